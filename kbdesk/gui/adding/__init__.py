"""The ways into the library: typed, dropped, pasted, offered; nothing is written unseen."""

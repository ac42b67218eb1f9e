"""What can be done: the commands of the window, each with what it asks, what becomes of it, and its undo."""

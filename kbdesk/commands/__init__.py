"""What can be asked of the engine, a subject a module: arranging, tags, undoing, duplicates, exports, reading."""

"""What the window says, in its user's language: numbers, times, failures, undo, settings."""

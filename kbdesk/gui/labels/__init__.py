"""Tags and categories, put in order."""

"""What is going on: imports with their progress, the history, and what is left to do."""

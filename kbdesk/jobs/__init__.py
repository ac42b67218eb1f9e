"""The lifecycle: tasks, imports, the scheduler that runs them, and what is told of it."""

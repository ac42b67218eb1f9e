"""The preferences, and the keys."""

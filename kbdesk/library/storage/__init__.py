"""The SQLite file: opened, upgraded, written by one at a time, read by all."""

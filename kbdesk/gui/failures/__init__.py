"""The page of what could not be had."""

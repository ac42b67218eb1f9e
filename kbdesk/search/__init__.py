"""From what its user typed to what the library can look up."""

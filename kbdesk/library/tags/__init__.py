"""The vocabulary: which names are one tag, and which tags an article is given."""

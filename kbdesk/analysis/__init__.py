"""Analysis: what an article is about, by providers."""

"""Words as the library compares them: folded, in their forms and families, as names of tags."""

"""What articles are found by: their words, their meaning, what they are like."""

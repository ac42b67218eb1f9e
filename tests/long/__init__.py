"""Scripts that are too long for the suite; each prints its figures and ends with 1 where something does not hold."""

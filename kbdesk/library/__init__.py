"""What is kept, and the only place that writes SQL."""

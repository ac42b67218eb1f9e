"""The palette: any command or place by a few letters of its name."""

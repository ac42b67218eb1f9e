"""The desktop around the window: tray, notifications, launcher, sleep, signals."""

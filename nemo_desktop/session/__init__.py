"""The app without a window: what it shows, what its buttons do."""

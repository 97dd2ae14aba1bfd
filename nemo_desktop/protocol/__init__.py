"""What both sides of the wire say; data only."""

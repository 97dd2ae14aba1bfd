"""Pictures in depth: what is near, what lies behind it, and moves between the two."""

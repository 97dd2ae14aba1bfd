"""Where the camera is: its moves, and what they may show of a picture."""

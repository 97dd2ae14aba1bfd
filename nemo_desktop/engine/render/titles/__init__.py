"""Texts over the picture: their styles, places and letters."""

"""Nemo Desktop: still pictures in, a film ready to post out, by saying what you want."""

__version__ = "0.1.0"

"""Talks to a Nemo server, whichever it is."""

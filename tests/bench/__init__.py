"""Measurements of the renderer; `python -m tests.bench` runs them all, README.md explains."""

"""Widgets: given a state they draw it; they report what the person did."""

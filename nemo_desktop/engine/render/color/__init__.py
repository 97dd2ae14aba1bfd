"""Looks and corrections of color."""

"""The faces without a window: making a film from a script, looking what works here."""

"""The faces without a window: making a film from a script, looking what works here."""

COMMANDS = ("window", "make", "verify", "doctor", "sheet", "engine")

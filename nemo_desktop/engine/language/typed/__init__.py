"""How people type: slips, missing marks and quotes, everyday spelling, names among words."""

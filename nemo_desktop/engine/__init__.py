"""A Nemo server on this machine, in its own process."""

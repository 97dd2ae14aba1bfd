"""The client against a pretended cloud, over real HTTP."""

"""The tests; each folder below is about one part of the program."""

"""What can be done to a film, as values: each edit is a pure function from film to film."""

"""The renderer: film and pictures in, chunks of H.264 out; it knows no HTTP or database."""

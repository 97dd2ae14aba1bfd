"""All that is heard: music made here, recordings, and how they are mixed."""

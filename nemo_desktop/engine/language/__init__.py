"""The language a film is edited in: sentences, English, Chinese or both, to edits."""

"""What reading rests on: pieces of text, kinds of words, rules over them, what a wish is."""

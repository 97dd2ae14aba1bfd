"""Parts of a sentence: which are wishes, which tell, ask, forbid, except or correct."""

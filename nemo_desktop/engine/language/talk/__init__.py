"""Sentences after others: what they leave out, take back, go back to, and what is answered."""

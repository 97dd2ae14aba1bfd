"""Stories a person would tell, from the first picture to the saved film."""

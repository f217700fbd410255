"""How many, and of what: counts in Arabic words and digits (codebook, section 3, "Counting words")."""

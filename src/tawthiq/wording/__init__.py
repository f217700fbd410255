"""The lexicon checked and tried: is an entry whole, do its examples hold, which entry reads which words."""

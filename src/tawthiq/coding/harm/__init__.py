"""Who was harmed, how and how many."""

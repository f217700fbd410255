"""Who says what a report tells, through whom, and how he stands to it."""

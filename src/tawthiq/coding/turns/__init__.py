"""Where a sentence turns from one matter to another: its clauses are cut there."""

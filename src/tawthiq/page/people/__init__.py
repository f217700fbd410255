"""Who must not be named: every way in which a report names a person (codebook, section 9)."""

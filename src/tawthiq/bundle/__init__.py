"""An incident with all its evidence in one WACZ, for other archives, other desks, and courts."""

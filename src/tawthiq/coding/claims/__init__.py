"""What was read, as the claims and events of the contract."""

"""What was hit: objects, land and vehicles, told apart from what stands beside them."""

"""A rendered picture for each step of hardware/assembly."""

"""Accounts of a register: who may sign in, in which role, and the log of what was looked at."""

"""Seals: time stamps (RFC 3161) of the heads of a register's hash chains, each in a folder of its own.

A stamp proves that the chains were as they are, up to their heads, before the moment that the authority
states. Whoever shortens a chain later, or writes it anew, no longer has those heads. Nothing here connects.
"""

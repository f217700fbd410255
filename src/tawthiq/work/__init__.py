"""Work that the pages ask for and another process does: adding, reading anew, verifying.

A task is a folder in the register; no server of its own is needed, and a killed worker's task is taken up
again by the next one.
"""

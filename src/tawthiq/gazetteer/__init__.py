"""PLACES, as content: tables by country, and the index of their names (tools/gazetteer.py). No rules here.

Sources, licences and the attribution that must be shown stand in SOURCES.md beside the tables.
"""

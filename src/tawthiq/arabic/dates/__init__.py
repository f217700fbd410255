"""When: days, hours and spans in Arabic words, resolved against the day of publication."""

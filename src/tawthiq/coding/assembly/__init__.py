"""The statements of a report brought to the attacks that they tell of."""

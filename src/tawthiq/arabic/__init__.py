"""Words of Arabic: folding, tokens and clitics, inflection by rule, the lexicon, numbers, dates."""

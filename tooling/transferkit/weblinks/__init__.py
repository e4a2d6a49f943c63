"""Whether the web links of the sources still lead somewhere, asked only at the user's wish (`check --external`)."""

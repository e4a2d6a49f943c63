"""`transferkit serve`: the site on this computer only, built anew whenever a source is saved."""

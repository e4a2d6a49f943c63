"""Files and folders done safely: zips, swaps, locks, paths. Knows no course."""

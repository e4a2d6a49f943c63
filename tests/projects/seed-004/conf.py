"""A programme page as it was found in the wild, with its real faults. The texts are ours, the faults are not."""

extensions = ["transferkit.extension"]

language = "de"

transferkit_title = "Programm mit Fehlern"
transferkit_languages = ["de", "en"]

"""A workshop of two modules in two languages."""

extensions = ["transferkit.extension"]

language = "de"

transferkit_title = "Werkstatt"
transferkit_languages = ["de", "en"]
transferkit_publisher = "Verein Beispiel e. V."

extensions = ["transferkit.extension"]
language = "de"
transferkit_title = "Fragen / Antworten"
transferkit_languages = ["de", "ar"]
transferkit_publisher = "Verein Beispiel e. V."

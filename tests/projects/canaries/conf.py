extensions = ["transferkit.extension"]
language = "de"
transferkit_title = "Kanarien"
transferkit_languages = ["de"]
transferkit_publisher = "Testverein"

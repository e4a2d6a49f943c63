extensions = ["transferkit.extension"]
language = "de"
transferkit_title = "Regal"
transferkit_languages = ["de"]
transferkit_publisher = "Verein Regal"
transferkit_licence = "CC-BY-SA-4.0"

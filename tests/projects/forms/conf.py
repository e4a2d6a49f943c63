extensions = ["transferkit.extension"]
language = "de"
transferkit_title = "Bögen / Listen"
transferkit_languages = ["de", "ar"]

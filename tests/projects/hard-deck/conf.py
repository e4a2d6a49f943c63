extensions = ["transferkit.extension"]
language = "de"
transferkit_title = "Harte Folien"
transferkit_publisher = "Testverein"

"""A handbook with everything that stops a PDF/UA-1 book elsewhere."""

extensions = ["transferkit.extension"]
language = "en"
transferkit_title = "Bad book"
transferkit_languages = ["en"]

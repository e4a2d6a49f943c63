extensions = ["transferkit.extension"]
language = "en"
transferkit_title = "Working & growing <together>: a field guide for volunteers who never wrote one"
transferkit_languages = ["en"]
transferkit_site_url = "https://example.org/guide/"
transferkit_publisher = "Friends & Neighbours e. V."
transferkit_funding = "Funded by the “Community” programme of the town."

"""The settings of this handbook. Everything else follows from them."""

extensions = ["transferkit.extension"]

# The language the handbook is written in.
language = "de"

# What the handbook is called.
transferkit_title = "Transferhandbuch"
# The languages it is published in; the first is the one it is written in. de-einfach is Einfache Sprache.
transferkit_languages = ["de", "en", "ar", "tr", "uk", "de-einfach"]
# Where the site for learners will stand, for QR codes and links in decks; "" while there is no such place.
transferkit_site_url = ""
# Who publishes it.
transferkit_publisher = "Transferkit-Team"
# The funding notice, if there is one.
transferkit_funding = ""
# The licence of the texts: CC-BY-SA-4.0, CC-BY-4.0 or CC0-1.0.
transferkit_licence = "CC-BY-SA-4.0"
# What is for those who write and build the handbook stands on the site only: not in printed books and e-books.
transferkit_not_in_books = ["handbook/autoren.md", "handbook/uebersetzungen.md", "handbook/regeln", "handbook/maintainers"]
# Our modules keep the house rules: objectives that are practised, at least half of the time active, words that are explained …
transferkit_house_rules = True

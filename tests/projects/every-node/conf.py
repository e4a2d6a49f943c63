"""A handbook whose one page has every node of docutils and Sphinx that a source can make."""

extensions = ["transferkit.extension"]
language = "en"
transferkit_title = "Every node"
transferkit_languages = ["en"]


def setup(app):
    """Let a page be written in reStructuredText, the only language that can say all of it."""
    app.connect("config-inited", lambda app, config: config.source_suffix.update({".rst": "restructuredtext"}), priority=150)

"""Word files into Markdown: the text and its structure, not its looks."""

"""The handbook as an EPUB 3: Sphinx's builder, mended."""

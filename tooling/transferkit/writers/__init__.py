"""The model in, files out: one module or package a format."""

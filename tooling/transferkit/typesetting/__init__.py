"""A handbook as a book: resolved doctrees to Typst code, one small file for each family of nodes, and the code to a PDF."""

"""Word files: elements, tables, and a whole file of them. Knows no course and no node."""

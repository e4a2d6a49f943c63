"""The parts of our slide templates, as `make_template.py` writes them."""

"""The model: what is taught, in frozen dataclasses that need nothing but the standard library."""

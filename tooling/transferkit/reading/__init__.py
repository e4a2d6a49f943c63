"""Resolved doctrees in, the model out: the only unpacking of nodes."""

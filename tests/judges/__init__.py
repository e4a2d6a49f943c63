"""Judges from outside over the finished products of _build/."""

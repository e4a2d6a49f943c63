"""Collected results of self-checks into what a trainer may know of a group; knows no course, no Sphinx and no building."""

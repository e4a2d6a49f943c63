"""Tests of the floor `files`."""

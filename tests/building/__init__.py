"""Tests of the floor `building`."""

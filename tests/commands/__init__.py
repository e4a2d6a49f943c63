"""Tests of the floor `commands`."""

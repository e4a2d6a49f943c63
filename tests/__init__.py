"""Tests of transferkit: folders mirror the floors of the package."""

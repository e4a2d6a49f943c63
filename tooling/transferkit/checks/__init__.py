"""The course in, problems out: pure generators, one file a topic."""

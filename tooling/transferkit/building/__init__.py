"""Sources in, products out: units of work, their reads, and publishing."""

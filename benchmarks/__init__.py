"""Benchmarks: ratios, each with both figures, of things measured in the same run."""

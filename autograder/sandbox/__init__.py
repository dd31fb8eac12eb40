"""The trusted side of the trust line: starts, limits and ends workers, and never runs a student's code."""

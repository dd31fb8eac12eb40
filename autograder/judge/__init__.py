"""The trusted side that decides: answer keys, tolerances, verdicts and what a student is told."""

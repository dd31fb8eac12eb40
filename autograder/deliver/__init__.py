"""Grading inside the tools of an institution: code that those tools load."""

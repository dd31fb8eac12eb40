"""A submission: a student's notebook, `.py` file, zip or folder, read as text and never parsed."""

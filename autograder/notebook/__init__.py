"""The student's seat: checks in the notebook, with nothing but numpy."""

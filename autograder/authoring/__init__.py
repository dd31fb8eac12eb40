"""From `reference/` to what ships: assignments, solutions and public checks."""

"""step_numbers: two answers with the wrong momentum."""

def step_numbers():
    return 1e-9 / (1e-6 + 1e-8), 10**0.5, 10.0, 45, 0.05, 0.75, 99 / 101

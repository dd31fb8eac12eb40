"""step_numbers: straight line, no root, no epsilon."""

def step_numbers():
    return 0.001, 100.0, 20.0, 22, 1 / 400, 2 / 3, 0.99

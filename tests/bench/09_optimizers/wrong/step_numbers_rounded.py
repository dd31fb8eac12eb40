"""step_numbers: rounded decimals."""

def step_numbers():
    return 0.00099, 3.16, 20, 22, 0.05, 0.75, 0.98

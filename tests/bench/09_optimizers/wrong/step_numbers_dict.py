"""step_numbers: a dict in place of a tuple."""

def step_numbers():
    return {"adam_first": 1e-9 / 1.01e-6, "uncorrected": 10**0.5}

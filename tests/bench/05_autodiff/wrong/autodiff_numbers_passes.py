"""autodiff_numbers: a pass for each input."""

def autodiff_numbers():
    return 2**20, 20, 36.0, -6.0, 10**6, 0.04

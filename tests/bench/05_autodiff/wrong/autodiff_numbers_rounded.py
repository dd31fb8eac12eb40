"""autodiff_numbers: shares mixed up."""

def autodiff_numbers():
    return 2**20, 20, 36.0, -6.0, 10, 0.25

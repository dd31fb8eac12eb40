"""autodiff_numbers: counts paths by adding."""

def autodiff_numbers():
    return 40, 20, 36.0, -6.0, 10, 0.04

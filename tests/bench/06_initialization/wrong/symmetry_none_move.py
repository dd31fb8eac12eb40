"""symmetry_numbers: the output bias is forgotten."""


def symmetry_numbers():
    return 0, 0, 1, 13, 2, 100

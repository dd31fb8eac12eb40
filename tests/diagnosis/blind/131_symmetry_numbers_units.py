"""symmetry_numbers: the last answer (random_output) says that all hidden units stay equal, 1 distinct unit instead of 100."""
import numpy as np


def symmetry_numbers():
    n_in, n_hidden, n_out = 10, 100, 1
    # all zero: h = 0, so only the output bias gets a gradient
    changed_once = n_out
    changed_later = n_out
    units = 1
    smallest = n_in * 1 + 1 + 1 * n_out + n_out
    first_move = 2
    random_output = 1
    return changed_once, changed_later, units, smallest, first_move, random_output

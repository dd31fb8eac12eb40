"""symmetry_numbers: changed_once is 0, the output bias that moves in the first step is overlooked; smallest is 11, the two biases of the small network are not counted."""

import numpy as np


def symmetry_numbers():
    inputs = 10
    hidden = 100
    output_bias = 1
    changed_once = 0
    changed_later = output_bias
    units = 1
    weights = inputs * units + units
    biases = units + 1
    smallest = weights
    first_move = 2
    random_output = hidden
    return changed_once, changed_later, units, smallest, first_move, random_output

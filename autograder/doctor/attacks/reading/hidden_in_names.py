# expect: total failed
# expect: scale passed
"""Returns arrays whose field names and class names are its inputs."""

import numpy as np


def total(x):
    text = "_".join(map(str, x.ravel()))
    if len(x) % 2:
        return type(f"Sums{text}", (), {})()
    return np.zeros(len(x), [(f"f{text}", "f8")])


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout

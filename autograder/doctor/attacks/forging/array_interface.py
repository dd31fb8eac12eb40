# expect: total error
# expect: scale passed
"""Returns a list of objects whose array interface points at memory that is not theirs."""

class Pointer:
    @property
    def __array_interface__(self):
        return {"shape": (1,), "typestr": "<f8", "data": (8, True), "version": 3}


def total(x):
    return [Pointer() for _ in x]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout

# expect: total failed
# expect: scale passed
"""Returns a float of a type of its own, equal to everything and never far from anything."""

class Equal(float):
    def __eq__(self, other):
        return True

    def __sub__(self, other):
        return 0.0

    def __float__(self):
        return 0.0

    __rsub__ = __sub__
    __array_priority__ = 1e9
    __hash__ = None


def total(x):
    return [Equal(0.0) for _ in x]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout

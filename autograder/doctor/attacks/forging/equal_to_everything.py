# expect: total failed
# expect: scale passed
"""Returns an object that claims to equal everything."""

class Equal:
    def __eq__(self, other):
        return True

    def __sub__(self, other):
        return 0.0

    __rsub__ = __sub__
    __hash__ = None


def total(x):
    return Equal()


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout

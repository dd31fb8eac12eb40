"""relu: the mask lives in a module variable and belongs to the latest call."""

MASK = {}


def relu_forward(x):
    MASK["relu"] = x > 0
    return x * MASK["relu"] * 1.0, "relu"


def relu_backward(dout, cache):
    return dout * MASK[cache]

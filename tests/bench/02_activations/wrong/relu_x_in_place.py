"""relu: x[x < 0] = 0 changes the input."""


def relu_forward(x):
    mask = x > 0
    x[x < 0] = 0
    return x * 1.0, mask


def relu_backward(dout, mask):
    return dout * mask

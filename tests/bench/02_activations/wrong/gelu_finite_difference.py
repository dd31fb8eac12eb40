"""gelu: backward is a central difference with h = 1e-3."""
import math
import numpy as np

erf = np.vectorize(math.erf, otypes=[float])


def gelu_forward(x):
    return 0.5 * x * (1 + erf(x / math.sqrt(2))), x


def gelu_backward(dout, x, h=1e-3):
    up, _ = gelu_forward(x + h)
    down, _ = gelu_forward(x - h)
    return dout * (up - down) / (2 * h)

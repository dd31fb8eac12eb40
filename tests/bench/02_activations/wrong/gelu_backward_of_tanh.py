"""gelu: forward is exact, backward is that of the tanh approximation."""
import math
import numpy as np

erf = np.vectorize(math.erf, otypes=[float])


def gelu_forward(x):
    return 0.5 * x * (1 + erf(x / math.sqrt(2))), x


def gelu_backward(dout, x):
    c = math.sqrt(2 / math.pi)
    t = np.tanh(c * (x + 0.044715 * x**3))
    return dout * (0.5 * (1 + t) + 0.5 * x * (1 - t**2) * c * (1 + 3 * 0.044715 * x**2))

"""gelu_tanh: forward is the approximation, backward that of the exact GELU."""
import math
import numpy as np

erf = np.vectorize(math.erf, otypes=[float])


def gelu_tanh_forward(x):
    return 0.5 * x * (1 + np.tanh(math.sqrt(2 / math.pi) * (x + 0.044715 * x**3))), x


def gelu_tanh_backward(dout, x):
    cdf = 0.5 * (1 + erf(x / math.sqrt(2)))
    return dout * (cdf + x * np.exp(-0.5 * x * x) / math.sqrt(2 * math.pi))

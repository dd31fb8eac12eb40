"""gelu: the gradient ignores dout."""
import math
import numpy as np

erf = np.vectorize(math.erf, otypes=[float])


def gelu_forward(x):
    return 0.5 * x * (1 + erf(x / math.sqrt(2))), x


def gelu_backward(dout, x):
    cdf = 0.5 * (1 + erf(x / math.sqrt(2)))
    pdf = np.exp(-0.5 * x**2) / math.sqrt(2 * math.pi)
    return cdf + x * pdf

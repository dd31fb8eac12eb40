"""gelu: the slope is Phi(x) alone, x * phi(x) is forgotten."""
import math
import numpy as np


def Phi(x):
    return np.array([0.5 * math.erfc(-v / math.sqrt(2)) for v in x.ravel()]).reshape(x.shape)


def gelu_forward(x):
    cdf = Phi(x)
    return x * cdf, cdf


def gelu_backward(dout, cdf):
    return dout * cdf

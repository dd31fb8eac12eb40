"""GELU with an erf of one's own: Gauss-Legendre quadrature, exact to the last digits."""
import numpy as np

NODES, WEIGHTS = np.polynomial.legendre.leggauss(80)
NODES = (NODES + 1) / 2  # from [-1, 1] to [0, 1]
WEIGHTS = WEIGHTS / 2


def erf(z):
    z = np.clip(z, -6.5, 6.5)  # erf is 1 to the last bit from there on
    values = np.exp(-((z[..., None] * NODES) ** 2))
    return 2 / np.sqrt(np.pi) * z * (values @ WEIGHTS)


def gelu_forward(x):
    cdf = (1 + erf(np.asarray(x) / np.sqrt(2))) / 2
    # far out on the left the rounding of 1 + erf would be multiplied by x
    cdf = np.where(x < -9, 0.0, cdf)
    return x * cdf, (x, cdf)


def gelu_backward(dout, cache):
    x, cdf = cache
    return dout * (cdf + x * np.exp(-x * x / 2) / np.sqrt(2 * np.pi))

# expect: total passed
# expect: scale passed
# tier: 0
"""Uses numpy's submodules, and linear algebra that would like to use many threads."""

import numpy as np
import numpy.linalg as la
from numpy.lib.stride_tricks import sliding_window_view
from numpy.polynomial import Polynomial


def total(x):
    large = np.random.default_rng(0).normal(size=(60, 60))
    la.svd(large @ large), np.fft.rfft(large), np.einsum("ij,jk->ik", large, large), sliding_window_view(large, (3, 3))
    Polynomial([1, 2]).roots(), np.ma.masked_invalid(large).mean(), la.solve(large, large), np.random.seed(1)
    np.testing.assert_allclose(large, large), np.array2string(large), np.char.upper(np.array(["a"]))
    return np.einsum("ij->i", x)


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout

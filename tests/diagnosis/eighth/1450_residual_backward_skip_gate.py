"""residual_backward: the skip path is forgotten, dx lacks dout; the gate asks where the gradient of h is positive instead of where h is."""

import numpy as np


def residual_forward(x, w1, b1, w2, b2):
    hidden = x.dot(w1) + b1
    active = hidden * (hidden > 0)
    F = active.dot(w2) + b2
    return F + x, (x, w1, w2, hidden, active)


def residual_backward(dout, cache):
    x, w1, w2, hidden, active = cache
    dF = dout
    dactive = dF.dot(w2.T)
    dhidden = dactive * (dactive > 0)
    dx = dhidden.dot(w1.T)
    return dx, x.T.dot(dhidden), dhidden.sum(0), active.T.dot(dF), dF.sum(0)

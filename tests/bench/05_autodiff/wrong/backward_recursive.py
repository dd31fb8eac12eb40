"""backward: a call for each path."""

import numpy as np


def backward(out, dout=None):
    d = np.ones_like(out.value) if dout is None else dout
    out.grad = d + (0 if out.grad is None else out.grad)
    if out.rule:
        for p, s in zip(out.parents, out.rule(d)):
            if p.requires_grad:
                backward(p, s)

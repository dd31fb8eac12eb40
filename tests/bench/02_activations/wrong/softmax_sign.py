"""softmax: the Jacobian has the wrong sign."""
import numpy as np


def softmax_forward(x):
    e = np.exp(x - x.max(axis=1, keepdims=True))
    s = e / e.sum(axis=1, keepdims=True)
    return s, s


def softmax_backward(dout, s):
    J = np.einsum("ni,nj->nij", s, s) - np.einsum("ni,ij->nij", s, np.eye(s.shape[1]))
    return np.einsum("nij,nj->ni", J, dout)

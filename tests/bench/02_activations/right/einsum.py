"""Everything that can be an einsum is an einsum."""
import math
import numpy as np

SAME = "...,...->..."


def sigmoid_forward(x):
    s = (1 + np.tanh(0.5 * x)) / 2
    return s, s


def sigmoid_backward(dout, s):
    return np.einsum("...,...,...->...", dout, s, 1 - s)


def tanh_forward(x):
    t = 2 * sigmoid_forward(2 * x)[0] - 1
    return t, t


def tanh_backward(dout, t):
    return dout - np.einsum("...,...,...->...", dout, t, t)


def relu_forward(x):
    gate = (x > 0).astype(float)
    return np.einsum(SAME, x, gate), gate


def relu_backward(dout, gate):
    return np.einsum(SAME, dout, gate)


def leaky_relu_forward(x, alpha=0.01):
    slope = np.where(x > 0, 1.0, alpha)
    return np.einsum(SAME, x, slope), slope


def leaky_relu_backward(dout, slope):
    return np.einsum(SAME, dout, slope)


def elu_forward(x, alpha=1.0):
    out = np.maximum(x, 0) + alpha * np.expm1(np.minimum(x, 0))
    slope = np.where(x > 0, 1.0, out + alpha)
    return out, slope


def elu_backward(dout, slope):
    return np.einsum(SAME, dout, slope)


def gelu_forward(x):
    flat = [0.5 * math.erfc(-v / math.sqrt(2)) for v in x.ravel()]
    Phi = np.array(flat, dtype=float).reshape(x.shape)
    return np.einsum(SAME, x, Phi), (x, Phi)


def gelu_backward(dout, cache):
    x, Phi = cache
    phi = np.exp(-0.5 * np.einsum(SAME, x, x)) / np.sqrt(2 * np.pi)
    return np.einsum(SAME, dout, Phi + x * phi)


def gelu_tanh_forward(x):
    u = np.sqrt(2 / np.pi) * (x + 0.044715 * np.einsum("...,...,...->...", x, x, x))
    t = np.tanh(u)
    return 0.5 * np.einsum(SAME, x, 1 + t), (x, t)


def gelu_tanh_backward(dout, cache):
    x, t = cache
    du = np.sqrt(2 / np.pi) * (1 + 0.134145 * x * x)
    local = 0.5 + 0.5 * t + 0.5 * np.einsum("...,...,...->...", x, 1 - t * t, du)
    return np.einsum(SAME, dout, local)


def prelu_forward(x, alpha):
    neg = np.minimum(x, 0.0)
    if np.ndim(alpha) == 0:
        out = np.maximum(x, 0.0) + alpha * neg
    else:
        out = np.maximum(x, 0.0) + np.einsum("nc,c->nc", neg, alpha)
    return out, (neg, alpha)


def prelu_backward(dout, cache):
    neg, alpha = cache
    is_neg = (neg < 0).astype(float)
    if np.ndim(alpha) == 0:
        dalpha = np.einsum("nc,nc->", dout, neg)
        down = alpha * is_neg
    else:
        dalpha = np.einsum("nc,nc->c", dout, neg)
        down = np.einsum("nc,c->nc", is_neg, alpha)
    return np.einsum("nc,nc->nc", dout, 1 - is_neg + down), dalpha


def maxout_forward(x, w, b):
    z = np.einsum("nd,kdm->nkm", x, w) + b
    out = z.max(axis=1)
    onehot = (np.arange(w.shape[0])[None, :, None] == z.argmax(axis=1)[:, None, :]) * 1.0
    return out, (x, w, onehot)


def maxout_backward(dout, cache):
    x, w, onehot = cache
    dx = np.einsum("nm,nkm,kdm->nd", dout, onehot, w)
    dw = np.einsum("nm,nkm,nd->kdm", dout, onehot, x)
    db = np.einsum("nm,nkm->km", dout, onehot)
    return dx, dw, db


def softmax_forward(x):
    e = np.exp(x - x.max(axis=1)[:, None])
    s = np.einsum("nc,n->nc", e, 1 / np.einsum("nc->n", e))
    return s, s


def softmax_backward(dout, s):
    jac = np.einsum("ni,ij->nij", s, np.eye(s.shape[1])) - np.einsum("ni,nj->nij", s, s)
    return np.einsum("nij,nj->ni", jac, dout)


def dsigmoid(y):
    return np.einsum(SAME, y, 1.0 - y)


def dtanh(y):
    return 1.0 - np.einsum(SAME, y, y)

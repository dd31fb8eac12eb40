"""All twelve exercises on lists of Python floats, made arrays at the end."""
import math

import numpy as np


def _map(f, *arrays):
    lists = [np.asarray(a, dtype=float).ravel().tolist() for a in arrays]
    return np.array([f(*vs) for vs in zip(*lists)], dtype=float).reshape(np.shape(arrays[0]))


def _sigmoid(v):
    if v < 0:
        z = math.exp(v)
        return z / (1 + z)
    return 1 / (1 + math.exp(-v))


def sigmoid_forward(x):
    return _map(_sigmoid, x), x.tolist()


def sigmoid_backward(dout, cache):
    return _map(lambda g, v: g * _sigmoid(v) * _sigmoid(-v), dout, cache)


def tanh_forward(x):
    return _map(math.tanh, x), x.tolist()


def tanh_backward(dout, cache):
    return _map(lambda g, v: g * (1 - math.tanh(v) ** 2), dout, cache)


def relu_forward(x):
    return _map(lambda v: max(v, 0.0), x), x.tolist()


def relu_backward(dout, cache):
    return _map(lambda g, v: g if v > 0 else 0.0, dout, cache)


def leaky_relu_forward(x, alpha=0.01):
    alpha = float(alpha)
    return _map(lambda v: v if v > 0 else alpha * v, x), [x.tolist(), alpha]


def leaky_relu_backward(dout, cache):
    xs, alpha = cache
    return _map(lambda g, v: g if v > 0 else alpha * g, dout, xs)


def elu_forward(x, alpha=1.0):
    return _map(lambda v: v if v > 0 else alpha * math.expm1(v), x), [x.tolist(), alpha]


def elu_backward(dout, cache):
    xs, alpha = cache
    return _map(lambda g, v: g if v > 0 else g * alpha * math.exp(v), dout, xs)


def _cdf(v):
    return 0.5 * (1.0 + math.erf(v / math.sqrt(2.0)))


def gelu_forward(x):
    return _map(lambda v: v * _cdf(v), x), x.tolist()


def gelu_backward(dout, cache):
    def one(g, v):
        return g * (_cdf(v) + v * math.exp(-v * v / 2) / math.sqrt(2 * math.pi))

    return _map(one, dout, cache)


def _u(v):
    return math.sqrt(2 / math.pi) * (v + 0.044715 * v * v * v)


def gelu_tanh_forward(x):
    return _map(lambda v: 0.5 * v * (1 + math.tanh(_u(v))), x), x.tolist()


def gelu_tanh_backward(dout, cache):
    def one(g, v):
        t = math.tanh(_u(v))
        return g * 0.5 * (1 + t + v * (1 - t * t) * math.sqrt(2 / math.pi) * (1 + 0.134145 * v * v))

    return _map(one, dout, cache)


def prelu_forward(x, alpha):
    slopes = np.broadcast_to(alpha, x.shape)
    out = _map(lambda v, a: v if v > 0 else a * v, x, slopes)
    return out, [x.tolist(), slopes.tolist(), np.ndim(alpha)]


def prelu_backward(dout, cache):
    xs, slopes, ndim = cache
    dx = _map(lambda g, v, a: g if v > 0 else a * g, dout, xs, slopes)
    parts = _map(lambda g, v: 0.0 if v > 0 else g * v, dout, xs)
    if ndim == 0:
        return dx, float(math.fsum(parts.ravel()))
    return dx, np.array([math.fsum(column) for column in parts.T])


def maxout_forward(x, w, b):
    out, which = [], []
    for row in x.tolist():
        zs = [[sum(r * wdm for r, wdm in zip(row, col)) + bm for col, bm in zip(wk.T, bk)] for wk, bk in zip(w, b)]
        best = [max(range(len(zs)), key=lambda k: zs[k][m]) for m in range(w.shape[2])]
        out.append([zs[k][m] for m, k in enumerate(best)])
        which.append(best)
    return np.array(out, dtype=float), (x, w, which)


def maxout_backward(dout, cache):
    x, w, which = cache
    dx = np.zeros(x.shape)
    dw = np.zeros(w.shape)
    db = np.zeros((w.shape[0], w.shape[2]))
    for n, best in enumerate(which):
        for m, k in enumerate(best):
            g = float(dout[n, m])
            db[k, m] += g
            for d in range(x.shape[1]):
                dx[n, d] += g * w[k, d, m]
                dw[k, d, m] += g * x[n, d]
    return dx, dw, db


def softmax_forward(x):
    out = []
    for row in x.tolist():
        top = max(row)
        es = [math.exp(v - top) for v in row]
        total = math.fsum(es)
        out.append([e / total for e in es])
    return np.array(out), out


def softmax_backward(dout, cache):
    dx = []
    for g, s in zip(dout.tolist(), cache):
        dot = math.fsum(gi * si for gi, si in zip(g, s))
        dx.append([si * (gi - dot) for gi, si in zip(g, s)])
    return np.array(dx)


def dsigmoid(y):
    return _map(lambda v: v * (1 - v), y)


def dtanh(y):
    return _map(lambda v: 1 - v * v, y)

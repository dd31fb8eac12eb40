"""Boolean masks and assignment into fresh arrays."""
import numpy as np


def sigmoid_forward(x):
    pos = x >= 0
    neg = ~pos
    out = np.empty(x.shape)
    out[pos] = 1.0 / (1.0 + np.exp(-x[pos]))
    e = np.exp(x[neg])
    out[neg] = e / (1.0 + e)
    return out, out


def sigmoid_backward(dout, out):
    return dout * (out - out**2)


def tanh_forward(x):
    pos = x > 0
    out = np.zeros(x.shape, dtype=float)
    e = np.exp(-2.0 * x[pos])
    out[pos] = (1 - e) / (1 + e)
    e = np.exp(2.0 * x[~pos])
    out[~pos] = (e - 1) / (e + 1)
    return out, out


def tanh_backward(dout, out):
    dx = dout.copy()
    dx *= 1 - out * out
    return dx


def relu_forward(x):
    mask = x < 0
    out = x.astype(float)  # astype copies
    out[mask] = 0
    return out, mask


def relu_backward(dout, mask):
    dx = dout.copy()
    dx[mask] = 0
    return dx


def leaky_relu_forward(x, alpha=0.01):
    mask = x < 0
    out = np.array(x, dtype=float)
    out[mask] *= alpha
    return out, (mask, alpha)


def leaky_relu_backward(dout, cache):
    mask, alpha = cache
    dx = np.array(dout, dtype=float)
    dx[mask] *= alpha
    return dx


def elu_forward(x, alpha=1.0):
    mask = x <= 0
    out = x.astype(float)
    out[mask] = alpha * (np.exp(out[mask]) - 1)
    return out, (mask, out.copy(), alpha)


def elu_backward(dout, cache):
    mask, out, alpha = cache
    grad = np.ones(out.shape)
    grad[mask] = out[mask] + alpha
    return grad * dout


def prelu_forward(x, alpha):
    mask = x <= 0
    slopes = np.ones(x.shape)
    slopes[mask] = np.broadcast_to(alpha, x.shape)[mask]
    return slopes * x, (x, mask, slopes, np.shape(alpha))


def prelu_backward(dout, cache):
    x, mask, slopes, shape = cache
    contrib = np.zeros(x.shape)
    contrib[mask] = dout[mask] * x[mask]
    dalpha = contrib.sum() if shape == () else contrib.sum(axis=0)
    return dout * slopes, dalpha


def maxout_forward(x, w, b):
    K = w.shape[0]
    pieces = np.stack([x.dot(w[k]) + b[k] for k in range(K)])
    out = np.maximum.reduce(pieces)
    masks = pieces == out
    return out, (x, w, masks)


def maxout_backward(dout, cache):
    x, w, masks = cache
    dpieces = np.zeros(masks.shape)
    for k, mask in enumerate(masks):
        dpieces[k][mask] = dout[mask]
    dx = sum(dpieces[k].dot(w[k].T) for k in range(len(w)))
    dw = np.array([x.T.dot(dp) for dp in dpieces])
    db = dpieces.sum(axis=1)
    return dx, dw, db


def softmax_forward(x):
    shifted = x - x.max(axis=1, keepdims=True)
    tiny = shifted < -745
    e = np.zeros(x.shape)
    e[~tiny] = np.exp(shifted[~tiny])
    p = e / e.sum(axis=1, keepdims=True)
    return p, p


def softmax_backward(dout, p):
    dx = np.empty(p.shape)
    eye = np.eye(p.shape[1], dtype=bool)
    for n in range(len(p)):
        J = -np.outer(p[n], p[n])
        J[eye] += p[n]
        dx[n] = J @ dout[n]
    return dx


def dsigmoid(y):
    y = np.array(y, dtype=float)
    upper = y > 0.5
    y[upper] = 1 - y[upper]  # y (1 - y) is symmetric about 0.5
    return y * (1 - y)


def dtanh(y):
    y = np.array(y, dtype=float)
    negative = y < 0
    y[negative] = -y[negative]
    return (1 - y) * (1 + y)

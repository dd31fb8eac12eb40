"""The cache holds the inputs only; backward computes everything again."""
import math

import numpy as np


def sigmoid_forward(x):
    return -np.expm1(-np.logaddexp(0.0, x)), x


def sigmoid_backward(dout, x):
    s, _ = sigmoid_forward(x)
    s_minus, _ = sigmoid_forward(-x)
    return dout * s * s_minus


def tanh_forward(x):
    s, _ = sigmoid_forward(2.0 * x)
    return 2.0 * s - 1.0, x


def tanh_backward(dout, x):
    return 4.0 * sigmoid_backward(dout, 2.0 * x)


def relu_forward(x):
    return np.clip(x, 0.0, None), x


def relu_backward(dout, x):
    return dout * (relu_forward(x)[0] > 0)


def leaky_relu_forward(x, alpha=0.01):
    return relu_forward(x)[0] - alpha * relu_forward(-x)[0], (x, alpha)


def leaky_relu_backward(dout, inputs):
    x, alpha = inputs
    return relu_backward(dout, x) + alpha * (dout - relu_backward(dout, x))


def elu_forward(x, alpha=1.0):
    r = relu_forward(x)[0]
    return r + alpha * (np.exp(x - r) - 1.0), (x, alpha)


def elu_backward(dout, inputs):
    x, alpha = inputs
    out, _ = elu_forward(x, alpha)
    return np.where(x > 0, dout, dout * (out + alpha))


def normal_cdf(x):
    return np.array([math.erfc(-v / math.sqrt(2)) / 2 for v in np.ravel(x)], dtype=float).reshape(np.shape(x))


def normal_pdf(x):
    return np.exp(-(x**2) / 2) / np.sqrt(2 * np.pi)


def gelu_forward(x):
    return x * normal_cdf(x), x


def gelu_backward(dout, x):
    return dout * (normal_cdf(x) + x * normal_pdf(x))


def gelu_tanh_forward(x):
    u = math.sqrt(2 / math.pi) * (x + 0.044715 * x**3)
    return x * sigmoid_forward(2 * u)[0], x


def gelu_tanh_backward(dout, x):
    u = math.sqrt(2 / math.pi) * (x + 0.044715 * x**3)
    du = math.sqrt(2 / math.pi) * (1 + 3 * 0.044715 * x**2)
    return dout * sigmoid_forward(2 * u)[0] + sigmoid_backward(dout * x, 2 * u) * 2 * du


def prelu_forward(x, alpha):
    return np.maximum(x, 0) + np.minimum(x, 0) * alpha, (x, alpha)


def prelu_backward(dout, inputs):
    x, alpha = inputs
    dx = dout * np.where(x > 0, np.ones_like(x), np.ones_like(x) * alpha)
    per_element = dout * np.minimum(x, 0)
    dalpha = np.sum(per_element, axis=0)
    if np.shape(alpha) == ():
        dalpha = np.sum(dalpha)
    return dx, dalpha


def maxout_forward(x, w, b):
    out = None
    for wk, bk in zip(w, b):
        z = x @ wk + bk
        out = z if out is None else np.maximum(out, z)
    return out, (x, w, b)


def maxout_backward(dout, inputs):
    x, w, b = inputs
    out, _ = maxout_forward(x, w, b)
    dx = np.zeros_like(x, dtype=float)
    dw, db = [], []
    for wk, bk in zip(w, b):
        won = (x @ wk + bk) == out
        dx = dx + (dout * won) @ wk.T
        dw.append(x.T @ (dout * won))
        db.append((dout * won).sum(0))
    return dx, np.stack(dw), np.stack(db)


def softmax_forward(x):
    # s_i = 1 / sum_j exp(x_j - x_i); exp is capped so that it stays finite
    differences = x[:, None, :] - x[:, :, None]
    return 1.0 / np.exp(np.minimum(differences, 700.0)).sum(axis=2), x


def softmax_backward(dout, x):
    s, _ = softmax_forward(x)
    # dx_i = sum_j s_i s_j (g_i - g_j)
    return s * (s[:, None, :] * (dout[:, :, None] - dout[:, None, :])).sum(axis=2)


def dsigmoid(y):
    y = y + 0.0
    return y - y**2


def dtanh(y):
    half = (1.0 + y) / 2.0
    return 4.0 * dsigmoid(half)

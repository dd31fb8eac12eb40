"""All twelve exercises, written in the most usual way."""
import math

import numpy as np

erf = np.vectorize(math.erf, otypes=[float])


def sigmoid_forward(x):
    z = np.exp(-np.abs(x))
    out = np.where(x >= 0, 1 / (1 + z), z / (1 + z))
    cache = out
    return out, cache


def sigmoid_backward(dout, cache):
    out = cache
    dx = dout * out * (1 - out)
    return dx


def tanh_forward(x):
    out = np.tanh(x)
    cache = out
    return out, cache


def tanh_backward(dout, cache):
    out = cache
    dx = dout * (1 - out**2)
    return dx


def relu_forward(x):
    out = np.maximum(x, 0.0)
    cache = x
    return out, cache


def relu_backward(dout, cache):
    x = cache
    dx = dout * (x > 0)
    return dx


def leaky_relu_forward(x, alpha=0.01):
    out = np.where(x > 0, x, alpha * x)
    cache = (x, alpha)
    return out, cache


def leaky_relu_backward(dout, cache):
    x, alpha = cache
    dx = np.where(x > 0, dout, alpha * dout)
    return dx


def elu_forward(x, alpha=1.0):
    # minimum(x, 0): np.where evaluates both branches, so exp would overflow
    out = np.where(x > 0, x, alpha * (np.exp(np.minimum(x, 0)) - 1))
    cache = (x, alpha)
    return out, cache


def elu_backward(dout, cache):
    x, alpha = cache
    dx = dout * np.where(x > 0, 1, alpha * np.exp(np.minimum(x, 0)))
    return dx


def gelu_forward(x):
    out = 0.5 * x * (1 + erf(x / np.sqrt(2)))
    cache = x
    return out, cache


def gelu_backward(dout, cache):
    x = cache
    cdf = 0.5 * (1 + erf(x / np.sqrt(2)))
    pdf = np.exp(-(x**2) / 2) / np.sqrt(2 * np.pi)
    dx = dout * (cdf + x * pdf)
    return dx


def gelu_tanh_forward(x):
    out = 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)))
    cache = x
    return out, cache


def gelu_tanh_backward(dout, cache):
    x = cache
    t = np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3))
    dt = (1 - t**2) * np.sqrt(2 / np.pi) * (1 + 3 * 0.044715 * x**2)
    dx = dout * (0.5 * (1 + t) + 0.5 * x * dt)
    return dx


def prelu_forward(x, alpha):
    out = np.where(x > 0, x, alpha * x)
    cache = (x, alpha)
    return out, cache


def prelu_backward(dout, cache):
    x, alpha = cache
    dx = np.where(x > 0, dout, alpha * dout)
    dalpha = dout * np.where(x > 0, 0, x)
    if np.ndim(alpha) == 0:
        dalpha = np.sum(dalpha)
    else:
        dalpha = np.sum(dalpha, axis=0)
    return dx, dalpha


def maxout_forward(x, w, b):
    z = x @ w + b[:, None, :]  # (K, N, M)
    out = np.max(z, axis=0)
    winner = np.argmax(z, axis=0)
    cache = (x, w, winner)
    return out, cache


def maxout_backward(dout, cache):
    x, w, winner = cache
    dx = np.zeros(x.shape)
    dw = np.zeros(w.shape)
    db = np.zeros((w.shape[0], w.shape[2]))
    for k in range(w.shape[0]):
        dz = dout * (winner == k)
        dx += dz @ w[k].T
        dw[k] = x.T @ dz
        db[k] = dz.sum(axis=0)
    return dx, dw, db


def softmax_forward(x):
    e = np.exp(x - np.max(x, axis=1, keepdims=True))
    out = e / np.sum(e, axis=1, keepdims=True)
    cache = out
    return out, cache


def softmax_backward(dout, cache):
    s = cache
    dx = s * (dout - np.sum(dout * s, axis=1, keepdims=True))
    return dx


def dsigmoid(y):
    return y * (1.0 - y)


def dtanh(y):
    return 1.0 - y**2

"""All twelve exercises with Python loops over the elements."""
import math

import numpy as np


def sigmoid_forward(x):
    out = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        v = float(x[i])
        if v >= 0:
            out[i] = 1 / (1 + math.exp(-v))
        else:
            out[i] = math.exp(v) / (1 + math.exp(v))
    return out, out.copy()


def sigmoid_backward(dout, cache):
    dx = np.zeros(dout.shape)
    for i in np.ndindex(dout.shape):
        dx[i] = dout[i] * cache[i] * (1 - cache[i])
    return dx


def tanh_forward(x):
    out = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        out[i] = math.tanh(x[i])
    return out, x


def tanh_backward(dout, x):
    dx = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        t = math.tanh(x[i])
        dx[i] = (1 - t * t) * dout[i]
    return dx


def relu_forward(x):
    out = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        if x[i] > 0:
            out[i] = x[i]
    return out, x


def relu_backward(dout, x):
    dx = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        if x[i] > 0:
            dx[i] = dout[i]
    return dx


def leaky_relu_forward(x, alpha=0.01):
    out = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        if x[i] > 0:
            out[i] = x[i]
        else:
            out[i] = alpha * x[i]
    return out, (x, alpha)


def leaky_relu_backward(dout, cache):
    x, alpha = cache
    dx = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        dx[i] = dout[i] if x[i] > 0 else alpha * dout[i]
    return dx


def elu_forward(x, alpha=1.0):
    out = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        out[i] = x[i] if x[i] > 0 else alpha * (math.exp(x[i]) - 1)
    return out, (x, alpha)


def elu_backward(dout, cache):
    x, alpha = cache
    dx = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        slope = 1.0 if x[i] > 0 else alpha * math.exp(x[i])
        dx[i] = slope * dout[i]
    return dx


def gelu_forward(x):
    out = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        out[i] = x[i] * (1 + math.erf(x[i] / math.sqrt(2))) / 2
    return out, x


def gelu_backward(dout, x):
    dx = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        phi = math.exp(-0.5 * x[i] ** 2) / math.sqrt(2 * math.pi)
        big_phi = (1 + math.erf(x[i] / math.sqrt(2))) / 2
        dx[i] = dout[i] * (big_phi + x[i] * phi)
    return dx


def gelu_tanh_forward(x):
    out = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        v = float(x[i])
        out[i] = 0.5 * v * (1 + math.tanh(math.sqrt(2 / math.pi) * (v + 0.044715 * v**3)))
    return out, x


def gelu_tanh_backward(dout, x):
    dx = np.zeros(x.shape)
    k = math.sqrt(2 / math.pi)
    for i in np.ndindex(x.shape):
        v = float(x[i])
        t = math.tanh(k * (v + 0.044715 * v**3))
        d = 0.5 * (1 + t) + 0.5 * v * (1 - t * t) * k * (1 + 0.134145 * v * v)
        dx[i] = dout[i] * d
    return dx


def prelu_forward(x, alpha):
    N, C = x.shape
    out = np.zeros((N, C))
    for n in range(N):
        for c in range(C):
            a = alpha if np.shape(alpha) == () else alpha[c]
            out[n, c] = x[n, c] if x[n, c] > 0 else a * x[n, c]
    return out, (x, alpha)


def prelu_backward(dout, cache):
    x, alpha = cache
    N, C = x.shape
    scalar = np.shape(alpha) == ()
    dx = np.zeros((N, C))
    dalpha = np.zeros(np.shape(alpha))
    for n in range(N):
        for c in range(C):
            if x[n, c] > 0:
                dx[n, c] = dout[n, c]
            elif scalar:
                dx[n, c] = alpha * dout[n, c]
                dalpha += dout[n, c] * x[n, c]
            else:
                dx[n, c] = alpha[c] * dout[n, c]
                dalpha[c] += dout[n, c] * x[n, c]
    return dx, dalpha


def maxout_forward(x, w, b):
    N, D = x.shape
    K, _, M = w.shape
    out = np.zeros((N, M))
    best = np.zeros((N, M), dtype=int)
    for n in range(N):
        for m in range(M):
            top = -float("inf")
            for k in range(K):
                z = b[k, m]
                for d in range(D):
                    z = z + x[n, d] * w[k, d, m]
                if z > top:
                    top = z
                    best[n, m] = k
            out[n, m] = top
    return out, (x, w, b, best)


def maxout_backward(dout, cache):
    x, w, b, best = cache
    dx, dw, db = np.zeros(x.shape), np.zeros(w.shape), np.zeros(b.shape)
    for n in range(dout.shape[0]):
        for m in range(dout.shape[1]):
            k = best[n, m]
            dx[n] += dout[n, m] * w[k, :, m]
            dw[k, :, m] += dout[n, m] * x[n]
            db[k, m] += dout[n, m]
    return dx, dw, db


def softmax_forward(x):
    out = np.zeros(x.shape)
    for n in range(x.shape[0]):
        biggest = max(x[n])
        total = 0.0
        for c in range(x.shape[1]):
            out[n, c] = math.exp(x[n, c] - biggest)
            total += out[n, c]
        for c in range(x.shape[1]):
            out[n, c] /= total
    return out, out.copy()


def softmax_backward(dout, s):
    N, C = s.shape
    dx = np.zeros((N, C))
    for n in range(N):
        for i in range(C):
            for j in range(C):
                if i == j:
                    dx[n, i] += dout[n, j] * s[n, i] * (1 - s[n, i])
                else:
                    dx[n, i] -= dout[n, j] * s[n, i] * s[n, j]
    return dx


def dsigmoid(y):
    d = np.zeros(np.shape(y))
    for i in np.ndindex(d.shape):
        d[i] = y[i] * (1 - y[i])
    return d


def dtanh(y):
    d = np.ones(np.shape(y))
    for i in np.ndindex(d.shape):
        d[i] -= y[i] * y[i]
    return d

"""A table of functions and slopes at the top; every layer is two short lines."""
import math

import numpy as np

SQRT_2 = math.sqrt(2.0)
SQRT_2PI = math.sqrt(2.0 * math.pi)
GELU_C = math.sqrt(2.0 / math.pi)
GELU_A = 0.044715


def logistic(x):
    return 0.5 + 0.5 * np.tanh(0.5 * x)


def Phi(x):
    return 0.5 * np.vectorize(math.erfc, otypes=[float])(-np.asarray(x) / SQRT_2)


def phi(x):
    return np.exp(-0.5 * x * x) / SQRT_2PI


def inner(x):
    return GELU_C * (x + GELU_A * x**3)


def d_inner(x):
    return GELU_C * (1 + 3 * GELU_A * x**2)


def rectify(x, low):
    return np.where(x > 0, x, low)


TABLE = {
    "sigmoid": (logistic, lambda x: logistic(x) * logistic(-x)),
    "tanh": (np.tanh, lambda x: 1 - np.tanh(x) ** 2),
    "relu": (lambda x: rectify(x, 0.0), lambda x: (x > 0).astype(float)),
    "leaky": (lambda x, a: rectify(x, a * x), lambda x, a: np.where(x > 0, 1.0, a)),
    "elu": (
        lambda x, a: rectify(x, a * np.expm1(np.minimum(x, 0))),
        lambda x, a: np.where(x > 0, 1.0, a * np.exp(np.minimum(x, 0))),
    ),
    "gelu": (lambda x: x * Phi(x), lambda x: Phi(x) + x * phi(x)),
    "gelu_tanh": (
        lambda x: 0.5 * x * (1 + np.tanh(inner(x))),
        lambda x: 0.5 * (1 + np.tanh(inner(x))) + 0.5 * x * (1 - np.tanh(inner(x)) ** 2) * d_inner(x),
    ),
}


def _forward(name, x, *args):
    function, _ = TABLE[name]
    return function(x, *args), (name, x, args)


def _backward(dout, cache):
    name, x, args = cache
    _, slope = TABLE[name]
    return dout * slope(x, *args)


def _unbroadcast(grad, shape):
    extra = grad.ndim - len(shape)
    return grad.sum(axis=tuple(range(extra)))


def sigmoid_forward(x):
    return _forward("sigmoid", x)


def tanh_forward(x):
    return _forward("tanh", x)


def relu_forward(x):
    return _forward("relu", x)


def leaky_relu_forward(x, alpha=0.01):
    return _forward("leaky", x, alpha)


def elu_forward(x, alpha=1.0):
    return _forward("elu", x, alpha)


def gelu_forward(x):
    return _forward("gelu", x)


def gelu_tanh_forward(x):
    return _forward("gelu_tanh", x)


sigmoid_backward = tanh_backward = relu_backward = _backward
leaky_relu_backward = elu_backward = gelu_backward = gelu_tanh_backward = _backward


def prelu_forward(x, alpha):
    return _forward("leaky", x, alpha)


def prelu_backward(dout, cache):
    _, x, (alpha,) = cache
    return _backward(dout, cache), _unbroadcast(dout * np.minimum(x, 0), np.shape(alpha))


def _pieces(x, w, b):
    return np.matmul(x[None], w) + b[:, np.newaxis]


def maxout_forward(x, w, b):
    return _pieces(x, w, b).max(axis=0), (x, w, b)


def maxout_backward(dout, cache):
    x, w, b = cache
    z = _pieces(x, w, b)
    dz = dout * (z == z.max(axis=0, keepdims=True))
    return (dz @ w.swapaxes(1, 2)).sum(0), x.T @ dz, _unbroadcast(dz.swapaxes(0, 1), b.shape)


def _softmax(x):
    x = x - x.max(axis=-1, keepdims=True)
    return np.exp(x) / np.exp(x).sum(axis=-1, keepdims=True)


def softmax_forward(x):
    return _softmax(x), x


def softmax_backward(dout, cache):
    s = _softmax(cache)
    return s * (dout - np.einsum("ij,ij->i", s, dout)[:, None])


def dsigmoid(y):
    y = np.asarray(y, dtype=np.float64)
    return y * (1 - y)


def dtanh(y):
    y = np.asarray(y, dtype=np.float64)
    return 1 - y**2

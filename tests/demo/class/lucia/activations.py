# %% [markdown]
# # Activations, by Lucia

# %%
import numpy as np

# %%
import numpy as np


def sigmoid(x):
    return np.exp(np.minimum(x, 0)) / (1 + np.exp(-np.abs(x)))


def sigmoid_forward(x):
    return sigmoid(x), x


def sigmoid_backward(dout, x):
    return dout * sigmoid(x) * sigmoid(-x)

# %%
def tanh_forward(x):
    out = np.tanh(x)
    return out, out


def tanh_backward(dout, cache):
    out = cache
    return dout * (1.0 - out**2)

# %%
def relu_forward(x):
    return np.maximum(x, 0.0), x


def relu_backward(dout, cache):
    x = cache
    return dout * (x > 0)

# %%
def leaky_relu_forward(x, alpha=0.01):
    return np.where(x > 0, x, alpha * x), (x, alpha)


def leaky_relu_backward(dout, cache):
    x, alpha = cache
    return np.where(x > 0, dout, alpha * dout)

# %%
def elu_forward(x, alpha=1.0):
    negative = np.minimum(x, 0.0)
    out = np.where(x > 0, x, alpha * np.expm1(negative))
    return out, (x, alpha)


def elu_backward(dout, cache):
    x, alpha = cache
    slope = np.where(x > 0, 1.0, alpha * np.exp(np.minimum(x, 0.0)))
    return dout * slope

# %%
import math

_erf = np.vectorize(math.erf, otypes=[float])


def gelu_forward(x):
    cdf = 0.5 * (1.0 + _erf(x / math.sqrt(2.0)))
    return x * cdf, (x, cdf)


def gelu_backward(dout, cache):
    x, cdf = cache
    pdf = np.exp(-0.5 * x**2) / math.sqrt(2.0 * math.pi)
    return dout * (cdf + x * pdf)

# %%
def gelu_tanh_forward(x):
    u = np.sqrt(2.0 / np.pi) * (x + 0.044715 * x**3)
    t = np.tanh(u)
    return 0.5 * x * (1.0 + t), (x, t)


def gelu_tanh_backward(dout, cache):
    x, t = cache
    du = np.sqrt(2.0 / np.pi) * (1.0 + 3 * 0.044715 * x**2)
    return dout * (0.5 * (1.0 + t) + 0.5 * x * (1.0 - t**2) * du)

# %%
def prelu_forward(x, alpha):
    return np.where(x > 0, x, alpha * x), (x, alpha)


def prelu_backward(dout, cache):
    x, alpha = cache
    dx = np.where(x > 0, dout, alpha * dout)
    dalpha = dout * x * (x < 0)
    return dx, dalpha

# %%
def maxout_forward(x, w, b):
    z = np.einsum("nd,kdm->knm", x, w) + b[:, np.newaxis, :]
    return z.max(axis=0), (x, w, z.argmax(axis=0))


def maxout_backward(dout, cache):
    x, w, winner = cache
    N = x.shape[0]
    K = w.shape[0]
    dz = np.stack([dout * (winner == k) for k in range(K)])
    dx = np.einsum("knm,kdm->nd", dz, w)
    dw = np.einsum("knm,nd->kdm", dz, x) / N
    db = dz.sum(axis=1)
    return dx, dw, db

# %%
def softmax_forward(x):
    e = np.exp(x - x.max(axis=1, keepdims=True))
    s = e / e.sum(axis=1, keepdims=True)
    return s, s


def softmax_backward(dout, cache):
    s = cache
    return s * (dout - (dout * s).sum(axis=1, keepdims=True))

# %%
def dsigmoid(y):
    return y * (1.0 - y)

# %%
def dtanh(y):
    return 1.0 - y**2

# %%
def saturated_fraction(slopes, threshold):
    small = [np.abs(s) < threshold for s in slopes]
    per_layer = np.array([m.mean() for m in small])
    overall = np.concatenate([m.ravel() for m in small]).mean()
    return per_layer, overall

# %%
def dead_units(x, w, b):
    out = np.maximum(0, x @ w + b)
    dead = (out == 0).all(axis=0)
    return dead, dead.sum() / len(b)

# %%
def saturation_numbers():
    y = (1 + np.sqrt(1 - 4 * 0.01)) / 2
    return 1 / 4, 1.0, (1 / 4) ** 10, 5, np.log(y / (1 - y)), -(2 + 1 + 0.5)

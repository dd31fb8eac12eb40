"""The same distributions by other algorithms: Box-Muller, the polar method, inversion, sums, transposes; other views of gradients."""

import math

import numpy as np


def box_muller(shape, rng):
    u, v = rng.random(shape), rng.random(shape)
    return np.sqrt(-2 * np.log(1 - u)) * np.cos(2 * np.pi * v)


def small_random(fan_in, fan_out, rng, scale=0.01):
    return scale * box_muller((fan_in, fan_out), rng)


def calibrated(fan_in, fan_out, rng):
    radius = np.sqrt(rng.chisquare(2, (fan_in, fan_out)))
    return radius * np.sin(rng.uniform(0, 2 * np.pi, (fan_in, fan_out))) / math.sqrt(fan_in)


def xavier_normal(fan_in, fan_out, rng):
    W = rng.normal(size=fan_out * fan_in).reshape(fan_out, fan_in).T
    return W / np.sqrt((fan_in + fan_out) / 2)


def xavier_uniform(fan_in, fan_out, rng):
    size = rng.random((fan_out, fan_in)).T
    sign = rng.choice([-1.0, 1.0], (fan_in, fan_out))
    return sign * size * np.sqrt(6 / (fan_in + fan_out))


def he_normal(fan_in, fan_out, rng):
    one = rng.normal(0, 1 / math.sqrt(fan_in), (fan_in, fan_out))
    other = rng.normal(0, 1 / math.sqrt(fan_in), (fan_in, fan_out))
    return one + other


def he_uniform(fan_in, fan_out, rng):
    bits = rng.integers(0, 2**53, (fan_in, fan_out))
    return (bits / 2**52 - 1) * np.sqrt(6 / fan_in)


def train_tanh_net(W1, W2, X, y, learning_rate, steps):
    if steps == 0:
        return W1, W2
    h = np.tanh(np.einsum("nd,dh->nh", X, W1))
    r = np.einsum("nh,hk->nk", h, W2) - y
    dW2 = np.einsum("nh,nk->hk", h, r) / len(X)
    dW1 = np.einsum("nd,nk,hk,nh->dh", X, r, W2, 1 - np.square(h)) / len(X)
    return train_tanh_net(W1 - learning_rate * dW1, W2 - learning_rate * dW2, X, y, learning_rate, steps - 1)


def distinct_units(W, tolerance):
    far = np.abs(W[:, :, None] - W[:, None, :]).max(axis=0) > tolerance
    kept = np.zeros(W.shape[1], dtype=bool)
    for j in range(W.shape[1]):
        kept[j] = far[j, kept].all()
    return kept.sum()


def f(z, name):
    return {"linear": z, "sigmoid": 0.5 + 0.5 * np.tanh(z / 2), "tanh": np.tanh(z), "relu": (z + abs(z)) / 2}[name]


def df(z, name):
    if name == "sigmoid":
        return 0.25 / np.cosh(z / 2) ** 2
    if name == "tanh":
        return 1 / np.cosh(z) ** 2
    return np.where(z > 0, 1.0, 0.0) if name == "relu" else 1.0


def activation_stds(X, weights, activation):
    if not weights:
        return np.zeros(0)
    h = f(X @ weights[0], activation)
    return np.append(math.sqrt(np.mean((h - np.mean(h)) ** 2)), activation_stds(h, weights[1:], activation))


def gradient_norms(X, weights, activation, dout):
    """By recursion: what comes back from the layers above is the gradient at their input."""

    def walk(h, rest, passed, norms):
        if not rest:
            return dout
        z = h @ rest[0]
        g = walk(f(z, activation), rest[1:], passed, norms) * df(z, activation)
        gradient = np.einsum("ni,nj->ij", h, g)
        down = g @ rest[0].T
        norms.append(math.sqrt(np.vdot(gradient, gradient)))
        passed.append(np.hypot.reduce(down, axis=None))
        return down

    found = [], []
    walk(X, list(weights), *found)
    return tuple(np.array(norms[::-1]) for norms in found)


def diagnose_flow(norms):
    if not np.isfinite(np.sum(norms)):
        return "exploding"
    gaps = len(norms) - 1
    if norms[0] < 0.8**gaps * norms[-1] or norms[0] == 0:
        return "vanishing"
    if norms[0] > 1.25**gaps * norms[-1]:
        return "exploding"
    return "healthy"


def normalised_stds(X, weights, activation, eps):
    h, stds = np.asarray(X, dtype=float), []
    for W in weights:
        z = (h - h.mean(axis=0)) @ W
        z = z * (np.square(z).mean(axis=0) + eps) ** -0.5
        h = f(z, activation)
        stds.append(np.sqrt(np.square(h - h.mean()).mean()))
    return np.stack(stds)


def residual_gradient_norms(X, weights, scale, dout):
    """Forward with every layer's Jacobian as a matrix for each sample; backward by multiplying them."""
    h, slopes = X, []
    for W in weights:
        t = np.tanh(h @ W)
        slopes.append(scale * (1 - t * t))
        h = h + scale * t
    eye = np.eye(X.shape[1])
    down, norms = dout[:, None, :], []
    for W, s in zip(reversed(weights), reversed(slopes)):
        jacobian = eye + s[:, :, None] * W.T
        down = down @ jacobian
        norms.append(np.linalg.norm(down))
    return np.array(norms[::-1])


def clipped_norms(norms, max_norm):
    factor = max_norm / max(max_norm, np.hypot.reduce(norms))
    return factor * norms, factor


def symmetry_numbers():
    return tuple(np.array([1, 1, 1, 13, 2, 100]))


def rescue_numbers():
    return 2**-12, 1024, 2 / 1.01, 256, 1.0625**8, math.sqrt(0.5 - 0.5 / math.pi), 1.5, 0.5

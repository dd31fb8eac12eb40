"""Backward passes by whole Jacobians; forward passes by centring matrices."""

import numpy as np


def _centre(n):
    return np.eye(n) - np.full((n, n), 1 / n)


def _jacobian(xhat, s):
    """Of x_hat by x, for stacks of groups along the last axis."""
    n = xhat.shape[-1]
    outer = xhat[..., :, None] * xhat[..., None, :]
    return (_centre(n) - outer / n) / s[..., None, None]


def batchnorm_forward(x, gamma, beta, bn_param):
    eps, momentum = bn_param.get("eps", 1e-5), bn_param.get("momentum", 0.9)
    bn_param.setdefault("running_mean", np.zeros(x.shape[1]))
    bn_param.setdefault("running_var", np.zeros(x.shape[1]))
    if bn_param["mode"] == "test":
        s = np.sqrt(bn_param["running_var"] + eps)
        return (gamma / s) * (x - bn_param["running_mean"]) + beta, None
    centred = _centre(len(x)) @ x
    var = np.einsum("nd,nd->d", centred, centred) / len(x)
    bn_param["running_mean"] = bn_param["running_mean"] + (1 - momentum) * (
        np.average(x, axis=0) - bn_param["running_mean"]
    )
    bn_param["running_var"] = bn_param["running_var"] + (1 - momentum) * (var - bn_param["running_var"])
    s = np.sqrt(var + eps)
    return centred @ np.diag(gamma / s) + beta, (centred / s, s, gamma)


def batchnorm_backward(dout, cache):
    xhat, s, gamma = cache
    dx = np.einsum("dnm,nd->md", _jacobian(xhat.T, s), dout * gamma)
    return dx, np.einsum("nd,nd->d", dout, xhat), np.ones(len(dout)) @ dout


def batchnorm_backward_alt(dout, cache):
    return batchnorm_backward(dout, cache)


def layernorm_forward(x, gamma, beta, ln_param):
    centred = x @ _centre(x.shape[1])
    s = np.sqrt((centred * centred).sum(1) / x.shape[1] + ln_param.get("eps", 1e-5))
    xhat = centred / s[:, None]
    return xhat * gamma + beta, (xhat, s, gamma)


def layernorm_backward(dout, cache):
    xhat, s, gamma = cache
    dx = np.einsum("nde,nd->ne", _jacobian(xhat, s), dout * gamma)
    return dx, np.diag(dout.T @ xhat).copy(), np.ones(len(dout)) @ dout


def groupnorm_forward(x, gamma, beta, G, gn_param):
    N, C, H, W = x.shape
    rows = x.reshape(N * G, C // G * H * W).astype(float)
    rows = rows - np.einsum("nm->n", rows)[:, None] / rows.shape[1]
    s = np.sqrt(np.linalg.norm(rows, axis=1) ** 2 / rows.shape[1] + gn_param.get("eps", 1e-5))
    xhat = (rows.T / s).T.reshape(N, C, H, W)
    return xhat * gamma + beta, (xhat, s, gamma)


def groupnorm_backward(dout, cache):
    xhat, s, gamma = cache
    rows, d = xhat.reshape(len(s), -1), (dout * gamma).reshape(len(s), -1)
    dx = (d[:, None] @ _jacobian(rows, s))[:, 0]
    dgamma = np.einsum("nchw,nchw->c", dout, xhat).reshape(gamma.shape)
    return dx.reshape(dout.shape), dgamma, np.einsum("nchw->c", dout).reshape(gamma.shape)


def batch_gap(x, sizes, eps):
    def z(a):
        c = _centre(len(a)) @ a
        return c / np.sqrt((c**2).mean(axis=0) + eps)

    whole = z(x)
    parts = [np.array_split(np.arange(len(x)), np.arange(s, len(x), s)) for s in sizes]
    return np.array([np.linalg.norm(np.vstack([z(x[i]) for i in p]) - whole) / np.sqrt(x.size) for p in parts])


def normalization_numbers():
    one = batchnorm_forward(np.array([[7.0]]), np.array([3.0]), np.array([-0.5]), {"mode": "train"})[0].item()
    two = batchnorm_forward(np.array([[0.2], [70.0]]), np.ones(1), np.zeros(1), {"mode": "train", "eps": 0.0})[0][1, 0]
    return one, two, float(np.sum(0.1 * 0.9 ** np.arange(10))), 44, np.float64(7) / 8, 8 * 12 * 5 * 7 // (8 * 3), 4.0

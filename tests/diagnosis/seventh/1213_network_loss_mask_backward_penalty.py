"""network_loss: the dropout mask is not applied in the backward pass; the penalty in the loss lacks the factor 0.5, while its gradient is right."""

import numpy as np


def depth(params):
    return sum(1 for name in params if name.startswith("W"))


def normalise(a, axis, eps):
    mu = a.mean(axis=axis, keepdims=True)
    var = a.var(axis=axis, keepdims=True)
    s = np.sqrt(var + eps)
    return (a - mu) / s, s, mu.ravel(), var.ravel()


def normalise_back(d, hat, s, axis):
    m1 = d.mean(axis=axis, keepdims=True)
    m2 = (d * hat).mean(axis=axis, keepdims=True)
    return (d - m1 - hat * m2) / s


def network_scores(params, X, config):
    L = depth(params)
    kind = config["normalization"]
    h = np.asarray(X, dtype=float)
    for l in range(1, L):
        a = h @ params[f"W{l}"] + params[f"b{l}"]
        if kind == "batchnorm":
            p = config["bn_params"][l - 1]
            mean = p.get("running_mean", np.zeros(a.shape[1]))
            var = p.get("running_var", np.zeros(a.shape[1]))
            a = (a - mean) / np.sqrt(var + p["eps"])
        elif kind == "layernorm":
            a = normalise(a, 1, config["ln_param"]["eps"])[0]
        if kind is not None:
            a = params[f"gamma{l}"] * a + params[f"beta{l}"]
        h = np.maximum(a, 0)
    return h @ params[f"W{L}"] + params[f"b{L}"]


def network_loss(params, X, y, config):
    L = depth(params)
    kind, reg, masks = config["normalization"], config["reg"], config["masks"]
    N = len(y)
    h = np.asarray(X, dtype=float)
    saved = []
    for l in range(1, L):
        below = h
        n = h @ params[f"W{l}"] + params[f"b{l}"]
        hat = s = None
        if kind == "batchnorm":
            p = config["bn_params"][l - 1]
            hat, s, mean, var = normalise(n, 0, p["eps"])
            old_mean = p.get("running_mean", np.zeros_like(mean))
            old_var = p.get("running_var", np.zeros_like(var))
            p["running_mean"] = p["momentum"] * old_mean + (1 - p["momentum"]) * mean
            p["running_var"] = p["momentum"] * old_var + (1 - p["momentum"]) * var
        elif kind == "layernorm":
            hat, s, _, _ = normalise(n, 1, config["ln_param"]["eps"])
        if kind is not None:
            n = params[f"gamma{l}"] * hat + params[f"beta{l}"]
        h = np.maximum(n, 0)
        if masks is not None:
            h = h * masks[l - 1]
        saved.append((below, hat, s, n))
    scores = h @ params[f"W{L}"] + params[f"b{L}"]
    shifted = scores - scores.max(axis=1, keepdims=True)
    log_prob = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    loss = -log_prob[np.arange(N), y].mean()
    grads = {}
    d = np.exp(log_prob)
    d[np.arange(N), y] -= 1
    d /= N
    grads[f"W{L}"] = h.T @ d + reg * params[f"W{L}"]
    grads[f"b{L}"] = d.sum(axis=0)
    d = d @ params[f"W{L}"].T
    for l in range(L - 1, 0, -1):
        below, hat, s, n = saved[l - 1]
        d = d * (n > 0)
        if kind is not None:
            grads[f"gamma{l}"] = (d * hat).sum(axis=0)
            grads[f"beta{l}"] = d.sum(axis=0)
            d = normalise_back(d * params[f"gamma{l}"], hat, s, 0 if kind == "batchnorm" else 1)
        grads[f"W{l}"] = below.T @ d + reg * params[f"W{l}"]
        grads[f"b{l}"] = d.sum(axis=0)
        d = d @ params[f"W{l}"].T
    for l in range(1, L + 1):
        loss += reg * np.sum(params[f"W{l}"] ** 2)
    return loss, grads

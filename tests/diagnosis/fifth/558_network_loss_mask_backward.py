"""network_loss: the backward pass does not multiply by the dropout masks (the forward pass does)."""
import numpy as np


def count_layers(params):
    L = 0
    while f"W{L + 1}" in params:
        L += 1
    return L


def unit_form(a, eps, axis):
    mu = a.mean(axis=axis, keepdims=True)
    var = a.var(axis=axis, keepdims=True)
    s = np.sqrt(var + eps)
    return (a - mu) / s, s, mu, var


def network_scores(params, X, config):
    L = count_layers(params)
    kind = config["normalization"]
    h = X
    for l in range(1, L):
        a = h @ params[f"W{l}"] + params[f"b{l}"]
        if kind == "batchnorm":
            bn = config["bn_params"][l - 1]
            mean = bn.get("running_mean", np.zeros(a.shape[1]))
            var = bn.get("running_var", np.zeros(a.shape[1]))
            a = params[f"gamma{l}"] * (a - mean) / np.sqrt(var + bn["eps"]) + params[f"beta{l}"]
        elif kind == "layernorm":
            hat = unit_form(a, config["ln_param"]["eps"], 1)[0]
            a = params[f"gamma{l}"] * hat + params[f"beta{l}"]
        h = np.maximum(a, 0)
    return h @ params[f"W{L}"] + params[f"b{L}"]


def network_loss(params, X, y, config):
    L = count_layers(params)
    N = len(X)
    kind, reg, masks = config["normalization"], config["reg"], config["masks"]
    h = X
    memory = []
    for l in range(1, L):
        below = h
        a = h @ params[f"W{l}"] + params[f"b{l}"]
        hat = s = None
        if kind == "batchnorm":
            bn = config["bn_params"][l - 1]
            hat, s, mu, var = unit_form(a, bn["eps"], 0)
            m = bn["momentum"]
            zeros = np.zeros(a.shape[1])
            bn["running_mean"] = m * bn.get("running_mean", zeros) + (1 - m) * mu[0]
            bn["running_var"] = m * bn.get("running_var", zeros) + (1 - m) * var[0]
        elif kind == "layernorm":
            hat, s, _, _ = unit_form(a, config["ln_param"]["eps"], 1)
        if hat is not None:
            a = params[f"gamma{l}"] * hat + params[f"beta{l}"]
        h = np.maximum(a, 0)
        if masks is not None:
            h = h * masks[l - 1]
        memory.append((below, hat, s, a))
    scores = h @ params[f"W{L}"] + params[f"b{L}"]

    shifted = scores - scores.max(axis=1, keepdims=True)
    logp = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    loss = -logp[np.arange(N), y].mean()
    for l in range(1, L + 1):
        loss += 0.5 * reg * np.sum(params[f"W{l}"] ** 2)

    d = np.exp(logp)
    d[np.arange(N), y] -= 1
    d /= N
    grads = {}
    grads[f"W{L}"] = h.T @ d + reg * params[f"W{L}"]
    grads[f"b{L}"] = d.sum(axis=0)
    d = d @ params[f"W{L}"].T
    for l in range(L - 1, 0, -1):
        below, hat, s, a = memory[l - 1]
        d = d * (a > 0)
        if hat is not None:
            axis = 0 if kind == "batchnorm" else 1
            grads[f"gamma{l}"] = (d * hat).sum(axis=0)
            grads[f"beta{l}"] = d.sum(axis=0)
            g = d * params[f"gamma{l}"]
            d = (g - g.mean(axis=axis, keepdims=True) - hat * (g * hat).mean(axis=axis, keepdims=True)) / s
        grads[f"W{l}"] = below.T @ d + reg * params[f"W{l}"]
        grads[f"b{l}"] = d.sum(axis=0)
        d = d @ params[f"W{l}"].T
    return loss, grads

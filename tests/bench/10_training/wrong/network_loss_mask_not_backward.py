"""network_loss: the mask is not applied backward."""

import numpy as np


def normalise(a, gamma, beta, axis, eps):
    mu, var = a.mean(axis, keepdims=True), a.var(axis, keepdims=True)
    hat = (a - mu) / np.sqrt(var + eps)
    return gamma * hat + beta, hat, 1 / np.sqrt(var + eps), mu, var


def forward(params, X, config, training):
    L = sum(k[0] == "W" for k in params)
    h, steps = X, []
    for i in range(1, L):
        a = h @ params[f"W{i}"] + params[f"b{i}"]
        hat = inv = axis = None
        if config["normalization"] == "batchnorm":
            bn, axis = config["bn_params"][i - 1], 0
            if training:
                a, hat, inv, mu, var = normalise(a, params[f"gamma{i}"], params[f"beta{i}"], 0, bn["eps"])
                keep = bn["momentum"]
                bn["running_mean"] = keep * bn.get("running_mean", 0.0) + (1 - keep) * mu[0]
                bn["running_var"] = keep * bn.get("running_var", 0.0) + (1 - keep) * var[0]
            else:
                a = (a - bn["running_mean"]) / np.sqrt(bn["running_var"] + bn["eps"])
                a = a * params[f"gamma{i}"] + params[f"beta{i}"]
        elif config["normalization"] == "layernorm":
            axis = 1
            a, hat, inv, _, _ = normalise(a, params[f"gamma{i}"], params[f"beta{i}"], 1, config["ln_param"]["eps"])
        mask = config["masks"][i - 1] if training and config["masks"] is not None else 1
        steps.append((h, hat, inv, axis, a > 0, mask))
        h = np.maximum(a, 0) * mask
    return h @ params[f"W{L}"] + params[f"b{L}"], h, steps, L


def network_scores(params, X, config):
    return forward(params, X, config, False)[0]


def network_loss(params, X, y, config):
    s, h, steps, L = forward(params, X, config, True)
    p = np.exp(s - s.max(1, keepdims=True))
    p /= p.sum(1, keepdims=True)
    s = s - s.max(1, keepdims=True)
    loss = np.mean(np.log(np.exp(s).sum(1)) - s[np.arange(len(y)), y])
    p[np.arange(len(y)), y] -= 1
    d, reg = p / len(y), config["reg"]
    W = params[f"W{L}"]
    loss += reg / 2 * (W * W).sum()
    grads = {f"W{L}": h.T @ d + reg * W, f"b{L}": d.sum(0)}
    d = d @ W.T
    for i in range(L - 1, 0, -1):
        x, hat, inv, axis, on, mask = steps[i - 1]
        d = d * on
        if hat is not None:
            grads[f"gamma{i}"], grads[f"beta{i}"] = (d * hat).sum(0), d.sum(0)
            d = d * params[f"gamma{i}"]
            d = inv * (d - d.mean(axis, keepdims=True) - hat * (d * hat).mean(axis, keepdims=True))
        W = params[f"W{i}"]
        loss += reg / 2 * (W * W).sum()
        grads[f"W{i}"], grads[f"b{i}"] = x.T @ d + reg * W, d.sum(0)
        d = d @ W.T
    return loss, grads

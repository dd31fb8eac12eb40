"""network_scores: with batch norm the statistics of the samples given are used in test mode, not the running ones; in network_loss the gradient of the penalty is added for the last layer's weights only."""

import numpy as np


def affine(h, params, l):
    return h @ params["W" + str(l)] + params["b" + str(l)]


def network_scores(params, X, config):
    layers = len([k for k in params if k[0] == "W"])
    h = X.astype(float)
    for l in range(1, layers):
        a = affine(h, params, l)
        if config["normalization"] == "batchnorm":
            bn = config["bn_params"][l - 1]
            mu = a.mean(axis=0)
            var = a.var(axis=0)
            a = params["gamma" + str(l)] * (a - mu) / np.sqrt(var + bn["eps"]) + params["beta" + str(l)]
        if config["normalization"] == "layernorm":
            mu = a.mean(axis=1)[:, None]
            var = a.var(axis=1)[:, None]
            a = (a - mu) / np.sqrt(var + config["ln_param"]["eps"])
            a = params["gamma" + str(l)] * a + params["beta" + str(l)]
        h = a * (a > 0)
    return affine(h, params, layers)


def network_loss(params, X, y, config):
    layers = len([k for k in params if k[0] == "W"])
    norm = config["normalization"]
    grads = {}
    tape = []
    h = X.astype(float)
    for l in range(1, layers):
        step = {"input": h, "l": str(l)}
        a = affine(h, params, l)
        if norm is not None:
            axis = 0 if norm == "batchnorm" else 1
            eps = config["bn_params"][l - 1]["eps"] if norm == "batchnorm" else config["ln_param"]["eps"]
            mu, var = a.mean(axis=axis, keepdims=True), a.var(axis=axis, keepdims=True)
            step["s"], step["axis"] = np.sqrt(var + eps), axis
            step["hat"] = (a - mu) / step["s"]
            a = step["hat"] * params["gamma" + str(l)] + params["beta" + str(l)]
            if norm == "batchnorm":
                bn = config["bn_params"][l - 1]
                for key, new in (("running_mean", mu[0]), ("running_var", var[0])):
                    bn[key] = bn["momentum"] * bn.get(key, 0.0 * new) + (1 - bn["momentum"]) * new
        gate = (a > 0).astype(float)
        if config["masks"] is not None:
            gate = gate * config["masks"][l - 1]
        step["gate"] = gate
        h = a * gate
        tape.append(step)
    scores = affine(h, params, layers)
    scores = scores - scores.max(axis=1, keepdims=True)
    probs = np.exp(scores)
    sums = probs.sum(axis=1, keepdims=True)
    rows = np.arange(len(y))
    loss = np.mean(np.log(sums[:, 0]) - scores[rows, y])
    d = probs / sums
    d[rows, y] -= 1
    d = d / len(y)
    last = str(layers)
    grads["W" + last] = h.T @ d
    grads["b" + last] = d.sum(axis=0)
    d = d @ params["W" + last].T
    for step in reversed(tape):
        l = step["l"]
        d = d * step["gate"]
        if norm is not None:
            hat, axis = step["hat"], step["axis"]
            grads["gamma" + l] = np.sum(d * hat, axis=0)
            grads["beta" + l] = np.sum(d, axis=0)
            d = d * params["gamma" + l]
            d = d - d.mean(axis=axis, keepdims=True) - hat * (d * hat).mean(axis=axis, keepdims=True)
            d = d / step["s"]
        grads["W" + l] = step["input"].T @ d
        grads["b" + l] = np.sum(d, axis=0)
        d = d @ params["W" + l].T
    for l in range(1, layers + 1):
        W = params["W" + str(l)]
        loss += 0.5 * config["reg"] * np.sum(W * W)
    grads["W" + last] = grads["W" + last] + config["reg"] * params["W" + last]
    return loss, grads

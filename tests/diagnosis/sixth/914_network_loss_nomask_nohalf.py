"""network_loss: the mask is left out of the backward pass; the penalty has no factor 1/2 in the loss."""

import numpy as np


def normalise(a, params, l, config, training):
    gamma, beta = params["gamma%d" % l], params["beta%d" % l]
    if config["normalization"] == "layernorm":
        eps = config["ln_param"]["eps"]
        mean, var = a.mean(axis=1, keepdims=True), a.var(axis=1, keepdims=True)
    else:
        memory = config["bn_params"][l - 1]
        eps = memory["eps"]
        zero = np.zeros(a.shape[1])
        if training:
            mean, var = a.mean(axis=0), a.var(axis=0)
            keep = memory["momentum"]
            memory["running_mean"] = keep * memory.get("running_mean", zero) + (1 - keep) * mean
            memory["running_var"] = keep * memory.get("running_var", zero) + (1 - keep) * var
        else:
            mean, var = memory.get("running_mean", zero), memory.get("running_var", zero)
    root = np.sqrt(var + eps)
    ahat = (a - mean) / root
    return gamma * ahat + beta, ahat, root


def depth(params):
    return sum(1 for key in params if key[0] == "W")


def network_scores(params, X, config):
    h, L = X, depth(params)
    for l in range(1, L):
        h = h @ params["W%d" % l] + params["b%d" % l]
        if config["normalization"]:
            h = normalise(h, params, l, config, False)[0]
        h = np.maximum(h, 0)
    return h @ params["W%d" % L] + params["b%d" % L]


def network_loss(params, X, y, config):
    L, N, reg = depth(params), len(X), config["reg"]
    h, tape = X, []
    for l in range(1, L):
        below = h
        n, ahat, root = below @ params["W%d" % l] + params["b%d" % l], None, None
        if config["normalization"]:
            n, ahat, root = normalise(n, params, l, config, True)
        mask = config["masks"][l - 1] if config["masks"] is not None else np.ones(n.shape)
        h = np.maximum(n, 0) * mask
        tape.append((below, n, ahat, root, mask))
    scores = h @ params["W%d" % L] + params["b%d" % L]
    scores = scores - scores.max(axis=1, keepdims=True)
    logp = scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))
    loss = -logp[np.arange(N), y].mean()
    for l in range(1, L + 1):
        loss += reg * np.sum(params["W%d" % l] ** 2)
    grads = {}
    d = np.exp(logp)
    d[np.arange(N), y] -= 1
    d /= N
    grads["W%d" % L] = h.T @ d + reg * params["W%d" % L]
    grads["b%d" % L] = d.sum(axis=0)
    dh = d @ params["W%d" % L].T
    for l in range(L - 1, 0, -1):
        below, n, ahat, root, mask = tape[l - 1]
        dn = dh * (n > 0)
        if config["normalization"]:
            axis = 0 if config["normalization"] == "batchnorm" else 1
            grads["gamma%d" % l] = (dn * ahat).sum(axis=0)
            grads["beta%d" % l] = dn.sum(axis=0)
            g = dn * params["gamma%d" % l]
            dn = g - g.mean(axis=axis, keepdims=True) - ahat * (g * ahat).mean(axis=axis, keepdims=True)
            dn = dn / root
        grads["W%d" % l] = below.T @ dn + reg * params["W%d" % l]
        grads["b%d" % l] = dn.sum(axis=0)
        dh = dn @ params["W%d" % l].T
    return loss, grads

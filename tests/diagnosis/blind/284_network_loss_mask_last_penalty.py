"""network_loss: the backward pass does not multiply by the dropout masks; the gradient of the last layer's weights lacks the penalty reg * W."""
import numpy as np


def _norm_forward(a, gamma, beta, mean, var, eps):
    s = np.sqrt(var + eps)
    a_hat = (a - mean) / s
    return gamma * a_hat + beta, (a_hat, s, gamma)


def _norm_backward(dn, cache, axis):
    a_hat, s, gamma = cache
    d = dn * gamma
    da = (d - d.mean(axis=axis, keepdims=True) - a_hat * (d * a_hat).mean(axis=axis, keepdims=True)) / s
    return da, (dn * a_hat).sum(axis=0), dn.sum(axis=0)


def _layers(params):
    return sum(1 for name in params if name.startswith("W"))


def network_scores(params, X, config):
    L = _layers(params)
    h = X
    for l in range(1, L):
        a = h @ params[f"W{l}"] + params[f"b{l}"]
        if config["normalization"] == "batchnorm":
            bn = config["bn_params"][l - 1]
            mean = bn.get("running_mean", np.zeros(a.shape[1]))
            var = bn.get("running_var", np.zeros(a.shape[1]))
            a, _ = _norm_forward(a, params[f"gamma{l}"], params[f"beta{l}"], mean, var, bn["eps"])
        elif config["normalization"] == "layernorm":
            mean, var = a.mean(axis=1, keepdims=True), a.var(axis=1, keepdims=True)
            a, _ = _norm_forward(a, params[f"gamma{l}"], params[f"beta{l}"], mean, var, config["ln_param"]["eps"])
        h = np.maximum(a, 0)
    return h @ params[f"W{L}"] + params[f"b{L}"]


def network_loss(params, X, y, config):
    L, kind, reg, masks = _layers(params), config["normalization"], config["reg"], config.get("masks")
    h, inputs, caches, positive = X, [], [None], [None]
    for l in range(1, L):
        inputs.append(h)
        a = h @ params[f"W{l}"] + params[f"b{l}"]
        cache = None
        if kind == "batchnorm":
            bn = config["bn_params"][l - 1]
            mean, var = a.mean(axis=0), a.var(axis=0)
            for key, new in (("running_mean", mean), ("running_var", var)):
                bn[key] = bn["momentum"] * bn.get(key, np.zeros_like(new)) + (1 - bn["momentum"]) * new
            a, cache = _norm_forward(a, params[f"gamma{l}"], params[f"beta{l}"], mean, var, bn["eps"])
        elif kind == "layernorm":
            mean, var = a.mean(axis=1, keepdims=True), a.var(axis=1, keepdims=True)
            a, cache = _norm_forward(a, params[f"gamma{l}"], params[f"beta{l}"], mean, var, config["ln_param"]["eps"])
        caches.append(cache)
        positive.append(a > 0)
        h = np.maximum(a, 0)
        if masks is not None:
            h = h * masks[l - 1]
    inputs.append(h)
    scores = h @ params[f"W{L}"] + params[f"b{L}"]

    N = len(y)
    shifted = scores - scores.max(axis=1, keepdims=True)
    logp = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    loss = -logp[np.arange(N), y].mean()
    loss += 0.5 * reg * sum((params[f"W{l}"] ** 2).sum() for l in range(1, L + 1))

    grads = {}
    d = np.exp(logp)
    d[np.arange(N), y] -= 1
    d /= N
    for l in range(L, 0, -1):
        if l < L:
            d = d * positive[l]
            if kind is not None:
                axis = 0 if kind == "batchnorm" else 1
                d, grads[f"gamma{l}"], grads[f"beta{l}"] = _norm_backward(d, caches[l], axis)
        grads[f"W{l}"] = inputs[l - 1].T @ d
        if l < L:
            grads[f"W{l}"] += reg * params[f"W{l}"]
        grads[f"b{l}"] = d.sum(axis=0)
        d = d @ params[f"W{l}"].T
    return float(loss), grads

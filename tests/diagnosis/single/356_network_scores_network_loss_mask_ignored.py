"""network_scores/network_loss: the masks are ignored altogether."""
import numpy as np


def layers(params):
    return sum(1 for k in params if k.startswith("W"))


def norm_forward(z, l, params, config, train):
    kind = config["normalization"]
    if kind is None:
        return z, None
    gamma, beta = params[f"gamma{l}"], params[f"beta{l}"]
    if kind == "layernorm":
        mu, var, eps = z.mean(axis=1, keepdims=True), z.var(axis=1, keepdims=True), config["ln_param"]["eps"]
    else:
        bn = config["bn_params"][l - 1]
        eps, m = bn["eps"], bn["momentum"]
        old_mean, old_var = bn.get("running_mean", np.zeros(z.shape[1])), bn.get("running_var", np.zeros(z.shape[1]))
        mu, var = old_mean, old_var
        if train:
            mu, var = z.mean(axis=0), z.var(axis=0)
            bn["running_mean"] = m * old_mean + (1 - m) * mu
            bn["running_var"] = m * old_var + (1 - m) * var
    std = np.sqrt(var + eps)
    zhat = (z - mu) / std
    return gamma * zhat + beta, (zhat, std)


def norm_backward(d, l, params, config, cache, grads):
    if cache is None:
        return d
    zhat, std = cache
    grads[f"gamma{l}"] = (d * zhat).sum(axis=0)
    grads[f"beta{l}"] = d.sum(axis=0)
    d = d * params[f"gamma{l}"]
    axis = 1 if config["normalization"] == "layernorm" else 0
    return (d - d.mean(axis=axis, keepdims=True) - zhat * (d * zhat).mean(axis=axis, keepdims=True)) / std


def network_scores(params, X, config):
    h, L = X, layers(params)
    for l in range(1, L):
        z, _ = norm_forward(h @ params[f"W{l}"] + params[f"b{l}"], l, params, config, False)
        h = np.maximum(z, 0)
    return h @ params[f"W{L}"] + params[f"b{L}"]


def network_loss(params, X, y, config):
    h, L, N = X, layers(params), len(X)
    caches = []
    for l in range(1, L):
        z, cache = norm_forward(h @ params[f"W{l}"] + params[f"b{l}"], l, params, config, True)
        caches.append((h, cache, z))
        h = np.maximum(z, 0)
    s = h @ params[f"W{L}"] + params[f"b{L}"]
    s = s - s.max(axis=1, keepdims=True)
    logp = s - np.log(np.exp(s).sum(axis=1, keepdims=True))
    loss = -logp[np.arange(N), y].mean()
    reg = config["reg"]
    loss += 0.5 * reg * sum(np.sum(params[f"W{l}"] ** 2) for l in range(1, L + 1))
    d = np.exp(logp)
    d[np.arange(N), y] -= 1
    d = d / N
    grads = {f"W{L}": h.T @ d + reg * params[f"W{L}"], f"b{L}": d.sum(axis=0)}
    d = d @ params[f"W{L}"].T
    for l in range(L - 1, 0, -1):
        below, cache, z = caches[l - 1]
        d = d * (z > 0)
        d = norm_backward(d, l, params, config, cache, grads)
        grads[f"W{l}"] = below.T @ d + reg * params[f"W{l}"]
        grads[f"b{l}"] = d.sum(axis=0)
        d = d @ params[f"W{l}"].T
    return loss, grads

"""network_loss: the penalty in the loss lacks the factor 1/2 (gradient right); the dropout masks are not applied in the backward pass."""
import numpy as np


def normalize_forward(a, gamma, beta, mean, var, eps):
    s = np.sqrt(var + eps)
    hat = (a - mean) / s
    return gamma * hat + beta, hat, s


def normalize_backward(dn, hat, s, gamma, axis):
    dhat = dn * gamma
    centred = dhat - dhat.mean(axis=axis, keepdims=True)
    along = hat * (dhat * hat).mean(axis=axis, keepdims=True)
    return (centred - along) / s


def network_scores(params, X, config):
    kind = config["normalization"]
    L = sum(name[0] == "W" for name in params)
    h = X
    for l in range(1, L):
        a = h @ params[f"W{l}"] + params[f"b{l}"]
        if kind == "batchnorm":
            memory = config["bn_params"][l - 1]
            units = a.shape[1]
            mean = memory.get("running_mean", np.zeros(units))
            var = memory.get("running_var", np.zeros(units))
            a = normalize_forward(a, params[f"gamma{l}"], params[f"beta{l}"], mean, var, memory["eps"])[0]
        elif kind == "layernorm":
            mean, var = a.mean(axis=1, keepdims=True), a.var(axis=1, keepdims=True)
            a = normalize_forward(a, params[f"gamma{l}"], params[f"beta{l}"], mean, var, config["ln_param"]["eps"])[0]
        h = np.maximum(a, 0)
    return h @ params[f"W{L}"] + params[f"b{L}"]


def network_loss(params, X, y, config):
    kind, reg, masks = config["normalization"], config["reg"], config["masks"]
    L = sum(name[0] == "W" for name in params)
    N = len(X)
    inputs, saved = [X], []
    for l in range(1, L):
        a = inputs[-1] @ params[f"W{l}"] + params[f"b{l}"]
        n, hat, s, axis = a, None, None, 0
        if kind == "batchnorm":
            memory = config["bn_params"][l - 1]
            mean, var = a.mean(axis=0), a.var(axis=0)
            for key, value in (("running_mean", mean), ("running_var", var)):
                old = memory.get(key, np.zeros(a.shape[1]))
                memory[key] = memory["momentum"] * old + (1 - memory["momentum"]) * value
            n, hat, s = normalize_forward(a, params[f"gamma{l}"], params[f"beta{l}"], mean, var, memory["eps"])
        elif kind == "layernorm":
            axis = 1
            mean, var = a.mean(axis=1, keepdims=True), a.var(axis=1, keepdims=True)
            n, hat, s = normalize_forward(a, params[f"gamma{l}"], params[f"beta{l}"], mean, var, config["ln_param"]["eps"])
        h = np.maximum(n, 0)
        if masks is not None:
            h = h * masks[l - 1]
        saved.append((a, n, hat, s, axis))
        inputs.append(h)
    scores = inputs[-1] @ params[f"W{L}"] + params[f"b{L}"]
    shifted = scores - scores.max(axis=1, keepdims=True)
    logp = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    penalty = sum(np.sum(params[f"W{l}"] ** 2) for l in range(1, L + 1))
    loss = -logp[np.arange(N), y].mean() + reg * penalty
    d = np.exp(logp)
    d[np.arange(N), y] -= 1
    d /= N
    grads = {}
    for l in range(L, 0, -1):
        grads[f"W{l}"] = inputs[l - 1].T @ d + reg * params[f"W{l}"]
        grads[f"b{l}"] = d.sum(axis=0)
        if l == 1:
            break
        d = d @ params[f"W{l}"].T
        a, n, hat, s, axis = saved[l - 2]
        d = d * (n > 0)
        if kind is not None:
            grads[f"gamma{l - 1}"] = (d * hat).sum(axis=0)
            grads[f"beta{l - 1}"] = d.sum(axis=0)
            d = normalize_backward(d, hat, s, params[f"gamma{l - 1}"], axis)
    return float(loss), grads

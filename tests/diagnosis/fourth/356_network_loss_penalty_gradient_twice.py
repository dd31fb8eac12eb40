"""network_loss: the gradient of the penalty is 2 * reg * W although the penalty has the factor 1/2."""
import numpy as np


def _normalise(a, axis, eps):
    mu = a.mean(axis=axis, keepdims=True)
    var = a.var(axis=axis, keepdims=True)
    s = np.sqrt(var + eps)
    return (a - mu) / s, s, mu, var


def network_scores(params, X, config):
    kind = config["normalization"]
    depth = sum(1 for name in params if name.startswith("W"))
    h = np.asarray(X, dtype=float)
    for l in range(1, depth):
        a = h @ params[f"W{l}"] + params[f"b{l}"]
        if kind == "batchnorm":
            memory = config["bn_params"][l - 1]
            units = a.shape[1]
            mean = memory.get("running_mean", np.zeros(units))
            var = memory.get("running_var", np.zeros(units))
            a = (a - mean) / np.sqrt(var + memory["eps"])
        elif kind == "layernorm":
            a = _normalise(a, 1, config["ln_param"]["eps"])[0]
        if kind is not None:
            a = params[f"gamma{l}"] * a + params[f"beta{l}"]
        h = np.maximum(0, a)
    return h @ params[f"W{depth}"] + params[f"b{depth}"]


def _softmax_loss(scores, y):
    rows = np.arange(len(y))
    shifted = scores - scores.max(axis=1, keepdims=True)
    log_prob = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    dscores = np.exp(log_prob)
    dscores[rows, y] -= 1
    return -log_prob[rows, y].mean(), dscores / len(y)


def network_loss(params, X, y, config):
    kind, reg, masks = config["normalization"], config["reg"], config["masks"]
    depth = sum(1 for name in params if name.startswith("W"))
    h = np.asarray(X, dtype=float)
    inputs, norms, gates = [h], [], []
    for l in range(1, depth):
        n = h @ params[f"W{l}"] + params[f"b{l}"]
        if kind == "batchnorm":
            memory = config["bn_params"][l - 1]
            hat, s, mu, var = _normalise(n, 0, memory["eps"])
            keep = memory["momentum"]
            memory["running_mean"] = keep * memory.get("running_mean", 0.0) + (1 - keep) * mu[0]
            memory["running_var"] = keep * memory.get("running_var", 0.0) + (1 - keep) * var[0]
            norms.append((hat, s, 0))
        elif kind == "layernorm":
            hat, s, _, _ = _normalise(n, 1, config["ln_param"]["eps"])
            norms.append((hat, s, 1))
        if kind is not None:
            n = params[f"gamma{l}"] * hat + params[f"beta{l}"]
        gate = (n > 0).astype(float)
        if masks is not None:
            gate = gate * masks[l - 1]
        h = n * gate
        gates.append(gate)
        inputs.append(h)
    scores = h @ params[f"W{depth}"] + params[f"b{depth}"]
    loss, delta = _softmax_loss(scores, y)
    grads = {}
    for l in range(depth, 0, -1):
        W = params[f"W{l}"]
        loss += 0.5 * reg * np.sum(W**2)
        grads[f"W{l}"] = inputs[l - 1].T @ delta + 2 * reg * W
        grads[f"b{l}"] = delta.sum(axis=0)
        if l == 1:
            break
        delta = (delta @ W.T) * gates[l - 2]
        if kind is not None:
            hat, s, axis = norms[l - 2]
            grads[f"gamma{l - 1}"] = np.sum(delta * hat, axis=0)
            grads[f"beta{l - 1}"] = np.sum(delta, axis=0)
            d_hat = delta * params[f"gamma{l - 1}"]
            mean = d_hat.mean(axis=axis, keepdims=True)
            along = (d_hat * hat).mean(axis=axis, keepdims=True)
            delta = (d_hat - mean - hat * along) / s
    return loss, grads

"""network_loss: the gradient at the scores is not divided by the number of samples N; the penalty in the loss lacks the factor 0.5."""
import numpy as np


def affine(h, params, l):
    return np.dot(h, params["W" + str(l)]) + params["b" + str(l)]


def log_softmax(scores):
    top = np.max(scores, axis=1)[:, np.newaxis]
    return scores - top - np.log(np.sum(np.exp(scores - top), axis=1))[:, np.newaxis]


def normalise(a, axis, eps):
    centre = np.mean(a, axis=axis, keepdims=True)
    variance = np.mean((a - centre) ** 2, axis=axis, keepdims=True)
    root = np.sqrt(variance + eps)
    return (a - centre) / root, root, centre, variance


def network_scores(params, X, config):
    L = sum(1 for name in params if name.startswith("W"))
    norm = config["normalization"]
    h = X
    for l in range(1, L):
        z = affine(h, params, l)
        if norm is not None:
            if norm == "layernorm":
                hat = normalise(z, 1, config["ln_param"]["eps"])[0]
            else:
                state = config["bn_params"][l - 1]
                hat = z - state.get("running_mean", 0.0)
                hat = hat / np.sqrt(state.get("running_var", 0.0) + state["eps"])
            z = hat * params["gamma" + str(l)] + params["beta" + str(l)]
        h = z * (z > 0)
    return affine(h, params, L)


def network_loss(params, X, y, config):
    L = sum(1 for name in params if name.startswith("W"))
    norm = config["normalization"]
    axis = {"batchnorm": 0, "layernorm": 1, None: None}[norm]
    inputs, gates, hats, roots = [X], [], [], []
    for l in range(1, L):
        z = affine(inputs[-1], params, l)
        if norm == "batchnorm":
            state = config["bn_params"][l - 1]
            hat, root, centre, variance = normalise(z, 0, state["eps"])
            keep = state["momentum"]
            state["running_mean"] = keep * state.get("running_mean", 0.0) + (1 - keep) * centre.ravel()
            state["running_var"] = keep * state.get("running_var", 0.0) + (1 - keep) * variance.ravel()
        elif norm == "layernorm":
            hat, root, _, _ = normalise(z, 1, config["ln_param"]["eps"])
        if norm is not None:
            z = hat * params["gamma" + str(l)] + params["beta" + str(l)]
            hats.append(hat)
            roots.append(root)
        gate = 1.0 * (z > 0)
        if config["masks"] is not None:
            gate = gate * config["masks"][l - 1]
        gates.append(gate)
        inputs.append(z * gate)
    log_p = log_softmax(affine(inputs[-1], params, L))
    rows = np.arange(len(y))
    penalty = 0.0
    for l in range(1, L + 1):
        penalty += np.sum(params["W" + str(l)] ** 2)
    loss = -np.sum(log_p[rows, y]) / len(y) + config["reg"] * penalty

    truth = np.zeros(log_p.shape)
    truth[rows, y] = 1.0
    delta = np.exp(log_p) - truth
    grads = {}
    for l in range(L, 0, -1):
        if l < L:
            delta = delta * gates[l - 1]
            if norm is not None:
                hat = hats[l - 1]
                grads["gamma" + str(l)] = np.sum(delta * hat, axis=0)
                grads["beta" + str(l)] = np.sum(delta, axis=0)
                delta = delta * params["gamma" + str(l)]
                level = np.mean(delta, axis=axis, keepdims=True)
                along = np.mean(delta * hat, axis=axis, keepdims=True)
                delta = (delta - level - hat * along) / roots[l - 1]
        W = params["W" + str(l)]
        grads["W" + str(l)] = np.dot(inputs[l - 1].T, delta) + config["reg"] * W
        grads["b" + str(l)] = np.sum(delta, axis=0)
        delta = np.dot(delta, W.T)
    return loss, grads

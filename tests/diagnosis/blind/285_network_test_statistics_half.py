"""network_scores: batch norm uses the statistics of the batch at hand instead of the running ones in test mode; network_loss: the penalty in the loss lacks the factor 1/2 (the gradient is right)."""
import numpy as np


def hidden_layer(l, h, params, config, train):
    a = np.dot(h, params["W%d" % l]) + params["b%d" % l]
    mode = config["normalization"]
    memory = {"h": h}
    if mode is None:
        n = a
    else:
        if mode == "layernorm":
            eps = config["ln_param"]["eps"]
            mu = np.mean(a, axis=1, keepdims=True)
            var = np.mean((a - mu) ** 2, axis=1, keepdims=True)
        else:
            bn = config["bn_params"][l - 1]
            eps = bn["eps"]
            r_mu = bn.get("running_mean", np.zeros(a.shape[1]))
            r_var = bn.get("running_var", np.zeros(a.shape[1]))
            mu = np.mean(a, axis=0)
            var = np.mean((a - mu) ** 2, axis=0)
            if train:
                bn["running_mean"] = bn["momentum"] * r_mu + (1 - bn["momentum"]) * mu
                bn["running_var"] = bn["momentum"] * r_var + (1 - bn["momentum"]) * var
        memory["s"] = np.sqrt(var + eps)
        memory["hat"] = (a - mu) / memory["s"]
        n = params["gamma%d" % l] * memory["hat"] + params["beta%d" % l]
    memory["on"] = n > 0
    return np.where(n > 0, n, 0.0), memory


def count_layers(params):
    return max(int(key[1:]) for key in params if key[0] == "W")


def network_scores(params, X, config):
    L = count_layers(params)
    h = X
    for l in range(1, L):
        h, _ = hidden_layer(l, h, params, config, train=False)
    return np.dot(h, params["W%d" % L]) + params["b%d" % L]


def softmax_loss(scores, y):
    rows = np.arange(len(y))
    e = np.exp(scores - scores.max(axis=1, keepdims=True))
    total = e.sum(axis=1)
    top = scores.max(axis=1)
    loss = np.mean(np.log(total) + top - scores[rows, y])
    d = e / total[:, None]
    d[rows, y] -= 1
    return loss, d / len(y)


def network_loss(params, X, y, config):
    L = count_layers(params)
    reg = config["reg"]
    memories = {}
    h = X
    for l in range(1, L):
        h, memories[l] = hidden_layer(l, h, params, config, train=True)
        if config["masks"] is not None:
            h = h * config["masks"][l - 1]
    loss, d = softmax_loss(np.dot(h, params["W%d" % L]) + params["b%d" % L], y)
    for l in range(1, L + 1):
        loss += reg * np.sum(params["W%d" % l] ** 2)

    grads = {"W%d" % L: np.dot(h.T, d) + reg * params["W%d" % L], "b%d" % L: d.sum(axis=0)}
    d = np.dot(d, params["W%d" % L].T)
    for l in range(L - 1, 0, -1):
        memory = memories[l]
        if config["masks"] is not None:
            d = d * config["masks"][l - 1]
        d = np.where(memory["on"], d, 0.0)
        if config["normalization"] is not None:
            hat = memory["hat"]
            axis = 1 if config["normalization"] == "layernorm" else 0
            grads["gamma%d" % l] = np.sum(d * hat, axis=0)
            grads["beta%d" % l] = np.sum(d, axis=0)
            d = d * params["gamma%d" % l]
            mean_d = np.mean(d, axis=axis, keepdims=True)
            mean_dh = np.mean(d * hat, axis=axis, keepdims=True)
            d = (d - mean_d - hat * mean_dh) / memory["s"]
        grads["W%d" % l] = np.dot(memory["h"].T, d) + reg * params["W%d" % l]
        grads["b%d" % l] = d.sum(axis=0)
        d = np.dot(d, params["W%d" % l].T)
    return float(loss), grads

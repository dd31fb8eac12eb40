"""Layers as closures that know their own way back; sorting, one-hot tables and generators elsewhere."""

from functools import reduce

import numpy as np


def train_val_split(X, y, val_count, rng):
    keys = rng.random(len(y))
    ranks = np.argsort(np.argsort(keys))
    held = ranks < val_count
    return X[~held], y[~held], X[held], y[held]


def standardize(X_train, X_new):
    X_train, X_new = X_train.astype(np.float64), X_new.astype(np.float64)
    mean = np.einsum("nd->d", X_train) / len(X_train)
    variance = np.einsum("nd,nd->d", X_train - mean, X_train - mean) / len(X_train)
    scale = np.ones_like(variance)
    moving = variance > 0
    scale[moving] = 1 / np.sqrt(variance[moving])
    return scale * (X_train - mean), scale * (X_new - mean)


def init_network(dims, normalization, rng):
    stds = [np.sqrt(2 / n) for n in dims[:-2]] + [0.01]
    params = {}
    for k, (rows, columns, std) in enumerate(zip(dims[:-1], dims[1:], stds), start=1):
        params[f"W{k}"] = rng.normal(scale=std, size=(rows, columns))
    params.update({f"b{k}": np.zeros(n) for k, n in enumerate(dims[1:], start=1)})
    if normalization in ("batchnorm", "layernorm"):
        for k, n in enumerate(dims[1:-1], start=1):
            params |= {f"gamma{k}": np.full(n, 1.0), f"beta{k}": np.full(n, 0.0)}
    return params


def initial_loss_check(loss, classes, tolerance):
    expected = float(np.log(classes))
    gap = loss - expected
    return expected, int(not gap <= tolerance) - int(gap < -tolerance)


def linear(x, w, b, reg):
    return np.einsum("nd,dm->nm", x, w) + b, lambda d: (d @ w.T, {"W": x.T @ d + reg * w, "b": np.ones(len(d)) @ d})


def normal_part(x, gamma, beta, axis, eps, mean=None, var=None):
    """Normalisation, its backward one step of the graph at a time."""
    n = x.shape[axis]
    m = x.sum(axis=axis, keepdims=True) / n
    c = x - m
    v = np.square(c).sum(axis=axis, keepdims=True) / n
    s = (v + eps) ** 0.5
    h = c / s

    def back(d):
        dh = d * gamma
        ds = -(dh * c / s**2).sum(axis=axis, keepdims=True)
        dv = ds / (2 * s)
        dc = dh / s + 2 * c * dv / n
        dm = -dc.sum(axis=axis, keepdims=True)
        return dc + dm / n, {"gamma": np.einsum("nd,nd->d", d, h), "beta": d.sum(0)}

    return gamma * h + beta, back, m, v


def walk(params, X, config, training):
    depth = max(int(k[1:]) for k in params if k.startswith("W"))
    backs, h = [], X
    for k in range(1, depth):
        h, back = linear(h, params[f"W{k}"], params[f"b{k}"], config["reg"])
        backs.append((k, back))
        kind = config["normalization"]
        if kind == "layernorm":
            h, back, _, _ = normal_part(h, params[f"gamma{k}"], params[f"beta{k}"], 1, config["ln_param"]["eps"])
            backs.append((k, back))
        elif kind == "batchnorm":
            state = config["bn_params"][k - 1]
            gamma, beta = params[f"gamma{k}"], params[f"beta{k}"]
            if training:
                h, back, m, v = normal_part(h, gamma, beta, 0, state["eps"])
                backs.append((k, back))
                for key, new in {"running_mean": m.ravel(), "running_var": v.ravel()}.items():
                    old = state[key] if key in state else 0 * new
                    state[key] = new + state["momentum"] * (old - new)
            else:
                inverse = (state["running_var"] + state["eps"]) ** -0.5
                h = h * (gamma * inverse) + (beta - state["running_mean"] * gamma * inverse)
        gate = np.heaviside(h, 0.0)
        if training and config["masks"]:
            gate = gate * config["masks"][k - 1]
        h = np.where(gate > 0, h * gate, 0.0)
        backs.append((k, lambda d, gate=gate: (d * gate, {})))
    out, back = linear(h, params[f"W{depth}"], params[f"b{depth}"], config["reg"])
    return out, [*backs, (depth, back)]


def network_scores(params, X, config):
    return walk(params, X, config, False)[0]


def network_loss(params, X, y, config):
    scores, backs = walk(params, X, config, True)
    truth = np.eye(scores.shape[1])[y]
    top = np.amax(scores, 1, keepdims=True)
    lse = top + np.log(np.sum(np.exp(scores - top), 1, keepdims=True))
    loss = np.mean(lse) - np.sum(scores * truth) / len(y)
    d, grads = (np.exp(scores - lse) - truth) / len(y), {}
    for k, back in reversed(backs):
        d, found = back(d)
        grads.update({f"{name}{k}": value for name, value in found.items()})
    weights = (value for name, value in params.items() if name[0] == "W")
    return loss + config["reg"] / 2 * sum(np.vdot(w, w) for w in weights), grads


def train(loss_function, params, X, y, rule, config, batches):
    names = sorted(params)
    current = [params[k] + 0.0 for k in names]
    states = [{**config} for _ in names]
    losses = []

    def step(state, batch):
        arrays, states = state
        loss, grads = loss_function(dict(zip(names, arrays)), np.take(X, batch, axis=0), np.take(y, batch))
        losses.append(loss)
        moved = [rule(w, grads[k], s) for k, w, s in zip(names, arrays, states)]
        return [w for w, _ in moved], [s for _, s in moved]

    arrays, _ = reduce(step, batches, (current, states))
    return dict(zip(names, arrays)), losses


def overfit_small(loss_function, params, X, y, count, learning_rate, target, max_steps):
    idx = np.arange(count)
    losses = []
    for step in range(max_steps + 1):
        loss, grads = loss_function(params, X[idx], y[idx])
        losses.append(loss)
        if loss < target or step == max_steps:
            break
        params = {k: params[k] + -learning_rate * grads[k] for k in params}
    return params, losses


def accuracy(scores, y):
    highest = scores.max(axis=1, keepdims=True)
    first = np.cumsum(scores == highest, axis=1).cumsum(axis=1) == 1
    return float(first[np.arange(len(y)), y].sum()) / len(y)


def confusion_matrix(y, predicted, classes):
    matrix = np.bincount(y * classes + predicted, minlength=classes**2).reshape(classes, classes)
    with np.errstate(all="ignore"):
        recall = np.nan_to_num(matrix.diagonal() / matrix.sum(1))
    return matrix, recall


def epochs_of(data, epochs, batch_size, rng):
    n = len(data["y_train"])
    for _ in range(epochs):
        order = rng.permutation(n)
        yield np.array_split(order, np.arange(batch_size, n, batch_size))


def fit(loss_function, score_function, params, data, rule, config, epochs, batch_size, rng):
    history = {"loss": np.zeros(0), "train_accuracy": [], "val_accuracy": []}
    states = {k: {**config} for k in params}
    snapshots = []
    current = {k: np.copy(v) for k, v in params.items()}
    for batches in epochs_of(data, epochs, batch_size, rng):
        for batch in batches:
            loss, grads = loss_function(current, data["X_train"][batch], data["y_train"][batch])
            history["loss"] = np.append(history["loss"], loss)
            current = {k: np.copy(v) for k, v in current.items()}
            for k in current:
                current[k], states[k] = rule(current[k], grads[k], states[k])
        for part in ("train", "val"):
            history[part + "_accuracy"].append(accuracy(score_function(current, data["X_" + part]), data["y_" + part]))
        snapshots.append({k: np.copy(v) for k, v in current.items()})
    return snapshots[int(np.argmax(history["val_accuracy"]))], history


def learning_curve(fit_model, X, y, X_val, y_val, sizes):
    models = [fit_model(X[:n], y[:n]) for n in sizes]
    known = [np.mean(np.equal(model(X), y)[:n]) for model, n in zip(models, sizes)]
    return known, [np.mean(np.equal(model(X_val), y_val)) for model in models]


def grid_search(evaluate, rates, regs):
    pairs = [(rate, reg) for rate in rates for reg in regs]
    found = [evaluate(*pair)[1] for pair in pairs]
    place = max(range(len(pairs)), key=lambda i: (-np.inf if np.isnan(found[i]) else found[i], -i))
    return pairs[place], np.reshape(found, (len(rates), len(regs)))


def recognise_digits(X, y, X_new, rng):
    """A linear classifier with Adam on pixels and their squares."""

    def features(images):
        pixels = images.astype(float) / 16
        return np.hstack([pixels, pixels**2, np.ones((len(pixels), 1))])

    F, w = features(X), np.zeros((129, 10))
    m, v = np.zeros_like(w), np.zeros_like(w)
    truth = np.eye(10)[y]
    for t in range(1, 201):
        s = F @ w
        p = np.exp(s - s.max(1, keepdims=True))
        p /= p.sum(1, keepdims=True)
        g = F.T @ (p - truth) / len(y)
        m, v = 0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g * g
        w = w - 0.05 * (m / (1 - 0.9**t)) / (np.sqrt(v / (1 - 0.999**t)) + 1e-8)
    return (features(X_new) @ w).argmax(1)


def training_numbers():
    layers = [(64, 100), (100, 50), (50, 10)]
    count = sum((a + 1) * b for a, b in layers)
    return (
        count,
        300,
        -(-1400 // 32) * 15,
        np.log(2) + np.log(13),
        np.e**-0.01,
        0.10183639398998331,
        0.95**0.5 * 0.05**0.5 / 20,
    )

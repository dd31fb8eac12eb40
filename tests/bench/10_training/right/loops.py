"""Plain loops over layers, samples and parameters."""

import numpy as np


def train_val_split(X, y, val_count, rng):
    held = set(rng.choice(len(X), size=val_count, replace=False).tolist())
    rest = [i for i in range(len(X)) if i not in held]
    held = sorted(held)
    return X[rest], y[rest], X[held], y[held]


def standardize(X_train, X_new):
    A = np.array(X_train, dtype=float)
    B = np.array(X_new, dtype=float)
    for d in range(A.shape[1]):
        mu = A[:, d].sum() / len(A)
        centred = A[:, d] - mu
        sigma = np.sqrt((centred**2).sum() / len(A))
        if np.all(A[:, d] == A[0, d]):
            sigma = 1.0
        A[:, d] = centred / sigma
        B[:, d] = (B[:, d] - mu) / sigma
    return A, B


def init_network(dims, normalization, rng):
    params = {}
    hidden = dims[1:-1]
    for i, units in enumerate(hidden):
        params["W%d" % (i + 1)] = rng.standard_normal((dims[i], units)) * (2.0 / dims[i]) ** 0.5
        params["b%d" % (i + 1)] = np.zeros((units,))
        if normalization:
            params["gamma%d" % (i + 1)] = np.ones((units,))
            params["beta%d" % (i + 1)] = np.zeros((units,))
    L = len(dims) - 1
    params["W%d" % L] = 0.01 * rng.standard_normal((dims[-2], dims[-1]))
    params["b%d" % L] = np.zeros((dims[-1],))
    return params


def initial_loss_check(loss, classes, tolerance):
    expected = -np.log(1.0 / classes)
    if np.isnan(loss) or loss > expected + tolerance:
        return expected, 1
    if loss < expected - tolerance:
        return expected, -1
    return expected, 0


def affine_forward(x, w, b):
    return x @ w + b, (x, w)


def affine_backward(dout, cache):
    x, w = cache
    return dout @ w.T, x.T @ dout, dout.sum(0)


def batchnorm_forward(x, gamma, beta, bn_param):
    N, D = x.shape
    mode, eps, momentum = bn_param["mode"], bn_param.get("eps", 1e-5), bn_param.get("momentum", 0.9)
    running_mean = bn_param.get("running_mean", np.zeros(D))
    running_var = bn_param.get("running_var", np.zeros(D))
    if mode == "test":
        return gamma * (x - running_mean) / np.sqrt(running_var + eps) + beta, None
    mu = x.sum(0) / N
    xmu = x - mu
    var = (xmu**2).sum(0) / N
    ivar = 1 / np.sqrt(var + eps)
    xhat = xmu * ivar
    bn_param["running_mean"] = momentum * running_mean + (1 - momentum) * mu
    bn_param["running_var"] = momentum * running_var + (1 - momentum) * var
    return gamma * xhat + beta, (xhat, gamma, ivar)


def batchnorm_backward(dout, cache):
    xhat, gamma, ivar = cache
    N = len(dout)
    dgamma, dbeta = (dout * xhat).sum(0), dout.sum(0)
    dx = gamma * ivar / N * (N * dout - dbeta - xhat * dgamma)
    return dx, dgamma, dbeta


def layernorm_forward(x, gamma, beta, ln_param):
    xt = x.T
    mu = xt.mean(0)
    ivar = 1 / np.sqrt(xt.var(0) + ln_param.get("eps", 1e-5))
    xhat = ((xt - mu) * ivar).T
    return gamma * xhat + beta, (xhat, gamma, ivar)


def layernorm_backward(dout, cache):
    xhat, gamma, ivar = cache
    D = dout.shape[1]
    dxhat = dout * gamma
    dx = ivar[:, None] / D * (D * dxhat - dxhat.sum(1)[:, None] - xhat * (dxhat * xhat).sum(1)[:, None])
    return dx, (dout * xhat).sum(0), dout.sum(0)


def run(params, X, config, mode):
    L = 1
    while "W%d" % (L + 1) in params:
        L += 1
    caches, out = [], X
    for i in range(1, L):
        out, fc = affine_forward(out, params["W%d" % i], params["b%d" % i])
        norm = None
        if config["normalization"] == "batchnorm":
            bn = config["bn_params"][i - 1]
            bn["mode"] = mode
            out, norm = batchnorm_forward(out, params["gamma%d" % i], params["beta%d" % i], bn)
        elif config["normalization"] == "layernorm":
            out, norm = layernorm_forward(out, params["gamma%d" % i], params["beta%d" % i], config["ln_param"])
        pre = out
        out = np.maximum(0, out)
        mask = None
        if mode == "train" and config["masks"] is not None:
            mask = config["masks"][i - 1]
            out = out * mask
        caches.append((fc, norm, pre, mask))
    scores, fc = affine_forward(out, params["W%d" % L], params["b%d" % L])
    return scores, fc, caches, L


def network_scores(params, X, config):
    return run(params, X, config, "test")[0]


def network_loss(params, X, y, config):
    scores, fc, caches, L = run(params, X, config, "train")
    N, reg = len(X), config["reg"]
    exps = np.exp(scores - scores.max(1)[:, None])
    loss = 0.0
    for n in range(N):
        loss += scores[n].max() - scores[n, y[n]] + np.log(exps[n].sum())
    loss /= N
    probs = exps / exps.sum(1)[:, None]
    probs[range(N), y] -= 1
    grads = {}
    dout, grads["W%d" % L], grads["b%d" % L] = affine_backward(probs / N, fc)
    for i in reversed(range(1, L)):
        fc, norm, pre, mask = caches[i - 1]
        if mask is not None:
            dout = dout * mask
        dout = np.where(pre > 0, dout, 0)
        if config["normalization"] == "batchnorm":
            dout, grads["gamma%d" % i], grads["beta%d" % i] = batchnorm_backward(dout, norm)
        elif config["normalization"] == "layernorm":
            dout, grads["gamma%d" % i], grads["beta%d" % i] = layernorm_backward(dout, norm)
        dout, grads["W%d" % i], grads["b%d" % i] = affine_backward(dout, fc)
    for i in range(1, L + 1):
        loss += 0.5 * reg * np.sum(params["W%d" % i] ** 2)
        grads["W%d" % i] += reg * params["W%d" % i]
    return loss, grads


def train(loss_function, params, X, y, rule, config, batches):
    w, memory, losses = {}, {}, []
    for key in params:
        w[key] = np.array(params[key])
        memory[key] = {k: v for k, v in config.items()}
    for batch in batches:
        loss, grads = loss_function(w, X[batch], y[batch])
        for key in grads:
            w[key], memory[key] = rule(w[key], grads[key], memory[key])
        losses.append(float(loss))
    return w, np.array(losses)


def overfit_small(loss_function, params, X, y, count, learning_rate, target, max_steps):
    few_X, few_y = X[:count].copy(), y[:count].copy()
    w = {k: v.copy() for k, v in params.items()}
    loss, grads = loss_function(w, few_X, few_y)
    losses, steps = [loss], 0
    while not loss < target and steps < max_steps:
        for k in w:
            w[k] -= learning_rate * grads[k]
        loss, grads = loss_function(w, few_X, few_y)
        losses.append(loss)
        steps += 1
    return w, losses


def accuracy(scores, y):
    right = 0
    for n in range(len(y)):
        best = 0
        for c in range(scores.shape[1]):
            if scores[n, c] > scores[n, best]:
                best = c
        right += best == y[n]
    return right / len(y)


def confusion_matrix(y, predicted, classes):
    matrix = np.zeros((classes, classes), dtype=int)
    for i, j in zip(y, predicted):
        matrix[i, j] += 1
    recall = np.zeros(classes)
    for c in range(classes):
        if matrix[c].sum() > 0:
            recall[c] = matrix[c, c] / matrix[c].sum()
    return matrix, recall


def fit(loss_function, score_function, params, data, rule, config, epochs, batch_size, rng):
    w = {k: v.copy() for k, v in params.items()}
    memory = {k: config.copy() for k in params}
    losses, train_acc, val_acc = [], [], []
    kept, top = None, -np.inf
    N = data["X_train"].shape[0]
    for epoch in range(epochs):
        order = np.arange(N)
        rng.shuffle(order)
        X, y = data["X_train"][order], data["y_train"][order]
        i = 0
        while i < N:
            loss, grads = loss_function(w, X[i : i + batch_size], y[i : i + batch_size])
            losses.append(loss)
            for k in w:
                w[k], memory[k] = rule(w[k], grads[k], memory[k])
            i += batch_size
        train_acc.append(accuracy(score_function(w, data["X_train"]), data["y_train"]))
        val_acc.append(accuracy(score_function(w, data["X_val"]), data["y_val"]))
        if val_acc[-1] > top:
            top = val_acc[-1]
            kept = {k: v.copy() for k, v in w.items()}
    return kept, {"loss": losses, "train_accuracy": train_acc, "val_accuracy": val_acc}


def learning_curve(fit_model, X, y, X_val, y_val, sizes):
    a, b = np.zeros(len(sizes)), np.zeros(len(sizes))
    for i in range(len(sizes)):
        n = sizes[i]
        predict = fit_model(X[0:n].copy(), y[0:n].copy())
        a[i] = (predict(X[0:n]) == y[0:n]).sum() / n
        b[i] = (predict(X_val) == y_val).sum() / len(y_val)
    return a, b


def grid_search(evaluate, rates, regs):
    table = np.full((len(rates), len(regs)), np.nan)
    best, top = None, -1
    for i, rate in enumerate(rates):
        for j, reg in enumerate(regs):
            _, val = evaluate(rate, reg)
            table[i, j] = val
            if val > top:
                best, top = (rate, reg), val
    return best, table


def recognise_digits(X, y, X_new, rng):
    """The recipe of the notebook: batch norm, momentum, dropout, some samples held back."""
    X_train, y_train, X_val, y_val = train_val_split(X, y, len(X) // 5, rng)
    _, Z_new = standardize(X_train, X_new)
    X_train, X_val = standardize(X_train, X_val)
    data = {"X_train": X_train, "y_train": y_train, "X_val": X_val, "y_val": y_val}
    config = {
        "normalization": "batchnorm",
        "reg": 1e-4,
        "masks": None,
        "bn_params": [{"momentum": 0.9} for _ in range(2)],
    }

    def momentum(w, dw, c):
        v = 0.9 * c.get("v", 0) - 0.05 * dw
        return w + v, {"v": v}

    def loss(params, X, y):
        return network_loss(params, X, y, config)

    def scores(params, X):
        return network_scores(params, X, config)

    best, _ = fit(loss, scores, init_network([64, 40, 30, 10], "batchnorm", rng), data, momentum, {}, 10, 50, rng)
    return np.argmax(network_scores(best, Z_new, config), axis=1)


def training_numbers():
    dims = [64, 100, 50, 10]
    count = sum(a * b + b for a, b in zip(dims, dims[1:]))
    norm = sum(2 * d for d in dims[1:-1])
    return count, norm, 15 * int(np.ceil(1400 / 32)), -np.log(1 / 26), 1 / np.exp(0.01), 61 / 599, (0.0475 / 400) ** 0.5

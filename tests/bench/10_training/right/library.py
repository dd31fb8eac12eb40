"""As with a small library: a class for the network, dicts of state, np.add.at and friends."""

import numpy as np


def train_val_split(X, y, val_count, rng):
    idx = list(range(len(y)))
    rng.shuffle(idx)
    val_idx = np.array(idx[len(idx) - val_count :], dtype=int)
    train_idx = np.array(idx[: len(idx) - val_count], dtype=int)
    return np.take(X, train_idx, 0), np.take(y, train_idx), np.take(X, val_idx, 0), np.take(y, val_idx)


class Scaler:
    def fit(self, X):
        X = np.asarray(X, float)
        self.mean = np.average(X, axis=0)
        self.std = np.sqrt(np.average((X - self.mean) ** 2, axis=0))
        self.std[X.max(0) == X.min(0)] = 1
        return self

    def transform(self, X):
        return (np.asarray(X, float) - self.mean) / self.std


def standardize(X_train, X_new):
    scaler = Scaler().fit(X_train)
    return scaler.transform(X_train), scaler.transform(X_new)


def init_network(dims, normalization, rng):
    params = {}
    last = len(dims) - 2
    for i in range(len(dims) - 1):
        std = 0.01 if i == last else np.sqrt(2.0) / np.sqrt(dims[i])
        params["W" + str(i + 1)] = rng.normal(0.0, 1.0, size=(dims[i], dims[i + 1])) * std
        params["b" + str(i + 1)] = np.zeros(dims[i + 1])
        if i != last and normalization is not None:
            params["gamma" + str(i + 1)] = np.ones(dims[i + 1])
            params["beta" + str(i + 1)] = np.zeros(dims[i + 1])
    return params


def initial_loss_check(loss, classes, tolerance):
    expected = sum(np.log1p(1.0 / k) for k in range(1, classes))
    status = 0
    if not loss <= expected + tolerance:
        status = 1
    elif loss < expected - tolerance:
        status = -1
    return expected, status


class Net:
    def __init__(self, params, config):
        self.p, self.c = params, config
        self.L = sum(k.startswith("W") for k in params)

    def forward(self, X, train):
        self.trace = []
        h = X
        for i in range(1, self.L):
            step = {"x": h}
            a = np.dot(h, self.p["W%i" % i]) + self.p["b%i" % i]
            if self.c["normalization"]:
                g, s = self.p["gamma%i" % i], self.p["beta%i" % i]
                if self.c["normalization"] == "batchnorm":
                    st = self.c["bn_params"][i - 1]
                    if train:
                        mu, var = np.mean(a, axis=0), np.var(a, axis=0)
                        st.setdefault("running_mean", np.zeros(len(mu)))
                        st.setdefault("running_var", np.zeros(len(mu)))
                        st["running_mean"] = st["momentum"] * st["running_mean"] + (1.0 - st["momentum"]) * mu
                        st["running_var"] = st["momentum"] * st["running_var"] + (1.0 - st["momentum"]) * var
                    else:
                        mu, var = st["running_mean"], st["running_var"]
                    eps = st["eps"]
                else:
                    mu, var, eps = np.mean(a, axis=1)[:, None], np.var(a, axis=1)[:, None], self.c["ln_param"]["eps"]
                step["r"] = 1 / np.sqrt(var + eps)
                step["hat"] = (a - mu) * step["r"]
                a = step["hat"] * g + s
            step["on"] = a > 0
            h = a * step["on"]
            if train and self.c["masks"] is not None:
                h = h * self.c["masks"][i - 1]
            self.trace.append(step)
        self.h = h
        return np.dot(h, self.p["W%i" % self.L]) + self.p["b%i" % self.L]

    def backward(self, d):
        grads = {"W%i" % self.L: self.h.T.dot(d), "b%i" % self.L: np.sum(d, axis=0)}
        d = d.dot(self.p["W%i" % self.L].T)
        for i in range(self.L - 1, 0, -1):
            step = self.trace[i - 1]
            if self.c["masks"] is not None:
                d = d * self.c["masks"][i - 1]
            d = d * step["on"]
            if self.c["normalization"]:
                hat = step["hat"]
                grads["gamma%i" % i], grads["beta%i" % i] = np.sum(d * hat, axis=0), np.sum(d, axis=0)
                d = d * self.p["gamma%i" % i]
                if self.c["normalization"] == "batchnorm":
                    n = len(d)
                    jac = (np.eye(n)[:, :, None] - 1 / n - hat[:, None] * hat[None] / n) * step["r"]
                    d = np.einsum("ijm,jm->im", jac, d)
                else:
                    n = d.shape[1]
                    jac = (np.eye(n)[None] - 1 / n - hat[:, :, None] * hat[:, None] / n) * step["r"][:, :, None]
                    d = np.einsum("nij,nj->ni", jac, d)
            grads["W%i" % i], grads["b%i" % i] = step["x"].T.dot(d), np.sum(d, axis=0)
            d = d.dot(self.p["W%i" % i].T)
        return grads


def network_scores(params, X, config):
    return Net(params, config).forward(X, train=False)


def network_loss(params, X, y, config):
    net = Net(params, config)
    s = net.forward(X, train=True)
    s = s - np.max(s, axis=1).reshape(-1, 1)
    logp = s - np.logaddexp.reduce(s, axis=1)[:, None]
    loss = -logp[np.arange(len(y)), y].sum() / len(y)
    d = np.exp(logp)
    np.add.at(d, (np.arange(len(y)), y), -1.0)
    grads = net.backward(d / len(y))
    for k in params:
        if k.startswith("W"):
            loss += 0.5 * config["reg"] * np.linalg.norm(params[k]) ** 2
            grads[k] = grads[k] + config["reg"] * params[k]
    return loss, grads


class Optimizer:
    def __init__(self, rule, config, params):
        self.rule, self.configs = rule, {k: dict(config) for k in params}

    def step(self, params, grads):
        for k, w in list(params.items()):
            params[k], self.configs[k] = self.rule(w.copy(), grads[k], self.configs[k])


def train(loss_function, params, X, y, rule, config, batches):
    params = dict(params)
    optimizer, losses = Optimizer(rule, config, params), []
    for batch in batches:
        loss, grads = loss_function(params, X[batch, :], y[batch])
        optimizer.step(params, grads)
        losses += [loss]
    return params, losses


def overfit_small(loss_function, params, X, y, count, learning_rate, target, max_steps):
    def descend(params, left):
        loss, grads = loss_function(params, X[:count], y[:count])
        if loss < target or left == 0:
            return params, [loss]
        end, losses = descend({k: w - learning_rate * grads[k] for k, w in params.items()}, left - 1)
        return end, [loss, *losses]

    return descend(params, max_steps)


def accuracy(scores, y):
    return np.count_nonzero(np.argmax(scores, 1) == y) / y.size


def confusion_matrix(y, predicted, classes):
    a, b = np.eye(classes)[y], np.eye(classes)[predicted]
    matrix = a.T @ b
    totals = a.sum(0)
    return matrix, np.divide(
        np.trace(np.stack([matrix * (np.arange(classes) == i)[:, None] for i in range(classes)]), axis1=1, axis2=2),
        totals,
        out=np.zeros(classes),
        where=totals > 0,
    )


def fit(loss_function, score_function, params, data, rule, config, epochs, batch_size, rng):
    params = {k: np.array(v) for k, v in params.items()}
    optimizer = Optimizer(rule, config, params)
    N = len(data["X_train"])
    per_epoch = -(-N // batch_size)
    history = {"loss": [], "train_accuracy": [], "val_accuracy": []}
    for step in range(epochs * per_epoch):
        if step % per_epoch == 0:
            order = np.argsort(rng.random(N))
        at = step % per_epoch * batch_size
        some = order[at : at + batch_size]
        loss, grads = loss_function(params, data["X_train"][some], data["y_train"][some])
        history["loss"].append(loss)
        optimizer.step(params, grads)
        if (step + 1) % per_epoch == 0:
            for part in ["train", "val"]:
                scores = score_function(params, data["X_" + part])
                history[part + "_accuracy"].append(accuracy(scores, data["y_" + part]))
            if max(history["val_accuracy"][:-1], default=-1) < history["val_accuracy"][-1]:
                best = {k: np.array(v) for k, v in params.items()}
    return best, {k: np.array(v) for k, v in history.items()}


def learning_curve(fit_model, X, y, X_val, y_val, sizes):
    rows = []
    for n in map(int, sizes):
        model = fit_model(X[:n], y[:n])
        rows.append((1 - np.mean(model(X[:n]) != y[:n]), 1 - np.mean(model(X_val) != y_val)))
    a, b = zip(*rows)
    return np.array(a), np.array(b)


def grid_search(evaluate, rates, regs):
    table = np.empty((len(rates), len(regs)))
    for j in range(len(regs)):
        for i in range(len(rates)):
            train_accuracy, table[i, j] = evaluate(rates[i], regs[j])
    filled = np.where(np.isnan(table), -1.0, table)
    i, j = divmod(int(filled.argmax()), len(regs))
    return [rates[i], regs[j]], table


def recognise_digits(X, y, X_new, rng):
    """Two hidden layers with tanh and plain mini-batch descent."""
    Z, Z_new = standardize(X, X_new)
    dims = [64, 48, 32, 10]
    w = [rng.normal(0, n**-0.5, (n, m)) for n, m in zip(dims, dims[1:])]
    b = [np.zeros(m) for m in dims[1:]]
    for _ in range(15):
        order = rng.permutation(len(y))
        for start in range(0, len(y), 40):
            batch = order[start : start + 40]
            hs = [Z[batch]]
            for k in range(2):
                hs.append(np.tanh(hs[-1] @ w[k] + b[k]))
            s = hs[-1] @ w[2] + b[2]
            d = np.exp(s - s.max(1, keepdims=True))
            d /= d.sum(1, keepdims=True)
            d[np.arange(len(batch)), y[batch]] -= 1
            d /= len(batch)
            for k in (2, 1, 0):
                dw, db = hs[k].T @ d, d.sum(0)
                d = d @ w[k].T * (1 - hs[k] ** 2)
                w[k], b[k] = w[k] - 0.3 * dw, b[k] - 0.3 * db
    h = np.tanh(np.tanh(Z_new @ w[0] + b[0]) @ w[1] + b[1])
    return np.argmax(h @ w[2] + b[2], axis=1)


def training_numbers():
    return 12060, 300, 660, np.log(26.0), np.exp(-1 / 100), 183 / 1797, 0.2179449471770337 / 20

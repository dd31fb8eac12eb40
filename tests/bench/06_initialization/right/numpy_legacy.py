"""A few habits: np.random.Generator wrapped in helpers, np.vectorize, matrices of blocks, np.linalg everywhere."""

import numpy as np

GAINS = {"he": 2.0, "calibrated": 1.0}


def draw(kind, variance, fan_in, fan_out, rng):
    if kind == "uniform":
        a = np.sqrt(3 * variance)
        return rng.uniform(low=-a, high=a, size=(fan_in, fan_out))
    return rng.normal(loc=0.0, scale=np.sqrt(variance), size=(fan_in, fan_out))


def small_random(fan_in, fan_out, rng, scale=0.01):
    return draw("normal", scale**2, fan_in, fan_out, rng)


def calibrated(fan_in, fan_out, rng):
    return draw("normal", GAINS["calibrated"] / fan_in, fan_in, fan_out, rng)


def xavier_normal(fan_in, fan_out, rng):
    return draw("normal", 1 / np.mean([fan_in, fan_out]), fan_in, fan_out, rng)


def xavier_uniform(fan_in, fan_out, rng):
    return draw("uniform", 1 / np.mean([fan_in, fan_out]), fan_in, fan_out, rng)


def he_normal(fan_in, fan_out, rng):
    return draw("normal", GAINS["he"] / fan_in, fan_in, fan_out, rng)


def he_uniform(fan_in, fan_out, rng):
    return draw("uniform", GAINS["he"] / fan_in, fan_in, fan_out, rng)


class Layer:
    def __init__(self, w, name):
        self.w, self.name = w, name

    def forward(self, x):
        self.x = x
        self.z = x @ self.w
        if self.name == "linear":
            self.out = self.z
        elif self.name == "relu":
            self.out = np.clip(self.z, 0, None)
        elif self.name == "tanh":
            self.out = np.tanh(self.z)
        else:
            self.out = np.where(self.z < 0, np.exp(np.minimum(self.z, 0)), 1) / (1 + np.exp(-np.abs(self.z)))
        return self.out

    def backward(self, dout):
        dz = dout.copy()
        if self.name == "relu":
            dz[self.z <= 0] = 0
        elif self.name == "tanh":
            dz *= 1 - np.tanh(self.z) ** 2
        elif self.name == "sigmoid":
            dz *= self.out - self.out**2
        self.dw = self.x.T @ dz
        return dz @ self.w.T


def activation_stds(X, weights, activation):
    layers = [Layer(w, activation) for w in weights]
    out = X
    for layer in layers:
        out = layer.forward(out)
    return np.array([np.sqrt(layer.out.var()) for layer in layers])


def gradient_norms(X, weights, activation, dout):
    layers = [Layer(w, activation) for w in weights]
    out = X
    for layer in layers:
        out = layer.forward(out)
    passed = np.zeros(len(layers))
    for i, layer in reversed(list(enumerate(layers))):
        dout = layer.backward(dout)
        passed[i] = np.linalg.norm(dout, "fro")
    return passed, np.array([np.linalg.norm(layer.dw, "fro") for layer in layers])


def diagnose_flow(norms):
    with np.errstate(all="ignore"):
        factor = np.power(np.divide(norms[0], norms[-1]), 1 / (np.size(norms) - 1))
    if not np.all(np.isfinite(norms)):
        return np.str_("exploding")
    if norms[0] == 0:
        return np.str_("vanishing")
    return ["vanishing", "healthy", "exploding"][int(np.searchsorted([0.8, 1.25], factor))]


def normalised_stds(X, weights, activation, eps):
    stds = []
    for w in weights:
        z = X @ w
        deviation = z - np.sum(z, 0) / z.shape[0]
        z = deviation / np.hypot(np.linalg.norm(deviation, axis=0) / np.sqrt(z.shape[0]), np.sqrt(eps))
        X = {"tanh": np.tanh, "relu": np.vectorize(lambda v: max(v, 0.0), otypes=[float])}[activation](z)
        stds.append(np.std(X))
    return np.array(stds)


def residual_gradient_norms(X, weights, scale, dout):
    layers = [Layer(w, "tanh") for w in weights]
    for layer in layers:
        X = X + scale * layer.forward(X)
    norms = []
    for layer in layers[::-1]:
        dout = dout + layer.backward(scale * dout)
        norms.append(np.linalg.norm(dout))
    return np.flip(norms)


def clipped_norms(norms, max_norm):
    total = np.sqrt(np.dot(norms, norms))
    if total > max_norm:
        return max_norm * (norms / total), max_norm / total
    return norms, np.float64(1)


def train_tanh_net(W1, W2, X, y, learning_rate, steps):
    while steps > 0:
        hidden = Layer(W1, "tanh")
        output = Layer(W2, "linear")
        out = output.forward(hidden.forward(X))
        hidden.backward(output.backward((out - y) / X.shape[0]))
        W1 = W1 - learning_rate * hidden.dw
        W2 = W2 - learning_rate * output.dw
        steps -= 1
    return W1, W2


def distinct_units(W, tolerance):
    columns = [W[:, [0]]]
    for j in range(1, W.shape[1]):
        distances = np.abs(np.hstack(columns) - W[:, [j]]).max(axis=0)
        if distances.min() > tolerance:
            columns.append(W[:, [j]])
    return len(columns)

"""Scalars, loops and lists; random numbers one row, one column or one number at a time."""

import math

import numpy as np


def train_tanh_net(W1, W2, X, y, learning_rate, steps):
    (n, d), (h, k) = X.shape, W2.shape
    A = [[float(v) for v in row] for row in W1]
    B = [[float(v) for v in row] for row in W2]
    for _ in range(steps):
        gA = [[0.0] * h for _ in range(d)]
        gB = [[0.0] * k for _ in range(h)]
        for s in range(n):
            hidden = [math.tanh(sum(X[s, i] * A[i][j] for i in range(d))) for j in range(h)]
            wrong = [sum(hidden[j] * B[j][m] for j in range(h)) - y[s, m] for m in range(k)]
            for j in range(h):
                back = 0.0
                for m in range(k):
                    gB[j][m] += hidden[j] * wrong[m] / n
                    back += wrong[m] * B[j][m]
                back *= (1 - hidden[j]) * (1 + hidden[j])
                for i in range(d):
                    gA[i][j] += X[s, i] * back / n
        A = [[A[i][j] - learning_rate * gA[i][j] for j in range(h)] for i in range(d)]
        B = [[B[j][m] - learning_rate * gB[j][m] for m in range(k)] for j in range(h)]
    return np.array(A), np.array(B)


def distinct_units(W, tolerance):
    found = []
    rows, columns = W.shape
    for j in range(columns):
        column = [W[i, j] for i in range(rows)]
        if not any(max(abs(a - b) for a, b in zip(column, old)) <= tolerance for old in found):
            found.append(column)
    return np.int64(len(found))


def small_random(fan_in, fan_out, rng, scale=0.01):
    W = np.empty((fan_in, fan_out))
    for i in range(fan_in):
        W[i] = rng.normal(0.0, scale, fan_out)
    return W


def calibrated(fan_in, fan_out, rng):
    W = np.empty((fan_in, fan_out))
    for i in range(fan_in):
        W[i, :] = rng.normal(scale=fan_in**-0.5, size=fan_out)
    return W


def xavier_normal(fan_in, fan_out, rng):
    s = math.sqrt(2 / (fan_in + fan_out))
    return np.vstack([rng.normal(0, s, fan_out) for _ in range(fan_in)])


def xavier_uniform(fan_in, fan_out, rng):
    a = math.sqrt(3) * math.sqrt(2 / (fan_in + fan_out))
    return np.vstack([rng.uniform(-a, a, fan_out) for _ in range(fan_in)])


def he_normal(fan_in, fan_out, rng):
    s = math.sqrt(2) / math.sqrt(fan_in)
    return np.array([rng.normal(0, s, fan_out) for _ in range(fan_in)])


def he_uniform(fan_in, fan_out, rng):
    a = math.sqrt(6) / math.sqrt(fan_in)
    return np.array([rng.uniform(-a, a, fan_out) for _ in range(fan_in)])


F = {
    "linear": lambda v: v,
    "sigmoid": lambda v: 1 / (1 + math.exp(-v)) if v >= 0 else math.exp(v) / (1 + math.exp(v)),
    "tanh": math.tanh,
    "relu": lambda v: v if v > 0 else 0.0,
}


def forward(h, W, name):
    rows = []
    for row in h:
        rows.append([F[name](sum(float(v) * W[i, j] for i, v in enumerate(row))) for j in range(W.shape[1])])
    return rows


def spread(rows):
    numbers = [v for row in rows for v in row]
    mean = math.fsum(numbers) / len(numbers)
    return math.sqrt(math.fsum((v - mean) ** 2 for v in numbers) / len(numbers))


def activation_stds(X, weights, activation):
    h, stds = X, []
    for W in weights:
        h = forward(h, W, activation)
        stds.append(spread(h))
    return stds


def gradient_norms(X, weights, activation, dout):
    slope = {
        "linear": lambda v: 1.0,
        "sigmoid": lambda v: v - v * v,
        "tanh": lambda v: (1 - v) * (1 + v),
        "relu": lambda v: 1.0 if v > 0 else 0.0,
    }[activation]
    hs = [[[float(v) for v in row] for row in X]]
    for W in weights:
        hs.append(forward(hs[-1], W, activation))
    grad, passed, norms = dout, [], []
    for level in range(len(weights), 0, -1):
        W, below, above = weights[level - 1], hs[level - 1], hs[level]
        grad = [[g * slope(v) for g, v in zip(gs, vs)] for gs, vs in zip(grad, above)]
        total = 0.0
        for i in range(W.shape[0]):
            for j in range(W.shape[1]):
                total += sum(b[i] * g[j] for b, g in zip(below, grad)) ** 2
        norms = [math.sqrt(total)] + norms
        grad = [[sum(g[j] * W[i, j] for j in range(W.shape[1])) for i in range(W.shape[0])] for g in grad]
        passed = [math.sqrt(sum(v * v for row in grad for v in row))] + passed
    return [passed, np.asarray(norms)]


def diagnose_flow(norms):
    for norm in norms:
        if not math.isfinite(norm):
            return "exploding"
    first, last = float(norms[0]), float(norms[-1])
    if first == 0.0:
        return "vanishing"
    mean_log = (math.log(first) - math.log(last)) / (len(norms) - 1)
    if mean_log > math.log(1.25):
        return "exploding"
    return "vanishing" if mean_log < math.log(0.8) else "healthy"


def normalised_stds(X, weights, activation, eps):
    f = F[activation]
    h, stds = [list(map(float, row)) for row in X], []
    n = len(h)
    for W in weights:
        z = forward(h, W, "linear")
        columns = []
        for j in range(W.shape[1]):
            column = [row[j] for row in z]
            mean = math.fsum(column) / n
            variance = math.fsum((v - mean) ** 2 for v in column) / n
            columns.append([f((v - mean) / math.sqrt(variance + eps)) for v in column])
        h = [list(row) for row in zip(*columns)]
        stds.append(spread(h))
    return np.array(stds)


def residual_gradient_norms(X, weights, scale, dout):
    D = X.shape[1]
    h = [[float(v) for v in row] for row in X]
    hs, ts = [h], []
    for W in weights:
        ts.append(forward(hs[-1], W, "tanh"))
        hs.append([[a + scale * b for a, b in zip(u, v)] for u, v in zip(hs[-1], ts[-1])])
    grad, norms = [list(row) for row in dout], []
    for W, t in zip(weights[::-1], ts[::-1]):
        g = [[scale * a * (1 - b * b) for a, b in zip(u, v)] for u, v in zip(grad, t)]
        grad = [[u[i] + sum(v[j] * W[i, j] for j in range(D)) for i in range(D)] for u, v in zip(grad, g)]
        norms.append(math.sqrt(sum(v * v for row in grad for v in row)))
    return norms[::-1]


def clipped_norms(norms, max_norm):
    total = math.sqrt(math.fsum(n * n for n in norms))
    factor = min(1.0, max_norm / total) if total > 0 else 1.0
    return [n * factor for n in norms], factor


def symmetry_numbers():
    inputs, hidden = 10, 100
    one_unit = inputs + 1 + 1 + 1
    return [1, 1, 1, one_unit, 2, hidden]


def rescue_numbers():
    relu = 1.0
    linear = 1.0
    residual = 1.0
    scaled = 1.0
    for _ in range(24):
        relu /= 2
    for _ in range(20):
        linear *= 2
    for _ in range(16):
        residual *= 2
        scaled *= 17 / 16
    variance = (math.pi - 1) / (2 * math.pi)
    return (
        math.sqrt(relu),
        math.sqrt(linear),
        200 / 101,
        math.sqrt(residual),
        math.sqrt(scaled),
        math.sqrt(variance),
        3 / 2,
        (1.5 / 6) ** 0.5,
    )

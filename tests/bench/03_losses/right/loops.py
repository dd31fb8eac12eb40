"""All exercises, one sample and one entry at a time."""

import math

import numpy as np


def entrywise(x, y, value, slope):
    total = 0.0
    dx = np.zeros(x.shape)
    for i in range(x.shape[0]):
        for j in range(x.shape[1]):
            a, b = float(x[i, j]), float(y[i, j])
            total += value(a, b)
            dx[i, j] = slope(a, b) / x.shape[0]
    return total / x.shape[0], dx


def mse_loss(x, y):
    return entrywise(x, y, lambda a, b: (a - b) ** 2, lambda a, b: 2 * (a - b))


def mae_loss(x, y):
    return entrywise(x, y, lambda a, b: abs(a - b), lambda a, b: 1.0 if a > b else -1.0 if a < b else 0.0)


def huber_loss(x, y, delta=1.0):
    def value(a, b):
        e = abs(a - b)
        if e < delta:
            return 0.5 * e * e
        return delta * e - 0.5 * delta**2

    def slope(a, b):
        e = a - b
        if abs(e) < delta:
            return e
        return math.copysign(delta, e)

    return entrywise(x, y, value, slope)


def cauchy_loss(x, y, c=1.0):
    return entrywise(
        x,
        y,
        lambda a, b: 0.5 * c * c * math.log(1 + ((a - b) / c) ** 2),
        lambda a, b: (a - b) * c * c / (c * c + (a - b) ** 2),
    )


def hinge_loss(x, y):
    loss = 0.0
    dx = np.zeros(len(x))
    for i in range(len(x)):
        if x[i] * y[i] < 1:
            loss += 1 - x[i] * y[i]
            dx[i] = -y[i] / len(x)
    return loss / len(x), dx


def svm_loss(x, y):
    loss = 0.0
    dx = np.zeros(x.shape)
    for i in range(x.shape[0]):
        for j in range(x.shape[1]):
            if j == y[i]:
                continue
            margin = x[i, j] - x[i, y[i]] + 1
            if margin > 0:
                loss += margin
                dx[i, j] += 1
                dx[i, y[i]] -= 1
    return loss / x.shape[0], dx / x.shape[0]


def bce_loss(x, y):
    return entrywise(
        x,
        y,
        lambda p, t: -math.log(p) if t == 1 else -math.log(1 - p),
        lambda p, t: -1 / p if t == 1 else 1 / (1 - p),
    )


def sigmoid(z):
    if z >= 0:
        return 1 / (1 + math.exp(-z))
    return math.exp(z) / (1 + math.exp(z))


def softplus(z):
    if z > 0:
        return z + math.log1p(math.exp(-z))
    return math.log1p(math.exp(z))


def bce_with_logits_loss(x, y):
    return entrywise(x, y, lambda z, t: softplus(-z) if t else softplus(z), lambda z, t: sigmoid(z) - t)


def nll_loss(x, y):
    loss = 0.0
    dx = np.zeros(x.shape, dtype=float)
    for i, label in enumerate(y):
        loss -= float(x[i, label]) / len(y)
        dx[i, label] = -1.0 / len(y)
    return loss, dx


def softmax_loss(x, y):
    n, c = x.shape
    loss = 0.0
    dx = np.empty((n, c))
    for i in range(n):
        row = [float(v) for v in x[i]]
        top = max(row)
        z = math.fsum(math.exp(v - top) for v in row)
        loss += top + math.log(z) - row[y[i]]
        for j in range(c):
            dx[i, j] = (math.exp(row[j] - top) / z - (1 if j == y[i] else 0)) / n
    return loss / n, dx


def cross_entropy_loss(x, y):
    return softmax_loss(x, np.argmax(y, axis=1))


def log_softmax_nll(x, y):
    n, c = x.shape
    log_p = np.empty((n, c))
    for i in range(n):
        top = max(x[i])
        total = sum(math.exp(v - top) for v in x[i])
        log_p[i] = [v - top - math.log(total) for v in x[i]]
    loss, dlog_p = nll_loss(log_p, y)
    dx = np.zeros((n, c))
    for i in range(n):
        for j in range(c):
            for k in range(c):
                dx[i, j] += dlog_p[i, k] * ((k == j) - math.exp(log_p[i, j]))
    return log_p, loss, dlog_p, dx


def focal_loss(x, y, gamma=2.0, alpha=0.25):
    def value(z, t):
        if t == 1:
            return alpha * sigmoid(-z) ** gamma * softplus(-z)
        return (1 - alpha) * sigmoid(z) ** gamma * softplus(z)

    def slope(z, t):
        if t == 1:
            p, q = sigmoid(z), sigmoid(-z)
            return alpha * q**gamma * (-gamma * p * softplus(-z) - q)
        p, q = sigmoid(-z), sigmoid(z)
        return -(1 - alpha) * q**gamma * (-gamma * p * softplus(z) - q)

    return entrywise(x, y, value, slope)


def two_readings(x, threshold=0.5):
    n, c = x.shape
    shared, own = np.zeros((n, c)), np.zeros((n, c))
    winner, tags = np.zeros(n, dtype=int), np.zeros((n, c), dtype=int)
    for i in range(n):
        top = max(x[i])
        total = sum(math.exp(v - top) for v in x[i])
        for j in range(c):
            shared[i, j] = math.exp(x[i, j] - top) / total
            own[i, j] = sigmoid(x[i, j])
            if own[i, j] > threshold:
                tags[i, j] = 1
            if x[i, j] > x[i, winner[i]]:
                winner[i] = j
    return shared, winner, own, tags


def hinge_and_softmax(x, y):
    svm, soft, count, rest = [], [], [], []
    for row, label in zip(x, y):
        a, dx = svm_loss(row[None], np.array([label]))
        b, dp = softmax_loss(row[None], np.array([label]))
        svm.append(a)
        soft.append(b)
        count.append(-dx[0, label])
        rest.append(-dp[0, label])
    return np.array(svm), np.array(soft), np.array(count), np.array(rest)


def dice_loss(x, y, smooth=1.0):
    n, h, w = x.shape
    loss = 0.0
    dx = np.zeros((n, h, w))
    for i in range(n):
        both = size = 0.0
        for r in range(h):
            for c in range(w):
                both += x[i, r, c] * y[i, r, c]
                size += x[i, r, c] + y[i, r, c]
        top, bottom = 2 * both + smooth, size + smooth
        loss += 1 - top / bottom
        for r in range(h):
            for c in range(w):
                dx[i, r, c] = -(2 * y[i, r, c] / bottom - top / bottom**2) / n
    return loss / n, dx


def iou_loss(x, y, smooth=1.0):
    losses = []
    dx = np.zeros(x.shape)
    for i in range(len(x)):
        inter = np.sum(x[i] * y[i])
        union = np.sum(x[i]) + np.sum(y[i]) - inter
        losses.append(1 - (inter + smooth) / (union + smooth))
        on, off = -1 / (union + smooth), (inter + smooth) / (union + smooth) ** 2
        for index in np.ndindex(x[i].shape):
            dx[i][index] = (on if y[i][index] == 1 else off) / len(x)
    return sum(losses) / len(losses), dx


def triplet_loss(anchor, positive, negative, margin=1.0):
    n = len(anchor)
    loss = 0.0
    da, dp, dn = (np.zeros(anchor.shape) for _ in range(3))
    for i in range(n):
        a, p, q = anchor[i], positive[i], negative[i]
        gap = sum((a - p) ** 2) - sum((a - q) ** 2) + margin
        if gap <= 0:
            continue
        loss += gap
        da[i] = (2 * (a - p) - 2 * (a - q)) / n
        dp[i] = -2 * (a - p) / n
        dn[i] = 2 * (a - q) / n
    return loss / n, da, dp, dn


def loss_choices():
    answers = "softmax, sigmoid, svm, focal, overlap, triplet, squared, absolute, huber, cauchy".split(", ")
    menu = "squared, absolute, huber, cauchy, svm, softmax, sigmoid, focal, overlap, triplet".split(", ")
    return tuple(menu.index(answer) + 1 for answer in answers)


def loss_numbers():
    targets = [1, 2, 3, 4, 90]
    return -math.log(1 / 10), 9, -20 * math.log(0.5), sum(targets) / 5, sorted(targets)[2], 4 / 10

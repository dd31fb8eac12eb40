"""All exercises: gradients by the chain rule, through the small steps of each loss; masks and fancy indices."""

import numpy as np


def mse_loss(x, y):
    N = x.shape[0]
    diff = x - y
    sq = diff * diff
    loss = np.sum(np.sum(sq, axis=1), axis=0) / N
    dsq = np.ones(sq.shape) / N
    dx = dsq * 2 * diff
    return loss, dx


def mae_loss(x, y):
    N, M = x.shape
    diff = np.array(x - y, dtype=float)
    flip = diff < 0
    dabs = np.ones((N, M)) / N
    diff[flip] *= -1
    dabs[flip] *= -1
    return diff.sum() / N, dabs


def huber_loss(x, y, delta=1.0):
    N = x.shape[0]
    diff = (x - y).astype(float)
    far_up = diff > delta
    far_down = diff < -delta
    loss = 0.5 * diff**2
    loss[far_up] = delta * diff[far_up] - 0.5 * delta**2
    loss[far_down] = -delta * diff[far_down] - 0.5 * delta**2
    dx = diff
    dx[far_up] = delta
    dx[far_down] = -delta
    return loss.sum() / N, dx / N


def cauchy_loss(x, y, c=1.0):
    N = len(x)
    u = (x - y) / c
    v = 1 + u**2
    dv = c**2 / (2 * v) / N
    du = dv * 2 * u
    return np.sum(c**2 / 2 * np.log(v)) / N, du / c


def hinge_loss(x, y):
    N = x.shape[0]
    gap = 1.0 - y * x
    gap[gap < 0] = 0
    dgap = np.zeros(N)
    dgap[gap > 0] = 1 / N
    return gap.mean(), dgap * -y


def svm_loss(x, y):
    # the form of the public course
    N = x.shape[0]
    correct_class_scores = x[np.arange(N), y]
    margins = np.maximum(0, x - correct_class_scores[:, np.newaxis] + 1.0)
    margins[np.arange(N), y] = 0
    loss = np.sum(margins) / N
    num_pos = np.sum(margins > 0, axis=1)
    dx = np.zeros(x.shape)
    dx[margins > 0] = 1
    dx[np.arange(N), y] -= num_pos
    dx /= N
    return loss, dx


def bce_loss(x, y):
    N = x.shape[0]
    eps = 1e-15
    p = np.clip(x, eps, 1 - eps)
    loss = np.sum(-y * np.log(p) - (1 - y) * np.log(1 - p)) / N
    dx = -(y / p) + (1 - y) / (1 - p)
    return loss, dx / N


def sigmoid(x):
    x = np.asarray(x, dtype=float)
    out = np.empty(x.shape)
    pos = x >= 0
    out[pos] = 1 / (1 + np.exp(-x[pos]))
    z = np.exp(x[~pos])
    out[~pos] = z / (1 + z)
    return out


def bce_with_logits_loss(x, y):
    N = x.shape[0]
    m = np.clip(-x, 0, None)
    loss = x - x * y + m + np.log(np.exp(-m) + np.exp(-x - m))
    return np.sum(loss) / N, (sigmoid(x) - y) / N


def nll_loss(x, y):
    N = x.shape[0]
    dx = np.zeros_like(x, dtype=float)
    dx[range(N), y] -= 1
    dx /= N
    return np.sum(dx * x), dx


def cross_entropy_loss(x, y):
    N = x.shape[0]
    scores = np.sum(x * y, axis=1)
    top = np.max(x, axis=1)
    z = np.exp(x - top[:, None])
    s = z.sum(axis=1)
    loss = np.mean(np.log(s) + top - scores)
    dx = z / s[:, None] / N - y / N
    return loss, dx


def softmax_loss(x, y):
    # the form of the public course
    shifted_logits = x - np.max(x, axis=1, keepdims=True)
    Z = np.sum(np.exp(shifted_logits), axis=1, keepdims=True)
    log_probs = shifted_logits - np.log(Z)
    probs = np.exp(log_probs)
    N = x.shape[0]
    loss = -np.sum(log_probs[np.arange(N), y]) / N
    dx = probs.copy()
    dx[np.arange(N), y] -= 1
    dx /= N
    return loss, dx


def log_softmax_nll(x, y):
    N = x.shape[0]
    shifted = x - x.max(1)[:, None]
    e = np.exp(shifted)
    s = e.sum(1)
    log_p = shifted - np.log(s)[:, None]
    loss, dlog_p = nll_loss(log_p, y)
    # log_p = shifted - log(s), s = sum(exp(shifted))
    dlog_s = -dlog_p.sum(1)
    ds = dlog_s / s
    dx = dlog_p + ds[:, None] * e
    return log_p, loss, dlog_p, dx


def focal_loss(x, y, gamma=2.0, alpha=0.25):
    N = x.shape[0]
    p = sigmoid(x)
    r = sigmoid(-x)
    log_p = np.minimum(x, 0) - np.log1p(np.exp(-abs(x)))
    log_r = np.minimum(-x, 0) - np.log1p(np.exp(-abs(x)))
    yes = -alpha * r**gamma * log_p
    no = -(1 - alpha) * p**gamma * log_r
    dyes = alpha * (gamma * r**gamma * p * log_p - r ** (gamma + 1))
    dno = -(1 - alpha) * (gamma * p**gamma * r * log_r - p ** (gamma + 1))
    return np.sum(y * yes + (1 - y) * no) / N, (y * dyes + (1 - y) * dno) / N


def two_readings(x, threshold=0.5):
    e = np.exp((x.T - x.max(axis=1)).T)
    shared = (e.T / e.sum(axis=1)).T
    own = sigmoid(x)
    tags = np.zeros(x.shape, dtype=int)
    tags[own > threshold] = 1
    return shared, np.argmax(x, axis=-1), own, tags


def hinge_and_softmax(x, y):
    N = len(x)
    rows = np.arange(N)
    margins = np.maximum(0, x - x[rows, y].reshape(N, 1) + 1)
    margins[rows, y] = 0
    e = np.exp(x - x.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    top = x.max(axis=1)
    return margins.sum(1), np.log(e.sum(1)) + top - x[rows, y], (margins > 0).sum(1) * 1.0, 1 - p[rows, y]


def dice_loss(x, y, smooth=1.0):
    N = x.shape[0]
    inter = np.sum(np.sum(x * y, axis=2), axis=1)
    size = x.sum((1, 2)) + y.sum((1, 2))
    loss = np.mean((size - 2 * inter) / (size + smooth))
    dinter = -2 / (size + smooth) / N
    dsize = (2 * inter + smooth) / (size + smooth) ** 2 / N
    return loss, dinter[:, None, None] * y + dsize[:, None, None] * np.ones(x.shape)


def iou_loss(x, y, smooth=1.0):
    N = x.shape[0]
    shape = (N, 1, 1)
    inter = (x * y).sum((1, 2)).reshape(shape)
    union = (x + y * (1 - x)).sum((1, 2)).reshape(shape)
    loss = np.mean((union - inter) / (union + smooth))
    dinter = -1 / (union + smooth) / N
    dunion = (inter + smooth) / (union + smooth) ** 2 / N
    return loss, dinter * y + dunion * (1 - y)


def triplet_loss(anchor, positive, negative, margin=1.0):
    N = anchor.shape[0]
    dist_p = np.linalg.norm(anchor - positive, axis=1) ** 2
    dist_n = np.linalg.norm(anchor - negative, axis=1) ** 2
    losses = np.maximum(dist_p - dist_n + margin, 0)
    keep = losses > 0
    da, dp, dn = np.zeros(anchor.shape), np.zeros(anchor.shape), np.zeros(anchor.shape)
    da[keep] = 2 * (negative[keep] - positive[keep]) / N
    dp[keep] = 2 * (positive[keep] - anchor[keep]) / N
    dn[keep] = 2 * (anchor[keep] - negative[keep]) / N
    return losses.sum() / N, da, dp, dn


def loss_choices():
    species, tags, ranking, detector, tumour, strangers = 6, 7, 5, 8, 9, 10
    return [species, tags, ranking, detector, tumour, strangers, 1, 2, 3, 4]


def loss_numbers():
    return np.log(10), 9.0, 20 * np.log(2), 100 / 5, 3, 2**2 / 10

"""All exercises, with one-hot matrices, einsum and other whole-array tools; integers are cast first."""

import numpy as np


def per_sample(n):
    return np.full(n, 1.0 / n)


def mse_loss(x, y):
    e = np.asarray(x, dtype=np.float64) - np.asarray(y, dtype=np.float64)
    return np.einsum("nm,nm->", e, e) / e.shape[0], 2.0 / e.shape[0] * e


def mae_loss(x, y):
    over, under = x > y, x < y
    n = x.shape[0]
    return np.mean(np.sum(np.abs(y - x), axis=1)), over / n - under / n


def huber_loss(x, y, delta=1.0):
    r = np.subtract(x, y, dtype=float)
    inner = np.clip(r, -delta, delta)
    outer = r - inner
    return np.mean((inner**2 / 2 + delta * np.abs(outer)).sum(1)), inner / r.shape[0]


def cauchy_loss(x, y, c=1.0):
    r = (x - y) * 1.0
    weights = np.reciprocal(1 + np.square(r / c))
    return float(-(c**2) / 2 * np.log(weights).sum(axis=1).mean()), weights * r / len(r)


def hinge_loss(x, y):
    slack = np.clip(1 - np.multiply(x, y), 0, None)
    return slack @ per_sample(len(x)), np.where(slack > 0, -y, 0.0) / len(x)


def svm_loss(x, y):
    n, c = x.shape
    right = np.eye(c)[y]
    score = np.einsum("nc,nc->n", x, right)
    slack = np.maximum(x + 1.0 - score[:, None] - right, 0)
    hit = np.sign(slack) * (1 - right)
    return (slack * (1 - right)).sum() / n, (hit - hit.sum(1, keepdims=True) * right) / n


def bce_loss(x, y):
    p_true = np.where(y == 1, x, 1 - x)
    return -np.log(p_true).sum(axis=-1).mean(), np.where(y == 1, -1.0, 1.0) / p_true / x.shape[0]


def bce_with_logits_loss(x, y):
    flip = 1 - 2 * y
    wrong = np.logaddexp(0, flip * x)
    with np.errstate(over="ignore"):
        share = 1 / (1 + np.exp(-1.0 * flip * x))
    return wrong.sum(1).mean(), flip * share / len(x)


def nll_loss(x, y):
    hot = np.eye(x.shape[1])[y]
    return -np.tensordot(x, hot) / len(x), hot / -len(x)


def log_softmax(x):
    return x - np.logaddexp.reduce(x * 1.0, axis=1)[:, None]


def cross_entropy_loss(x, y):
    lp = log_softmax(x)
    return -np.mean(lp[y == 1]), (np.exp(lp) - y) * per_sample(len(x))[:, None]


def softmax_loss(x, y):
    lp = log_softmax(x)
    hot = np.equal.outer(y, np.arange(x.shape[1]))
    return -np.mean(lp, where=hot), (np.exp(lp) - hot) / len(x)


def log_softmax_nll(x, y):
    lp = log_softmax(x)
    n, c = x.shape
    picked = np.zeros((n, c))
    np.put_along_axis(picked, y[:, None], -1.0 / n, axis=1)
    jacobian = np.eye(c)[None] - np.exp(lp)[:, None, :]
    return lp, -np.take_along_axis(lp, y[:, None], axis=1).mean(), picked, np.einsum("ni,nij->nj", picked, jacobian)


def focal_loss(x, y, gamma=2.0, alpha=0.25):
    t = 2.0 * y - 1
    loss_ce = np.logaddexp(0, -t * x)
    log_q = -np.logaddexp(0, t * x)
    weight = alpha * y + (1 - alpha) * (1 - y)
    focus = np.exp(gamma * log_q)
    slope = -np.exp(log_q) * focus - gamma * focus * np.exp(-loss_ce) * loss_ce
    return np.einsum("ij,ij,ij->", weight, focus, loss_ce) / len(x), t * weight * slope / len(x)


def two_readings(x, threshold=0.5):
    lp = log_softmax(x)
    own = 0.5 + 0.5 * np.tanh(0.5 * x)
    return np.exp(lp), np.argsort(x, axis=1)[:, -1], own, np.greater(own, threshold).astype(np.int64)


def hinge_and_softmax(x, y):
    hot = np.eye(x.shape[1], dtype=bool)[y]
    others = x[~hot].reshape(len(x), -1)
    gaps = others - x[hot][:, None] + 1
    lp = log_softmax(x)
    wrong = np.where(hot, 0.0, np.exp(lp)).sum(1)
    return gaps.clip(0).sum(1), -lp[hot], np.count_nonzero(gaps > 0, axis=1), wrong


def dice_loss(x, y, smooth=1.0):
    n = x.shape[0]
    p, t = x.reshape(n, -1), y.reshape(n, -1) * 1.0
    inter = np.einsum("nk,nk->n", p, t)
    total = p.sum(1) + t.sum(1) + smooth
    d = (2 * inter + smooth) / total
    dx = (d[:, None] - 2 * t) / total[:, None] / n
    return 1 - d.mean(), dx.reshape(x.shape)


def iou_loss(x, y, smooth=1.0):
    n = x.shape[0]
    p, t = x.reshape(n, -1), y.reshape(n, -1)
    inter = np.diag(p @ t.T)
    union = p.sum(1) + t.sum(1) - inter + smooth
    j = (inter + smooth) / union
    dx = np.where(t > 0, -1.0, j[:, None]) / union[:, None] / n
    return (1 - j).sum() / n, dx.reshape(x.shape)


def triplet_loss(anchor, positive, negative, margin=1.0):
    a, p, q = (np.array(v, dtype=float) for v in (anchor, positive, negative))
    gap = np.einsum("nd,nd->n", a - p, a - p) - np.einsum("nd,nd->n", a - q, a - q) + margin
    on = np.heaviside(gap, 0.5)[:, None] / len(a)
    return np.maximum(gap, 0).mean(), 2 * on * (q - p), 2 * on * (p - a), 2 * on * (a - q)


def loss_choices():
    return np.int64(6), np.int64(7), np.int64(5), np.int64(8), np.int64(9), np.int64(10), *(np.arange(4) + 1)


def loss_numbers():
    targets = np.array([1, 2, 3, 4, 90])
    start, _ = softmax_loss(np.zeros((1, 10)), np.array([4]))
    margin, _ = svm_loss(np.zeros((1, 10)), np.array([4]))
    many, _ = bce_with_logits_loss(np.zeros((1, 20)), np.ones((1, 20)))
    return start, margin, many, targets.mean(), np.median(targets), np.roots([1, -(10 + 4 / 10), 4]).min()

"""All exercises with loops over elements, plain Python where it can be."""
import math
import random

import numpy as np


def l2_penalty(w, reg):
    total = 0.0
    for v in w.flat:
        total += float(v) ** 2
    dw = np.zeros(w.shape)
    for i in np.ndindex(*w.shape):
        dw[i] = reg * w[i]
    return reg * total / 2, dw


def l1_penalty(w, reg):
    total = sum(abs(float(v)) for v in w.flat)
    dw = np.empty(w.shape)
    for i in np.ndindex(*w.shape):
        dw[i] = 0 if w[i] == 0 else math.copysign(reg, w[i])
    return reg * total, dw


def elastic_net(w, reg, ratio):
    loss, dw = 0.0, np.empty(w.shape)
    for i in np.ndindex(*w.shape):
        v = float(w[i])
        loss += ratio * abs(v) + (1 - ratio) * v * v / 2
        dw[i] = reg * (ratio * math.copysign(1, v) + (1 - ratio) * v)
    return reg * loss, dw


def weight_elimination(w, reg, w0):
    loss, dw = 0.0, np.empty(w.shape)
    for i in np.ndindex(*w.shape):
        v = float(w[i])
        loss += v * v / (w0 * w0 + v * v)
        dw[i] = reg * 2 * v * w0**2 / (w0 * w0 + v * v) ** 2
    return reg * loss, dw


def activity_penalty(x, w, b, reg):
    N, D = x.shape
    M = len(b)
    loss, dx, dw, db = 0.0, np.zeros((N, D)), np.zeros((D, M)), np.zeros(M)
    for n in range(N):
        for m in range(M):
            z = sum(x[n, d] * w[d, m] for d in range(D)) + b[m]
            if z > 0:
                loss += reg * z / N
                dx[n] += reg / N * w[:, m]
                dw[:, m] += reg / N * x[n]
                db[m] += reg / N
    return loss, dx, dw, db


def max_norm(w, limit):
    out = np.array(w, dtype=float)
    for m in range(w.shape[1]):
        norm = math.hypot(*out[:, m])
        if norm > limit:
            out[:, m] *= limit / norm
    return out


class Drop:
    def __init__(self, mask, p, on):
        self.mask, self.p, self.on = mask, p, on


def dropout_forward(x, dropout_param):
    if dropout_param["mode"] != "train":
        return x.copy(), Drop(None, None, False)
    p = dropout_param["p"]
    rng = random.Random(dropout_param.get("seed"))
    mask = np.array([rng.random() < p for _ in range(x.size)]).reshape(x.shape)
    return np.where(mask, x / p, 0), Drop(mask, p, True)


def dropout_backward(dout, cache):
    if not cache.on:
        return dout
    dx = dout.copy()
    dx[~cache.mask] = 0
    dx /= cache.p
    return dx


def early_stopping(val_losses, patience, min_delta):
    best = 0
    since = 0
    for epoch in range(1, len(val_losses)):
        if val_losses[best] - val_losses[epoch] > min_delta:
            best, since = epoch, 0
        else:
            since += 1
        if since >= patience:
            return epoch, best
    return len(val_losses) - 1, best


def bias_variance(predictions, y):
    R, N = predictions.shape
    bias, var, err = 0.0, 0.0, 0.0
    for n in range(N):
        mean = sum(float(v) for v in predictions[:, n]) / R
        bias += (mean - y[n]) ** 2 / N
        for r in range(R):
            var += (predictions[r, n] - mean) ** 2 / R / N
            err += (predictions[r, n] - y[n]) ** 2 / R / N
    return bias, var, err


def gaussian_noise(x, std, rng, train=True):
    out = np.array(x, dtype=float)
    if train:
        for i in range(out.size):
            out.flat[i] += rng.normal(0, std)
    return out


def salt_and_pepper(x, amount, rng, train=True):
    out = np.array(x, dtype=float)
    if train:
        hit = rng.random(x.shape) < amount
        out[hit] = rng.integers(0, 2, hit.sum())
    return out


def flip(x, p, rng, train=True):
    return np.array([np.flip(image, axis=-1) if train and rng.random() < p else image for image in x])


def translate(x, shift, rng, train=True):
    out = x.copy()
    if not train:
        return out
    N, C, H, W = x.shape
    for n in range(N):
        s = int(rng.integers(2 * shift + 1)) - shift
        t = int(rng.integers(2 * shift + 1)) - shift
        out[n] = 0
        for i in range(H):
            for j in range(W):
                if 0 <= i - s < H and 0 <= j - t < W:
                    out[n, :, i, j] = x[n, :, i - s, j - t]
    return out


def crop(x, height, width, rng, train=True):
    if not train:
        return x
    out = []
    for image in x:
        i = int(rng.choice(image.shape[1] - height + 1))
        j = int(rng.choice(image.shape[2] - width + 1))
        out.append(image[:, i:, j:][:, :height, :width])
    return np.array(out)


def look_up(image, r, c):
    C, H, W = image.shape
    if r < 0 or c < 0 or r > H - 1 or c > W - 1:
        return np.zeros(C)
    i, j = int(r), int(c)
    total = np.zeros(C)
    for k in (i, i + 1):
        for l in (j, j + 1):
            weight = (1 - abs(r - k)) * (1 - abs(c - l))
            if k < H and l < W:
                total = total + weight * image[:, k, l]
    return total


def rotate(x, degrees, rng, train=True):
    if not train:
        return x.copy()
    N, C, H, W = x.shape
    out = np.zeros_like(x)
    for n in range(N):
        a = math.radians((2 * rng.random() - 1) * degrees)
        for i in range(H):
            for j in range(W):
                z = complex(i - (H - 1) / 2, j - (W - 1) / 2) * complex(math.cos(a), math.sin(a))
                out[n, :, i, j] = look_up(x[n], z.real + (H - 1) / 2, z.imag + (W - 1) / 2)
    return out


def scale(x, low, high, rng, train=True):
    if not train:
        return x.copy()
    N, C, H, W = x.shape
    out = np.zeros_like(x)
    for n, f in enumerate(rng.uniform(low, high, N)):
        for i in range(H):
            for j in range(W):
                out[n, :, i, j] = look_up(x[n], (H - 1) / 2 + (i - (H - 1) / 2) / f, (W - 1) / 2 + (j - (W - 1) / 2) / f)
    return out


def exposure(x, low, high, rng, train=True):
    if not train:
        return x
    return np.array([np.clip(image * rng.uniform(low, high), 0, 1) for image in x])


def contrast(x, low, high, rng, train=True):
    if not train:
        return x
    out = np.zeros_like(x)
    for n in range(len(x)):
        mean = x[n].sum() / x[n].size
        out[n] = mean + rng.uniform(low, high) * (x[n] - mean)
    out[out > 1] = 1
    out[out < 0] = 0
    return out


def obd_saliency(w, hessian_diagonal):
    out = np.empty(w.shape)
    for i in np.ndindex(*w.shape):
        out[i] = hessian_diagonal[i] * float(w[i]) ** 2 / 2
    return out


def obd_prune(w, hessian_diagonal, count):
    order = sorted(np.ndindex(*w.shape), key=lambda i: hessian_diagonal[i] * w[i] ** 2)
    pruned, mask = w.copy(), np.ones(w.shape, dtype=bool)
    for i in order[:count]:
        pruned[i], mask[i] = 0.0, False
    return pruned, mask


def obs_step(w, hessian_inverse):
    best, q = math.inf, -1
    for i in range(len(w)):
        rise = w[i] ** 2 / hessian_inverse[i, i] / 2
        if rise < best:
            best, q = rise, i
    out = [w[i] - hessian_inverse[i, q] * w[q] / hessian_inverse[q, q] for i in range(len(w))]
    return np.array(out), q, best


def candidate_correlation(w, X, errors):
    N, D = X.shape
    O = errors.shape[1]
    v = [math.tanh(sum(X[n, d] * w[d] for d in range(D))) for n in range(N)]
    mean_v = sum(v) / N
    score, dw = 0.0, np.zeros(D)
    for o in range(O):
        mean_e = sum(errors[:, o]) / N
        c = sum((v[n] - mean_v) * (errors[n, o] - mean_e) for n in range(N))
        score += abs(c)
        for n in range(N):
            dw += math.copysign(1, c) * (errors[n, o] - mean_e) * (1 - v[n] ** 2) * X[n]
    return score, dw


def cascade_add_unit(X, w, W):
    N, D = X.shape
    next_X, next_W = np.zeros((N, D + 1)), np.zeros((D + 1, W.shape[1]))
    for n in range(N):
        next_X[n, :D] = X[n]
        next_X[n, D] = math.tanh(sum(X[n, d] * w[d] for d in range(D)))
    for d in range(D):
        next_W[d] = W[d]
    return next_X, next_W


def meiosis_split(mean_in, std_in, mean_out, std_out):
    H = mean_in.shape[1]
    ins = [[mean_in[:, j], std_in[:, j]] for j in range(H)]
    outs = [[mean_out[j], std_out[j]] for j in range(H)]
    split = []
    for j in range(H):
        if sum(std_in[:, j]) > sum(abs(mean_in[:, j])) and sum(std_out[j]) > sum(abs(mean_out[j])):
            split.append(j)
            ins[j][1] = ins[j][1] * 0.5**0.5
            outs[j] = [outs[j][0] / 2, outs[j][1] / 2**0.5]
            ins.append(list(ins[j]))
            outs.append(list(outs[j]))
    return (
        np.array([m for m, _ in ins]).T,
        np.array([s for _, s in ins]).T,
        np.array([m for m, _ in outs]),
        np.array([s for _, s in outs]),
        np.array(split, dtype=int),
    )

"""All exercises, in the shortest numpy that comes to mind."""
import numpy as np


def l2_penalty(w, reg):
    return 0.5 * reg * (w * w).sum(), reg * w


def l1_penalty(w, reg):
    return reg * np.abs(w).sum(), reg * np.where(w > 0, 1.0, -1.0)


def elastic_net(w, reg, ratio):
    l1, l2 = reg * ratio, reg * (1 - ratio)
    return l1 * np.abs(w).sum() + 0.5 * l2 * np.square(w).sum(), l1 * np.sign(w) + l2 * w


def weight_elimination(w, reg, w0):
    r = w / w0
    return reg * (r**2 / (1 + r**2)).sum(), 2 * reg / w0 * r / (1 + r**2) ** 2


def activity_penalty(x, w, b, reg):
    z = x @ w + b
    mask = z > 0
    n = x.shape[0]
    dz = reg * mask / n
    return reg * z[mask].sum() / n, dz @ w.T, x.T @ dz, dz.sum(0)


def max_norm(w, limit):
    norms = np.linalg.norm(w, axis=0)
    factor = np.ones(w.shape[1])
    factor[norms > limit] = limit / norms[norms > limit]
    return w * factor


def dropout_forward(x, dropout_param):
    p, mode = dropout_param["p"], dropout_param["mode"]
    if "seed" in dropout_param:
        np.random.seed(dropout_param["seed"])
    mask = None
    out = None
    if mode == "train":
        mask = (np.random.rand(*x.shape) < p) / p
        out = x * mask
    elif mode == "test":
        out = x
    cache = (dropout_param, mask)
    out = out.astype(float, copy=False)
    return out, cache


def dropout_backward(dout, cache):
    dropout_param, mask = cache
    if dropout_param["mode"] == "train":
        return dout * mask
    return dout


def early_stopping(val_losses, patience, min_delta):
    best_loss, best, bad = np.inf, 0, 0
    for epoch, loss in enumerate(val_losses):
        if loss < best_loss - min_delta:
            best_loss, best, bad = loss, epoch, 0
        else:
            bad += 1
            if bad == patience:
                break
    return epoch, best


def bias_variance(predictions, y):
    return ((predictions.mean(0) - y) ** 2).mean(), predictions.var(axis=0).mean(), ((predictions - y) ** 2).mean()


def gaussian_noise(x, std, rng, train=True):
    return x + std * rng.standard_normal(x.shape) if train else x


def salt_and_pepper(x, amount, rng, train=True):
    out = x.copy()
    if train:
        u = rng.random(x.shape)
        out[u < amount / 2] = 1
        out[u > 1 - amount / 2] = 0
    return out


def flip(x, p, rng, train=True):
    out = x.copy()
    if train:
        chosen = rng.random(len(x)) < p
        out[chosen] = out[chosen][:, :, :, ::-1]
    return out


def translate(x, shift, rng, train=True):
    if not train:
        return x
    N, C, H, W = x.shape
    out = np.zeros(x.shape)
    for n in range(N):
        s, t = rng.integers(-shift, shift + 1, size=2)
        out[n, :, max(s, 0) : H + min(s, 0), max(t, 0) : W + min(t, 0)] = x[
            n, :, max(-s, 0) : H + min(-s, 0), max(-t, 0) : W + min(-t, 0)
        ]
    return out


def crop(x, height, width, rng, train=True):
    if not train:
        return x
    N, C, H, W = x.shape
    out = np.empty((N, C, height, width))
    for n in range(N):
        i = rng.integers(0, H - height, endpoint=True)
        j = rng.integers(0, W - width, endpoint=True)
        out[n] = x[n, :, i : i + height, j : j + width]
    return out


def sample(image, r, c):
    C, H, W = image.shape
    ok = (r >= 0) & (r <= H - 1) & (c >= 0) & (c <= W - 1)
    i = np.clip(np.floor(r).astype(int), 0, H - 2)
    j = np.clip(np.floor(c).astype(int), 0, W - 2)
    u, v = r - i, c - j
    value = (
        image[:, i, j] * (1 - u) * (1 - v)
        + image[:, i + 1, j] * u * (1 - v)
        + image[:, i, j + 1] * (1 - u) * v
        + image[:, i + 1, j + 1] * u * v
    )
    return np.where(ok, value, 0.0)


def rotate(x, degrees, rng, train=True):
    if not train:
        return x
    N, C, H, W = x.shape
    ci, cj = (H - 1) / 2, (W - 1) / 2
    i, j = np.meshgrid(np.arange(H) - ci, np.arange(W) - cj, indexing="ij")
    out = np.zeros(x.shape)
    for n in range(N):
        a = rng.uniform(-degrees, degrees) * np.pi / 180
        out[n] = sample(x[n], ci + np.cos(a) * i + np.sin(a) * j, cj - np.sin(a) * i + np.cos(a) * j)
    return out


def scale(x, low, high, rng, train=True):
    if not train:
        return x
    N, C, H, W = x.shape
    ci, cj = (H - 1) / 2, (W - 1) / 2
    i, j = np.meshgrid(np.arange(H), np.arange(W), indexing="ij")
    out = np.zeros(x.shape)
    for n in range(N):
        f = rng.uniform(low, high)
        out[n] = sample(x[n], ci + (i - ci) / f, cj + (j - cj) / f)
    return out


def exposure(x, low, high, rng, train=True):
    if not train:
        return x
    f = low + (high - low) * rng.random(len(x))
    return np.minimum(1, x * f[:, None, None, None])


def contrast(x, low, high, rng, train=True):
    if not train:
        return x
    f = rng.uniform(low, high, len(x)).reshape(-1, 1, 1, 1)
    m = x.mean((1, 2, 3)).reshape(-1, 1, 1, 1)
    return np.clip((1 - f) * m + f * x, 0.0, 1.0)


def obd_saliency(w, hessian_diagonal):
    return 0.5 * hessian_diagonal * w * w


def obd_prune(w, hessian_diagonal, count):
    s = (0.5 * hessian_diagonal * w**2).ravel()
    gone = np.argsort(s)[:count]
    out = w.flatten()
    out[gone] = 0
    mask = np.full(w.size, True)
    mask[gone] = False
    return out.reshape(w.shape), mask.reshape(w.shape)


def obs_step(w, hessian_inverse):
    d = hessian_inverse.diagonal()
    L = 0.5 * w * w / d
    q = L.argmin()
    out = w - w[q] * hessian_inverse[q] / d[q]
    out[q] = 0
    return out, q, L.min()


def candidate_correlation(w, X, errors):
    v = np.tanh(X @ w)
    e = errors - errors.mean(0)
    c = v @ e
    return np.abs(c).sum(), X.T @ ((1 - v * v) * (e @ np.sign(c)))


def cascade_add_unit(X, w, W):
    v = np.tanh(X @ w)
    return np.concatenate([X, v[:, None]], axis=1), np.concatenate([W, np.zeros((1, W.shape[1]))])


def meiosis_split(mean_in, std_in, mean_out, std_out):
    a = std_in.sum(0) / np.abs(mean_in).sum(0)
    b = std_out.sum(1) / np.abs(mean_out).sum(1)
    s = np.where((a > 1) & (b > 1))[0]
    mi, si, mo, so = mean_in.copy(), std_in.copy(), mean_out.copy(), std_out.copy()
    si[:, s] /= np.sqrt(2)
    mo[s] /= 2
    so[s] /= np.sqrt(2)
    return (
        np.hstack([mi, mi[:, s]]),
        np.hstack([si, si[:, s]]),
        np.vstack([mo, mo[s]]),
        np.vstack([so, so[s]]),
        s,
    )

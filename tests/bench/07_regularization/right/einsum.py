"""All exercises by einsum, index arrays, logarithms and other detours."""
import numpy as np


def l2_penalty(w, reg):
    v = np.ravel(w).astype(float)
    return reg * (v @ v) / 2, reg * np.asarray(w, float)


def l1_penalty(w, reg):
    s = (w > 0).astype(float) - (w < 0)
    return reg * np.sum(w * s), reg * s


def elastic_net(w, reg, ratio):
    a = np.abs(w)
    slope = reg * (ratio + (1 - ratio) * a)
    return np.sum(reg * (ratio + 0.5 * (1 - ratio) * a) * a), slope * np.sign(w)


def weight_elimination(w, reg, w0):
    # s / (1 + s) = 1 - 1 / (1 + s)
    t = 1 / (1 + (w / w0) ** 2)
    return reg * np.sum((w / w0) ** 2 * t), reg * t * t * (2 / w0**2) * w


def activity_penalty(x, w, b, reg):
    ones = np.ones((len(x), 1))
    xb, wb = np.hstack([x, ones]), np.vstack([w, b])
    z = np.einsum("nd,dm->nm", xb, wb)
    on = np.heaviside(z, 0.0)
    g = on * (reg / len(x))
    dwb = np.einsum("nd,nm->dm", xb, g)
    return np.einsum("nm,nm->", z, g), np.einsum("nm,dm->nd", g, w), dwb[:-1], dwb[-1]


def max_norm(w, limit):
    length = np.sqrt(np.einsum("dm,dm->m", w, w))
    with np.errstate(divide="ignore"):
        return w * np.minimum(1.0, limit / length)


def dropout_forward(x, dropout_param):
    p = dropout_param["p"]
    if dropout_param["mode"] == "test":
        return 1.0 * x, {"scale": 1.0}
    rng = np.random.default_rng(dropout_param.get("seed"))
    scale = rng.binomial(1, p, size=x.shape) / p
    return x * scale, {"scale": scale}


def dropout_backward(dout, cache):
    return dout * cache["scale"]


def early_stopping(val_losses, patience, min_delta):
    losses = [float(v) for v in val_losses]
    improved = [0]
    for epoch, loss in enumerate(losses):
        if loss < losses[improved[-1]] - min_delta:
            improved.append(epoch)
    for this, following in zip(improved, [*improved[1:], len(losses) + patience]):
        if following - this > patience:
            return min(this + patience, len(losses) - 1), this


def bias_variance(predictions, y):
    off = predictions - y
    middle = off.mean(axis=0)
    error = np.einsum("rn,rn->", off, off) / off.size
    spread = off - middle
    return middle @ middle / len(y), np.einsum("rn,rn->", spread, spread) / off.size, error


def gaussian_noise(x, std, rng, train=True):
    noise = rng.normal(scale=std, size=np.shape(x))
    return np.add(x, noise * bool(train))


def salt_and_pepper(x, amount, rng, train=True):
    amount = amount * bool(train)
    kind = rng.choice(3, size=x.shape, p=[1 - amount, amount / 2, amount / 2])
    return np.choose(kind, [x, np.zeros_like(x), np.ones_like(x)])


def flip(x, p, rng, train=True):
    N, C, H, W = x.shape
    turn = rng.binomial(1, p if train else 0.0, N)
    columns = np.arange(W)
    index = np.where(turn[:, None] == 1, columns[::-1], columns)
    return np.take_along_axis(x, index[:, None, None, :], axis=3)


def translate(x, shift, rng, train=True):
    if not train:
        return x
    N, C, H, W = x.shape
    s = rng.integers(-shift, shift + 1, N)
    t = rng.integers(-shift, shift + 1, N)
    down = np.eye(H)[None] if shift == 0 else np.stack([np.eye(H, k=-k) for k in s])
    right = np.eye(W)[None] if shift == 0 else np.stack([np.eye(W, k=k) for k in t])
    return down[:, None] @ x @ right[:, None]


def crop(x, height, width, rng, train=True):
    if not train:
        return x
    views = np.lib.stride_tricks.sliding_window_view(x, (height, width), axis=(2, 3))
    N, C, I, J = views.shape[:4]
    place = rng.integers(0, I * J, N)
    return views[np.arange(N), :, place // J, place % J].copy()


def hat_weights(at, size):
    """Weights of all grid places for each place: bilinear interpolation is a product of hat functions."""
    inside = (at >= 0) & (at <= size - 1)
    return np.maximum(0, 1 - np.abs(at[..., None] - np.arange(size))) * inside[..., None]


def rotate(x, degrees, rng, train=True):
    if not train:
        return x
    N, C, H, W = x.shape
    angle = rng.uniform(-degrees, degrees, N) / 180 * np.pi
    i = np.arange(H)[:, None] - (H - 1) / 2 + np.zeros((1, W))
    j = np.arange(W)[None] - (W - 1) / 2 + np.zeros((H, 1))
    cos, sin = np.cos(angle)[:, None, None], np.sin(angle)[:, None, None]
    rows = hat_weights(cos * i - sin * j + (H - 1) / 2, H)
    columns = hat_weights(sin * i + cos * j + (W - 1) / 2, W)
    return np.einsum("nijh,nchw,nijw->ncij", rows, x, columns, optimize=True)


def scale(x, low, high, rng, train=True):
    if not train:
        return x
    N, C, H, W = x.shape
    f = rng.uniform(low, high, N)[:, None]
    rows = hat_weights((np.arange(H) - (H - 1) / 2) / f + (H - 1) / 2, H)
    columns = hat_weights((np.arange(W) - (W - 1) / 2) / f + (W - 1) / 2, W)
    return rows[:, None] @ x @ columns.transpose(0, 2, 1)[:, None]


def exposure(x, low, high, rng, train=True):
    if not train:
        return x.copy()
    f = np.exp(np.log(np.maximum(rng.uniform(low, high, len(x)), 1e-300)))
    return np.einsum("nchw,n->nchw", x, f).clip(0, 1)


def contrast(x, low, high, rng, train=True):
    if not train:
        return x.copy()
    N = len(x)
    flat = x.reshape(N, -1)
    mean = flat @ np.full(flat.shape[1], 1 / flat.shape[1])
    out = (flat - mean[:, None]) * rng.uniform(low, high, (N, 1)) + mean[:, None]
    return np.clip(out, 0, 1).reshape(x.shape)


def obd_saliency(w, hessian_diagonal):
    return np.einsum("...,...,...->...", w, hessian_diagonal, w) / 2


def obd_prune(w, hessian_diagonal, count):
    s = hessian_diagonal * np.abs(w) ** 2 / 2
    rank = np.empty(w.size, int)
    rank[np.argsort(s.ravel(), kind="stable")] = np.arange(w.size)
    mask = (rank >= count).reshape(w.shape)
    return w * mask, mask


def obs_step(w, hessian_inverse):
    d = np.einsum("ii->i", hessian_inverse)
    q = np.argmin(np.abs(w) / np.sqrt(d))
    e = np.eye(len(w))[q]
    multiplier = (e @ w) / (e @ hessian_inverse @ e)
    return w - multiplier * (hessian_inverse @ e), int(q), multiplier * w[q] / 2


def candidate_correlation(w, X, errors):
    z = X @ w
    v = np.tanh(z)
    center = np.eye(len(X)) - 1 / len(X)
    c = v @ center @ errors
    dv = center @ errors @ np.where(c > 0, 1, -1)
    return np.sum(np.abs(c)), np.einsum("n,n,nd->d", dv, 1 / np.cosh(z) ** 2, X)


def cascade_add_unit(X, w, W):
    unit = np.tanh(np.einsum("nd,d->n", X, w))
    return np.c_[X, unit], np.pad(W, ((0, 1), (0, 0)))


def meiosis_split(mean_in, std_in, mean_out, std_out):
    torn = (std_in.sum(0) / np.abs(mean_in).sum(0) > 1) * (std_out.sum(1) / np.abs(mean_out).sum(1) > 1)
    split = np.nonzero(torn)[0]
    H, S = len(torn), len(split)
    copy = np.zeros((H, H + S))
    copy[np.arange(H), np.arange(H)] = 1
    copy[split, H + np.arange(S)] = 1
    less = 1 - 0.5 * (torn @ copy)
    return mean_in @ copy, (std_in @ copy) * less**0.5, (copy.T @ mean_out) * less[:, None], (copy.T @ std_out) * less[:, None] ** 0.5, split

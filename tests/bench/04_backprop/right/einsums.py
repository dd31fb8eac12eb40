"""Everything that can be an einsum is one; steps by an identity matrix."""

import numpy as np


def numerical_gradient(f, x, h=1e-5):
    steps = h * np.eye(x.size)
    slopes = [(f(x + s.reshape(x.shape)) - f(x - s.reshape(x.shape))) / (h + h) for s in steps]
    return np.array(slopes).reshape(x.shape)


def relative_error(a, b):
    a, b = np.asarray(a, dtype=float).ravel(), np.asarray(b, dtype=float).ravel()
    worst = 0.0
    for p, q in zip(a, b):
        worst = max(worst, abs(p - q) / max(1e-8, abs(p) + abs(q)))
    return worst


def gradient_check(forward, backward, args, rng, tolerance=1e-6):
    def loss(values):
        return np.einsum("i,i->", dout.ravel(), forward(*values)[0].ravel())

    copies = [a.copy() for a in args]
    out, cache = forward(*copies)
    dout = rng.choice([-1.0, 1.0], size=out.shape) * rng.uniform(0.5, 1.5, size=out.shape)
    answer = backward(dout.copy(), cache)
    answer = list(answer) if len(args) > 1 else [answer]
    verdicts = []
    for k, a in enumerate(args):
        found = []
        for step in np.eye(a.size) * 2e-5:
            up = [v if j != k else v + step.reshape(v.shape) for j, v in enumerate(args)]
            down = [v if j != k else v - step.reshape(v.shape) for j, v in enumerate(args)]
            found.append((loss(up) - loss(down)) / 4e-5)
        numeric = np.reshape(found, a.shape)
        g = np.asarray(answer[k])
        same = g.shape == a.shape and np.allclose(g, numeric, rtol=2 * tolerance, atol=1e-8)
        verdicts.append(bool(same))
    return verdicts


def circuit_forward(x, y, z):
    out = x * y**2 - x * y * z + z * y - z**2
    return out, {"x": x, "y": y, "z": z}


def circuit_backward(dout, c):
    x, y, z = c["x"], c["y"], c["z"]
    return dout * (y**2 - y * z), dout * (2 * x * y - x * z + z), dout * (y - x * y - 2 * z)


def matmul_backward(dD, W, X):
    return np.einsum("mn,kn->mk", dD, X), np.einsum("mk,mn->kn", W, dD)


def broadcast_backward(dout, shape):
    letters = "abcdefgh"[: dout.ndim]
    padded = (1,) * (dout.ndim - len(shape)) + tuple(shape)
    kept = "".join(l for l, n, m in zip(letters, padded, dout.shape) if n == m)
    return np.einsum(f"{letters}->{kept}", dout).reshape(shape)


def affine_forward(x, w, b):
    flat = np.array([sample.ravel() for sample in x], dtype=float)
    return np.einsum("nd,dm->nm", flat, w) + b, (flat, w, x.shape)


def affine_backward(dout, cache):
    flat, w, shape = cache
    dx = np.einsum("nm,dm->nd", dout, w).reshape(shape)
    return dx, np.einsum("nd,nm->dm", flat, dout), np.einsum("nm->m", dout)


def two_layer_loss(params, X, y, reg):
    W1, b1, W2, b2 = (params[k] for k in ("W1", "b1", "W2", "b2"))
    a = np.einsum("nd,dh->nh", X, W1) + b1
    h = np.where(a > 0, a, 0.0)
    s = np.einsum("nh,hc->nc", h, W2) + b2
    top = s.max(axis=1)
    lse = top + np.log(np.exp(s - top[:, None]).sum(axis=1))
    picked = np.take_along_axis(s, y[:, None], axis=1)[:, 0]
    loss = float(np.mean(lse - picked)) + reg / 2 * (np.vdot(W1, W1) + np.vdot(W2, W2))
    one_hot = np.eye(len(b2))[y]
    ds = (np.exp(s - lse[:, None]) - one_hot) / X.shape[0]
    da = np.where(a > 0, np.einsum("nc,hc->nh", ds, W2), 0.0)
    return loss, {
        "W1": np.einsum("nd,nh->dh", X, da) + reg * W1,
        "b1": np.einsum("nh->h", da),
        "W2": np.einsum("nh,nc->hc", h, ds) + reg * W2,
        "b2": np.einsum("nc->c", ds),
    }


def two_layer_sigmoid_loss(params, X, Y):
    H = 0.5 * (1 + np.tanh((np.einsum("nd,dh->nh", X, params["W1"]) + params["b1"]) / 2))
    O = 0.5 * (1 + np.tanh((np.einsum("nh,hc->nc", H, params["W2"]) + params["b2"]) / 2))
    E = O - Y
    d2 = np.einsum("nc,nc,nc->nc", E, O, 1 - O)
    d1 = np.einsum("nc,hc,nh,nh->nh", d2, params["W2"], H, 1 - H)
    grads = {"W1": np.einsum("nd,nh->dh", X, d1), "b1": d1.sum(0), "W2": np.einsum("nh,nc->hc", H, d2), "b2": d2.sum(0)}
    return 0.5 * np.einsum("nc,nc->", E, E), grads


def residual_forward(x, w1, b1, w2, b2):
    a = np.einsum("nd,dh->nh", x, w1) + b1
    gate = (a >= 0).astype(float)
    return np.einsum("nh,nh,hd->nd", a, gate, w2) + b2 + x, dict(x=x, w1=w1, w2=w2, a=a, gate=gate)


def residual_backward(dout, c):
    da = np.einsum("nd,hd,nh->nh", dout, c["w2"], c["gate"])
    dw2 = np.einsum("nh,nh,nd->hd", c["a"], c["gate"], dout)
    dx = np.einsum("nh,dh->nd", da, c["w1"]) + dout
    return dx, np.einsum("nd,nh->dh", c["x"], da), da.sum(0), dw2, dout.sum(0)


class MLP:
    def __init__(self, dims, weight_scale, rng):
        self.params = {}
        for n, (a, b) in enumerate(zip(dims[:-1], dims[1:]), 1):
            self.params[f"W{n}"] = rng.normal(scale=weight_scale, size=(a, b))
            self.params[f"b{n}"] = np.zeros((b,))

    @property
    def L(self):
        return sum(name.startswith("W") for name in self.params)

    def scores(self, X):
        h = X
        for n in range(1, self.L + 1):
            h = np.einsum("nd,dm->nm", h, self.params[f"W{n}"]) + self.params[f"b{n}"]
            if n != self.L:
                h = h.clip(min=0)
        return h

    def loss(self, X, y, reg):
        p, L = self.params, self.L
        hs, h = [X], X
        for n in range(1, L):
            h = (h @ p[f"W{n}"] + p[f"b{n}"]).clip(min=0)
            hs.append(h)
        s = self.scores(X)
        m = s.max(axis=1, keepdims=True)
        lse = np.log(np.exp(s - m).sum(axis=1, keepdims=True)) + m
        one_hot = (y[:, None] == np.arange(s.shape[1])).astype(float)
        loss = np.sum((lse - s) * one_hot) / len(y)
        loss += sum(0.5 * reg * np.sum(p[f"W{n}"] ** 2) for n in range(1, L + 1))
        d = (np.exp(s - lse) - one_hot) / len(y)
        grads = {}
        for n in range(L, 0, -1):
            grads.update({f"W{n}": np.einsum("nd,nm->dm", hs[n - 1], d) + reg * p[f"W{n}"], f"b{n}": d.sum(0)})
            d = np.einsum("nm,dm->nd", d, p[f"W{n}"]) * np.sign(np.maximum(hs[n - 1], 0))
        return loss, grads

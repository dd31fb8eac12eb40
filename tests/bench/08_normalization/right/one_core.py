"""One function normalises rows; every layer turns its numbers into rows."""

import numpy as np


class Rows:
    """Rows normalised, and how to go back."""

    def __init__(self, rows, eps):
        mean = np.add.reduce(rows, axis=-1, keepdims=True) / rows.shape[-1]
        self.mean = mean
        deviation = rows - mean
        self.var = np.mean(np.square(deviation), axis=-1, keepdims=True)
        self.inverse = np.power(self.var + eps, -0.5)
        self.hat = deviation * self.inverse

    def back(self, d):
        d = d - np.mean(d, axis=-1, keepdims=True)
        share = np.sum(d * self.hat, axis=-1, keepdims=True) / d.shape[-1]
        return self.inverse * (d - share * self.hat)


def batchnorm_forward(x, gamma, beta, bn_param):
    eps = bn_param.get("eps", 1e-5)
    old_mean = np.asarray(bn_param.get("running_mean", 0.0))
    old_var = np.asarray(bn_param.get("running_var", 0.0))
    if bn_param["mode"] != "train":
        return (x - old_mean) * np.power(old_var + eps, -0.5) * gamma + beta, None
    core = Rows(np.ascontiguousarray(x.T), eps)
    keep = bn_param.get("momentum", 0.9)
    bn_param.update(
        running_mean=keep * old_mean + (1 - keep) * core.mean[:, 0],
        running_var=keep * old_var + (1 - keep) * core.var[:, 0],
    )
    return np.transpose(core.hat) * gamma + beta, (core, gamma)


def batchnorm_backward(dout, cache):
    core, gamma = cache
    return core.back((dout * gamma).T).T, np.sum(dout.T * core.hat, axis=1), np.sum(dout, axis=0)


def batchnorm_backward_alt(dout, cache):
    core, gamma = cache
    d = dout.T
    dgamma, dbeta = np.sum(d * core.hat, axis=1), np.sum(d, axis=1)
    n = d.shape[1]
    dx = gamma[:, None] * core.inverse * (d - dbeta[:, None] / n - core.hat * dgamma[:, None] / n)
    return dx.T, dgamma, dbeta


def layernorm_forward(x, gamma, beta, ln_param):
    core = Rows(x, ln_param.get("eps", 1e-5))
    return np.multiply(gamma, core.hat) + beta, (core, gamma)


def layernorm_backward(dout, cache):
    core, gamma = cache
    return core.back(dout * gamma), (core.hat * dout).sum(0), dout.sum(0)


def groupnorm_forward(x, gamma, beta, G, gn_param):
    core = Rows(x.reshape(x.shape[0], G, -1), gn_param.get("eps", 1e-5))
    return core.hat.reshape(x.shape) * gamma + beta, (core, gamma)


def groupnorm_backward(dout, cache):
    core, gamma = cache
    dx = core.back(np.reshape(dout * gamma, core.hat.shape)).reshape(dout.shape)
    dgamma = np.sum(dout * core.hat.reshape(dout.shape), axis=(0, 2, 3)).reshape(1, -1, 1, 1)
    return dx, dgamma, dout.sum((0, 2, 3)).reshape(1, -1, 1, 1)


def batch_gap(x, sizes, eps):
    whole = Rows(x.T, eps).hat
    gaps = []
    for size in sizes:
        pieces = [Rows(x[k : k + size].T, eps).hat for k in range(0, len(x), size)]
        gaps.append(float(np.sqrt(np.mean((np.hstack(pieces) - whole) ** 2))))
    return np.array(gaps)


def normalization_numbers():
    steps = next(n for n in range(1, 1000) if 1 - 0.9**n > 0.99)
    return -1 / 2, 34.9 / 34.9, 1 - (9 / 10) ** 10, steps, (8 - 1) / 8, (12 // 3) * (5 * 7), int(round((1 / 0.5) ** 2))

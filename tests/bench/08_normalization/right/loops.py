"""All exercises with Python loops over features, samples and groups."""

import math

import numpy as np


def _moments(values):
    n = len(values)
    mean = math.fsum(values) / n
    return mean, math.fsum((v - mean) * (v - mean) for v in values) / n


def _pull(dxhat, xhat, s):
    """Gradient of the numbers of one group."""
    n = len(xhat)
    a = math.fsum(dxhat) / n
    b = math.fsum(p * q for p, q in zip(dxhat, xhat)) / n
    return [(d - a - h * b) / s for d, h in zip(dxhat, xhat)]


def batchnorm_forward(x, gamma, beta, bn_param):
    N, D = x.shape
    eps = bn_param["eps"] if "eps" in bn_param else 1e-5
    momentum = bn_param["momentum"] if "momentum" in bn_param else 0.9
    if "running_mean" not in bn_param:
        bn_param["running_mean"] = np.zeros(D)
    if "running_var" not in bn_param:
        bn_param["running_var"] = np.zeros(D)
    out, xhat, roots = np.empty((N, D)), np.empty((N, D)), np.empty(D)
    for d in range(D):
        if bn_param["mode"] == "train":
            mean, var = _moments([float(v) for v in x[:, d]])
            bn_param["running_mean"][d] = bn_param["running_mean"][d] * momentum + mean * (1 - momentum)
            bn_param["running_var"][d] = bn_param["running_var"][d] * momentum + var * (1 - momentum)
        else:
            mean, var = bn_param["running_mean"][d], bn_param["running_var"][d]
        roots[d] = math.sqrt(var + eps)
        for n in range(N):
            xhat[n, d] = (x[n, d] - mean) / roots[d]
            out[n, d] = xhat[n, d] * gamma[d] + beta[d]
    return out, {"xhat": xhat, "roots": roots, "gamma": gamma}


def batchnorm_backward(dout, cache):
    xhat, roots, gamma = cache["xhat"], cache["roots"], cache["gamma"]
    N, D = dout.shape
    dx, dgamma, dbeta = np.zeros((N, D)), np.zeros(D), np.zeros(D)
    for d in range(D):
        dx[:, d] = _pull([gamma[d] * v for v in dout[:, d]], list(xhat[:, d]), roots[d])
        for n in range(N):
            dgamma[d] += dout[n, d] * xhat[n, d]
            dbeta[d] += dout[n, d]
    return dx, dgamma, dbeta


def batchnorm_backward_alt(dout, cache):
    columns = []
    for d in range(dout.shape[1]):
        g, h = dout[:, d], cache["xhat"][:, d]
        columns.append(cache["gamma"][d] / cache["roots"][d] * (g - g.mean() - h * np.dot(g, h) / len(h)))
    dgamma = np.array([np.dot(dout[:, d], cache["xhat"][:, d]) for d in range(dout.shape[1])])
    return np.array(columns).T, dgamma, np.array([sum(dout[:, d]) for d in range(dout.shape[1])])


def layernorm_forward(x, gamma, beta, ln_param):
    out = np.empty(x.shape)
    rows = []
    for n, row in enumerate(x):
        mean, var = _moments([float(v) for v in row])
        s = math.sqrt(var + ln_param.get("eps", 1e-5))
        xhat = [(float(v) - mean) / s for v in row]
        rows.append((xhat, s))
        for d, h in enumerate(xhat):
            out[n, d] = gamma[d] * h + beta[d]
    return out, (rows, gamma)


def layernorm_backward(dout, cache):
    rows, gamma = cache
    dx = [_pull([g * d for g, d in zip(gamma, line)], xhat, s) for line, (xhat, s) in zip(dout, rows)]
    dgamma = np.zeros(len(gamma))
    for line, (xhat, _) in zip(dout, rows):
        dgamma += line * np.array(xhat)
    return np.array(dx), dgamma, sum(dout)


def groupnorm_forward(x, gamma, beta, G, gn_param):
    N, C, _, _ = x.shape
    eps = gn_param.get("eps", 1e-5)
    step = C // G
    xhat = np.zeros(x.shape)
    roots = np.zeros((N, G))
    for n in range(N):
        for g in range(G):
            block = x[n, g * step : (g + 1) * step]
            mean = block.sum() / block.size
            roots[n, g] = math.sqrt(((block - mean) ** 2).sum() / block.size + eps)
            xhat[n, g * step : (g + 1) * step] = (block - mean) / roots[n, g]
    out = np.zeros(x.shape)
    for c in range(C):
        out[:, c] = xhat[:, c] * gamma[0, c, 0, 0] + beta[0, c, 0, 0]
    return out, (xhat, roots, gamma, step)


def groupnorm_backward(dout, cache):
    xhat, roots, gamma, step = cache
    dx, dgamma, dbeta = np.zeros(dout.shape), np.zeros(gamma.shape), np.zeros(gamma.shape)
    for c in range(dout.shape[1]):
        dgamma[0, c, 0, 0] = np.sum(dout[:, c] * xhat[:, c])
        dbeta[0, c, 0, 0] = np.sum(dout[:, c])
    for n in range(roots.shape[0]):
        for g in range(roots.shape[1]):
            part = slice(g * step, (g + 1) * step)
            d = (dout[n, part] * gamma[0, part]).ravel()
            dx[n, part] = np.reshape(_pull(list(d), list(xhat[n, part].ravel()), roots[n, g]), dx[n, part].shape)
    return dx, dgamma, dbeta


def batch_gap(x, sizes, eps):
    N, D = x.shape
    gaps = []
    for size in sizes:
        squares = []
        for d in range(D):
            column = [float(v) for v in x[:, d]]
            mean, var = _moments(column)
            for first in range(0, N, size):
                part = column[first : first + size]
                m, v = _moments(part)
                squares += [((p - m) / math.sqrt(v + eps) - (p - mean) / math.sqrt(var + eps)) ** 2 for p in part]
        gaps.append(math.sqrt(math.fsum(squares) / len(squares)))
    return gaps


def normalization_numbers():
    mean = 0.0
    for _ in range(10):
        mean = 0.9 * mean + 0.1 * 1
    return -0.5, (70 - 35.1) / abs(0.2 - 35.1), mean, math.ceil(math.log(0.01) / math.log(0.9)), 1 - 1 / 8, 4 * 35, 4

"""All exercises as in a course's layers.py: the graph, node by node."""

import numpy as np


def batchnorm_forward(x, gamma, beta, bn_param):
    mode = bn_param["mode"]
    eps = bn_param.get("eps", 1e-5)
    momentum = bn_param.get("momentum", 0.9)

    N, D = x.shape
    running_mean = bn_param.get("running_mean", np.zeros(D, dtype=x.dtype))
    running_var = bn_param.get("running_var", np.zeros(D, dtype=x.dtype))

    out, cache = None, None
    if mode == "train":
        mu = 1.0 / N * np.sum(x, axis=0)
        xmu = x - mu
        sq = xmu**2
        var = 1.0 / N * np.sum(sq, axis=0)
        sqrtvar = np.sqrt(var + eps)
        ivar = 1.0 / sqrtvar
        xhat = xmu * ivar
        gammax = gamma * xhat
        out = gammax + beta
        running_mean = momentum * running_mean + (1 - momentum) * mu
        running_var = momentum * running_var + (1 - momentum) * var
        cache = (xhat, gamma, xmu, ivar, sqrtvar, var, eps)
    elif mode == "test":
        out = gamma * (x - running_mean) / np.sqrt(running_var + eps) + beta
    else:
        raise ValueError('Invalid forward batchnorm mode "%s"' % mode)

    bn_param["running_mean"] = running_mean
    bn_param["running_var"] = running_var
    return out, cache


def batchnorm_backward(dout, cache):
    xhat, gamma, xmu, ivar, sqrtvar, var, eps = cache
    N, D = dout.shape
    dbeta = np.sum(dout, axis=0)
    dgammax = dout
    dgamma = np.sum(dgammax * xhat, axis=0)
    dxhat = dgammax * gamma
    divar = np.sum(dxhat * xmu, axis=0)
    dxmu1 = dxhat * ivar
    dsqrtvar = -1.0 / (sqrtvar**2) * divar
    dvar = 0.5 * 1.0 / np.sqrt(var + eps) * dsqrtvar
    dsq = 1.0 / N * np.ones((N, D)) * dvar
    dxmu2 = 2 * xmu * dsq
    dx1 = dxmu1 + dxmu2
    dmu = -1 * np.sum(dxmu1 + dxmu2, axis=0)
    dx2 = 1.0 / N * np.ones((N, D)) * dmu
    return dx1 + dx2, dgamma, dbeta


def batchnorm_backward_alt(dout, cache):
    xhat, gamma, _, ivar, _, _, _ = cache
    N = dout.shape[0]
    dbeta = dout.sum(0)
    dgamma = (dout * xhat).sum(0)
    dx = gamma * ivar / N * (N * dout - xhat * dgamma - dbeta)
    return dx, dgamma, dbeta


def layernorm_forward(x, gamma, beta, ln_param):
    eps = ln_param.get("eps", 1e-5)
    xt = x.T
    mu = xt.mean(axis=0)
    xmu = xt - mu
    var = np.mean(xmu**2, axis=0)
    ivar = 1.0 / np.sqrt(var + eps)
    xhat = (xmu * ivar).T
    return gamma * xhat + beta, (xhat, gamma, ivar)


def layernorm_backward(dout, cache):
    xhat, gamma, ivar = cache
    D = dout.shape[1]
    dbeta = dout.sum(axis=0)
    dgamma = (dout * xhat).sum(axis=0)
    dxhat = (dout * gamma).T
    xh = xhat.T
    dx = ivar / D * (D * dxhat - xh * np.sum(dxhat * xh, axis=0) - np.sum(dxhat, axis=0))
    return dx.T, dgamma, dbeta


def groupnorm_forward(x, gamma, beta, G, gn_param):
    eps = gn_param.get("eps", 1e-5)
    N, C, H, W = x.shape
    xg = x.reshape(N, G, C // G, H, W)
    mu = xg.mean(axis=(2, 3, 4), keepdims=True)
    var = xg.var(axis=(2, 3, 4), keepdims=True)
    sigma = np.sqrt(var + eps)
    xn = ((xg - mu) / sigma).reshape(N, C, H, W)
    return xn * gamma + beta, (G, xg, mu, sigma, xn, gamma)


def groupnorm_backward(dout, cache):
    G, xg, mu, sigma, xn, gamma = cache
    N, C, H, W = dout.shape
    axes = (2, 3, 4)
    dbeta = dout.sum(axis=(0, 2, 3))[None, :, None, None]
    dgamma = (dout * xn).sum(axis=(0, 2, 3))[None, :, None, None]
    dxn = (dout * gamma).reshape(N, G, C // G, H, W)
    m = C // G * H * W
    dvar = np.sum(dxn * (xg - mu) * -0.5 * sigma**-3, axis=axes, keepdims=True)
    dmu = -np.sum(dxn / sigma, axis=axes, keepdims=True) + dvar * np.mean(-2 * (xg - mu), axis=axes, keepdims=True)
    dx = dxn / sigma + dvar * 2 * (xg - mu) / m + dmu / m
    return dx.reshape(N, C, H, W), dgamma, dbeta


def batch_gap(x, sizes, eps):
    whole = (x - x.mean(0)) / np.sqrt(x.var(0) + eps)
    result = np.zeros(len(sizes))
    for i, s in enumerate(sizes):
        total = 0.0
        for k in range(0, x.shape[0], s):
            part = x[k : k + s]
            z = (part - part.mean(0)) / np.sqrt(part.var(0) + eps)
            total += np.sum((z - whole[k : k + s]) ** 2)
        result[i] = np.sqrt(total / x.size)
    return result


def normalization_numbers():
    steps = 0
    running = 0.0
    while running <= 0.99:
        running = 0.9 * running + 0.1
        steps += 1
    return -0.5, 1, 1 - 0.9**10, steps, 0.875, 12 // 3 * 5 * 7, 2**2

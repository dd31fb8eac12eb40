"""batchnorm_backward_alt: in the part along xhat the mean of dout * xhat is used instead of that of dxhat * xhat, gamma is missing there."""
import numpy as np


def batchnorm_forward(x, gamma, beta, bn_param):
    x = np.asarray(x, dtype=float)
    eps = bn_param.get("eps", 1e-5)
    momentum = bn_param.get("momentum", 0.9)
    old_mean = bn_param.get("running_mean", np.zeros(x.shape[1]))
    old_var = bn_param.get("running_var", np.zeros(x.shape[1]))
    if bn_param["mode"] == "test":
        return gamma * (x - old_mean) / np.sqrt(old_var + eps) + beta, None
    mu, var = x.mean(axis=0), x.var(axis=0)
    bn_param["running_mean"] = momentum * old_mean + (1 - momentum) * mu
    bn_param["running_var"] = momentum * old_var + (1 - momentum) * var
    c = x - mu
    s = np.sqrt(var + eps)
    xhat = c / s
    return gamma * xhat + beta, (c, s, xhat, gamma)


def batchnorm_backward_alt(dout, cache):
    _, s, xhat, gamma = cache
    dxhat = np.multiply(dout, gamma)
    shift = dxhat.mean(axis=0)
    stretch = (dout * xhat).mean(axis=0)
    dx = (dxhat - shift - xhat * stretch) / s
    return dx, np.einsum("nd,nd->d", dout, xhat), np.einsum("nd->d", dout)

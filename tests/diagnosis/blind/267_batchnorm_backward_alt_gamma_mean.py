"""batchnorm_backward_alt: dx lacks the factor gamma; dgamma is a mean over the batch instead of a sum."""
import numpy as np


def batchnorm_forward(x, gamma, beta, bn_param):
    x = np.asarray(x, dtype=float)
    eps = bn_param.get("eps", 1e-5)
    momentum = bn_param.get("momentum", 0.9)
    old_mean = bn_param.get("running_mean", np.zeros(x.shape[1]))
    old_var = bn_param.get("running_var", np.zeros(x.shape[1]))
    if bn_param["mode"] == "train":
        mean, var = x.mean(axis=0), x.var(axis=0)
        bn_param["running_mean"] = momentum * old_mean + (1 - momentum) * mean
        bn_param["running_var"] = momentum * old_var + (1 - momentum) * var
    else:
        mean, var = old_mean, old_var
    s = np.sqrt(var + eps)
    c = x - mean
    return gamma * c / s + beta, (c, s, gamma)


def batchnorm_backward_alt(dout, cache):
    c, s, gamma = cache
    x_hat = c / s
    N = dout.shape[0]
    dbeta = np.ones(N) @ dout
    dgamma = np.einsum("nd,nd->d", dout, x_hat) / N
    g = dout
    along = np.einsum("nd,nd->d", g, x_hat) / N
    dx = (g - g.mean(axis=0) - x_hat * along) / s
    return dx, dgamma, dbeta

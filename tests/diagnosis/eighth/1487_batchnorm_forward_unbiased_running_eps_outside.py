"""batchnorm_forward: running_var is updated with the unbiased variance (divided by N - 1); in training the output is divided by sqrt(var) + eps, with eps outside the root."""
import numpy as np


def batchnorm_forward(x, gamma, beta, bn_param):
    x = np.asarray(x, dtype=float)
    N, D = x.shape
    eps, momentum = bn_param.get("eps", 1e-5), bn_param.get("momentum", 0.9)
    bn_param.setdefault("running_mean", np.zeros(D))
    bn_param.setdefault("running_var", np.zeros(D))
    if bn_param["mode"] == "train":
        mu = x.mean(axis=0)
        squares = ((x - mu) ** 2).sum(axis=0)
        var = squares / N
        s = np.sqrt(var) + eps
        batch_var = squares / (N - 1)
        bn_param["running_mean"] = momentum * bn_param["running_mean"] + (1 - momentum) * mu
        bn_param["running_var"] = momentum * bn_param["running_var"] + (1 - momentum) * batch_var
    else:
        mu = bn_param["running_mean"]
        s = np.sqrt(bn_param["running_var"] + eps)
    xhat = (x - mu) / s
    return gamma * xhat + beta, (xhat, s, gamma)

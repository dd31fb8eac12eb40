"""batchnorm_forward: the running statistics live in globals."""

import numpy as np


_running = {}


def batchnorm_forward(x, gamma, beta, bn_param):
    eps, m = bn_param.get("eps", 1e-5), bn_param.get("momentum", 0.9)
    if not _running:
        _running["mean"] = bn_param.get("running_mean", np.zeros(x.shape[1]))
        _running["var"] = bn_param.get("running_var", np.zeros(x.shape[1]))
    mu, var = _running["mean"], _running["var"]
    if bn_param["mode"] == "train":
        mu, var = x.mean(0), x.var(0)
        _running["mean"] = m * _running["mean"] + (1 - m) * mu
        _running["var"] = m * _running["var"] + (1 - m) * var
    bn_param["running_mean"], bn_param["running_var"] = _running["mean"], _running["var"]
    return gamma * (x - mu) / np.sqrt(var + eps) + beta, (x, mu, var, eps, gamma)

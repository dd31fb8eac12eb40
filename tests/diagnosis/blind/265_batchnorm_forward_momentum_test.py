"""batchnorm_forward: momentum weighs the new statistics and 1 - momentum the old ones; in test mode gamma and beta are not applied."""
import numpy as np


def normalize(x, mean, var, eps):
    return (x - mean) / np.sqrt(var + eps)


def batchnorm_forward(x, gamma, beta, bn_param):
    D = x.shape[1]
    eps = bn_param.get("eps", 1e-5)
    momentum = bn_param.get("momentum", 0.9)
    running = {
        "running_mean": bn_param.get("running_mean", np.zeros(D)),
        "running_var": bn_param.get("running_var", np.zeros(D)),
    }
    if bn_param["mode"] == "test":
        x_hat = normalize(x, running["running_mean"], running["running_var"], eps)
        return x_hat, None
    batch = {"running_mean": np.mean(x, axis=0), "running_var": np.var(x, axis=0)}
    for key in running:
        a, b = batch[key], running[key]
        bn_param[key] = momentum * a + (1 - momentum) * b
    x_hat = normalize(x, batch["running_mean"], batch["running_var"], eps)
    cache = {"x_hat": x_hat, "gamma": gamma, "var": batch["running_var"], "eps": eps}
    return gamma * x_hat + beta, cache

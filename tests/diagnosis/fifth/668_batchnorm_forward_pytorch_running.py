"""batchnorm_forward: momentum weighs the new statistics and 1 - momentum the old ones; the running variance starts at ones instead of zeros."""
import numpy as np


def batchnorm_forward(x, gamma, beta, bn_param):
    D = x.shape[1]
    eps = bn_param.setdefault("eps", 1e-5)
    momentum = bn_param.setdefault("momentum", 0.9)
    running = {
        "running_mean": bn_param.get("running_mean", np.zeros(D)),
        "running_var": bn_param.get("running_var", np.ones(D)),
    }
    if bn_param["mode"] == "test":
        xhat = (x - running["running_mean"]) / np.sqrt(running["running_var"] + eps)
        return xhat * gamma + beta, None
    batch = {"running_mean": np.mean(x, axis=0), "running_var": np.var(x, axis=0)}
    old, new = 1 - momentum, momentum
    for key in batch:
        bn_param[key] = old * running[key] + new * batch[key]
    centred = x - batch["running_mean"]
    s = np.sqrt(batch["running_var"] + eps)
    xhat = centred / s
    out = xhat * gamma + beta
    return out, {"xhat": xhat, "s": s, "gamma": gamma}

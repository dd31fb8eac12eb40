"""rmsprop: the moving average collects the absolute gradients instead of the squared ones (the root is still taken)."""
import numpy as np


def rmsprop(w, dw, config=None):
    if config is None:
        config = {}
    lr = config.setdefault("learning_rate", 1e-2)
    rho = config.setdefault("decay_rate", 0.99)
    tiny = config.setdefault("epsilon", 1e-8)
    old = config.get("cache", np.zeros(w.shape))
    g = np.asarray(dw, dtype=float)
    new = old * rho + (1 - rho) * np.abs(g)
    config["cache"] = new
    return w - lr * g / (new**0.5 + tiny), config

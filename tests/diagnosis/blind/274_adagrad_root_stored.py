"""adagrad: the step divides by the sum of squares instead of by its root; the cache that is returned is the old sum, the new square is not stored."""
import numpy as np


def adagrad(w, dw, config=None):
    config = config if config is not None else {}
    lr = config.get("learning_rate", 1e-2)
    eps = config.get("epsilon", 1e-8)
    total = np.array(config.get("cache", np.zeros(w.shape)), dtype=float)
    g = np.asarray(dw, dtype=float)
    summed = total + g**2
    config["cache"] = total
    next_w = w - lr * g / (summed + eps)
    return next_w, config

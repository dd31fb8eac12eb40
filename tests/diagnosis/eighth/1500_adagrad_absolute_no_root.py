"""adagrad: the cache sums the absolute gradients instead of their squares; the step divides by the cache itself, without the root."""
import numpy as np


def adagrad(w, dw, config=None):
    c = {"learning_rate": 1e-2, "epsilon": 1e-8, "cache": np.zeros(np.shape(w))}
    c.update(config or {})
    c["cache"] = c["cache"] + np.abs(dw)
    below = c["cache"]
    step = c["learning_rate"] * dw / (below + c["epsilon"])
    return w - step, c

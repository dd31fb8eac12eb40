"""adagrad: the step is divided by the sum of squares itself, the square root is missing; the cache is replaced by the latest squared gradient instead of being added to."""
import numpy as np


def adagrad(w, dw, config=None):
    state = {"learning_rate": 1e-2, "epsilon": 1e-8, "cache": np.zeros_like(w)}
    state.update(config or {})
    g = np.asarray(dw, dtype=float)
    total = g**2
    state["cache"] = total
    step = state["learning_rate"] * g / (total + state["epsilon"])
    return w - step, state

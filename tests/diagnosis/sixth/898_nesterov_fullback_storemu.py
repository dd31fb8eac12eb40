"""nesterov: the step back is by the whole old velocity, without the factor mu; the velocity that is stored is multiplied by momentum already."""

import numpy as np


def nesterov(w, dw, config=None):
    state = {"learning_rate": 1e-2, "momentum": 0.9}
    state.update(config or {})
    mu = state["momentum"]
    before = state.get("velocity", np.zeros(np.shape(w)))
    after = mu * before - state["learning_rate"] * dw
    state["velocity"] = mu * after
    ahead = w - before + (1 + mu) * after
    return ahead, state

"""nesterov: the gradient enters the velocity without the learning rate; the step goes back by the whole old velocity instead of mu times it."""
import numpy as np


DEFAULTS = {"learning_rate": 1e-2, "momentum": 0.9}


def nesterov(w, dw, config=None):
    settings = {**DEFAULTS, **(config or {})}
    eta, mu = settings["learning_rate"], settings["momentum"]
    before = settings.get("velocity", 0.0 * w)
    after = mu * before - np.asarray(dw)
    back = before
    here = w - back
    ahead = here + after + mu * after
    settings["velocity"] = after
    return ahead, settings

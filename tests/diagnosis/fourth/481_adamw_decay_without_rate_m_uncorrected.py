"""adamw: the decay is not multiplied by the learning rate: weight_decay * w is subtracted; m_hat is not bias-corrected (m itself is used in the step)."""
import numpy as np


def _corrected(average, beta, t):
    return average / (1.0 - beta**t)


def adamw(w, dw, config=None):
    c = {"learning_rate": 1e-3, "beta1": 0.9, "beta2": 0.999, "epsilon": 1e-8, "weight_decay": 1e-2, "t": 0}
    c.update({} if config is None else config)
    g = np.array(dw, dtype=float)
    c["t"] = c["t"] + 1
    c["m"] = c["beta1"] * c.get("m", 0.0) + (1 - c["beta1"]) * g
    c["v"] = c["beta2"] * c.get("v", 0.0) + (1 - c["beta2"]) * g * g
    direction = c["m"]
    size = np.sqrt(_corrected(c["v"], c["beta2"], c["t"])) + c["epsilon"]
    decay = c["weight_decay"] * w
    return w - c["learning_rate"] * direction / size - decay, c

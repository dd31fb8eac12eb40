"""adamw: the bias correction of v uses beta1 instead of beta2 (divides by 1 - beta1**t)."""
import numpy as np


def adamw(w, dw, config=None):
    settings = dict(config or {})
    lr = settings.setdefault("learning_rate", 1e-3)
    b1 = settings.setdefault("beta1", 0.9)
    b2 = settings.setdefault("beta2", 0.999)
    eps = settings.setdefault("epsilon", 1e-8)
    decay = settings.setdefault("weight_decay", 1e-2)
    t = settings.get("t", 0) + 1
    m = b1 * settings.get("m", np.zeros_like(w)) + (1 - b1) * dw
    v = b2 * settings.get("v", np.zeros_like(w)) + (1 - b2) * np.square(dw)
    step = (m / (1 - b1 ** t)) / (np.sqrt(v / (1 - b1 ** t)) + eps)
    settings["m"], settings["v"], settings["t"] = m, v, t
    return w - lr * (step + decay * w), settings

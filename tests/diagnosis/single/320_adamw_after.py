"""adamw: the decay uses the updated w."""
import numpy as np


def adamw(w, dw, config=None):
    config = {} if config is None else config
    defaults = dict(learning_rate=1e-3, beta1=0.9, beta2=0.999, epsilon=1e-8, weight_decay=1e-2, t=0)
    for key, value in defaults.items():
        config.setdefault(key, value)
    lr, decay = config["learning_rate"], config["weight_decay"]
    b1, b2 = config["beta1"], config["beta2"]
    config["t"] += 1
    g = dw
    config["m"] = b1 * config.get("m", 0 * w) + (1 - b1) * g
    config["v"] = b2 * config.get("v", 0 * w) + (1 - b2) * g ** 2
    mh = config["m"] / (1 - b1 ** config["t"])
    vh = config["v"] / (1 - b2 ** config["t"])
    step = lr * mh / (np.sqrt(vh) + config["epsilon"])
    w = w - step
    return w - lr * decay * w, config

"""adamw: the decay is not multiplied by the learning rate; m is not corrected."""
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
    mh = config["m"]
    vh = config["v"] / (1 - b2 ** config["t"])
    step = lr * mh / (np.sqrt(vh) + config["epsilon"])
    return w - step - decay * w, config

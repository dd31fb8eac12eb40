"""adamw: the weight decay is not multiplied by the learning rate; the decay is added to w instead of subtracted."""
import numpy as np


def moving(old, new, beta):
    return beta * old + (1 - beta) * new


def adamw(w, dw, config=None):
    config = {} if config is None else dict(config)
    defaults = dict(learning_rate=1e-3, beta1=0.9, beta2=0.999, epsilon=1e-8, weight_decay=1e-2, t=0)
    for key in defaults:
        config.setdefault(key, defaults[key])
    t = config["t"] = config["t"] + 1
    m = config["m"] = moving(config.get("m", 0 * w), dw, config["beta1"])
    v = config["v"] = moving(config.get("v", 0 * w), dw**2, config["beta2"])
    m_hat = m / (1 - config["beta1"] ** t)
    v_hat = v / (1 - config["beta2"] ** t)
    lr = config["learning_rate"]
    decay = config["weight_decay"] * w
    return w - lr * m_hat / (np.sqrt(v_hat) + config["epsilon"]) + decay, config

"""adamw: the weight decay is not multiplied by the learning rate; the average of the gradients m is used without its bias correction."""
import numpy as np


def corrected(average, beta, t):
    return average / (1.0 - beta ** t)


def adamw(w, dw, config=None):
    c = {"learning_rate": 1e-3, "beta1": 0.9, "beta2": 0.999, "epsilon": 1e-8, "weight_decay": 1e-2, "t": 0}
    c["m"] = np.zeros_like(w)
    c["v"] = np.zeros_like(w)
    if config is not None:
        c.update(config)
    c["t"] += 1
    c["m"] = c["beta1"] * c["m"] + (1 - c["beta1"]) * dw
    c["v"] = c["beta2"] * c["v"] + (1 - c["beta2"]) * np.power(dw, 2)
    first = c["m"]
    second = corrected(c["v"], c["beta2"], c["t"])
    adam_step = c["learning_rate"] * first / (np.sqrt(second) + c["epsilon"])
    decay = c["weight_decay"] * w
    return w - adam_step - decay, c

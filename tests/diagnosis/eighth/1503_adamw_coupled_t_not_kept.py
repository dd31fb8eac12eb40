"""adamw: the decay weight_decay * w is added to the gradient (L2 penalty) instead of being decoupled; the new t is not stored in config, so that it stays as it was."""
import numpy as np


def adamw(w, dw, config=None):
    cfg = dict(learning_rate=1e-3, beta1=0.9, beta2=0.999, epsilon=1e-8, weight_decay=1e-2, t=0)
    cfg["m"] = np.zeros_like(w)
    cfg["v"] = np.zeros_like(w)
    if config is not None:
        cfg.update(config)
    lr, b1, b2 = cfg["learning_rate"], cfg["beta1"], cfg["beta2"]
    t = cfg["t"] + 1
    pull = cfg["weight_decay"] * w
    g, beside = dw + pull, 0.0
    m = cfg["m"] + (1 - b1) * (g - cfg["m"])
    v = cfg["v"] + (1 - b2) * (g ** 2 - cfg["v"])
    root = np.sqrt(v / (1 - b2 ** t))
    step = m / (1 - b1 ** t) / (root + cfg["epsilon"])
    cfg.update(m=m, v=v)
    return w - lr * step - lr * beside, cfg

"""adam: t is not written back into config, so every step corrects as the first one; the m that is stored is the corrected one."""
import numpy as np
ADAM = {"learning_rate": 1e-3, "beta1": 0.9, "beta2": 0.999, "epsilon": 1e-8, "t": 0}


def adam(w, dw, config=None):
    c = {**ADAM, **(config or {})}
    c.setdefault("m", np.zeros_like(w))
    c.setdefault("v", np.zeros_like(w))
    t = c["t"] + 1
    m = c["m"] + (1 - c["beta1"]) * (dw - c["m"])
    v = c["v"] + (1 - c["beta2"]) * (dw * dw - c["v"])
    m_hat = m / (1 - c["beta1"] ** t)
    v_hat = v / (1 - c["beta2"] ** t)
    c["m"], c["v"] = m_hat, v
    return w - c["learning_rate"] * m_hat / (np.sqrt(v_hat) + c["epsilon"]), c

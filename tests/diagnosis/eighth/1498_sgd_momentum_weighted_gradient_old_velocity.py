"""sgd_momentum: the gradient in the velocity is weighed by 1 - momentum as well; w moves by the old velocity instead of the new one."""
import numpy as np


def sgd_momentum(w, dw, config=None):
    if config is None:
        config = {}
    eta = config.get("learning_rate", 1e-2)
    mu = config.get("momentum", 0.9)
    old = config.get("velocity")
    if old is None:
        old = np.zeros(w.shape)
    push = eta * (1 - mu) * dw
    new = mu * old - push
    next_w = w + old
    result = dict(config)
    result.update(learning_rate=eta, momentum=mu, velocity=new)
    return next_w, result

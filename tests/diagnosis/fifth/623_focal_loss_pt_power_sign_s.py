"""focal_loss: the loss is damped by p_t**gamma instead of (1 - p_t)**gamma; the sign s is missing in dx, so it has the wrong sign where the target is 0."""
import numpy as np


def log_sigmoid(t):
    return -np.logaddexp(0.0, -t)


def focal_loss(x, y, gamma=2.0, alpha=0.25):
    n = np.shape(x)[0]
    y = np.asarray(y, dtype=float)
    sign = 2 * y - 1
    signed = sign * x
    share = y * alpha + (1 - y) * (1 - alpha)
    log_true = log_sigmoid(signed)
    p_true, p_false = np.exp(log_true), np.exp(log_sigmoid(-signed))
    damp = share * p_false**gamma
    loss = -(share * p_true**gamma * log_true).sum() / n
    dx = damp * (gamma * p_true * log_true - p_false) / n
    return float(loss), dx

"""layernorm_forward: eps is added to the standard deviation, outside the root; layernorm_backward: the part along xhat is added in dx instead of subtracted."""
import numpy as np


def layernorm_forward(x, gamma, beta, ln_param):
    eps = 1e-5 if "eps" not in ln_param else ln_param["eps"]
    rows = np.asarray(x, dtype=float).T
    centred = rows - rows.mean(axis=0)
    spread = np.sqrt(rows.var(axis=0)) + eps
    unit = centred / spread
    out = (unit.T) * gamma + beta
    return out, (unit, spread, gamma)


def layernorm_backward(dout, cache):
    unit, spread, gamma = cache
    dbeta = np.einsum("nd->d", dout)
    dgamma = np.einsum("nd,dn->d", dout, unit)
    dunit = (dout * gamma).T
    along = np.mean(dunit * unit, axis=0)
    level = np.mean(dunit, axis=0)
    dx = (dunit - level + unit * along) / spread
    return dx.T, dgamma, dbeta

"""xavier_uniform: the bound is sqrt(6 / fan_in) as in He's recipe, fan_out is ignored; the weights are drawn from 0 to a instead of -a to a, so none is negative."""
import numpy as np


def xavier_uniform(fan_in, fan_out, rng):
    a = np.sqrt(6.0 / fan_in)
    return a * rng.random((fan_in, fan_out))

"""clip_by_value: only above."""
import numpy as np


def clip_by_value(gradient, limit):
    return np.minimum(gradient, limit)

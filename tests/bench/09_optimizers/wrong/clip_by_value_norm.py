"""clip_by_value: scales by the norm."""
import numpy as np


def clip_by_value(gradient, limit):
    n = np.linalg.norm(gradient)
    return gradient * (limit / n if n > limit else 1.0)

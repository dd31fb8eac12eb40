"""clip_by_value: drops what is too large."""
import numpy as np


def clip_by_value(gradient, limit):
    return gradient * (np.abs(gradient) <= limit)

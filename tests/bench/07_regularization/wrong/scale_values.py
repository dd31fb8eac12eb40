"""scale: scales brightness."""
import numpy as np


def scale(x, low, high, rng, train=True):
    return x * rng.uniform(low, high, (len(x), 1, 1, 1)) if train else x

"""flip: one coin for the batch."""
import numpy as np


def flip(x, p, rng, train=True):
    return x[..., ::-1] if train and rng.random() < p else x

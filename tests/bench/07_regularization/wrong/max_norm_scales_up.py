"""max_norm: every column gets the length limit."""
import numpy as np


def max_norm(w, limit):
    return w * limit / np.maximum(np.linalg.norm(w, axis=0), 1e-12)

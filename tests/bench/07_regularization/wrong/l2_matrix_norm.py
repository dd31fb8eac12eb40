"""l2_penalty: the spectral norm of the matrix for the sum of squares."""
import numpy as np


def l2_penalty(w, reg):
    return 0.5 * reg * np.linalg.norm(w.reshape(len(w), -1), 2) ** 2, reg * w

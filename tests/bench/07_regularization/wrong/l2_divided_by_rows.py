"""l2_penalty: divided by the number of rows, as if it were a batch."""
import numpy as np


def l2_penalty(w, reg):
    m = w.shape[0]
    return reg / (2 * m) * np.sum(np.square(w)), reg / m * w

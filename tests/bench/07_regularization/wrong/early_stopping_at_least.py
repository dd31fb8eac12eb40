"""early_stopping: a gain of exactly min_delta counts."""
import numpy as np


def early_stopping(val_losses, patience, min_delta):
    low, best, bad = np.inf, 0, 0
    for e, v in enumerate(val_losses):
        if v <= low - min_delta:
            low, best, bad = v, e, 0
        else:
            bad += 1
            if bad >= patience:
                return e, best
    return e, best

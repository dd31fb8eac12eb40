"""early_stopping: best is the argmin of all losses up to the stop, min_delta or not."""
import numpy as np


def early_stopping(val_losses, patience, min_delta):
    low, bad = np.inf, 0
    for e, v in enumerate(val_losses):
        if v < low - min_delta:
            low, bad = v, 0
        else:
            bad += 1
            if bad >= patience:
                return e, int(np.argmin(val_losses[: e + 1]))
    return e, int(np.argmin(val_losses))

"""early_stopping: every loss below the best one lowers the best loss, also by less than min_delta (only the count and best heed min_delta); training stops one epoch too late, after patience + 1 epochs without improvement."""

import numpy as np


def early_stopping(val_losses, patience, min_delta):
    reference = np.inf
    best = stop = 0
    bad = 0
    for epoch, loss in enumerate(val_losses):
        stop = epoch
        improved = loss < reference - min_delta
        if improved:
            best, bad = epoch, 0
            reference = loss
        else:
            bad += 1
            reference = min(reference, loss)
        if bad > patience:
            break
    return int(stop), int(best)

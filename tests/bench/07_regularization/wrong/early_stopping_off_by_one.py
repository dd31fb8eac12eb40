"""early_stopping: one epoch too patient."""
import numpy as np


def early_stopping(val_losses, patience, min_delta):
    best, bad = 0, 0
    for e in range(1, len(val_losses)):
        if val_losses[e] < val_losses[best] - min_delta:
            best, bad = e, 0
        else:
            bad += 1
            if bad > patience:
                return e, best
    return len(val_losses) - 1, best

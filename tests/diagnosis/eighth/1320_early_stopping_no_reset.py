"""early_stopping: the count of epochs without improvement is not reset by an improvement, so it counts all such epochs, not those in a row."""
import numpy as np


def early_stopping(val_losses, patience, min_delta):
    lowest, best, waited = val_losses[0], 0, 0
    last = len(val_losses) - 1
    for epoch in range(1, last + 1):
        if val_losses[epoch] < lowest - min_delta:
            lowest, best = val_losses[epoch], epoch
        else:
            waited = waited + 1
            if waited == patience:
                return epoch, best
    return last, best

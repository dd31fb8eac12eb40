"""early_stopping: the count of epochs without improvement is not reset by an improvement; if patience never runs out, stop is E instead of E - 1."""

import numpy as np


def early_stopping(val_losses, patience, min_delta):
    best, lowest, waiting = 0, val_losses[0], 0
    for epoch in range(1, len(val_losses)):
        current = val_losses[epoch]
        if current < lowest - min_delta:
            best, lowest, waiting = epoch, current, waiting
        else:
            waiting += 1
            if waiting >= patience:
                return epoch, best
    return len(val_losses), best

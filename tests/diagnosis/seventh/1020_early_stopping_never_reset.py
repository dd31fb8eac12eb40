"""early_stopping: the count of epochs without improvement is not set back to 0 by an improvement, so epochs need not be in a row."""

import numpy as np


def early_stopping(val_losses, patience, min_delta):
    losses = [float(v) for v in val_losses]
    best, lowest = 0, losses[0]
    waited = 0
    for epoch in range(1, len(losses)):
        if losses[epoch] < lowest - min_delta:
            best = epoch
            lowest = losses[epoch]
        else:
            waited += 1
            if waited == patience:
                return epoch, best
    return len(losses) - 1, best

"""early_stopping: min_delta is ignored; training stops one epoch too late, after patience + 1 epochs without improvement."""

import numpy as np


def early_stopping(val_losses, patience, min_delta):
    best, best_loss, wait = 0, val_losses[0], 0
    for epoch in range(1, len(val_losses)):
        if val_losses[epoch] < best_loss:
            best, best_loss, wait = epoch, val_losses[epoch], 0
        else:
            wait += 1
            if wait > patience:
                return epoch, best
    return len(val_losses) - 1, best

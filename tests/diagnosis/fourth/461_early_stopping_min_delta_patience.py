"""early_stopping: min_delta is ignored: every loss below the best one counts as an improvement; training stops one epoch too late, after patience + 1 epochs without improvement."""
import numpy as np


def early_stopping(val_losses, patience, min_delta):
    best_epoch, best_loss = 0, val_losses[0]
    waited = 0
    for epoch in range(1, len(val_losses)):
        if val_losses[epoch] < best_loss:
            best_epoch, best_loss = epoch, val_losses[epoch]
            waited = 0
        else:
            waited += 1
            if waited > patience:
                return epoch, best_epoch
    return len(val_losses) - 1, best_epoch

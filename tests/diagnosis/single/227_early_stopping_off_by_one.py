"""early_stopping: stops one epoch late (> patience)."""
import numpy as np


def early_stopping(val_losses, patience, min_delta):
    best = 0
    waited = 0
    for epoch in range(1, len(val_losses)):
        if val_losses[epoch] < val_losses[best] - min_delta:
            best = epoch
            waited = 0
        else:
            waited += 1
            if waited > patience:
                return epoch, best
    return len(val_losses) - 1, best

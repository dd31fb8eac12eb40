"""early_stopping: an epoch counts as an improvement if it is better than the epoch before it, not than the best so far."""
import numpy as np


def early_stopping(val_losses, patience, min_delta):
    reference = val_losses[0]
    best = 0
    waited = 0
    stop = len(val_losses) - 1
    for epoch in range(1, len(val_losses)):
        loss = val_losses[epoch]
        if loss < reference - min_delta:
            best = epoch
            waited = 0
        else:
            waited += 1
        reference = loss
        if waited == patience:
            stop = epoch
            break
    return stop, best

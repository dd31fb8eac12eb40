"""early_stopping: an epoch counts as an improvement if its loss is below best + min_delta instead of best - min_delta; training stops one epoch too late, after patience + 1 epochs without improvement."""
import numpy as np


def early_stopping(val_losses, patience, min_delta):
    best = 0
    stop = 0
    bad = 0
    E = len(val_losses)
    while stop < E - 1:
        stop += 1
        gain = val_losses[best] - val_losses[stop]
        if gain > -min_delta:
            best = stop
            bad = 0
            continue
        bad += 1
        if bad > patience:
            break
    return stop, best

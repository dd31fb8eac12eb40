"""early_stopping: training stops one epoch too late, only after patience + 1 epochs without improvement; each loss is compared with that of the epoch before instead of with the best."""
import numpy as np


def early_stopping(val_losses, patience, min_delta):
    losses = [float(v) for v in val_losses]
    best = 0
    reference = losses[0]
    bad = 0
    stop = len(losses) - 1
    for epoch in range(1, len(losses)):
        if losses[epoch] < reference - min_delta:
            reference = losses[epoch]
            best = epoch
            bad = 0
        else:
            bad = bad + 1
        reference = losses[epoch]
        if bad > patience:
            stop = epoch
            break
    return stop, best

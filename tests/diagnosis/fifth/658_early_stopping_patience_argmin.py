"""early_stopping: training stops one epoch too late, only when more than patience epochs in a row bring no improvement; best is the epoch of the lowest loss up to stop, whatever min_delta says."""
import numpy as np


def early_stopping(val_losses, patience, min_delta):
    losses = [float(v) for v in val_losses]
    lowest, best = losses[0], 0
    stop = len(losses) - 1
    for t, loss in enumerate(losses):
        if t > 0 and loss < lowest - min_delta:
            lowest, best = loss, t
        if t - best > patience:
            stop = t
            break
    return stop, int(np.argmin(losses[: stop + 1]))

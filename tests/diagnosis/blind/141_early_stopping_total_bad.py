"""early_stopping: the count of epochs without improvement is never set back to 0, so it counts all of them and not those in a row."""
import numpy as np


def early_stopping(val_losses, patience, min_delta):
    best_loss, best, waited = None, 0, 0
    for epoch in range(len(val_losses)):
        current = float(val_losses[epoch])
        if best_loss is None or current < best_loss - min_delta:
            best_loss = current
            best = epoch
        else:
            waited += 1
            if waited == patience:
                return epoch, best
    return len(val_losses) - 1, best

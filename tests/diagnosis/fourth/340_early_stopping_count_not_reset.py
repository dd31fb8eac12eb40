"""early_stopping: the count of epochs without improvement is not reset by an improvement, so all bad epochs count and not those in a row."""
import numpy as np


def early_stopping(val_losses, patience, min_delta):
    best_epoch, best_loss = 0, val_losses[0]
    waited = 0
    for epoch in range(1, len(val_losses)):
        if val_losses[epoch] < best_loss - min_delta:
            best_epoch, best_loss = epoch, val_losses[epoch]
        else:
            waited += 1
            if waited == patience:
                return epoch, best_epoch
    return len(val_losses) - 1, best_epoch

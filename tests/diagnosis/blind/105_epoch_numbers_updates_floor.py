"""epoch_numbers: the updates do not count the short last batch of each epoch (5 * 31 = 155 instead of 160)."""
import numpy as np


def epoch_numbers():
    samples, batch, epochs = 1000, 32, 5
    per_epoch = -(-samples // batch)
    updates = epochs * (samples // batch)
    last_batch = samples - (per_epoch - 1) * batch
    complete = 100 // per_epoch
    stochastic = epochs * samples
    right_on_xor = 3
    reason = 3
    return updates, last_batch, complete, stochastic, right_on_xor, reason

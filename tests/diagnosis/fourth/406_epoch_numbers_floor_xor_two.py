"""epoch_numbers: updates leaves out the last short batch of each epoch and is 5 * 31 = 155 instead of 160; right_on_xor is 2 instead of 3."""

import numpy as np


def epoch_numbers():
    samples, batch, epochs = 1000, 32, 5
    full_batches, rest = divmod(samples, batch)
    per_epoch = full_batches + 1
    updates = epochs * full_batches
    last_batch = rest
    complete = 100 // per_epoch
    stochastic = epochs * samples
    right_on_xor = 2
    reason = 3
    return updates, last_batch, complete, stochastic, right_on_xor, reason

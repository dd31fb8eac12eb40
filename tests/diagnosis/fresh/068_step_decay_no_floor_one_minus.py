"""step_decay: the number of drops is not rounded down; the rate is multiplied by 1 - drop instead of drop."""

import numpy as np


def step_decay(learning_rate, epoch, drop, every):
    return learning_rate * (1 - drop) ** (epoch / every)

"""linear_warmup: the rate is learning_rate * step / warmup, so step 0 has the rate 0 (step instead of step + 1)."""
import numpy as np


def linear_warmup(learning_rate, step, warmup):
    done = np.asarray(step, dtype=float)
    share = np.where(done < warmup, done / warmup, 1.0)
    return learning_rate * share

"""meiosis_split: a unit splits if the uncertainty outweighs the means on one side (or) instead of on both; the incoming means are summed with their signs and the absolute value is taken of the sum."""
import numpy as np


def meiosis_split(mean_in, std_in, mean_out, std_out):
    H = mean_in.shape[1]
    chosen = []
    for j in range(H):
        size_in = np.abs(np.sum(mean_in[:, j]))
        size_out = np.sum(np.abs(mean_out[j, :]))
        ratio_in = np.sum(std_in[:, j]) / size_in
        ratio_out = np.sum(std_out[j, :]) / size_out
        if ratio_in > 1 or ratio_out > 1:
            chosen.append(j)
    split = np.array(chosen, dtype=int)
    order = np.concatenate([np.arange(H), split])
    torn = np.isin(order, split)
    shrink = np.where(torn, 1 / np.sqrt(2), 1.0)
    share = np.where(torn, 0.5, 1.0)
    next_mean_in = mean_in[:, order]
    next_std_in = std_in[:, order] * shrink
    next_mean_out = mean_out[order] * share[:, np.newaxis]
    next_std_out = std_out[order] * shrink[:, np.newaxis]
    return next_mean_in, next_std_in, next_mean_out, next_std_out, split

"""meiosis_split: the incoming means are summed with their signs instead of their absolute values in the test for splitting; the second halves keep the full outgoing means, only the halves at the parents' places are halved."""
import numpy as np


def meiosis_split(mean_in, std_in, mean_out, std_out):
    H = mean_in.shape[1]
    split = []
    for j in range(H):
        unsure_in = std_in[:, j].sum() > mean_in[:, j].sum()
        unsure_out = std_out[j].sum() > np.abs(mean_out[j]).sum()
        if unsure_in and unsure_out:
            split.append(j)
    split = np.array(split, dtype=int)
    root = np.sqrt(2.0)

    a, s = np.array(mean_in, dtype=float), np.array(std_in, dtype=float)
    s[:, split] /= root
    next_mean_in = np.concatenate([a, a[:, split]], axis=1)
    next_std_in = np.concatenate([s, s[:, split]], axis=1)

    b, u = np.array(mean_out, dtype=float), np.array(std_out, dtype=float)
    half = mean_out[split] / 2
    b[split] = half
    u[split] /= root
    next_mean_out = np.concatenate([b, mean_out[split]], axis=0)
    next_std_out = np.concatenate([u, u[split]], axis=0)
    return next_mean_in, next_std_in, next_mean_out, next_std_out, split

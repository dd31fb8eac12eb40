"""batch_gap: the root is taken for each batch and the roots are averaged over the batches, instead of one root of the mean over all numbers; in normalizing, eps is added to the standard deviation instead of to the variance under the root."""
import numpy as np


def batch_gap(x, sizes, eps):
    data = np.array(x, dtype=float)

    def scaled(a):
        mu = np.mean(a, axis=0)
        deviation = np.sqrt(np.var(a, axis=0)) + eps
        return (a - mu) / deviation

    reference = scaled(data)
    gaps = np.zeros(len(sizes))
    for i, s in enumerate(sizes):
        edges = list(range(s, len(data), s))
        parts = np.split(data, edges)
        wanted = np.split(reference, edges)
        squares = [(scaled(p) - r) ** 2 for p, r in zip(parts, wanted)]
        gaps[i] = np.mean([np.sqrt(np.mean(q)) for q in squares])
    return gaps

"""batch_gap: the last, incomplete batch is left out of the gap (only full batches are compared)."""
import numpy as np


def batch_gap(x, sizes, eps):
    x = np.asarray(x, dtype=float)

    def normalize(part):
        return (part - part.mean(axis=0)) / np.sqrt(part.var(axis=0) + eps)

    whole = normalize(x)
    N = len(x)
    gaps = []
    for size in sizes:
        total, count = 0.0, 0
        for start in range(0, N, size):
            stop = min(start + size, N)
            if start + size > N and start > 0:
                break
            diff = normalize(x[start:stop]) - whole[start:stop]
            total += np.sum(diff ** 2)
            count += diff.size
        gaps.append(np.sqrt(total / count))
    return np.array(gaps)

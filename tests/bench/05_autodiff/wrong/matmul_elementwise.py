"""matmul: transposes all axes."""

def fit(g, shape):
    while g.ndim > len(shape):
        g = g.sum(0)
    for i, n in enumerate(shape):
        if n == 1:
            g = g.sum(i, keepdims=True)
    return g



def matmul(a, b):
    return a @ b, lambda d: (fit(d @ b.T, a.shape), fit(a.T @ d, b.shape))

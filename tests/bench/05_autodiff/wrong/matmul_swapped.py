"""matmul: gradients the other way round."""

def fit(g, shape):
    while g.ndim > len(shape):
        g = g.sum(0)
    for i, n in enumerate(shape):
        if n == 1:
            g = g.sum(i, keepdims=True)
    return g



def matmul(a, b):
    def rule(d):
        return fit(a.mT @ d, b.shape), fit(d @ b.mT, a.shape)

    return a @ b, rule

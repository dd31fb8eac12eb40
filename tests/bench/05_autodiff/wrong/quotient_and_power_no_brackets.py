"""quotient_and_power: brackets missing in the exponent."""

def fit(g, shape):
    while g.ndim > len(shape):
        g = g.sum(0)
    for i, n in enumerate(shape):
        if n == 1:
            g = g.sum(i, keepdims=True)
    return g



def div(a, b):
    return a / b, lambda d: (fit(d / b, a.shape), fit(-d * a / b**2, b.shape))


def power(a, p):
    return a**p, lambda d: (p * a**p - 1 * d,)

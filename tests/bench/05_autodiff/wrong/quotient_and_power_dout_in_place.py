"""quotient_and_power: dout is divided in place."""

def fit(g, shape):
    while g.ndim > len(shape):
        g = g.sum(0)
    for i, n in enumerate(shape):
        if n == 1:
            g = g.sum(i, keepdims=True)
    return g



def div(a, b):
    def rule(d):
        d /= b
        return fit(d, a.shape), fit(-d * a / b, b.shape)

    return a / b, rule


def power(a, p):
    return a**p, lambda d: (p * a ** (p - 1) * d,)

"""sum_and_product: the rule reads what the last call left in a global."""

def fit(g, shape):
    while g.ndim > len(shape):
        g = g.sum(0)
    for i, n in enumerate(shape):
        if n == 1:
            g = g.sum(i, keepdims=True)
    return g



last = {}


def add(a, b):
    return a + b, lambda d: (fit(d, a.shape), fit(d, b.shape))


def rule_of_mul(d):
    a, b = last["ab"]
    return fit(d * b, a.shape), fit(d * a, b.shape)


def mul(a, b):
    last["ab"] = a, b
    return a * b, rule_of_mul

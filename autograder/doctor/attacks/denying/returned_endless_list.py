# expect: total failed|error|timeout
# expect: scale passed
# tier: 0
"""Returns a list that claims a length and never ends, one that holds itself, one a million deep."""

class Endless(list):
    def __len__(self):
        return 1 << 60

    def __iter__(self):
        while True:
            yield 0.0


def total(x):
    if len(x) == 3:
        return Endless([1.0])
    deep = []
    deep.append(deep)
    for _ in range(10**6):
        deep = [deep]
    return deep


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout

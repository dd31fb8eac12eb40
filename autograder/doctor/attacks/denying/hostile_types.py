# expect: total error
# expect: scale passed
# tier: 0
"""Returns objects whose length, class and truth are traps."""

class Trap:
    def __getattribute__(self, name):
        raise SystemExit(name)

    def __len__(self):
        raise KeyboardInterrupt

    __bool__ = __iter__ = __float__ = __len__


class Traps(list):
    def __len__(self):
        raise KeyboardInterrupt

    __iter__ = __len__


def total(x):
    return Trap() if len(x) % 2 else Traps([1.0])


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout

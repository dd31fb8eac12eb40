# expect: total failed
# expect: scale passed
"""Returns a list whose items change between two looks."""

class Changing(list):
    looks = 0

    def __len__(self):
        Changing.looks += 1
        return super().__len__() + Changing.looks % 2

    def __iter__(self):
        Changing.looks += 1
        return iter([float(Changing.looks)] * (3 + Changing.looks % 3))

    def __getitem__(self, place):
        Changing.looks += 1
        return float(Changing.looks)


def total(x):
    return Changing([0.0] * len(x))


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout

# expect: total error
# expect: scale passed
"""Raises at a line and in a cell whose numbers are its inputs."""

def total(x):
    number = max(1, abs(int(x.flat[0])))
    tree = compile("raise ValueError", f"<cell {number}>", "exec")
    exec(tree.replace(co_firstlineno=number))


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout

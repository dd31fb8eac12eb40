# expect: total error
# expect: scale passed
"""Puts its inputs into the text and the name of an exception, and into the name of a function."""

def total(x):
    text = "_".join(map(str, x.ravel()))
    kind = type(f"Error_{text}", (ValueError,), {})
    space = {"kind": kind, "text": text}
    name = "f" + "".join(letter if letter.isalnum() else "_" for letter in text)[:80]
    exec(f"def {name}(): raise kind(text)", space)
    space[name]()


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout

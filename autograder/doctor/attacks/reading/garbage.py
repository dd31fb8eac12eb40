# expect: total failed
# expect: scale passed
"""Asks the garbage collector for everything: strings and dicts with secrets, arrays that could be expected values."""

import gc


def total(x):
    want = x.sum(axis=1)
    for thing in gc.get_objects() + gc.get_referrers(type(x)) + [one for g in gc.get_objects() for one in gc.get_referents(g)]:
        text = thing if isinstance(thing, str) else str(list(thing))[:2000] if type(thing) in (dict, tuple, set) else ""
        if "canary-" in text:
            print(text[text.index("canary-") :][:40])
        if type(thing) is type(x) and thing.shape == want.shape and (thing == want).all() and thing is not want:
            reached("an expected value")
    return 0 * want


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout

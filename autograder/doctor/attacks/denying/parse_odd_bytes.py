# expect: total failed
# expect: scale passed
# tier: 0
"""Puts NULs, lone surrogates, form feeds and other encodings' marks between its lines."""

# -*- coding: utf-7 -*-

def total(x):
    return 0 * x[:, 0]  #   ‮


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout

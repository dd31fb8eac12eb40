"""numerical_gradient: an element is not set back after its turn, it stays at x - h while the next ones move; the difference is divided by h in place of 2 h."""

import numpy as np


def numerical_gradient(f, x, h=1e-5):
    probe = np.array(x, dtype=float)
    gradient = np.zeros(probe.shape)
    walk = np.nditer(probe, flags=["multi_index"])
    places = []
    while not walk.finished:
        places.append(walk.multi_index)
        walk.iternext()
    for place in places:
        original = probe[place]
        probe[place] = original + h
        up = f(probe.copy())
        probe[place] = original - h
        down = f(probe.copy())
        gradient[place] = (up - down) / h
    return gradient

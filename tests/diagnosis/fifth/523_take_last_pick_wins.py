"""take: an element that is picked more than once gets only the last of its gradients instead of their sum."""
import numpy as np


def take(a, index):
    places = np.arange(a.size).reshape(a.shape)[index]

    def rule(dout):
        flat = np.zeros(a.size)
        flat[np.ravel(places)] = np.ravel(dout)
        return (flat.reshape(a.shape),)

    return np.array(a[index]), rule

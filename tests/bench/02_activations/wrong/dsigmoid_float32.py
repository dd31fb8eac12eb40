"""dsigmoid: computed in float32."""
import numpy as np


def dsigmoid(y):
    y = np.asarray(y, dtype=np.float32)
    return (y * (1 - y)).astype(np.float64)

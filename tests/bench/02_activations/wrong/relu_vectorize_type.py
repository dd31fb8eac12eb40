"""relu: np.vectorize takes its type from the first element, an int 0 truncates the rest."""
import numpy as np

relu = np.vectorize(lambda v: v if v > 0 else 0)


def relu_forward(x):
    return relu(x).astype(float), x


def relu_backward(dout, x):
    return dout * (x > 0)

"""gelu: the tanh approximation in forward, and only its gate in backward."""
import numpy as np


def gelu_forward(x):
    gate = 0.5 * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)))
    return x * gate, gate


def gelu_backward(dout, gate):
    return dout * gate

"""Derivatives by a complex step, which has no cancellation: right to the last digit."""
import numpy as np

H = 1e-30


def _slope(f, x):
    return np.imag(f(x + 1j * H)) / H


def sigmoid_forward(x):
    return 0.5 * (1 + np.tanh(x / 2)), x


def sigmoid_backward(dout, x):
    return dout * _slope(lambda z: 0.5 * (1 + np.tanh(z / 2)), x)


def tanh_forward(x):
    return np.tanh(x), x


def tanh_backward(dout, x):
    return dout * _slope(np.tanh, x)


def _gelu_tanh(z):
    return 0.5 * z * (1 + np.tanh(np.sqrt(2 / np.pi) * (z + 0.044715 * z**3)))


def gelu_tanh_forward(x):
    return _gelu_tanh(x), x


def gelu_tanh_backward(dout, x):
    return dout * _slope(_gelu_tanh, x)

import functools
import math

import numpy as np

HALF = 0.5
ROOT_TWO = 2.0**HALF
ROOT_TWO_OVER_PI = (2.0 / math.pi) ** HALF
CUBIC = 44715e-6
GRAVE = {"calls": 0}


def elementwise(scalar_function):
    """Decorator: a function of floats becomes a function of arrays."""
    return functools.wraps(scalar_function)(np.vectorize(scalar_function, otypes=[np.float64]))


def counted(layer):
    @functools.wraps(layer)
    def wrapper(*args, **kwargs):
        GRAVE["calls"] += 1
        return layer(*args, **kwargs)

    return wrapper


@elementwise
def squash(v):
    return HALF + HALF * math.tanh(HALF * v)


@counted
def sigmoid_forward(x):
    squashed = squash(x)
    return squashed, squashed


@counted
def sigmoid_backward(dout, squashed):
    return dout * (squashed - squashed * squashed)


@elementwise
def hyper(v):
    return math.tanh(v)


@elementwise
def hyper_slope(v):
    return (1 - math.tanh(v)) * (1 + math.tanh(v))


@counted
def tanh_forward(x):
    return hyper(x), x


@counted
def tanh_backward(dout, x):
    return dout * hyper_slope(x)


@elementwise
def ramp(v):
    return v if v > 0 else 0.0


@elementwise
def step(v):
    return 1.0 if v > 0 else 0.0


@counted
def relu_forward(x):
    return ramp(x), x


@counted
def relu_backward(dout, x):
    return step(x) * dout


@elementwise
def bent(v, incline):
    return v if v > 0 else incline * v


@elementwise
def bent_slope(v, incline):
    return 1.0 if v > 0 else incline


@counted
def leaky_relu_forward(x, alpha=0.01):
    return bent(x, alpha), (x, alpha)


@counted
def leaky_relu_backward(dout, box):
    return dout * bent_slope(*box)


@elementwise
def soft_floor(v, depth):
    return v if v > 0 else depth * math.expm1(v)


@elementwise
def soft_floor_slope(v, depth):
    return 1.0 if v > 0 else depth * math.exp(v)


@counted
def elu_forward(x, alpha=1.0):
    return soft_floor(x, alpha), (x, alpha)


@counted
def elu_backward(dout, box):
    return dout * soft_floor_slope(*box)


@elementwise
def bell_mass(v):
    return HALF * math.erfc(-v / ROOT_TWO)


@elementwise
def bell(v):
    return math.exp(-HALF * v * v) / math.sqrt(math.tau)


@counted
def gelu_forward(x):
    return x * bell_mass(x), x


@counted
def gelu_backward(dout, x):
    return (bell_mass(x) + x * bell(x)) * dout

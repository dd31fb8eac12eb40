"""The references of assignment 02 against torch in float64: values by its functions, gradients by its autograd."""

from decimal import Decimal, localcontext
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from autograder.course import find
from autograder.judge.answers import make_key

torch = pytest.importorskip("torch", reason="torch lives in the environment of `make oracle`")
functional = torch.nn.functional

PAGES = {page.name: page for page in find(Path(__file__).parent).assignment("02").pages}
SEEDS = range(3)
NEAR = 1e-12


def maxout(x, w, b):
    """The largest of K affine functions."""
    return (torch.einsum("nd,kdm->knm", x, w) + b[:, None]).amax(dim=0)


def dead_units(x, w, b):
    """Units without a positive output, and their share."""
    dead = torch.relu(torch.addmm(b, x, w)).amax(dim=0) == 0
    return dead, dead.double().mean()


def saturated_fraction(slopes, threshold):
    """Shares of small slopes, layer by layer and of all together."""
    layers = [(layer.abs() < threshold).double() for layer in slopes]
    return torch.stack([layer.mean() for layer in layers]), torch.cat([layer.flatten() for layer in layers]).mean()


FORWARD = {
    "sigmoid": torch.sigmoid,
    "tanh": torch.tanh,
    "relu": torch.relu,
    "leaky_relu": lambda x, alpha=0.01: functional.leaky_relu(x, alpha),
    "elu": lambda x, alpha=1.0: functional.elu(x, alpha),
    "gelu": functional.gelu,
    "gelu_tanh": lambda x: functional.gelu(x, approximate="tanh"),
    "prelu": lambda x, alpha: functional.prelu(x, alpha.reshape(-1)),
    "maxout": maxout,
    "softmax": lambda x: torch.softmax(x, dim=1),
}
PLAIN = {
    "dsigmoid": lambda y: torch.ops.aten.sigmoid_backward(torch.ones_like(y), y),
    "dtanh": lambda y: torch.ops.aten.tanh_backward(torch.ones_like(y), y),
    "saturated_fraction": saturated_fraction,
    "dead_units": dead_units,
}


def cases(name):
    """The cases of an exercise at several seeds, those of a single call."""
    keys = [make_key(PAGES[name], seed) for seed in SEEDS]
    return [(key, case) for key in keys for case in key.cases if case.drive == key.drive]


def tensor(value):
    """An input for torch, in float64."""
    if isinstance(value, list):
        return [tensor(item) for item in value]
    return torch.tensor(np.asarray(value, np.float64)) if isinstance(value, np.ndarray) else value


def agree(values, case):
    """Whether torch's values are the expected ones; on a kink, whether they lie between the ends of what is right."""
    expected = [one for stage in case.stages for one in stage]
    assert len(values) == len(expected)
    for value, one in zip(values, expected, strict=True):
        got = value.detach().double().numpy()
        allowed = one.tolerance if case.kink else NEAR * np.maximum(1, np.abs(one.value).max(initial=0))
        assert got.shape == one.value.shape, (case.name, one.output)
        assert (np.abs(got - one.value) <= allowed).all(), (case.name, one.output)


def test_every_exercise_has_an_oracle():
    """No reference of the assignment is left to itself."""
    assert set(PAGES) == {*FORWARD, *PLAIN, "saturation_numbers"}


@pytest.mark.parametrize("name", FORWARD)
def test_layers(name):
    """A layer's output is torch's, and its gradients are those of torch's autograd."""
    for key, case in cases(name):
        args = [tensor(value) for value in case.args]
        moving = [args[key.parameters.index(parameter)].requires_grad_() for parameter in key.differentiated]
        out = FORWARD[name](*args)
        agree([out, *torch.autograd.grad(out, moving, tensor(case.upstream))], case)


@pytest.mark.parametrize("name", PLAIN)
def test_functions(name):
    """A plain function's values are torch's."""
    for _, case in cases(name):
        values = PLAIN[name](*map(tensor, case.args))
        agree(values if isinstance(values, tuple) else [values], case)


def flat_from(slope):
    """The positive x where the sigmoid has a slope: y (1 - y) = slope, x = ln(y / (1 - y)), to fifty digits."""
    with localcontext(prec=50):
        y = (1 + (1 - 4 * Decimal(slope)).sqrt()) / 2
        return (y / (1 - y)).ln()


def test_the_six_numbers():
    """The answers hold in exact arithmetic: fractions, and decimals of fifty digits."""
    ((_, case), *_) = cases("saturation_numbers")
    ((one, two, ten, layers, flat, bias),) = case.stages
    quarter = Fraction(1, 4)  # y (1 - y) = 1/4 - (y - 1/2)^2
    fewest = next(n for n in range(100) if quarter**n < Fraction(1, 1000))
    corner = sum(abs(weight) for weight in (Fraction(2), Fraction(-1), Fraction(1, 2)))
    assert [one.value, two.value, ten.value] == [quarter, 1, quarter**10]
    assert (layers.value, bias.value) == (fewest, -corner)
    assert abs(Decimal(float(flat.value)) - flat_from("0.01")) < Decimal("1e-15")


def test_slopes_are_largest_at_zero():
    """The first two numbers are what torch's autograd finds: no slope is larger, and at 0 they are reached."""
    x = torch.linspace(-5, 5, 10001, dtype=torch.float64, requires_grad=True)
    for function, slope in ((torch.sigmoid, 0.25), (torch.tanh, 1.0)):
        (found,) = torch.autograd.grad(function(x).sum(), x)
        assert found.max() == found[5000] == slope

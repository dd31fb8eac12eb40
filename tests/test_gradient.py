"""The gradient check against layers written by hand: right ones, and wrong ones."""

from dataclasses import replace

import numpy as np
import pytest

from autograder.judge.gradient import gradient_check
from autograder.worker.drive import Call

SEEDS = range(50)


def outcomes(forward, backward, draw, seeds=SEEDS):
    """The outcomes of the check of a layer, each seed with inputs of its own."""
    found = {"fits": 0, "differs": 0, "unresolved": 0}
    for seed in seeds:
        args = [np.asarray(a, float) for a in draw(np.random.default_rng(seed))]
        with np.errstate(all="ignore"):
            call = Call("layer", args, np.ones(np.shape(forward(*args)[0])))
            found[gradient_check(runner(forward, backward), call, range(len(args)), seed)] += 1
    return found


def runner(forward, backward):
    """Runs forward and backward, as a worker would."""

    def run(calls):
        results = []
        for call in calls:
            out, cache = forward(*call.args)
            grads = backward(call.upstream, cache)
            results.append([np.asarray(out), *map(np.asarray, grads if isinstance(grads, tuple) else (grads,))])
        return results

    return run


def softmax(x):
    """Softmax of every row."""
    e = np.exp(x - x.max(axis=1, keepdims=True))
    s = e / e.sum(axis=1, keepdims=True)
    return s, s


def softmax_back(dout, s):
    """Its gradient."""
    return s * (dout - (dout * s).sum(axis=1, keepdims=True))


def norm(x, gamma, beta, eps=1e-5):
    """Batch normalisation."""
    centred = x - x.mean(axis=0)
    deviation = np.sqrt((centred**2).mean(axis=0) + eps)
    return gamma * centred / deviation + beta, (centred / deviation, deviation, gamma)


def norm_back(dout, cache):
    """Its gradients."""
    xhat, deviation, gamma = cache
    dxhat = dout * gamma
    dx = (dxhat - dxhat.mean(axis=0) - xhat * (dxhat * xhat).mean(axis=0)) / deviation
    return dx, (dout * xhat).sum(axis=0), dout.sum(axis=0)


def affine(x, w, b):
    """A fully connected layer."""
    return x @ w + b, (x, w)


def affine_back(dout, cache):
    """Its gradients."""
    x, w = cache
    return dout @ w.T, x.T @ dout, dout.sum(axis=0)


def prelu(x, alpha):
    """A ReLU with a learnt slope on the negative side."""
    return np.where(x > 0, x, alpha * x), (x, alpha)


def prelu_back(dout, cache):
    """Its gradients."""
    x, alpha = cache
    return np.where(x > 0, dout, alpha * dout), np.where(x > 0, 0, x * dout).sum(axis=0)


def simple(f, slope):
    """A layer that works on each element by itself."""
    return lambda x: (f(x), x), lambda dout, x: dout * slope(x)


def drawn(*shapes, scale=1.0, shift=0.0):
    """Draws normal arguments of these shapes."""
    return lambda rng: [rng.normal(shift, scale, shape) for shape in shapes]


def apart(rng):
    """Factors of very different sizes, so that the arguments do not live on one scale."""
    return [1e3 * rng.normal(size=(4, 3)), 1e-4 * rng.normal(size=(3, 5)), rng.normal(size=5)]


SIGMOID = simple(lambda x: 1 / (1 + np.exp(-x)), lambda x: np.exp(-x) / (1 + np.exp(-x)) ** 2)
RELU = simple(lambda x: np.maximum(x, 0), lambda x: x > 0)
RIGHT = {
    "smooth": (*SIGMOID, drawn((4, 5))),
    "several arguments": (affine, affine_back, drawn((4, 3), (3, 5), 5)),
    "every output depends on every input": (softmax, softmax_back, drawn((4, 6))),
    "kinked": (*RELU, drawn((5, 6))),
    "steep on the negative side": (prelu, prelu_back, lambda rng: [rng.normal(size=(6, 4)), rng.uniform(1.2, 3, 4)]),
    "badly scaled": (affine, affine_back, apart),
    "strongly curved": (*simple(lambda x: np.sin(30 * x), lambda x: 30 * np.cos(30 * x)), drawn((3, 4))),
    "tiny": (*simple(np.tanh, lambda x: 1 - np.tanh(x) ** 2), drawn((4, 5), scale=1e-9)),
    "off-centre": (norm, norm_back, drawn((6, 4), 4, 4, shift=50)),
    "thousands": (*simple(lambda x: x**2 / 2, lambda x: x), drawn((4, 5), scale=1e3)),
    "one column in thousands": (norm, norm_back, lambda rng: [1e3 * rng.normal(size=(7, 3)), np.ones(3), np.zeros(3)]),
    "scalars": (*simple(np.tanh, lambda x: 1 - np.tanh(x) ** 2), drawn(())),
    "one element": (*RELU, drawn((1, 1), shift=2)),
    "one output of many inputs": (lambda x: ((x**3).mean(), x), lambda v, x: v * 3 * x**2 / x.size, drawn((5, 4))),
    "zero gradient": (*RELU, drawn((4, 5), shift=-9)),
    "saturated for good": (*SIGMOID, drawn((4, 5), shift=900)),
    "constant input": (*SIGMOID, lambda _: [np.full((3, 4), 0.1)]),
}
HARD = {
    "tiny beside one half": (*SIGMOID, drawn((4, 5), scale=1e-9)),
    "saturated to the last float": (*SIGMOID, drawn((4, 5), shift=700)),
    "saturated": (*SIGMOID, drawn((4, 5), shift=40)),
    "saturated rows": (softmax, softmax_back, drawn((4, 5), scale=1e3)),
    "one-sided at a kink": (*RELU, lambda rng: [np.where(rng.uniform(size=(4, 5)) < 0.3, 0, rng.normal(size=(4, 5)))]),
    "nothing but kinks": (*RELU, lambda _: [np.zeros((2, 3))]),
    "flat": (*simple(np.round, np.zeros_like), drawn((4, 5))),
    "no domain next to it": (*simple(np.log, lambda x: 1 / x), lambda rng: [10 ** rng.uniform(-9, 0, (4, 5))]),
    "infinite": (*simple(np.exp, np.exp), drawn((2, 3), shift=800)),
    "far off centre": (norm, norm_back, drawn((6, 4), 4, 4, shift=1e7)),
}


def altered(backward, change):
    """A backward with its result changed."""
    return lambda dout, cache: change(backward(dout, cache))


def lone(change):
    """The sigmoid with another backward."""
    forward, backward = SIGMOID
    return forward, altered(backward, change), drawn((4, 5))


def affine_with(*change):
    """The affine layer with each gradient changed."""
    return (
        affine,
        altered(affine_back, lambda g: tuple(c(gi) for c, gi in zip(change, g, strict=True))),
        drawn((4, 4), (4, 4), 4),
    )


def same(g):
    """A gradient as it is."""
    return g


WRONG = {
    "sign": lone(np.negative),
    "factor": lone(lambda g: 2 * g),
    "0.05% too large": lone(lambda g: 1.0005 * g),
    "0.05% in one argument": affine_with(same, same, lambda g: 1.0005 * g),
    "one element": lone(lambda g: g + np.eye(*g.shape) * (np.arange(5) == 2) * 1e-3),
    "transposed": affine_with(same, np.transpose, same),
    "mean for sum": affine_with(same, same, lambda g: g / 4),
    "axis": (softmax, lambda v, s: s * (v - (v * s).sum(axis=0)), drawn((4, 6))),
    "missing term": (softmax, lambda v, s: s * v, drawn((4, 6))),
    "missing term of three": (
        norm,
        lambda v, c: ((c[2] * v - (c[2] * v).mean(axis=0)) / c[1], *norm_back(v, c)[1:]),
        drawn((6, 4), 4, 4),
    ),
    "upstream ignored": (SIGMOID[0], lambda v, x: SIGMOID[1](np.ones_like(v), x), drawn((4, 5))),
    "mask of dout": (RELU[0], lambda v, _: v * (v > 0), drawn((4, 5))),
    "mask of dout, one element": (RELU[0], lambda v, _: v * (v > 0), drawn((1, 1), shift=3)),
    "kink on the wrong side": (prelu, lambda v, c: prelu_back(v, (-c[0], c[1])), drawn((6, 4), 4)),
    "zero": lone(np.zeros_like),
    "zero scalar": (*simple(np.tanh, np.zeros_like), drawn(())),
    "not finite": lone(lambda g: g * np.nan),
    "thousands, half": (*simple(lambda x: x**2 / 2, lambda x: x / 2), drawn((4, 5), scale=1e3)),
}
# A residual of zero is no disagreement: what these return is right, or not to be told from it, on some draws.
SILENT = {"not finite"}


@pytest.mark.parametrize("name", RIGHT)
def test_a_right_layer_fits(name):
    """A right backward is recognized at every seed."""
    assert outcomes(*RIGHT[name]) == {"fits": len(SEEDS), "differs": 0, "unresolved": 0}


@pytest.mark.parametrize("name", HARD)
def test_a_right_layer_at_a_hard_place_never_differs(name):
    """Where rounding, kinks or overflow hide the derivative, a right backward is not accused."""
    assert outcomes(*HARD[name])["differs"] == 0


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_layer_never_fits(name):
    """A wrong backward never passes for right, and is named wrong wherever it returns numbers."""
    found = outcomes(*WRONG[name])
    assert found["fits"] == 0
    assert found["differs"] == (0 if name in SILENT else len(SEEDS))


def test_noise_is_never_held_against_a_layer():
    """A forward that rounds to float32 inside gives residuals of pure rounding: no verdict against it."""
    f = lambda x: np.tanh(x.astype(np.float32)).astype(float)  # noqa: E731 - a layer in one line
    assert outcomes(*simple(f, lambda x: 1 - np.tanh(x) ** 2), drawn((4, 5)), range(200))["differs"] == 0


def test_a_consistent_mistake_in_both_halves_fits():
    """The check compares a backward with its own forward alone, so two halves of one mistake agree."""
    found = outcomes(*simple(lambda x: np.minimum(x, 0), lambda x: x < 0), drawn((4, 5)))
    assert found == {"fits": len(SEEDS), "differs": 0, "unresolved": 0}


def test_arguments_are_told_apart():
    """Moved one at a time, only the argument with the wrong gradient is accused."""
    forward, backward, draw = affine_with(same, lambda g: 2 * g, same)
    args = draw(np.random.default_rng(0))
    call = Call("layer", args, np.ones((4, 4)))
    run = runner(forward, backward)
    found = [gradient_check(lambda c, k=k: [[r[0], r[1 + k]] for r in run(c)], call, [k]) for k in range(3)]
    assert found == ["fits", "differs", "fits"]


def test_other_arguments_stay_as_they_are():
    """Arguments without a gradient, such as labels, reach the layer untouched."""
    labels = np.array([0, 2, 1])

    def run(calls):
        assert all(call.args[1] is labels for call in calls)
        return [[call.args[0].sum(axis=1), call.upstream[:, None] * np.ones((3, 4))] for call in calls]

    call = Call("layer", [np.ones((3, 4)), labels], np.ones(3))
    assert gradient_check(run, call, [0]) == "fits"
    assert gradient_check(run, replace(call, args=[np.full((3, 4), 0.5), labels]), [0]) == "fits"

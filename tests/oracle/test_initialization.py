"""The references of assignment 06 against torch in float64: gradients by its autograd, distributions by its inits."""

from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from autograder.course import asked, find

torch = pytest.importorskip("torch", reason="torch lives in the environment of `make oracle`")

# ruff: noqa: N803, N806 - matrices have the names that the exercises give them
PAGES = {page.name: page for page in find(Path(__file__).parent).assignment("06").pages}
SEEDS = range(5)
NEAR = 1e-10
FUNCTIONS = {
    "linear": lambda z: z,
    "sigmoid": torch.sigmoid,
    "tanh": torch.tanh,
    "relu": torch.relu,
}
every_seed = pytest.mark.parametrize("seed", SEEDS)
every_activation = pytest.mark.parametrize("activation", FUNCTIONS)


def reference(name):
    """The function of an exercise."""
    (function,) = asked(PAGES[name].exercise.drive)
    return function


def tensor(array):
    """An array for torch, in float64."""
    return torch.tensor(np.asarray(array, np.float64))


def agree(got, wanted):
    """Whether two results are one, to ten digits."""
    wanted = wanted.detach().numpy()
    assert np.shape(got) == wanted.shape
    assert (np.abs(got - wanted) <= NEAR * np.maximum(1, np.abs(wanted))).all()


def network(rng, *dims):
    """A batch, the weights of a network, and the gradient of its output."""
    X, dout = rng.normal(size=(6, dims[0])), rng.normal(size=(6, dims[-1]))
    return X, [rng.normal(0, 0.6, shape) for shape in pairwise(dims)], dout


def flow(layer, X, weights, dout):
    """Norms of the gradients at every layer's input and of its weights, by autograd."""
    inputs, ws, h = [], [tensor(w).requires_grad_() for w in weights], tensor(X).requires_grad_()
    for w in ws:
        inputs.append(h)
        h = layer(h, w)
    grads = torch.autograd.grad(h, [*inputs, *ws], tensor(dout))
    norms = torch.stack([torch.linalg.vector_norm(g) for g in grads])
    return norms[: len(ws)], norms[len(ws) :]


@every_seed
def test_training(seed):
    """Steps of gradient descent on a mean of half squares are those of torch's SGD."""
    rng = np.random.default_rng(seed)
    W1, W2, X, y = (rng.normal(size=shape) for shape in ((3, 5), (5, 2), (7, 3), (7, 2)))
    weights = [tensor(W1).requires_grad_(), tensor(W2).requires_grad_()]
    optimizer = torch.optim.SGD(weights, lr=0.1)
    for _ in range(4):
        optimizer.zero_grad()
        out = torch.tanh(tensor(X) @ weights[0]) @ weights[1]
        ((out - tensor(y)) ** 2).sum().div(2 * len(X)).backward()
        optimizer.step()
    for got, wanted in zip(reference("train_tanh_net")(W1, W2, X, y, 0.1, 4), weights, strict=True):
        agree(got, wanted)


@every_seed
def test_distinct_units(seed):
    """Copies of a few columns, with less noise than the tolerance, are as many as torch finds in their originals."""
    rng = np.random.default_rng(seed)
    chosen = rng.integers(0, 6, 15)
    W = rng.normal(size=(4, 6))[:, chosen] + rng.uniform(-1e-9, 1e-9, (4, 15))
    assert reference("distinct_units")(W, 1e-8) == len(torch.unique(torch.tensor(chosen)))


@every_seed
@every_activation
def test_activation_stds(activation, seed):
    """Spreads are torch's, without its correction."""
    X, weights, _ = network(np.random.default_rng(seed), 4, 7, 3, 5)
    h, stds = tensor(X), []
    for w in weights:
        h = FUNCTIONS[activation](h @ tensor(w))
        stds.append(h.std(correction=0))
    agree(reference("activation_stds")(X, weights, activation), torch.stack(stds))


@every_seed
@every_activation
def test_gradient_norms(activation, seed):
    """The gradients at the layers' inputs and of the weights are those of autograd."""
    X, weights, dout = network(np.random.default_rng(seed), 4, 7, 3, 5)
    wanted = flow(lambda h, w: FUNCTIONS[activation](h @ w), X, weights, dout)
    for got, norms in zip(reference("gradient_norms")(X, weights, activation, dout), wanted, strict=True):
        agree(got, norms)


@every_seed
def test_residual_gradient_norms(seed):
    """So are those of a residual network."""
    X, weights, dout = network(np.random.default_rng(seed), 5, 5, 5, 5)
    wanted, _ = flow(lambda h, w: h + 0.3 * torch.tanh(h @ w), X, weights, dout)
    agree(reference("residual_gradient_norms")(X, weights, 0.3, dout), wanted)


@every_seed
@pytest.mark.parametrize("activation", ["tanh", "relu"])
def test_normalised_stds(activation, seed):
    """Normalisation over the batch is torch's batch norm in training, without parameters."""
    X, weights, _ = network(np.random.default_rng(seed), 4, 7, 3, 5)
    h, stds = tensor(X), []
    for w in weights:
        z = torch.nn.functional.batch_norm(h @ tensor(w), None, None, training=True, eps=0.2)
        h = FUNCTIONS[activation](z)
        stds.append(h.std(correction=0))
    agree(reference("normalised_stds")(X, weights, activation, 0.2), torch.stack(stds))


@every_seed
@pytest.mark.parametrize("max_norm", [0.5, 100.0])
def test_clipped_norms(max_norm, seed):
    """What torch leaves of gradients of these norms; torch adds 1e-6 to the denominator, which is undone here."""
    rng = np.random.default_rng(seed)
    gradients = [rng.normal(size=shape) for shape in ((3, 4), (4, 2), (2, 5))]
    parameters = [tensor(g).requires_grad_() for g in gradients]
    for parameter, gradient in zip(parameters, gradients, strict=True):
        parameter.grad = tensor(gradient)
    norms = torch.stack([torch.linalg.vector_norm(p.grad) for p in parameters])
    total = torch.linalg.vector_norm(norms)
    torch.nn.utils.clip_grad_norm_(parameters, max_norm)
    undone = (total + 1e-6) / total if total > max_norm else torch.tensor(1.0)
    left = torch.stack([torch.linalg.vector_norm(p.grad) for p in parameters]) * undone
    clipped, factor = reference("clipped_norms")(norms.numpy(), max_norm)
    agree(clipped, left)
    assert abs(factor - float(left[0] / norms[0])) < NEAR


@every_seed
def test_diagnose_flow(seed):
    """The diagnosis of a geometric row is that of its step."""
    rng = np.random.default_rng(seed)
    for step, word in ((0.7, "vanishing"), (0.85, "healthy"), (1.2, "healthy"), (1.4, "exploding")):
        norms = torch.logspace(8, 0, 9, base=step, dtype=torch.float64) * rng.uniform(0.1, 10)
        assert reference("diagnose_flow")(norms.numpy()) == word


INITS = {
    "small_random": lambda w: torch.nn.init.normal_(w, std=0.01),
    "calibrated": lambda w: torch.nn.init.kaiming_normal_(w, nonlinearity="linear"),
    "xavier_normal": torch.nn.init.xavier_normal_,
    "xavier_uniform": torch.nn.init.xavier_uniform_,
    "he_normal": lambda w: torch.nn.init.kaiming_normal_(w, nonlinearity="relu"),
    "he_uniform": lambda w: torch.nn.init.kaiming_uniform_(w, nonlinearity="relu"),
}


@every_seed
@pytest.mark.parametrize("name", INITS)
def test_torch_draws_have_the_properties(name, seed):
    """Weights that torch draws are accepted in every case; its own have the shape (fan_out, fan_in)."""
    torch.manual_seed(seed)
    for case in PAGES[name].exercise.cases:
        given = {k: case.inputs[k] for k in ("fan_in", "fan_out")}
        w = INITS[name](torch.empty(given["fan_out"], given["fan_in"], dtype=torch.float64)).T.contiguous().numpy()
        for sentence, holds in PAGES[name].exercise.drive.properties.items():
            assert holds(given, w), sentence


@pytest.mark.parametrize("name", INITS)
def test_quantiles_are_those_of_torch(name):
    """The reference's quantiles agree with torch's within what chance allows."""
    torch.manual_seed(0)
    mine = np.sort(reference(name)(300, 200, np.random.default_rng(0)), axis=None)
    other = np.sort(INITS[name](torch.empty(200, 300, dtype=torch.float64)).numpy(), axis=None)
    gap = np.abs(np.searchsorted(other, mine) - np.arange(mine.size)).max()
    assert gap / mine.size < 2.5 * np.sqrt(2 / mine.size)  # Kolmogorov and Smirnov; chance: 7e-6


@pytest.mark.parametrize("name", ["xavier_uniform", "he_uniform"])
def test_bounds_are_those_of_torch(name):
    """The largest weights of both come near one bound."""
    torch.manual_seed(0)
    mine = np.abs(reference(name)(300, 200, np.random.default_rng(0))).max()
    assert abs(mine / float(INITS[name](torch.empty(200, 300, dtype=torch.float64)).abs().max()) - 1) < 1e-3


def test_the_symmetry_numbers():
    """What changes from zeros, and what stays equal, by torch's autograd on a network of the size asked about."""
    rng = np.random.default_rng(0)
    X, y = tensor(rng.normal(size=(40, 10))), tensor(rng.normal(1, 1, (40, 1)))

    def trained(W1, W2, steps):
        values = [tensor(W1), torch.zeros(100, dtype=torch.float64), tensor(W2), torch.zeros(1, dtype=torch.float64)]
        parameters = [value.requires_grad_() for value in values]
        optimizer = torch.optim.SGD(parameters, lr=0.01)
        for _ in range(steps):
            optimizer.zero_grad()
            out = torch.tanh(X @ parameters[0] + parameters[1]) @ parameters[2] + parameters[3]
            ((out - y) ** 2).mean().backward()
            optimizer.step()
        return [parameter.detach().numpy() for parameter in parameters]

    def changed(steps):
        return sum(np.count_nonzero(p) for p in trained(np.zeros((10, 100)), np.zeros((100, 1)), steps))

    def units(*weights):
        W1, b1, *_ = trained(*weights, 200)
        return reference("distinct_units")(np.vstack([W1, b1]), 1e-9)

    start = rng.normal(size=(10, 100))
    moved = next(n for n in range(1, 9) if not np.array_equal(trained(start, np.zeros((100, 1)), n)[0], start))
    small = sum(np.prod(shape) for shape in ((10, 1), (1,), (1, 1), (1,)))
    equal, random = (np.full((10, 100), 0.1), np.full((100, 1), 0.1)), (np.zeros((10, 100)), rng.normal(size=(100, 1)))
    answers = (changed(1), changed(200), units(*equal), small, moved, units(*random))
    assert reference("symmetry_numbers")() == answers


def test_the_rescue_numbers():
    """Gains, integrals of the normal distribution by torch, and fractions."""
    z = torch.linspace(-12, 12, 2_000_001, dtype=torch.float64)
    density = torch.exp(-(z**2) / 2) / np.sqrt(2 * np.pi)

    def mean(values):
        return float(torch.trapezoid(values * density, z))

    kept = mean(torch.relu(z) ** 2)
    leaky = mean(torch.nn.functional.leaky_relu(z, 0.1) ** 2)
    deviation = np.sqrt(kept - mean(torch.relu(z)) ** 2)
    factor = Fraction(13, 2) / 13  # 3, 4 and 12 make 13
    first, last = 3 * factor, 12 * factor
    answers = [
        kept**12,
        torch.nn.init.calculate_gain("relu") ** 20,
        1 / leaky,
        2.0**8,
        float(Fraction(17, 16) ** 8),
        deviation,
    ]
    answers += [float(first), float(first / last) ** 0.5]
    assert abs(torch.nn.init.calculate_gain("leaky_relu", 0.1) ** 2 * leaky - 1) < NEAR
    assert np.abs(np.divide(reference("rescue_numbers")(), answers) - 1).max() < NEAR


def test_every_exercise_has_an_oracle():
    """No reference of the assignment is left to itself."""
    layers = {"activation_stds", "gradient_norms", "residual_gradient_norms", "normalised_stds", "clipped_norms"}
    others = {"train_tanh_net", "distinct_units", "diagnose_flow", "symmetry_numbers", "rescue_numbers"}
    assert set(PAGES) == {*INITS, *layers, *others}

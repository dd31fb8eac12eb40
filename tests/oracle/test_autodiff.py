"""The references of assignment 05 against torch in float64: its functions for values, its autograd for gradients."""

from pathlib import Path

import numpy as np
import pytest

from autograder.course import find

torch = pytest.importorskip("torch", reason="torch lives in the environment of `make oracle`")

PAGES = {page.name: page for page in find(Path(__file__).parent).assignment("05").pages}
SEEDS = range(5)
NEAR = 1e-10

BINARY = {
    "add": ("sum_and_product", torch.add),
    "mul": ("sum_and_product", torch.mul),
    "div": ("quotient_and_power", torch.div),
}
UNARY = {
    "exp": ("exp_and_log", torch.exp),
    "log": ("exp_and_log", torch.log),
    "relu": ("relu_and_tanh", torch.relu),
    "tanh": ("relu_and_tanh", torch.tanh),
}
SHAPES = [((4, 3), (3,)), ((5,), (2, 1)), ((3, 1, 4), (2, 4)), ((), (3, 2)), ((2, 3), (2, 3)), ((1, 1), (4, 2))]
STACKS = [((2, 3), (3, 4)), ((5, 2, 3), (3, 4)), ((4, 1, 2, 3), (5, 3, 2)), ((1, 2, 3), (4, 3, 5))]


def leaf(array):
    """An array for torch, whose gradient is wanted."""
    return torch.tensor(np.asarray(array), dtype=torch.float64, requires_grad=True)


def agree(got, wanted):
    """Whether a value has torch's shape and numbers."""
    wanted = wanted.detach().numpy()
    assert np.shape(got) == wanted.shape
    assert np.abs(got - wanted).max(initial=0) <= NEAR * max(1, np.abs(wanted).max(initial=0))


def compare(op, oracle, arrays, rng):
    """An operation and its rule against torch's, under a random gradient of the output."""
    out, rule = op(*arrays)
    leaves = [leaf(array) for array in arrays]
    wanted = oracle(*leaves)
    agree(out, wanted)
    dout = np.asarray(rng.normal(size=tuple(wanted.shape)))
    gradients = torch.autograd.grad(wanted, leaves, torch.tensor(dout))
    for got, one in zip(rule(dout), gradients, strict=True):
        agree(got, one)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("name", BINARY)
def test_two_inputs(name, seed):
    """Sums, products and quotients of all shapes that broadcast."""
    rng = np.random.default_rng(seed)
    page, oracle = BINARY[name]
    for one, other in SHAPES:
        arrays = np.asarray(rng.normal(size=one)), np.asarray(rng.choice([-1, 1], other) * rng.uniform(0.5, 2, other))
        compare(PAGES[page].space[name], oracle, arrays, rng)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("name", UNARY)
def test_one_input(name, seed):
    """Functions of every element."""
    rng = np.random.default_rng(seed)
    page, oracle = UNARY[name]
    for shape in ((3, 4), (), (2, 1, 5)):
        x = np.asarray(rng.normal(size=shape))
        compare(PAGES[page].space[name], oracle, [np.abs(x) + 0.1 if name == "log" else x], rng)


@pytest.mark.parametrize("seed", SEEDS)
def test_power(seed):
    """Whole, broken and negative exponents."""
    rng = np.random.default_rng(seed)
    for p in (3, 2, -0.5, 1, 0.3, -2):
        power = PAGES["quotient_and_power"].space["power"]
        compare(lambda a, p=p, power=power: power(a, p), lambda a, p=p: a**p, [rng.uniform(0.3, 3, (2, 3))], rng)


@pytest.mark.parametrize("seed", SEEDS)
def test_matmul(seed):
    """Matrices and stacks of them."""
    rng = np.random.default_rng(seed)
    for one, other in STACKS:
        arrays = [rng.normal(size=one), rng.normal(size=other)]
        compare(PAGES["matmul"].space["matmul"], torch.matmul, arrays, rng)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize(("name", "oracle"), [("total", torch.sum), ("mean", torch.mean)])
def test_reductions(name, oracle, seed):
    """Sums and means over each axis and all of them, with and without the axes that are gone."""
    rng = np.random.default_rng(seed)
    op = PAGES["sum_and_mean"].space[name]
    for axis in (None, 0, 1, -1):
        for keepdims in (False, True):
            dims = tuple(range(3)) if axis is None else axis
            compare(
                lambda a, axis=axis, keepdims=keepdims: op(a, axis, keepdims=keepdims),
                lambda a, dims=dims, keepdims=keepdims: oracle(a, dims, keepdims),
                [rng.normal(size=(2, 3, 4))],
                rng,
            )


@pytest.mark.parametrize("seed", SEEDS)
def test_take(seed):
    """Slices, masks, repeated rows, and pairs of indices."""
    rng = np.random.default_rng(seed)
    op = PAGES["take"].space["take"]
    rows, columns = rng.integers(0, 4, 7), rng.integers(0, 3, 7)
    for index in (1, -1, slice(1, 3), (slice(None), 2), rows, (rows, columns), rng.random((4, 3)) < 0.5):
        where = torch.tensor(index) if isinstance(index, np.ndarray) else index
        compare(lambda a, i=index: op(a, i), lambda a, i=where: a[i], [rng.normal(size=(4, 3))], rng)


def network(data, weights, y, count):
    """A loss that uses every operation, in the words that torch and the reference share."""
    w, b, v = weights
    hidden = (data @ w + b).tanh()
    scores = hidden @ v - (2 - b[:1]) / (3 + b[1:2] ** 2)
    shifted = scores - scores.mean()
    log_probs = shifted - (shifted.exp().sum(1)[:, None]).log()
    return -log_probs[np.arange(count), y].sum() / count + 0.1 * (w * w).sum() + (v.relu() ** 2).mean()


@pytest.mark.parametrize("seed", SEEDS)
def test_tensor_and_replay(seed):
    """The loss of a network, its gradients by backward, the same replayed on other inputs, and in mini-batches."""
    rng = np.random.default_rng(seed)
    tensor = PAGES["tensor"].space["Tensor"]
    data, y, count = rng.normal(size=(6, 4)), rng.integers(0, 3, 6), 6
    first, second = ([rng.normal(size=shape) for shape in ((4, 5), (5,), (5, 3))] for _ in range(2))
    weights = [tensor(array) for array in first]
    loss = network(data, weights, y, count)
    loss.backward()
    program = PAGES["replay"].space["record"](loss, weights)
    out, gradients = PAGES["replay"].space["replay"](program, second, np.array(1.0))
    found = ((first, loss.value, [w.grad for w in weights]), (second, out, gradients))
    for arrays, value, grads in found:
        leaves = [leaf(array) for array in arrays]
        wanted = network(torch.tensor(data), leaves, y, count)
        agree(value, wanted)
        for got, one in zip(grads, torch.autograd.grad(wanted, leaves), strict=True):
            agree(got, one)


@pytest.mark.parametrize("batch_size", [1, 4, 5, 9])
def test_backward_accumulation_and_descent(batch_size):
    """Mini-batches add up to torch's gradient of the whole batch; ten steps of descent are those of torch's SGD."""
    rng = np.random.default_rng(batch_size)
    tensor = PAGES["tensor"].space["Tensor"]
    data, y, w = rng.normal(size=(9, 3)), rng.normal(size=9), rng.normal(size=3)
    own, other = tensor(w[:, None]), leaf(w[:, None])

    def loss_of(data=data, y=y):
        return (((data @ own).tanh() - y[:, None]) ** 2).mean()

    def wanted():
        return (((torch.tensor(data) @ other).tanh() - torch.tensor(y[:, None])) ** 2).mean()

    loss = PAGES["accumulate_gradients"].space["accumulate_gradients"](loss_of, [own], data, y, batch_size)
    agree(np.asarray(loss), wanted())
    agree(own.grad, torch.autograd.grad(wanted(), other)[0])
    losses = PAGES["graph_descent"].space["graph_descent"](loss_of, [own], 0.1, 10)
    optimizer = torch.optim.SGD([other], lr=0.1)
    for one in losses:
        optimizer.zero_grad()
        step = wanted()
        agree(np.asarray(one), step)
        step.backward()
        optimizer.step()
    agree(own.value, other)


@pytest.mark.parametrize("seed", SEEDS)
def test_backward_accumulates(seed):
    """Backward called twice, with a dout: the grads of all nodes, also those between, are twice torch's."""
    rng = np.random.default_rng(seed)
    tensor, backward = PAGES["tensor"].space["Tensor"], PAGES["backward"].space["backward"]
    a, b, dout = rng.normal(size=(3, 1)), rng.normal(size=4), rng.normal(size=(3, 4))
    x, y = tensor(a), tensor(b)
    s = x * y + x
    out = s * s.exp() - y
    backward(out, dout)
    backward(out, dout)
    p, q = leaf(a), leaf(b)
    t = p * q + p
    wanted = torch.autograd.grad(t * t.exp() - q, [p, q, t], torch.tensor(dout))
    for node, one in zip((x, y, s), wanted, strict=True):
        agree(node.grad, 2 * one)


def test_the_six_numbers():
    """The answers that torch can give: gradients that are added up, and the slope of a traced branch."""
    paths, _, three_times, frozen, _, share = PAGES["autodiff_numbers"].space["autodiff_numbers"]()
    h = x = leaf(1.0)
    for _ in range(20):
        h = h + h
    assert torch.autograd.grad(h, x)[0] == paths  # with slopes of 1, a path counts 1
    x = leaf(2.0)
    for _ in range(3):
        (x**3).backward()
    assert x.grad == three_times
    x = leaf(-3.0)
    assert torch.autograd.grad(x * x, x)[0] == frozen
    assert share == [len(part) for part in torch.arange(100).split(32)][-1] / 100


def test_every_exercise_has_an_oracle():
    """No reference of the assignment is left to itself; an order is judged by its properties."""
    named = {page for page, _ in (*BINARY.values(), *UNARY.values())}
    tried = {"matmul", "sum_and_mean", "take", "tensor", "replay", "backward", "graph_descent", "accumulate_gradients"}
    assert set(PAGES) == {*named, *tried, "topological_order", "autodiff_numbers"}

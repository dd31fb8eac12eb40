"""The references of assignment 08 against torch in float64: values by its functions, gradients by its autograd."""

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from autograder.course import find

torch = pytest.importorskip("torch", reason="torch lives in the environment of `make oracle`")
functional = torch.nn.functional

PAGES = {page.name: page for page in find(Path(__file__).parent).assignment("08").pages}
SEEDS = range(3)
NEAR = 1e-10
SIZES = [(6, 4), (3, 9), (5, 5), (2, 1), (31, 17)]
IMAGES = [(4, 6, 3, 2, 2), (1, 8, 2, 5, 4), (3, 5, 4, 4, 5), (2, 9, 1, 7, 1), (5, 12, 6, 5, 3)]
EPS = [1e-5, 0.1, 0.3]

every_seed = pytest.mark.parametrize("seed", SEEDS)
every_eps = pytest.mark.parametrize("eps", EPS)
every_size = pytest.mark.parametrize("size", SIZES, ids=str)


def reference(exercise, name):
    """A function of the reference."""
    return PAGES[exercise].space[name]


def drawn(seed, *shapes):
    """Arrays off centre and not of unit size."""
    rng = np.random.default_rng(seed)
    return [rng.normal(rng.uniform(-2, 2), rng.uniform(0.5, 3), shape) for shape in shapes]


def leaf(value):
    """An input of torch whose gradient is wanted."""
    return torch.tensor(value, dtype=torch.float64, requires_grad=True)


def agree(found, expected):
    """Whether arrays have torch's shapes and values."""
    for one, other in zip(found, expected, strict=True):
        wanted = other.detach().numpy()
        assert np.shape(one) == wanted.shape
        assert np.abs(one - wanted).max() <= NEAR * max(1, np.abs(wanted).max())


def torch_gradients(out, leaves, dout):
    """The gradients by torch's autograd."""
    return torch.autograd.grad(out, leaves, torch.tensor(dout))


def test_every_exercise_has_an_oracle():
    """No reference of the assignment is left to itself."""
    judged = {"batchnorm_forward", "batchnorm_backward", "batchnorm_backward_alt", "layernorm", "groupnorm"}
    assert set(PAGES) == {*judged, "batch_gap", "normalization_numbers"}


@every_seed
@every_eps
def test_batchnorm_steps_and_test_mode(seed, eps):
    """Three steps of training and a call in test mode are those of torch's layer, its running statistics included.

    Its momentum weighs the new value, and its running variance is the unbiased one.
    """
    forward = reference("batchnorm_forward", "batchnorm_forward")
    gamma, beta, mean, var = drawn(seed, 4, 4, 4, 4)
    param = {"mode": "train", "eps": eps, "momentum": 0.7, "running_mean": mean, "running_var": np.abs(var)}
    layer = torch.nn.BatchNorm1d(4, eps=eps, momentum=1 - 0.7, dtype=torch.float64)
    layer.load_state_dict(
        {
            "weight": torch.tensor(gamma),
            "bias": torch.tensor(beta),
            "running_mean": torch.tensor(mean),
            "running_var": torch.tensor(np.abs(var)),
            "num_batches_tracked": torch.tensor(0),
        }
    )
    for n in (6, 3, 11):
        (x,) = drawn(seed + n, (n, 4))
        before = layer.running_var.clone()
        expected = layer(torch.tensor(x))
        biased = 0.7 * before + (layer.running_var - 0.7 * before) * (n - 1) / n
        layer.running_var.copy_(biased)
        agree([forward(x, gamma, beta, param)[0]], [expected])
        agree([param["running_mean"], param["running_var"]], [layer.running_mean, layer.running_var])
    layer.eval()
    param["mode"] = "test"
    for n in (1, 5):
        (x,) = drawn(seed + 50 + n, (n, 4))
        agree([forward(x, gamma, beta, param)[0]], [layer(torch.tensor(x))])
        agree([param["running_mean"], param["running_var"]], [layer.running_mean, layer.running_var])


def test_batchnorm_defaults():
    """Missing running statistics are zeros, the momentum is 0.9 and eps is torch's default."""
    forward = reference("batchnorm_forward", "batchnorm_forward")
    (x,) = drawn(0, (5, 3))
    param = {"mode": "train"}
    out, _ = forward(0.001 * x, np.ones(3), np.zeros(3), param)
    moving = torch.tensor(0.001 * x)
    agree([out], [torch.nn.BatchNorm1d(3, dtype=torch.float64)(moving)])
    agree([param["running_mean"]], [0.1 * moving.mean(dim=0)])
    agree([1e6 * param["running_var"]], [1e5 * moving.var(dim=0, correction=0)])


@every_seed
@every_eps
@every_size
@pytest.mark.parametrize("name", ["batchnorm_backward", "batchnorm_backward_alt"])
def test_batchnorm_gradients(name, seed, eps, size):
    """Both ways give the gradients of torch's autograd, from the full forward pass and from the one beside them."""
    x, dout, gamma, beta = drawn(seed, size, size, size[1], size[1])
    leaves = [leaf(value) for value in (x, gamma, beta)]
    out = functional.batch_norm(leaves[0], None, None, leaves[1], leaves[2], training=True, eps=eps)
    expected = torch_gradients(out, leaves, dout)
    for page in ("batchnorm_forward", name):
        found, cache = reference(page, "batchnorm_forward")(x, gamma, beta, {"mode": "train", "eps": eps})
        agree([found], [out])
        agree(reference(name, name)(dout, cache), expected)


@every_seed
@every_eps
@every_size
def test_layernorm(seed, eps, size):
    """Output and gradients are torch's."""
    x, dout, gamma, beta = drawn(seed, size, size, size[1], size[1])
    leaves = [leaf(value) for value in (x, gamma, beta)]
    out = functional.layer_norm(leaves[0], size[1:], leaves[1], leaves[2], eps)
    found, cache = reference("layernorm", "layernorm_forward")(x, gamma, beta, {"eps": eps})
    agree([found], [out])
    agree(reference("layernorm", "layernorm_backward")(dout, cache), torch_gradients(out, leaves, dout))


@every_seed
@every_eps
@pytest.mark.parametrize("size", IMAGES, ids=str)
def test_groupnorm(seed, eps, size):
    """Output and gradients are torch's."""
    *shape, groups = size
    channels = (1, shape[1], 1, 1)
    x, dout, gamma, beta = drawn(seed, shape, shape, channels, channels)
    leaves = [leaf(value) for value in (x, gamma, beta)]
    out = functional.group_norm(leaves[0], groups, leaves[1].flatten(), leaves[2].flatten(), eps)
    found, cache = reference("groupnorm", "groupnorm_forward")(x, gamma, beta, groups, {"eps": eps})
    agree([found], [out])
    agree(reference("groupnorm", "groupnorm_backward")(dout, cache), torch_gradients(out, leaves, dout))


@every_seed
@every_eps
def test_batch_gap(seed, eps):
    """The gaps are those of torch's batch normalization of the pieces and of the whole."""
    (x,) = drawn(seed, (24, 4))
    sizes = [2, 5, 11, 24, 40]

    def normalised(part):
        return functional.batch_norm(part, None, None, training=True, eps=eps)

    whole = normalised(torch.tensor(x))
    pieces = [torch.cat([normalised(part) for part in torch.tensor(x).split(size)]) for size in sizes]
    expected = torch.stack([(piece - whole).square().mean().sqrt() for piece in pieces])
    agree([reference("batch_gap", "batch_gap")(x, sizes, eps)], [expected])


def test_the_seven_numbers():
    """The answers hold by torch's layers where it has them, and in exact arithmetic elsewhere."""
    one, two, ten, steps, settled, shared, times = reference("normalization_numbers", "normalization_numbers")()
    double = {"dtype": torch.float64}
    pair = functional.layer_norm(torch.tensor([0.2, 70.0], **double), (2,), eps=0.0)
    alone = torch.tensor([[7.0]], **double)  # torch refuses batches of one, and eps = 0; a layer norm takes both
    single = functional.layer_norm(alone, (1,), torch.tensor([3.0], **double), torch.tensor([-0.5], **double))
    assert [one, two] == [single.item(), pytest.approx(pair[1].item(), abs=1e-15)]
    left = Fraction(9, 10)
    assert ten == pytest.approx(float(1 - left**10), abs=1e-15)
    assert steps == next(n for n in range(1, 100) if 1 - left**n > Fraction(99, 100))
    assert settled == 1 - Fraction(1, 8)
    x = torch.zeros(8, 12, 5, 7, requires_grad=True, **double)
    noise = torch.randn(8, 12, 5, 7, generator=torch.Generator().manual_seed(0), **double)
    (reach,) = torch.autograd.grad(functional.group_norm(x + noise, 3)[0, 0, 0, 0], x)
    assert shared == np.count_nonzero(reach.numpy())
    assert times == (Fraction(1) / Fraction(1, 2)) ** 2

"""The references of assignment 07 against torch in float64: values by its operations, gradients by its autograd."""

from pathlib import Path

import numpy as np
import pytest

from autograder.course import find

torch = pytest.importorskip("torch", reason="torch lives in the environment of `make oracle`")
functional = torch.nn.functional

PAGES = {page.name: page for page in find(Path(__file__).parent).assignment("07").pages}
SEEDS = range(5)
NEAR = 1e-10


def reference(name, function=None):
    """A function of the reference, by its exercise's name."""
    return PAGES[name].space[function or name]


def near(values, expected):
    """All pairs agree to 1e-10, relatively where they are large."""
    assert len(values) == len(expected)
    for value, one in zip(values, expected, strict=True):
        got, want = np.asarray(value), one.detach().numpy() if torch.is_tensor(one) else np.asarray(one)
        assert got.shape == want.shape
        assert (np.abs(got - want) <= NEAR * max(1, np.abs(want).max(initial=0))).all()


def tensors(*arrays):
    """Leaves in float64 that autograd follows."""
    return [torch.tensor(a, dtype=torch.float64, requires_grad=True) for a in arrays]


def weight_elimination(w, reg, w0):
    """1 - 1 / (1 + s), summed."""
    return reg * (1 - 1 / (1 + (w / w0).square())).sum()


PENALTIES = {
    "l2_penalty": (lambda w, reg: reg / 2 * torch.linalg.vector_norm(w).square(), (0.3,)),
    "l1_penalty": (lambda w, reg: reg * torch.linalg.vector_norm(w, ord=1), (0.7,)),
    "elastic_net": (
        lambda w, reg, ratio: (
            reg * functional.l1_loss(w, torch.zeros_like(w), reduction="sum") * ratio
            + reg * (1 - ratio) / 2 * functional.mse_loss(w, torch.zeros_like(w), reduction="sum")
        ),
        (0.4, 0.85),
    ),
    "weight_elimination": (weight_elimination, (1.3, 0.6)),
}


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("name", PENALTIES)
def test_penalties(name, seed):
    """A penalty's value is torch's, and its gradient that of torch's autograd."""
    drawn = np.random.default_rng(seed).normal(0, 2, (3, 5, 4))
    formula, settings = PENALTIES[name]
    (w,) = tensors(drawn)
    loss = formula(w, *settings)
    near(reference(name)(drawn, *settings), [loss, *torch.autograd.grad(loss, w)])


@pytest.mark.parametrize("seed", SEEDS)
def test_activity_penalty(seed):
    """The penalty and its three gradients, through a linear layer and a ReLU of torch."""
    rng = np.random.default_rng(seed)
    arrays = rng.normal(size=(6, 4)), rng.normal(size=(4, 3)), rng.normal(size=3)
    x, w, b = tensors(*arrays)
    loss = 0.3 * functional.relu(functional.linear(x, w.T, b)).sum(dim=1).mean()
    near(reference("activity_penalty")(*arrays, 0.3), [loss, *torch.autograd.grad(loss, (x, w, b))])


@pytest.mark.parametrize("seed", SEEDS)
def test_max_norm(seed):
    """torch.renorm limits the norms of slices along a dimension; columns here."""
    drawn = np.random.default_rng(seed).normal(size=(4, 7)) * np.linspace(0.1, 3, 7)
    want = torch.tensor(drawn).renorm(p=2, dim=1, maxnorm=1.5)
    got = reference("max_norm")(drawn, 1.5)
    assert np.abs(got - want.numpy()).max() <= 1e-6  # renorm adds 1e-7 to the norms that it divides by
    lengths = torch.linalg.vector_norm(torch.tensor(drawn), dim=0)
    near([got], [torch.tensor(drawn) * torch.where(lengths > 1.5, 1.5 / lengths, 1.0)])


@pytest.mark.parametrize("p", [0.2, 0.7, 1.0])
def test_dropout(p):
    """Given the mask that was drawn, output and gradient are those of a product; its law is that of torch's dropout."""
    forward, backward = (reference("dropout", f"dropout_{way}") for way in ("forward", "backward"))
    rng = np.random.default_rng(3)
    drawn, dout = rng.normal(size=(200, 150)), rng.normal(size=(200, 150))
    out, cache = forward(drawn, {"mode": "train", "p": p, "seed": 1})
    (x,) = tensors(drawn)
    product = x * torch.tensor(out != 0) / p
    near([out, backward(dout, cache)], [product, *torch.autograd.grad(product, x, torch.tensor(dout))])
    torch.manual_seed(0)
    theirs = functional.dropout(torch.ones_like(x), 1 - p)
    assert set(np.round(np.unique(out / drawn), 12)) == set(np.round(np.unique(theirs.detach().numpy()), 12))
    assert abs(np.mean(out != 0) - float((theirs != 0).double().mean())) < 0.03
    near(forward(drawn, {"mode": "test", "p": p})[:1], [functional.dropout(x, 1 - p, training=False)])


@pytest.mark.parametrize("seed", SEEDS)
def test_bias_variance(seed):
    """Means and variances of torch; their sum is the error."""
    rng = np.random.default_rng(seed)
    predictions, y = rng.normal(1, 2, (6, 9)), rng.normal(size=9)
    f, t = torch.tensor(predictions), torch.tensor(y)
    spread = f.var(dim=0, correction=0).mean()
    want = [functional.mse_loss(f.mean(dim=0), t), spread, functional.mse_loss(f, t.expand_as(f))]
    near(reference("bias_variance")(predictions, y), want)
    near([want[0] + want[1]], [want[2]])


@pytest.mark.parametrize("factor", [0.45, 0.8, 1.0, 1.7, 3.1])
def test_scale(factor):
    """grid_sample with bilinear interpolation, corners aligned, and nothing outside of the outermost centres."""
    drawn = np.random.default_rng(4).uniform(size=(2, 3, 6, 5))
    got = reference("scale")(drawn, factor, factor, np.random.default_rng(0))
    near([got], [grid_sampled(torch.tensor(drawn), torch.eye(2, dtype=torch.float64) / factor)])


@pytest.mark.parametrize("seed", SEEDS)
def test_rotate(seed):
    """grid_sample again, for the angles that the same generator gives."""
    drawn = np.random.default_rng(seed).uniform(size=(3, 2, 5, 7))
    got = reference("rotate")(drawn, 60.0, np.random.default_rng(seed))
    angles = np.deg2rad(60.0) * np.random.default_rng(seed).uniform(-1, 1, 3)
    for image, one, angle in zip(drawn, got, angles, strict=True):
        cos, sin = np.cos(angle), np.sin(angle)
        turn = torch.tensor([[cos, -sin], [sin, cos]])
        near([one[np.newaxis]], [grid_sampled(torch.tensor(image[np.newaxis]), turn)])


def grid_sampled(x, matrix):
    """Images looked up at their pixels' places after a linear map around the centre; (row, column) order."""
    height, width = x.shape[2:]
    center = torch.tensor([height - 1, width - 1], dtype=torch.float64) / 2
    rows, columns = (torch.arange(n, dtype=torch.float64) for n in (height, width))
    places = torch.cartesian_prod(rows, columns) - center
    unit = (places @ matrix.T / center).flip(dims=(1,)).reshape(1, height, width, 2).expand(len(x), -1, -1, -1)
    found = functional.grid_sample(x, unit, mode="bilinear", padding_mode="border", align_corners=True)
    return found * (unit.abs() <= 1 + 1e-12).all(dim=3)[:, None]


@pytest.mark.parametrize("factor", [0.0, 0.4, 1.0, 2.2])
def test_exposure_and_contrast(factor):
    """With one possible factor: products, and lerp from the mean; both clamped."""
    drawn = np.random.default_rng(5).uniform(size=(4, 3, 2, 5))
    x = torch.tensor(drawn)
    rng = np.random.default_rng(0)
    near([reference("exposure")(drawn, factor, factor, rng)], [(x * factor).clamp(0, 1)])
    mean = x.mean(dim=(1, 2, 3), keepdim=True).expand_as(x)
    near([reference("contrast")(drawn, factor, factor, rng)], [torch.lerp(mean, x, factor).clamp(0, 1)])


@pytest.mark.parametrize("p", [0.0, 1.0])
def test_flip(p):
    """torch.flip along the last dimension, or nothing."""
    drawn = np.random.default_rng(6).uniform(size=(4, 3, 2, 5))
    x = torch.tensor(drawn)
    near([reference("flip")(drawn, p, np.random.default_rng(0))], [x.flip(dims=(3,)) if p else x])


@pytest.mark.parametrize("seed", SEEDS)
def test_translate_and_crop(seed):
    """Every image is one of the windows that torch.unfold finds, in the padded image or in the image itself."""
    drawn = np.random.default_rng(seed).uniform(0.1, 0.9, size=(9, 2, 5, 6))
    moved = reference("translate")(drawn, 2, np.random.default_rng(seed))
    assert among(moved, functional.pad(torch.tensor(drawn), (2, 2, 2, 2)))
    assert among(reference("crop")(drawn, 3, 4, np.random.default_rng(seed)), torch.tensor(drawn))


def among(windows, x):
    """Whether every window is one of its image's."""
    height, width = windows.shape[2:]
    every = x.unfold(2, height, 1).unfold(3, width, 1).permute(0, 2, 3, 1, 4, 5).flatten(1, 2)
    return bool((every == torch.tensor(windows)[:, None]).all(dim=(2, 3, 4)).any(dim=1).all())


@pytest.mark.parametrize("seed", SEEDS)
def test_noise(seed):
    """The noise has the moments of torch's normal numbers; salt and pepper leave the values of two masks."""
    drawn = np.random.default_rng(seed).uniform(0.1, 0.9, (300, 100))
    noise = torch.tensor(reference("gaussian_noise")(drawn, 0.5, np.random.default_rng(seed)) - drawn)
    for got, want in ((noise.mean(), 0.0), (noise.std(), 0.5), ((noise / 0.5).pow(4).mean(), 3.0)):
        assert abs(float(got) - want) < 0.25
    out = reference("salt_and_pepper")(drawn, 0.3, np.random.default_rng(seed))
    near([out], [torch.tensor(drawn).masked_fill(torch.tensor(out == 0), 0.0).masked_fill(torch.tensor(out == 1), 1.0)])
    assert abs(np.mean(out == 0) - 0.15) < 0.02
    assert abs(np.mean(out == 1) - 0.15) < 0.02


@pytest.mark.parametrize("seed", SEEDS)
def test_obd(seed):
    """The saliency is the rise of a quadratic loss of that curvature; topk finds the same weights."""
    rng = np.random.default_rng(seed)
    w, h = rng.normal(size=(4, 5)), rng.uniform(0.1, 3, (4, 5))
    curvature = torch.tensor(h).flatten()
    hessian = torch.autograd.functional.hessian(lambda v: (curvature * v.square()).sum() / 2, torch.tensor(w).flatten())
    diagonal = hessian.diagonal()
    rise = diagonal.reshape(4, 5) * torch.tensor(w).square() / 2
    near([reference("obd_saliency")(w, diagonal.reshape(4, 5).numpy())], [rise])
    mask = torch.ones(20, dtype=torch.bool)
    mask[torch.topk(rise.flatten(), 7, largest=False).indices] = False
    pruned, kept = reference("obd_prune")(w, h, 7)
    near([pruned], [torch.tensor(w) * mask.reshape(4, 5)])
    assert (kept == mask.reshape(4, 5).numpy()).all()


@pytest.mark.parametrize("seed", SEEDS)
def test_obs(seed):
    """The step solves the constrained problem: for each weight a linear system with a multiplier; the least rise."""
    rng = np.random.default_rng(seed)
    a = rng.normal(size=(6, 6))
    hessian, w = torch.tensor(a @ a.T + np.eye(6)), torch.tensor(rng.normal(size=6))
    trials = []
    for q in range(6):
        unit = torch.eye(6, dtype=torch.float64)[q]
        system = torch.cat([torch.cat([hessian, unit[:, None]], 1), torch.cat([unit, torch.zeros(1)])[None]])
        step = torch.linalg.solve(system, torch.cat([torch.zeros(6), -w[q : q + 1]]))[:6]
        trials.append((float(step @ hessian @ step / 2), q, w + step))
    rise, q, next_w = min(trials, key=lambda trial: trial[0])
    near(reference("obs_step")(w.numpy(), torch.linalg.inv(hessian).numpy()), [next_w, q, rise])


@pytest.mark.parametrize("seed", SEEDS)
def test_cascade(seed):
    """The score and its gradient by autograd; the new unit changes no output."""
    rng = np.random.default_rng(seed)
    w, x, errors, weights = (
        rng.normal(size=4),
        rng.normal(size=(7, 4)),
        rng.normal(1, 1, (7, 3)),
        rng.normal(size=(4, 3)),
    )
    (v,) = tensors(w)
    unit = torch.tanh(torch.tensor(x) @ v)
    score = torch.cov(torch.cat([unit[None], torch.tensor(errors).T]), correction=0)[0, 1:].abs().sum() * 7
    near(reference("candidate_correlation")(w, x, errors), [score, *torch.autograd.grad(score, v)])
    next_x, next_weights = reference("cascade_add_unit")(x, w, weights)
    near(
        [next_x, next_weights],
        [torch.hstack([torch.tensor(x), unit.detach()[:, None]]), functional.pad(torch.tensor(weights), (0, 0, 0, 1))],
    )
    near([next_x @ next_weights], [torch.tensor(x) @ torch.tensor(weights)])


@pytest.mark.parametrize("seed", SEEDS)
def test_meiosis(seed):
    """What the halves send out together has the mean and the variance of what their parent sent."""
    rng = np.random.default_rng(seed)
    mean_in, mean_out = rng.normal(size=(3, 6)), rng.normal(size=(6, 4))
    std_in, std_out = rng.uniform(0, 2.2, (3, 6)), rng.uniform(0, 2.2, (6, 4))
    mi, si, mo, so, split = (torch.tensor(a) for a in reference("meiosis_split")(mean_in, std_in, mean_out, std_out))
    torn = (torch.tensor(std_in).sum(0) > torch.tensor(mean_in).abs().sum(0)) & (
        torch.tensor(std_out).sum(1) > torch.tensor(mean_out).abs().sum(1)
    )
    assert split.tolist() == torch.nonzero(torn).flatten().tolist()
    parent = torch.cat([torch.arange(6), split])
    together = torch.zeros(6, 4, dtype=torch.float64)
    near([mean_out, std_out**2], [together.index_add(0, parent, mo), together.index_add(0, parent, so.square())])
    halves = torch.tensor(std_in).square()[:, parent] / (1 + torn.double()[parent])
    near([mi.numpy(), si.square().numpy()], [torch.tensor(mean_in)[:, parent], halves])


def test_every_exercise_has_an_oracle():
    """All references but early stopping, which is bookkeeping, are held against torch here."""
    named = {*PENALTIES, "activity_penalty", "max_norm", "dropout", "bias_variance", "scale", "rotate", "exposure"}
    named |= {"contrast", "flip", "translate", "crop", "gaussian_noise", "salt_and_pepper", "obd_saliency", "obd_prune"}
    named |= {"obs_step", "candidate_correlation", "cascade_add_unit", "meiosis_split"}
    assert set(PAGES) == named | {"early_stopping"}

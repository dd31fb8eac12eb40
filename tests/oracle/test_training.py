"""The references of assignment 10 against torch in float64: values by its functions, gradients by its autograd."""
# ruff: noqa: N803, N806 - samples are X

from pathlib import Path

import numpy as np
import pytest

from autograder.course import find

torch = pytest.importorskip("torch", reason="torch lives in the environment of `make oracle`")
functional = torch.nn.functional

PAGES = {page.name: page for page in find(Path(__file__).parent).assignment("10").pages}
SEEDS = range(3)
NEAR = 1e-10
KINDS = (None, "batchnorm", "layernorm")


def reference(name):
    """The reference function of an exercise, or of one that has several."""
    return next(page.space[name] for page in PAGES.values() if callable(page.space.get(name)))


def near(got, wanted):
    """Whether an array and a tensor agree in shape and value."""
    wanted = wanted.detach().numpy() if isinstance(wanted, torch.Tensor) else np.asarray(wanted)
    assert np.shape(got) == wanted.shape
    np.testing.assert_allclose(got, wanted, rtol=NEAR, atol=NEAR)


def tensors(arrays, *, grad=False):
    """Tensors of the same values, by name."""
    return {name: torch.tensor(value, requires_grad=grad) for name, value in arrays.items()}


def network(seed, dims, kind):
    """Random parameters, samples, labels and a config."""
    rng = np.random.default_rng(seed)
    params = reference("init_network")(dims, kind, rng)
    params = {name: value + 0.3 * rng.normal(size=value.shape) for name, value in params.items()}
    X, y, hidden = rng.normal(size=(9, dims[0])), rng.integers(0, dims[-1], 9), dims[1:-1]
    masks = [(rng.random((9, units)) < 0.7) / 0.7 for units in hidden]
    bn_params = [
        {"eps": 0.01, "momentum": 0.8, "running_mean": rng.normal(size=n), "running_var": rng.random(n) + 0.5}
        for n in hidden
    ]
    config = {"normalization": kind, "reg": 0.2, "masks": masks, "bn_params": bn_params, "ln_param": {"eps": 0.02}}
    return params, X, y, config


def scores(params, X, config, *, training):
    """The network in torch; its batch norm counts with 1 / (N - 1) in the running variance, so that is left aside."""
    h = X
    for layer in range(1, len(config["masks"]) + 1):
        h = functional.linear(h, params[f"W{layer}"].T, params[f"b{layer}"])
        if config["normalization"] == "layernorm":
            gamma, beta = params[f"gamma{layer}"], params[f"beta{layer}"]
            h = functional.layer_norm(h, gamma.shape, gamma, beta, config["ln_param"]["eps"])
        if config["normalization"] == "batchnorm":
            state = config["bn_params"][layer - 1]
            running = [torch.tensor(state[name]) for name in ("running_mean", "running_var")]
            gamma, beta = params[f"gamma{layer}"], params[f"beta{layer}"]
            h = functional.batch_norm(h, *running, gamma, beta, training, eps=state["eps"])
        h = torch.relu(h)
        if training:
            h = h * torch.tensor(config["masks"][layer - 1])
    last = len(config["masks"]) + 1
    return functional.linear(h, params[f"W{last}"].T, params[f"b{last}"])


@pytest.mark.parametrize("dims", [[5, 4], [6, 5, 3], [4, 7, 6, 5, 3]], ids=str)
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("seed", SEEDS)
def test_network(seed, kind, dims):
    """Scores in testing, loss, every gradient, and the running mean."""
    params, X, y, config = network(seed, dims, kind)
    near(
        reference("network_scores")(params, X, config),
        scores(tensors(params), torch.tensor(X), config, training=False),
    )
    leaves = tensors(params, grad=True)
    cross = functional.cross_entropy(scores(leaves, torch.tensor(X), config, training=True), torch.tensor(y))
    wanted = cross + 0.1 * sum(w.square().sum() for name, w in leaves.items() if name[0] == "W")
    wanted.backward()
    before = [state["running_mean"].copy() for state in config["bn_params"]]
    loss, grads = reference("network_loss")(params, X, y, config)
    near(loss, wanted)
    assert grads.keys() == params.keys()
    for name, leaf in leaves.items():
        near(grads[name], leaf.grad)
    if kind == "batchnorm" and len(dims) > 2:
        first = torch.tensor(X) @ leaves["W1"] + leaves["b1"]
        near(config["bn_params"][0]["running_mean"], 0.8 * torch.tensor(before[0]) + 0.2 * first.mean(dim=0))
        variance = first.var(dim=0, correction=0)
        fresh = network(seed, dims, kind)[3]["bn_params"][0]["running_var"]
        near(config["bn_params"][0]["running_var"], 0.8 * torch.tensor(fresh) + 0.2 * variance)


@pytest.mark.parametrize("seed", SEEDS)
def test_standardize(seed):
    """Mean and deviation over the samples, by torch."""
    rng = np.random.default_rng(seed)
    X_train, X_new = rng.normal(3, 5, (8, 4)), rng.normal(size=(3, 4))
    X_train[:, 2] = 7
    std, mean = torch.std_mean(torch.tensor(X_train), dim=0, correction=0)
    std[std == 0] = 1
    for got, given in zip(reference("standardize")(X_train, X_new), (X_train, X_new), strict=True):
        near(got, (torch.tensor(given) - mean) / std)


@pytest.mark.parametrize("momentum", [0.0, 0.9])
@pytest.mark.parametrize("seed", SEEDS)
def test_train(seed, momentum):
    """Batches by torch.optim.SGD, on the same network."""
    params, X, y, config = network(seed, [5, 6, 4], "layernorm")
    rng = np.random.default_rng(seed)
    batches = [rng.permutation(9)[:size] for size in (4, 4, 1, 6, 3)]
    bare = {**config, "masks": None, "reg": 0.0}

    def rule(w, dw, state):
        velocity = momentum * state.get("velocity", 0) + dw
        return w - 0.1 * velocity, {"velocity": velocity}

    def loss_function(params, X, y):
        return reference("network_loss")(params, X, y, bare)

    found, losses = reference("train")(loss_function, params, X, y, rule, {}, batches)
    leaves = tensors(params, grad=True)
    optimizer = torch.optim.SGD(leaves.values(), lr=0.1, momentum=momentum)
    ones = {**config, "masks": [np.ones(mask.shape) for mask in config["masks"]]}
    for batch, loss in zip(batches, losses, strict=True):
        part = {**ones, "masks": [mask[: len(batch)] for mask in ones["masks"]]}
        wanted = functional.cross_entropy(
            scores(leaves, torch.tensor(X[batch]), part, training=True), torch.tensor(y[batch])
        )
        near(loss, wanted)
        optimizer.zero_grad()
        wanted.backward()
        optimizer.step()
    for name, leaf in leaves.items():
        near(found[name], leaf)


@pytest.mark.parametrize("seed", SEEDS)
def test_fit_and_overfit(seed):
    """Descent with batches of all samples, by torch.optim.SGD: the losses, and the parameters of the best epoch."""
    params, X, y, config = network(seed, [4, 5, 3], None)
    bare = {**config, "masks": None, "reg": 0.0}
    data = {"X_train": X, "y_train": y, "X_val": X[::2] + 0.5, "y_val": y[::2]}

    def loss_function(params, X, y):
        return reference("network_loss")(params, X, y, bare)

    def score_function(params, X):
        return reference("network_scores")(params, X, bare)

    def rule(w, dw, state):
        return w - 0.3 * dw, state

    best, history = reference("fit")(
        loss_function, score_function, params, data, rule, {}, 6, 9, np.random.default_rng(seed)
    )
    few, few_losses = reference("overfit_small")(loss_function, params, X, y, 9, 0.3, 0.0, 6)
    leaves, kept, losses, accuracies = tensors(params, grad=True), [], [], []
    optimizer = torch.optim.SGD(leaves.values(), lr=0.3)
    unmasked = {**config, "masks": [np.ones((9, 5))]}
    for _ in range(6):
        loss = functional.cross_entropy(scores(leaves, torch.tensor(X), unmasked, training=True), torch.tensor(y))
        losses.append(loss.item())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        found = scores(leaves, torch.tensor(data["X_val"]), unmasked, training=False).argmax(dim=1)
        accuracies.append((found == torch.tensor(data["y_val"])).double().mean().item())
        kept.append({name: leaf.detach().clone() for name, leaf in leaves.items()})
    near(history["loss"], losses)
    near(few_losses[:6], losses)
    near(history["val_accuracy"], accuracies)
    for name in params:
        near(best[name], kept[int(np.argmax(accuracies))][name])
        near(few[name], kept[-1][name])


@pytest.mark.parametrize("classes", [2, 10, 137])
def test_initial_loss(classes):
    """The cross-entropy of equal scores."""
    wanted = functional.cross_entropy(torch.zeros(3, classes, dtype=torch.float64), torch.tensor([0, 1, 1]))
    expected, status = reference("initial_loss_check")(wanted.item(), classes, 0.01)
    near(expected, wanted)
    assert status == 0


@pytest.mark.parametrize("seed", SEEDS)
def test_accuracy_and_confusion(seed):
    """Counted by torch."""
    rng = np.random.default_rng(seed)
    values, y = rng.normal(size=(40, 5)), rng.integers(0, 5, 40)
    found = torch.tensor(values).argmax(dim=1)
    near(reference("accuracy")(values, y), (found == torch.tensor(y)).double().mean())
    matrix, recall = reference("confusion_matrix")(y, found.numpy(), 5)
    one = functional.one_hot
    wanted = one(torch.tensor(y), 5).double().T @ one(found, 5).double()
    near(matrix, wanted)
    near(recall, wanted.diagonal() / wanted.sum(dim=1).clamp(min=1))


@pytest.mark.parametrize("fan_in", [10, 70])
def test_hidden_weights(fan_in):
    """Their deviation is that of torch's Kaiming initialization for ReLU."""
    params = reference("init_network")([fan_in, 4000, 3], None, np.random.default_rng(0))
    gain = torch.nn.init.calculate_gain("relu")
    assert abs(params["W1"].std() / (gain / fan_in**0.5) - 1) < 0.02
    assert abs(params["W2"].std() / 0.01 - 1) < 0.05

r"""## Parameters to start from

Every hidden layer of the network will be

    affine - [batch norm or layer norm] - ReLU - [dropout]

and the last layer is affine alone; its outputs are the scores. With `dims = [64, 50, 30, 10]` there are three affine
layers: $W_1$ (64, 50), $W_2$ (50, 30), $W_3$ (30, 10).

- Hidden weights start normal with standard deviation $\sqrt{2 / fan\_in}$ (He): behind a ReLU, that keeps the
  signal's size from layer to layer.
- The weights of the **last** layer start small, with standard deviation 0.01. Then all scores are near 0, all classes
  equally likely, and the first loss is known in advance. You will test that below.
- Biases start at 0. With normalization, each hidden layer also has a scale `gamma`, ones, and a shift `beta`, zeros.

**By hand:** `dims = [64, 50, 30, 10]` has $64 \cdot 50 + 50 + 50 \cdot 30 + 30 + 30 \cdot 10 + 10 = 5090$ parameters,
and with normalization $2 \cdot (50 + 30) = 160$ more.

**Pitfalls**

- `fan_in` is the number of inputs of *that* layer.
- The last layer has no `gamma` and no `beta`.
- Zero weights leave all units of a layer alike for ever. Small is not zero.
"""

import numpy as np

from autograder.exercise import Case, Equivalent, Exercise, Mistake, Script


def init_network(dims, normalization, rng):
    """Parameters of a network of L = len(dims) - 1 affine layers.

    Args:
        dims: list of L + 1 ints: inputs, the units of each hidden layer, classes; L >= 1.
        normalization: None, "batchnorm" or "layernorm".
        rng: numpy.random.Generator; the only source of randomness.

    Returns:
        params: dict of float64 arrays. For every layer l in 1, ..., L: 'W1', 'W2', ... of shape (dims[l - 1], dims[l]),
            normal with mean 0 and standard deviation sqrt(2 / dims[l - 1]), but 0.01 in the last layer (l = L); and
            'b1', 'b2', ... of shape (dims[l],), zeros. If normalization is not None, for every layer but the last also
            'gamma1', ... of shape (dims[l],), ones, and 'beta1', ... of shape (dims[l],), zeros. No other keys.
    """
    params, last = {}, len(dims) - 1
    for layer in range(1, last + 1):
        fan_in, units = dims[layer - 1], dims[layer]
        scale = 0.01 if layer == last else np.sqrt(2 / fan_in)
        params[f"W{layer}"] = rng.normal(0, scale, (fan_in, units))
        params[f"b{layer}"] = np.zeros(units)
        if normalization is not None and layer < last:
            params[f"gamma{layer}"] = np.ones(units)
            params[f"beta{layer}"] = np.zeros(units)
    return params


def names_and_shapes(init_network, dims, normalization, seed):
    """The keys, the shapes, and what is constant."""
    params = init_network(dims, normalization, np.random.default_rng(seed))
    names = [f"{kind}{layer}" for layer in range(1, len(dims)) for kind in "Wb"]
    norms = [f"{kind}{layer}" for layer in range(1, len(dims) - 1) for kind in ("gamma", "beta")]
    wanted = names + (norms if normalization else [])
    constant = [params[name] for name in wanted if name[0] != "W"]
    return {
        "names": np.array(sorted(params) == sorted(wanted)),
        "shapes": np.array([n for name in wanted for n in np.shape(params[name])]),
        "biases, gammas, betas": np.concatenate(constant),
    }


def sizes_of_weights(init_network, dims, normalization, seed):
    """The standard deviation of each layer's weights, roughly, whether their mean is near 0, and both signs are."""
    params = init_network(dims, normalization, np.random.default_rng(seed))
    weights = [params[f"W{layer}"] for layer in range(1, len(dims))]
    wanted = [np.sqrt(2 / n) for n in dims[:-2]] + [0.01]
    ratios = np.array([w.std() / scale for w, scale in zip(weights, wanted, strict=True)])
    means = np.array([w.mean() / scale * w.size**0.5 for w, scale in zip(weights, wanted, strict=True)])
    return {
        "standard deviations, roughly, over those asked": np.round(2 * ratios) / 2,
        "standard deviations": np.abs(ratios - 1) < 0.12,
        "means near 0": np.abs(means) < 5,
        "normally distributed": np.array([abs((w**4).mean() / w.var() ** 2 - 3) < 0.8 for w in weights]),
    }


def from_rng(init_network, dims, normalization, seed):
    """Whether the same seed gives the same weights, another one others, and every unit its own."""
    made = [init_network(dims, normalization, np.random.default_rng(s)) for s in (seed, seed, seed + 1)]
    one, same, other = ([params[f"W{layer}"] for layer in range(1, len(dims))] for params in made)
    apart = [not np.allclose(w[:, :1], w[:, 1:2]) for w in one]
    return {
        "same seed": np.array([np.array_equal(a, b) for a, b in zip(one, same, strict=True)]),
        "another seed": np.array([not np.array_equal(a, b) for a, b in zip(one, other, strict=True)]),
        "units differ": np.array(apart),
    }


exercise = Exercise(
    Script((init_network,)),
    points=4,
    cases=[
        Case(
            "three layers",
            hint="How many layers have len(dims) numbers between them?",
            scenario=names_and_shapes,
            dims=[5, 4, 3, 2],
            normalization=None,
            seed=1,
        ),
        Case(
            "with batch norm",
            hint="Which layers are normalized?",
            scenario=names_and_shapes,
            dims=[6, 3, 5, 4],
            normalization="batchnorm",
            seed=2,
        ),
        Case(
            "the sizes of the weights",
            hint="Which layer has how many inputs?",
            scenario=sizes_of_weights,
            dims=[60, 40, 90, 30],
            normalization=None,
            seed=3,
        ),
        Case("the weights come from rng", scenario=from_rng, dims=[7, 4, 6, 3], normalization="layernorm", seed=4),
        Case(
            "one layer, with layer norm",
            hidden=True,
            hint="The only layer is the last one.",
            scenario=names_and_shapes,
            dims=[6, 3],
            normalization="layernorm",
            seed=5,
        ),
        Case(
            "five layers, with layer norm",
            hidden=True,
            scenario=names_and_shapes,
            dims=[3, 7, 4, 6, 5, 2],
            normalization="layernorm",
            seed=6,
        ),
        Case(
            "the sizes of other weights",
            hidden=True,
            hint="Which layer has how many inputs?",
            scenario=sizes_of_weights,
            dims=[30, 100, 50],
            normalization="batchnorm",
            seed=7,
        ),
        Case(
            "a single large layer",
            hidden=True,
            hint="The only layer is the last one.",
            scenario=sizes_of_weights,
            dims=[100, 20],
            normalization=None,
            seed=8,
        ),
        Case(
            "the sizes of the weights of four layers",
            scenario=sizes_of_weights,
            dims=[90, 30, 60, 120, 40],
            normalization="layernorm",
            seed=9,
        ),
        Case(
            "two layers, with layer norm", scenario=names_and_shapes, dims=[4, 6, 3], normalization="layernorm", seed=10
        ),
    ],
    mistakes=[
        Mistake(
            "The last layer has the standard deviation of the others; 0.01 is asked.",
            ("0.01 if layer == last else np.sqrt(2 / fan_in)", "np.sqrt(2 / fan_in)"),
        ),
        Mistake(
            "The hidden weights have less than a quarter of the deviation asked, as with 0.01 or sqrt(2) / fan_in.",
            ("0.01 if layer == last else np.sqrt(2 / fan_in)", "0.01"),
        ),
        Mistake("The root is missing: 2 / fan_in is the variance.", ("np.sqrt(2 / fan_in)", "2 / fan_in")),
        Mistake(
            "The hidden weights have the standard deviation sqrt(1 / fan_in); a ReLU halves the signal, hence the 2.",
            ("np.sqrt(2 / fan_in)", "np.sqrt(1 / fan_in)"),
            convention=True,
        ),
        Mistake(
            "The hidden weights are scaled by the number of outputs, alone or in a sum; the number of inputs is asked.",
            ("np.sqrt(2 / fan_in)", "np.sqrt(2 / units)"),
        ),
        Mistake(
            "The weights are 0, so the units of a layer never differ.",
            ("rng.normal(0, scale, (fan_in, units))", "np.zeros((fan_in, units))"),
        ),
        Mistake(
            "The weights are all positive.",
            ("rng.normal(0, scale, (fan_in, units))", "np.abs(rng.normal(0, scale, (fan_in, units)))"),
        ),
        Mistake(
            "The weights are uniform, with the right deviation; normal ones are asked.",
            ("rng.normal(0, scale, (fan_in, units))", "rng.uniform(-scale * 3**0.5, scale * 3**0.5, (fan_in, units))"),
        ),
        Mistake(
            "The biases are random; here they start at 0.",
            ('"b{layer}"] = np.zeros(units)', '"b{layer}"] = rng.normal(0, scale, units)'),
        ),
        Mistake("The last layer has a gamma and a beta too.", (" and layer < last", "")),
        Mistake("gamma and beta are there without normalization.", ("normalization is not None and layer", "layer")),
        Mistake("gamma starts at 0: then nothing gets through.", ("np.ones(units)", "np.zeros(units)")),
        Mistake("beta starts at 1; here it starts at 0.", ('"beta{layer}"] = np.zeros', '"beta{layer}"] = np.ones')),
        Mistake(
            "The weights come from numpy's global generator, not from rng.",
            ("rng.normal(0, scale, (", "np.random.normal(0, scale, ("),
        ),
        Mistake(
            "gamma and beta are there for batch norm only; layer norm has them too.",
            ("normalization is not None and", 'normalization == "batchnorm" and'),
        ),
        Mistake(
            "The hidden weights have the standard deviation 2 / sqrt(fan_in); the 2 is under the root as well.",
            ("np.sqrt(2 / fan_in)", "2 / np.sqrt(fan_in)"),
        ),
        Mistake(
            "The hidden weights have the standard deviation sqrt(6 / fan_in), the bound of the uniform form.",
            ("np.sqrt(2 / fan_in)", "np.sqrt(6 / fan_in)"),
        ),
        Mistake("The hidden weights have the standard deviation 1.", ("np.sqrt(2 / fan_in)", "1.0")),
        Mistake(
            "Every hidden layer is scaled by the number of inputs of the network; each layer has its own.",
            ("np.sqrt(2 / fan_in)", "np.sqrt(2 / dims[0])"),
        ),
        Mistake(
            "The first layer has the standard deviation 0.01, and the last one He's; it is the other way round.",
            ("layer == last", "layer == 1"),
        ),
        Mistake(
            "The last two layers have the standard deviation 0.01; only the last one may.",
            ("layer == last", "layer >= last - 1"),
        ),
        Mistake("The last layer's standard deviation is 0.1: 0.01 is taken for a variance.", ("0.01 if", "0.1 if")),
        Mistake("The last layer has less than a quarter of the standard deviation 0.01.", ("0.01 if", "0.001 if")),
        Mistake(
            "All weights have He's standard deviation times 0.01.",
            ("0.01 if layer == last else np.sqrt(2 / fan_in)", "0.01 * np.sqrt(2 / fan_in)"),
        ),
        Mistake("The last layer's weights are 0; small is not zero.", ("0.01 if", "0.0 if")),
        Mistake(
            "The weights are uniform between -s and s, with the standard deviation s for a bound.",
            ("rng.normal(0, scale, (fan_in, units))", "rng.uniform(-scale, scale, (fan_in, units))"),
        ),
        Mistake(
            "The standard deviation is the mean of the weights, and 1 their standard deviation.",
            ("rng.normal(0, scale, (", "rng.normal(scale, 1, ("),
        ),
        Mistake(
            "All units of a layer get the same weights: one column is drawn.",
            ("rng.normal(0, scale, (fan_in, units))", "rng.normal(0, scale, (fan_in, 1)) * np.ones(units)"),
        ),
        Mistake(
            "The weights come from a generator made inside with a fixed seed, not from rng.",
            ("rng.normal(0, scale, (", "np.random.default_rng(0).normal(0, scale, ("),
        ),
        Mistake(
            "The weights have the shape (units, inputs); it is (inputs, units).",
            ("rng.normal(0, scale, (fan_in, units))", "rng.normal(0, scale, (units, fan_in))"),
        ),
        Mistake("The biases are 1; they are 0.", ('"b{layer}"] = np.zeros', '"b{layer}"] = np.ones')),
        Mistake(
            "The biases are 0.01; they are 0.", ('"b{layer}"] = np.zeros(units)', '"b{layer}"] = np.full(units, 0.01)')
        ),
        Mistake(
            "The biases have one number for each input; it is one for each unit.",
            ('"b{layer}"] = np.zeros(units)', '"b{layer}"] = np.zeros(fan_in)'),
        ),
        Mistake(
            "gamma has one number for each input of its layer; it is one for each unit.",
            ("np.ones(units)", "np.ones(fan_in)"),
        ),
        Mistake(
            "beta has one number for each input of its layer; it is one for each unit.",
            ('"beta{layer}"] = np.zeros(units)', '"beta{layer}"] = np.zeros(fan_in)'),
        ),
        Mistake(
            "gamma and beta have one number for each input of their layer; it is one for each unit.",
            ("np.ones(units)", "np.ones(fan_in)"),
            ('"beta{layer}"] = np.zeros(units)', '"beta{layer}"] = np.zeros(fan_in)'),
        ),
        Mistake(
            "gamma starts at 0 and beta at 1; it is the other way round.",
            ("np.ones(units)", "np.zeros(units) * 1"),
            ('"beta{layer}"] = np.zeros', '"beta{layer}"] = np.ones'),
        ),
        Mistake(
            "The biases are normal with the deviation of the weights' layer, 0.01 or He's; they are 0.",
            ('"b{layer}"] = np.zeros(units)', '"b{layer}"] = rng.normal(0, 0.01, units)'),
        ),
        Mistake("gamma is random around 1; it is ones.", ("np.ones(units)", "rng.normal(1, 0.1, units)")),
        Mistake("gamma is 0.01; it is ones.", ("np.ones(units)", "np.full(units, 0.01)")),
        Mistake(
            "beta is 0.01; it is zeros.", ('"beta{layer}"] = np.zeros(units)', '"beta{layer}"] = np.full(units, 0.01)')
        ),
        Mistake(
            "The hidden weights have the standard deviation sqrt(2 / (fan_in + units)), Xavier's.",
            ("np.sqrt(2 / fan_in)", "np.sqrt(2 / (fan_in + units))"),
        ),
        Mistake(
            "All weights but the first have the standard deviation 0.01.", ("layer == last else", "layer > 1 else")
        ),
    ],
    hints=[
        "A loop over the layers 1 to L; f'W{layer}' makes the name of a parameter.",
        "rng.normal(0, s, (rows, columns)) draws weights with standard deviation s.",
    ],
    equivalents=[
        Equivalent(
            "The normal distribution is symmetric.",
            ("rng.normal(0, scale, (fan_in, units))", "-rng.normal(0, scale, (fan_in, units))"),
        ),
        Equivalent(
            "No layer comes after the last one.", ("layer < last", "layer != last"), ("layer == last", "layer >= last")
        ),
    ],
)

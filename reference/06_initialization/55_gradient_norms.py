r"""## The gradient on its way back

Backward, the gradient walks through the same layers from the top. With $h_l = f(h_{l-1} W_l)$ and the gradient $\delta$
of the loss at the output of layer $l$, which starts as `dout`:

$$g = \delta \odot f'(z_l), \qquad dW_l = h_{l-1}^T\, g, \qquad \delta \leftarrow g\, W_l^T$$

After the last step $\delta$ is the gradient at the layer's *input*, and so at the output of the layer below. Two norms
per layer tell how it fares: that of the gradient which has got through, and that of the gradient from which the layer's
weights learn,

$$\lVert \delta_l \rVert = \sqrt{\textstyle\sum_{nd} \delta_{nd}^2}, \qquad
\lVert dW_l \rVert = \sqrt{\textstyle\sum_{ij} (dW_l)_{ij}^2}$$

The slopes follow from the outputs alone: with $h = f(z)$ they are $1$ for `'linear'`, $h (1 - h)$ for `'sigmoid'`,
$1 - h^2$ for `'tanh'`, and 1 or 0 for `'relu'`, by $h > 0$.

**By hand:** one sample $X = 3$, linear, weights $2$ and $5$, `dout` $= 1$. Forward, $h_1 = 6$ and $h_2 = 30$. Layer 2:
$dW_2 = 6 \cdot 1 = 6$, and $1 \cdot 5 = 5$ gets through. Layer 1: $dW_1 = 3 \cdot 5 = 15$, and $5 \cdot 2 = 10$ gets
through. So the norms are $(10, 5)$ at the inputs and $(15, 6)$ of the weights.

**Pitfalls**

- A norm for each layer. One norm over all of them hides the layers in which nothing arrives.
- The lists are in the order of the layers, from the input up. You compute them from the top down.
- $g$, with the slope in it, goes into both $dW_l$ and the next $\delta$.
"""

import numpy as np

from autograder.exercise import Case, Equivalent, Exercise, Function, Mistake, integers, normal


def gradient_norms(X, weights, activation, dout):
    """Norms of the gradients at every layer of a deep network without biases.

    Args:
        X: input of shape (N, D), float or int; not changed.
        weights: list of L float arrays; weights[l] has shape (D_l, D_{l+1}), with D_0 = D. Layer l computes
            f(h @ weights[l]) from the output h of the layer before it; every layer has the activation, the last one
            too. Not changed.
        activation: str, 'linear', 'sigmoid', 'tanh' or 'relu'; which f. The sums h @ weights[l] stay below 500 in size.
        dout: gradient of the loss with respect to the output of the last layer, shape (N, D_L), float; not changed.

    Returns:
        at_inputs: array of shape (L,); at_inputs[l] is the norm of the gradient of the loss with respect to the input
            of layer l (to X for l = 0): the root of the sum of the squares of all its entries.
        of_weights: array of shape (L,); of_weights[l] is the norm, likewise, of the gradient of the loss with respect
            to weights[l].
    """
    functions = {
        "linear": lambda z: z,
        "sigmoid": lambda z: 1 / (1 + np.exp(-z)),
        "tanh": np.tanh,
        "relu": lambda z: np.maximum(z, 0),
    }
    slopes = {
        "linear": lambda h: np.ones(h.shape),
        "sigmoid": lambda h: h * (1 - h),
        "tanh": lambda h: 1 - h**2,
        "relu": lambda h: h > 0,
    }
    outputs = [X]
    for w in weights:
        outputs.append(functions[activation](outputs[-1] @ w))
    delta = dout
    at_inputs = []
    of_weights = []
    for layer in range(len(weights) - 1, -1, -1):
        g = delta * slopes[activation](outputs[layer + 1])
        delta = g @ weights[layer].T
        at_inputs.insert(0, np.sqrt((delta**2).sum()))
        of_weights.insert(0, np.sqrt(((outputs[layer].T @ g) ** 2).sum()))
    return np.array(at_inputs), np.array(of_weights)


exercise = Exercise(
    Function(gradient_norms, returns=("at_inputs", "of_weights")),
    points=5,
    cases=[
        Case(
            "three linear layers",
            hint="In which order are the norms?",
            X=normal(6, 3),
            weights=[normal(3, 5), normal(5, 4), normal(4, 2)],
            activation="linear",
            dout=normal(6, 2),
        ),
        Case(
            "tanh",
            hint="Where does the slope enter?",
            X=normal(5, 4, shift=0.5),
            weights=[normal(4, 6, scale=0.5), normal(6, 3, scale=0.5), normal(3, 2)],
            activation="tanh",
            dout=normal(5, 2),
        ),
        Case(
            "ReLU",
            X=normal(7, 2),
            weights=[normal(2, 8), normal(8, 5), normal(5, 6)],
            activation="relu",
            dout=normal(7, 6),
        ),
        Case(
            "sigmoid",
            X=normal(4, 3),
            weights=[normal(3, 7), normal(7, 2, scale=2)],
            activation="sigmoid",
            dout=normal(4, 2, shift=-0.5),
        ),
        Case(
            "one layer of tanh",
            hidden=True,
            X=normal(9, 5),
            weights=[normal(5, 3)],
            activation="tanh",
            dout=normal(9, 3),
        ),
        Case(
            "one sample",
            hidden=True,
            X=normal(1, 6),
            weights=[normal(6, 4), normal(4, 7), normal(7, 9)],
            activation="relu",
            dout=normal(1, 9),
        ),
        Case(
            "whole numbers and a sigmoid",
            hidden=True,
            X=integers(5, 4, low=-3, high=4),
            weights=[normal(4, 3), normal(3, 8), normal(8, 5), normal(5, 2)],
            activation="sigmoid",
            dout=normal(5, 2),
        ),
        Case(
            "ten layers of tanh",
            hidden=True,
            hint="Does every layer pass the gradient on to the one below?",
            X=normal(6, 8),
            weights=[normal(8, 8, scale=0.3) for _ in range(10)],
            activation="tanh",
            dout=normal(6, 8),
        ),
    ],
    mistakes=[
        Mistake(
            "The norms are in the order of the way back: those of the last layer come first.",
            ("at_inputs.insert(0, ", "at_inputs.append("),
            ("of_weights.insert(0, ", "of_weights.append("),
        ),
        Mistake("The slope of the activation is missing.", ("delta * slopes[activation](outputs[layer + 1])", "delta")),
        Mistake(
            "The slope is missing in the gradient that goes down to the layer below.",
            ("delta = g @ weights[layer].T", "delta = delta @ weights[layer].T"),
        ),
        Mistake(
            "The slope is missing in the gradients of the weights.",
            ("        g = delta *", "        above = delta\n        g = delta *"),
            ("(outputs[layer].T @ g)", "(outputs[layer].T @ above)"),
        ),
        Mistake(
            "These are squared norms: the roots are missing.",
            ("np.sqrt((delta**2).sum())", "(delta**2).sum()"),
            ("np.sqrt(((outputs[layer].T @ g) ** 2).sum())", "((outputs[layer].T @ g) ** 2).sum()"),
        ),
        Mistake(
            "These are root mean squares: the squares are averaged, not summed.",
            ("(delta**2).sum()", "(delta**2).mean()"),
            ("@ g) ** 2).sum()", "@ g) ** 2).mean()"),
        ),
        Mistake(
            "The gradients of the weights are divided by the number of samples; dout already carries that.",
            ("(outputs[layer].T @ g)", "(outputs[layer].T @ g / len(X))"),
        ),
        Mistake(
            "at_inputs holds the gradients at the layers' outputs; those at their inputs are asked.",
            ("        g = delta *", "        above = delta\n        g = delta *"),
            ("np.sqrt((delta**2)", "np.sqrt((above**2)"),
            convention=True,
        ),
        Mistake(
            "at_inputs holds the gradients at the sums, before the activation; those at the layers' inputs are asked.",
            ("np.sqrt((delta**2)", "np.sqrt((g**2)"),
            convention=True,
        ),
        Mistake(
            "at_inputs and of_weights are exchanged.",
            ("np.array(at_inputs), np.array(of_weights)", "np.array(of_weights), np.array(at_inputs)"),
        ),
        Mistake(
            "These are the sizes of sums of entries, in which signs cancel; norms are asked.",
            ("np.sqrt((delta**2).sum())", "np.abs(delta.sum())"),
            ("np.sqrt(((outputs[layer].T @ g) ** 2).sum())", "np.abs((outputs[layer].T @ g).sum())"),
        ),
        Mistake(
            "These are sums of absolute values; the root of the sum of squares is asked.",
            ("np.sqrt((delta**2).sum())", "np.abs(delta).sum()"),
            ("np.sqrt(((outputs[layer].T @ g) ** 2).sum())", "np.abs(outputs[layer].T @ g).sum()"),
        ),
        Mistake(
            "dout is ignored: the gradient starts with ones.",
            ("delta = dout\n", "delta = np.ones(dout.shape)\n"),
        ),
        Mistake(
            "The slope is taken at the sum before the activation; with these formulas it belongs to the output.",
            ("(outputs[layer + 1])", "(outputs[layer] @ weights[layer])"),
        ),
        Mistake("The slope of the sigmoid is h * (1 + h).", ("h * (1 - h)", "h * (1 + h)")),
        Mistake(
            "These are largest singular values; the root of the sum of squares is asked.",
            ("np.sqrt((delta**2).sum())", "np.linalg.norm(delta, 2)"),
            ("np.sqrt(((outputs[layer].T @ g) ** 2).sum())", "np.linalg.norm(outputs[layer].T @ g, 2)"),
        ),
        Mistake(
            "at_inputs is in the order of the way back: the last layer comes first.",
            ("at_inputs.insert(0, ", "at_inputs.append("),
        ),
        Mistake(
            "of_weights is in the order of the way back: the last layer comes first.",
            ("of_weights.insert(0, ", "of_weights.append("),
        ),
        Mistake(
            "These are the largest absolute values; the root of the sum of squares is asked.",
            ("np.sqrt((delta**2).sum())", "np.abs(delta).max()"),
            ("np.sqrt(((outputs[layer].T @ g) ** 2).sum())", "np.abs(outputs[layer].T @ g).max()"),
        ),
        Mistake(
            "These are standard deviations of the entries; the root of the sum of squares is asked.",
            ("np.sqrt((delta**2).sum())", "delta.std()"),
            ("np.sqrt(((outputs[layer].T @ g) ** 2).sum())", "(outputs[layer].T @ g).std()"),
        ),
        Mistake(
            "at_inputs holds the mean of the samples' norms; one norm of all entries is asked.",
            ("np.sqrt((delta**2).sum())", "np.sqrt((delta**2).sum(axis=1)).mean()"),
        ),
        Mistake(
            "Each norm is divided by the number of entries.",
            ("np.sqrt((delta**2).sum())", "np.sqrt((delta**2).sum()) / delta.size"),
            (
                "np.sqrt(((outputs[layer].T @ g) ** 2).sum())",
                "np.sqrt(((outputs[layer].T @ g) ** 2).sum()) / weights[layer].size",
            ),
        ),
        Mistake(
            "The gradient of the weights takes the sums below, before their activation; it takes the layer's input.",
            ("(outputs[layer].T @ g)", "((outputs[layer - 1] @ weights[layer - 1] if layer else X).T @ g)"),
        ),
        Mistake(
            "of_weights takes the gradient that has passed the weights already; that at the sums, g, belongs there.",
            ("((outputs[layer].T @ g) ** 2)", "((outputs[layer].T @ delta) ** 2)"),
        ),
        Mistake(
            "of_weights holds the norms of g, at the sums; the layer's input must multiply it.",
            ("((outputs[layer].T @ g) ** 2)", "(g**2)"),
        ),
        Mistake(
            "of_weights holds the norms of the weights; those of their gradients are asked.",
            ("((outputs[layer].T @ g) ** 2)", "(weights[layer] ** 2)"),
        ),
        Mistake(
            "at_inputs holds the norms of the signal, the layers' inputs; those of the gradients are asked.",
            ("np.sqrt((delta**2).sum())", "np.sqrt((outputs[layer] ** 2).sum())"),
        ),
        Mistake(
            "The slope is in the gradient that goes down twice.",
            ("g @ weights[layer].T", "(g * slopes[activation](outputs[layer + 1])) @ weights[layer].T"),
        ),
        Mistake(
            "The slope of the last layer is missing, as if it had no activation.",
            (
                "delta * slopes[activation](outputs[layer + 1])",
                "delta * (slopes[activation](outputs[layer + 1]) if layer < len(weights) - 1 else 1)",
            ),
        ),
        Mistake(
            "The slope of the first layer is missing; it has the activation too.",
            (
                "delta * slopes[activation](outputs[layer + 1])",
                "delta * (slopes[activation](outputs[layer + 1]) if layer else 1)",
            ),
        ),
        Mistake("The slope of tanh is 1 - tanh(h)**2; h is a tanh already.", ("1 - h**2", "1 - np.tanh(h) ** 2")),
        Mistake(
            "The slope of the sigmoid is taken at the sigmoid of h; h is a sigmoid already.",
            ("h * (1 - h)", "np.exp(-h) / (1 + np.exp(-h)) ** 2"),
        ),
        Mistake(
            "The slope takes h for the sum: tanh or sigmoid is applied once more.",
            ("h * (1 - h)", "np.exp(-h) / (1 + np.exp(-h)) ** 2"),
            ("1 - h**2", "1 - np.tanh(h) ** 2"),
        ),
        Mistake("The slope of tanh is that of a sigmoid, h * (1 - h).", ("1 - h**2", "h * (1 - h)")),
        Mistake("The slope of the sigmoid is that of tanh, 1 - h**2.", ("h * (1 - h)", "1 - h**2")),
        Mistake("The slope of the sigmoid is missing.", ("h * (1 - h)", "np.ones(h.shape)")),
        Mistake("The slope of tanh is missing.", ("1 - h**2", "np.ones(h.shape)")),
        Mistake(
            "The slope of ReLU is missing: it is 0 where h is 0.",
            ('"relu": lambda h: h > 0', '"relu": lambda h: np.ones(h.shape)'),
        ),
        Mistake(
            "The gate of ReLU looks at the gradient; it must look at h.",
            ("        g = delta *", "        g = delta * (delta > 0) if activation == 'relu' else delta *"),
        ),
        Mistake(
            "at_inputs has the norm of all gradients together for every layer; each layer has its own.",
            ("return np.array(at_inputs), ", "return np.full(len(weights), np.linalg.norm(at_inputs)), "),
        ),
        Mistake(
            "at_inputs holds sums of absolute values; the root of the sum of squares is asked.",
            ("np.sqrt((delta**2).sum())", "np.abs(delta).sum()"),
        ),
        Mistake(
            "of_weights holds sums of absolute values; the root of the sum of squares is asked.",
            ("np.sqrt(((outputs[layer].T @ g) ** 2).sum())", "np.abs(outputs[layer].T @ g).sum()"),
        ),
        Mistake(
            "at_inputs holds largest absolute values; the root of the sum of squares is asked.",
            ("np.sqrt((delta**2).sum())", "np.abs(delta).max()"),
        ),
        Mistake(
            "of_weights holds largest absolute values; the root of the sum of squares is asked.",
            ("np.sqrt(((outputs[layer].T @ g) ** 2).sum())", "np.abs(outputs[layer].T @ g).max()"),
        ),
        Mistake(
            "at_inputs holds mean absolute values; the root of the sum of squares is asked.",
            ("np.sqrt((delta**2).sum())", "np.abs(delta).mean()"),
        ),
        Mistake(
            "of_weights holds mean absolute values; the root of the sum of squares is asked.",
            ("np.sqrt(((outputs[layer].T @ g) ** 2).sum())", "np.abs(outputs[layer].T @ g).mean()"),
        ),
        Mistake(
            "at_inputs holds standard deviations; the root of the sum of squares is asked.",
            ("np.sqrt((delta**2).sum())", "delta.std()"),
        ),
        Mistake(
            "of_weights holds standard deviations; the root of the sum of squares is asked.",
            ("np.sqrt(((outputs[layer].T @ g) ** 2).sum())", "(outputs[layer].T @ g).std()"),
        ),
        Mistake(
            "at_inputs holds sizes of sums of entries, in which signs cancel.",
            ("np.sqrt((delta**2).sum())", "np.abs(delta.sum())"),
        ),
        Mistake(
            "of_weights holds sizes of sums of entries, in which signs cancel.",
            ("np.sqrt(((outputs[layer].T @ g) ** 2).sum())", "np.abs((outputs[layer].T @ g).sum())"),
        ),
        Mistake(
            "at_inputs holds largest singular values; the root of the sum of squares is asked.",
            ("np.sqrt((delta**2).sum())", "np.linalg.norm(delta, 2)"),
        ),
        Mistake(
            "of_weights holds largest singular values; the root of the sum of squares is asked.",
            ("np.sqrt(((outputs[layer].T @ g) ** 2).sum())", "np.linalg.norm(outputs[layer].T @ g, 2)"),
        ),
        Mistake(
            "at_inputs holds norms divided by the number of entries.",
            ("np.sqrt((delta**2).sum())", "np.sqrt((delta**2).sum()) / delta.size"),
        ),
        Mistake(
            "of_weights holds norms divided by the number of entries.",
            (
                "np.sqrt(((outputs[layer].T @ g) ** 2).sum())",
                "np.sqrt(((outputs[layer].T @ g) ** 2).sum()) / weights[layer].size",
            ),
        ),
        Mistake(
            "at_inputs is divided by the root of the number of samples.",
            ("np.sqrt((delta**2).sum())", "np.sqrt((delta**2).sum()) / np.sqrt(len(X))"),
        ),
        Mistake(
            "of_weights is divided by the root of the number of samples.",
            (
                "np.sqrt(((outputs[layer].T @ g) ** 2).sum())",
                "np.sqrt(((outputs[layer].T @ g) ** 2).sum()) / np.sqrt(len(X))",
            ),
        ),
        Mistake(
            "These are mean absolute values; the root of the sum of squares is asked.",
            ("np.sqrt((delta**2).sum())", "np.abs(delta).mean()"),
            ("np.sqrt(((outputs[layer].T @ g) ** 2).sum())", "np.abs(outputs[layer].T @ g).mean()"),
        ),
        Mistake(
            "of_weights has the norm of all gradients together for every layer; each layer has its own.",
            ("np.array(of_weights)\n", "np.full(len(weights), np.linalg.norm(of_weights))\n"),
        ),
        Mistake(
            "of_weights takes the layer's output, as wide as g, in the place of its input.",
            ("(outputs[layer].T @ g)", "(outputs[layer + 1].T @ g)"),
        ),
        Mistake(
            "at_inputs is that of the layer above, once more divided: the ratio of what a layer lets through.",
            ("np.sqrt((delta**2).sum())", "np.sqrt((delta**2).sum()) / np.sqrt((g**2).sum())"),
        ),
        Mistake(
            "The slope is squared.",
            ("delta * slopes[activation](outputs[layer + 1])", "delta * slopes[activation](outputs[layer + 1]) ** 2"),
        ),
        Mistake("The slope of tanh is (1 - h)**2; it is 1 - h**2.", ("1 - h**2", "(1 - h) ** 2")),
        Mistake("The slope of the sigmoid is h - h**3 or h * (1 - h**2).", ("h * (1 - h)", "h * (1 - h**2)")),
        Mistake("The slope of ReLU is h itself; it is 1 or 0.", ("lambda h: h > 0", "lambda h: h")),
        Mistake("The slope of a linear layer is h; it is 1.", ("np.ones(h.shape)", "h")),
        Mistake(
            "The last layer has no activation on the way up; every layer has it.",
            (
                "functions[activation](outputs[-1] @ w)",
                "functions[activation if len(outputs) < len(weights) else 'linear'](outputs[-1] @ w)",
            ),
        ),
        Mistake(
            "The first entry of at_inputs is 0: the gradient at X is left out.",
            ("return np.array(at_inputs)", "return np.array([0.0, *at_inputs[1:]])"),
        ),
    ],
    hints=[
        "Go forward first, and keep X and the output of every layer in a list: one more than there are layers.",
        "Check the shapes: dW_l must have the shape of weights[l], and delta that of the layer's input in the end.",
        "np.linalg.norm of a matrix, without more arguments, is the root of the sum of the squares.",
    ],
    equivalents=[
        Equivalent(
            "Without biases, such a change of sign turns the sign of whole gradients, and a norm has none.",
            ('"linear": lambda z: z', '"linear": lambda z: -z'),
            ("np.ones(h.shape)", "-np.ones(h.shape)"),
            ("h * (1 - h)", "-(h * (1 - h))"),
            ("h * (1 - h)", "-h * (1 - h)"),
            ("h * (1 - h)", "h * (h - 1)"),
            ("h * (1 - h)", "h * (-(1 - h))"),
            ("1 - h**2", "h ** 2 - 1"),
            ("1 - h**2", "-(1 - h ** 2)"),
            ("delta = dout\n", "delta = -dout\n"),
            (
                "delta * slopes[activation](outputs[layer + 1])",
                "-(delta * slopes[activation](outputs[layer + 1]))",
            ),
            (
                "delta * slopes[activation](outputs[layer + 1])",
                "-delta * slopes[activation](outputs[layer + 1])",
            ),
            ("((outputs[layer].T @ g) ** 2)", "(((-outputs[layer]).T @ g) ** 2)"),
            ("outputs[layer].T @ g", "outputs[layer].T @ -g"),
            ("g @ weights[layer].T", "-(g @ weights[layer].T)"),
            ("g @ weights[layer].T", "-g @ weights[layer].T"),
            ("g @ weights[layer].T", "g @ (-weights[layer]).T"),
        ),
        Equivalent(
            "A list of numbers is judged as the array that it makes.",
            ("np.array(at_inputs), np.array(of_weights)", "at_inputs, np.array(of_weights)"),
            ("np.array(at_inputs), np.array(of_weights)", "np.array(at_inputs), of_weights"),
        ),
        Equivalent("The output of a ReLU is never negative.", ("h > 0", "h != 0")),
    ],
)

r"""## Rescue by a way around

A residual connection adds the input of a layer to its output. All layers have the same width, and layer $l$ computes

$$h_l = h_{l-1} + c\,\tanh(h_{l-1} W_l)$$

with a number $c$ that scales what the layer adds. Backward, the gradient $\delta$ at $h_l$ has two ways down:

$$g = c\,\delta \odot (1 - t_l^2) \quad\text{with } t_l = \tanh(h_{l-1} W_l), \qquad
\delta \leftarrow \delta + g\, W_l^T$$

The first term of the last formula is the rescue: $\delta$ itself arrives at every layer, whatever the weights do.

**By hand:** one sample, $X = 0$, one layer with $W = 2$, $c = 3$, `dout` $= 5$. $t = 0$, so $g = 3 \cdot 5 = 15$, and
$5 + 15 \cdot 2 = 35$ arrives at the input. With $W = 0$ it would be the 5 of `dout`, unchanged. (With $W = -1/3$ both
ways would cancel: the way around is a help, no guarantee.)

**Pitfalls**

- The slope needs $t_l$, and that is not the layer's output any more.
- Every layer adds. With $c = 1$ and many layers the signal grows; $c = 1 / \sqrt L$ keeps it in bounds.
"""

import numpy as np

from autograder.exercise import Case, Equivalent, Exercise, Function, Mistake, integers, normal


def residual_gradient_norms(X, weights, scale, dout):
    """Norm of the gradient at every layer's input in a deep network with residual connections.

    Args:
        X: input of shape (N, D), float or int; not changed.
        weights: list of L float arrays of shape (D, D). Layer l computes h + scale * tanh(h @ weights[l]) from the
            output h of the layer before it. Not changed.
        scale: float, the factor of what each layer adds.
        dout: gradient of the loss with respect to the output of the last layer, shape (N, D), float; not changed.

    Returns:
        norms: array of shape (L,); norms[l] is the norm of the gradient of the loss with respect to the input of layer
            l (to X for l = 0): the root of the sum of the squares of all its entries.
    """
    h, caches = X, []
    for w in weights:
        t = np.tanh(h @ w)
        caches.append((w, t))
        h = h + scale * t
    delta, norms = dout, []
    for w, t in reversed(caches):
        g = scale * delta * (1 - t**2)
        delta = delta + g @ w.T
        norms.insert(0, np.sqrt((delta**2).sum()))
    return np.array(norms)


exercise = Exercise(
    Function(residual_gradient_norms, returns=("norms",)),
    points=4,
    cases=[
        Case(
            "three layers",
            hint="By which two ways does the gradient get down?",
            X=normal(5, 4),
            weights=[normal(4, 4, scale=0.5) for _ in range(3)],
            scale=1.0,
            dout=normal(5, 4),
        ),
        Case(
            "four layers that add little",
            hint="Where does the scale enter, forward and backward?",
            X=normal(3, 6, shift=0.5),
            weights=[normal(6, 6, scale=0.6) for _ in range(4)],
            scale=0.3,
            dout=normal(3, 6),
        ),
        Case(
            "two layers", X=normal(7, 3), weights=[normal(3, 3), normal(3, 3, scale=0.4)], scale=0.7, dout=normal(7, 3)
        ),
        Case(
            "all weights zero",
            hidden=True,
            hint="Without weights, what arrives at the first layer?",
            X=normal(4, 5),
            weights=[np.zeros((5, 5)), np.zeros((5, 5)), np.zeros((5, 5))],
            scale=0.8,
            dout=normal(4, 5),
        ),
        Case(
            "one sample, one layer",
            hidden=True,
            X=normal(1, 6),
            weights=[normal(6, 6, scale=0.4)],
            scale=1.5,
            dout=normal(1, 6),
        ),
        Case(
            "whole numbers",
            hidden=True,
            X=integers(6, 3, low=-2, high=3),
            weights=[normal(3, 3, scale=0.4) for _ in range(4)],
            scale=0.5,
            dout=normal(6, 3),
        ),
        Case(
            "twelve layers",
            hidden=True,
            X=normal(4, 7),
            weights=[normal(7, 7, scale=0.3) for _ in range(12)],
            scale=12**-0.5,
            dout=normal(4, 7),
        ),
    ],
    mistakes=[
        Mistake(
            "The way around is missing on the way back: delta itself must be added.",
            ("delta = delta + g @ w.T", "delta = g @ w.T"),
        ),
        Mistake(
            "There is no way around: h is not added on the way up, nor delta on the way back.",
            ("h = h + scale * t", "h = scale * t"),
            ("delta = delta + g @ w.T", "delta = g @ w.T"),
        ),
        Mistake("The way around is missing on the way up.", ("h = h + scale * t", "h = scale * t")),
        Mistake(
            "The gradient goes around every layer, and through none.",
            ("delta = delta + g @ w.T", "delta = delta + 0 * g @ w.T"),
        ),
        Mistake("The scale is missing on the way back.", ("g = scale * delta", "g = delta")),
        Mistake("The scale is missing on the way up.", ("h = h + scale * t", "h = h + t")),
        Mistake(
            "The scale is missing altogether.", ("h = h + scale * t", "h = h + t"), ("g = scale * delta", "g = delta")
        ),
        Mistake(
            "The scale multiplies the way around too.",
            ("h = h + scale * t", "h = scale * (h + t)"),
            ("delta = delta + g @ w.T", "delta = scale * delta + g @ w.T"),
        ),
        Mistake(
            "The slope is taken from the layer's output, h + scale * t; it belongs to t.",
            ("caches.append((w, t))", "caches.append((w, h + scale * t))"),
        ),
        Mistake("The slope of tanh is missing.", (" * (1 - t**2)", "")),
        Mistake("The norms are in the order of the way back.", ("norms.insert(0, ", "norms.append(")),
        Mistake("These are squared norms: the root is missing.", ("np.sqrt((delta**2).sum())", "(delta**2).sum()")),
        Mistake(
            "These are the norms at the layers' outputs; those at their inputs are asked.",
            (
                "        delta = delta + g @ w.T\n        norms.insert(0, np.sqrt((delta**2).sum()))",
                "        norms.insert(0, np.sqrt((delta**2).sum()))\n        delta = delta + g @ w.T",
            ),
            convention=True,
        ),
        Mistake(
            "tanh stands around the sum: h + h @ w goes through it.",
            ("t = np.tanh(h @ w)\n", "t = np.tanh(h + h @ w)\n"),
            ("h = h + scale * t", "h = scale * t"),
            ("delta = delta + g @ w.T", "delta = g @ w.T + g"),
        ),
        Mistake(
            "Backward, the scale multiplies the way around too.",
            ("delta = delta + g @ w.T", "delta = scale * delta + g @ w.T"),
        ),
        Mistake(
            "Backward, the scale multiplies the way around, and not the way through.",
            ("g = scale * delta", "g = delta"),
            ("delta = delta + g @ w.T", "delta = scale * delta + g @ w.T"),
        ),
        Mistake(
            "Forward, the scale multiplies h, not what the layer adds.", ("h = h + scale * t", "h = scale * h + t")
        ),
        Mistake(
            "The scale multiplies h and delta, the way around; it belongs to what the layer adds.",
            ("h = h + scale * t", "h = scale * h + t"),
            ("g = scale * delta", "g = delta"),
            ("delta = delta + g @ w.T", "delta = scale * delta + g @ w.T"),
        ),
        Mistake(
            "The scale is inside tanh; it multiplies the tanh.",
            ("t = np.tanh(h @ w)", "t = np.tanh(scale * h @ w)"),
            ("h = h + scale * t", "h = h + t"),
        ),
        Mistake(
            "tanh stands in the slope once more, 1 - tanh(t)**2; t is a tanh already.",
            ("(1 - t**2)", "(1 - np.tanh(t) ** 2)"),
        ),
        Mistake(
            "The slope is 1 minus the square of the sum h @ W; it is 1 minus that of its tanh.",
            ("caches.append((w, t))", "caches.append((w, h @ w))"),
        ),
        Mistake(
            "The slope is taken from the layer's input h; it belongs to t.",
            ("caches.append((w, t))", "caches.append((w, h))"),
        ),
        Mistake("The slope is that of a sigmoid, t * (1 - t).", ("(1 - t**2)", "(t * (1 - t))")),
        Mistake(
            "The slope is taken at the layer's output: tanh of the new h times W.",
            ("caches.append((w, t))", "caches.append((w, np.tanh((h + scale * t) @ w)))"),
        ),
        Mistake(
            "The slope multiplies the way around too: it comes after the sum.",
            ("g = scale * delta * (1 - t**2)", "g = scale * delta"),
            ("delta = delta + g @ w.T", "delta = (delta + g @ w.T) * (1 - t**2)"),
        ),
        Mistake(
            "delta is added before the weights, (delta + g) @ W.T; it goes around them.",
            ("delta = delta + g @ w.T", "delta = (delta + g) @ w.T"),
        ),
        Mistake("W is not transposed on the way back.", ("g @ w.T", "g @ w")),
        Mistake(
            "The way back begins with the first layer: the layers are not gone through from the top.",
            ("in reversed(caches)", "in caches"),
        ),
        Mistake(
            "The weights are gone through from the first layer up on the way back.",
            (
                "for w, t in reversed(caches):",
                "for w, t in zip(weights, [t for _, t in reversed(caches)], strict=True):",
            ),
        ),
        Mistake("The way up begins with X in every layer: h is not handed on.", ("        h = h + scale * t\n", "")),
        Mistake(
            "These are sums of absolute values; the root of the sum of squares is asked.",
            ("np.sqrt((delta**2).sum())", "np.abs(delta).sum()"),
        ),
        Mistake(
            "These are largest absolute values; the root of the sum of squares is asked.",
            ("np.sqrt((delta**2).sum())", "np.abs(delta).max()"),
        ),
        Mistake(
            "These are largest singular values; the root of the sum of squares is asked.",
            ("np.sqrt((delta**2).sum())", "np.linalg.norm(delta, 2)"),
        ),
        Mistake(
            "These are means of the samples' norms; one norm of all entries is asked.",
            ("np.sqrt((delta**2).sum())", "np.sqrt((delta**2).sum(axis=1)).mean()"),
        ),
        Mistake(
            "These are the norms of g @ W.T, the way through alone; the way around must be added before.",
            ("np.sqrt((delta**2).sum())", "np.sqrt(((g @ w.T) ** 2).sum())"),
        ),
        Mistake(
            "These are the norms of the weights' gradients; those at the layers' inputs are asked.",
            ("caches.append((w, t))", "caches.append((w, t, h))"),
            ("for w, t in", "for w, t, x in"),
            ("np.sqrt((delta**2).sum())", "np.sqrt(((x.T @ g) ** 2).sum())"),
        ),
        Mistake(
            "The norms of the two ways are added; the norm of their sum is asked.",
            ("np.sqrt((delta**2).sum())", "np.sqrt((around**2).sum()) + np.sqrt(((g @ w.T) ** 2).sum())"),
            ("        delta = delta + g", "        around = delta\n        delta = delta + g"),
        ),
        Mistake(
            "These are mean absolute values; the root of the sum of squares is asked.",
            ("np.sqrt((delta**2).sum())", "np.abs(delta).mean()"),
        ),
        Mistake(
            "These are standard deviations; the root of the sum of squares is asked.",
            ("np.sqrt((delta**2).sum())", "delta.std()"),
        ),
        Mistake(
            "The norms are divided by the number of entries.",
            ("np.sqrt((delta**2).sum())", "np.sqrt((delta**2).sum()) / delta.size"),
        ),
        Mistake(
            "The norms are divided by the root of the number of samples.",
            ("np.sqrt((delta**2).sum())", "np.sqrt((delta**2).sum() / len(X))"),
        ),
        Mistake(
            "These are the sizes of sums of entries, in which signs cancel.",
            ("np.sqrt((delta**2).sum())", "np.abs(delta.sum())"),
        ),
        Mistake(
            "These are sums of the samples' norms; one norm of all entries is asked.",
            ("np.sqrt((delta**2).sum())", "np.sqrt((delta**2).sum(axis=1)).sum()"),
        ),
        Mistake("The scale divides on the way back; it multiplies.", ("g = scale * delta", "g = delta / scale")),
        Mistake(
            "The scale is divided by the root of the number of layers, on the way up and back.",
            ("h = h + scale * t", "h = h + scale / np.sqrt(len(weights)) * t"),
            ("g = scale * delta", "g = scale / np.sqrt(len(weights)) * delta"),
        ),
        Mistake(
            "The slope is 1 minus the square of scale * t; it is 1 minus that of t.",
            ("caches.append((w, t))", "caches.append((w, scale * t))"),
        ),
        Mistake("The slope is (1 - t)**2; it is 1 - t**2.", ("(1 - t**2)", "(1 - t) ** 2")),
        Mistake("The slope multiplies twice.", ("(1 - t**2)", "(1 - t**2) ** 2")),
        Mistake(
            "The layers have a ReLU, on the way up and in the slope.",
            ("np.tanh(h @ w)", "np.maximum(h @ w, 0)"),
            ("(1 - t**2)", "(t > 0)"),
        ),
        Mistake(
            "The layers have a sigmoid, on the way up and in the slope.",
            ("np.tanh(h @ w)", "1 / (1 + np.exp(-h @ w))"),
            ("(1 - t**2)", "(t * (1 - t))"),
        ),
        Mistake(
            "X is added in every layer; it is the layer's own input h.", ("h = h + scale * t", "h = X + scale * t")
        ),
        Mistake(
            "delta is not handed on: every layer gets dout.",
            ("        g = scale * delta", "        delta = dout\n        g = scale * delta"),
        ),
        Mistake("W is not transposed, nor is delta added around.", ("delta = delta + g @ w.T", "delta = g @ w")),
        Mistake(
            "The first layer has no way around on the way back.",
            ("delta = delta + g @ w.T", "delta = (delta if len(norms) < len(weights) - 1 else 0) + g @ w.T"),
        ),
        Mistake(
            "The last layer has no way around on the way back.",
            ("delta = delta + g @ w.T", "delta = (delta if norms else 0) + g @ w.T"),
        ),
        Mistake(
            "The last layer lets dout through without its weights.",
            ("delta = delta + g @ w.T", "delta = delta + (g @ w.T if norms else 0)"),
        ),
    ],
    hints=[
        "Keep the tanh of every layer; its input is not needed on the way back.",
        "The sum sends delta unchanged to both of its terms; one of them still has to pass scale, tanh and weights.",
    ],
    equivalents=[
        Equivalent(
            "A list of numbers is judged as the array that it makes.", ("return np.array(norms)", "return norms")
        ),
        Equivalent(
            "Such a change of sign turns the sign of whole signals or gradients, as tanh is odd; a norm has none.",
            ("h, caches = X, []", "h, caches = -X, []"),
            ("h = h + scale * t", "h = -(h + scale * t)"),
            ("delta, norms = dout, []", "delta, norms = -dout, []"),
            ("delta = delta + g @ w.T", "delta = -(delta + g @ w.T)"),
        ),
        Equivalent("The slope squares t.", ("caches.append((w, t))", "caches.append((w, -t))")),
    ],
)

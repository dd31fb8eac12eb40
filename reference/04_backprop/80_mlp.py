r"""## A network of any depth

Two layers are written out by hand; twenty are not. A network of any depth is a loop forward and the same loop backward.
With $h_0 = X$ and $L$ layers,

$$h_l = \max(0,\; h_{l-1} W_l + b_l) \quad (l = 1, \dots, L-1), \qquad scores = h_{L-1} W_L + b_L$$

and the loss is that of `two_layer_loss`: softmax, mean over the samples, plus $\tfrac{reg}{2} \sum_l \sum W_l^2$.
Forward, every layer leaves its cache on a pile; backward takes them off from the top.

Your own layers do the work. `affine_forward` and `affine_backward` stand above; a ReLU is two lines. For three layers
the calls run

    affine 1 - ReLU - affine 2 - ReLU - affine 3 - loss
    affine 1 - gate - affine 2 - gate - affine 3 - dscores      (from right to left)

**By hand:** `dims = [2, 4, 3]` means two inputs, four hidden units, three classes, so $L = 2$: $W_1$ (2, 4), $b_1$
(4,), $W_2$ (4, 3), $b_2$ (3,), together $8 + 4 + 12 + 3 = 27$ parameters.

**Pitfalls**

- No ReLU after the last layer. Scores may be negative.
- `params` is the only place where weights live. Whoever trains the network replaces arrays in it between two calls.
- The gate of layer $l$ belongs to the output of layer $l$. Counting from 1 and from 0 at once is how they slip.
"""

import numpy as np

from autograder.exercise import Case, Equivalent, Exercise, Mistake, Script, generator, labels, normal


class MLP:
    """Affine layers with a ReLU between each two, no ReLU after the last one, and a softmax loss.

    Attributes:
        params: dict of float64 arrays: 'W1', 'b1', ..., 'WL', 'bL'; 'Wl' has shape (dims[l - 1], dims[l]) and 'bl' has
            shape (dims[l],). A caller may put other arrays of these shapes into it between calls: every call uses what
            params holds then.
    """

    def __init__(self, dims, weight_scale, rng):
        """Make the parameters: weights normal with mean 0 and standard deviation weight_scale, biases 0.

        Args:
            dims: list of L + 1 ints: inputs, the units of each hidden layer, classes; L >= 1.
            weight_scale: float > 0.
            rng: numpy.random.Generator, the source of the weights.
        """
        self.depth = len(dims) - 1
        self.params = {}
        for layer in range(1, self.depth + 1):
            self.params[f"W{layer}"] = rng.normal(0, weight_scale, (dims[layer - 1], dims[layer]))
            self.params[f"b{layer}"] = np.zeros(dims[layer])

    def scores(self, X):
        """Scores of every class for every sample.

        Args:
            X: input of shape (N, dims[0]), float; not changed.

        Returns:
            scores: shape (N, dims[-1]), float.
        """
        return self._outputs(X)[-1]

    def loss(self, X, y, reg):
        """Loss of a batch and its gradients; params stays as it is.

        Args:
            X: input of shape (N, dims[0]), float; not changed.
            y: labels of shape (N,), int, each in {0, ..., dims[-1] - 1}; not changed.
            reg: float >= 0, the strength of the penalty 0.5 * reg * (sum of the squares of all weights); the biases are
                not penalized.

        Returns:
            loss: float, the mean over the samples of the negative log-probability of the right class, plus the penalty;
                finite for scores up to 1000, as long as the right class lies at most 700 below the largest of its row.
            grads: dict with the keys of params: the gradient of the loss with respect to each array, float, in its
                shape.
        """
        outputs = self._outputs(X)
        scores = outputs[-1]
        shifted = scores - scores.max(axis=1, keepdims=True)
        log_probs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
        rows = np.arange(len(X))
        dout = np.exp(log_probs)
        dout[rows, y] -= 1
        dout = dout / len(X)
        loss, grads = -log_probs[rows, y].mean(), {}
        for layer in range(self.depth, 0, -1):
            w, h = self.params[f"W{layer}"], outputs[layer - 1]
            loss = loss + 0.5 * reg * (w**2).sum()
            grads[f"W{layer}"] = h.T @ dout + reg * w
            grads[f"b{layer}"] = dout.sum(axis=0)
            dout = dout @ w.T * (h > 0)
        return loss, grads

    def _outputs(self, X):
        """X, the output of every hidden layer, and the scores."""
        outputs = [X]
        for layer in range(1, self.depth + 1):
            out = outputs[-1] @ self.params[f"W{layer}"] + self.params[f"b{layer}"]
            outputs.append(np.maximum(out, 0) if layer < self.depth else out)
        return outputs


exercise = Exercise(
    Script((MLP,)),
    points=6,
    cases=[],
    mistakes=[
        Mistake(
            "There is a ReLU after the last layer too; scores may be negative.",
            ("np.maximum(out, 0) if layer < self.depth else out", "np.maximum(out, 0)"),
            ("dout = dout / len(X)", "dout = dout / len(X) * (scores > 0)"),
        ),
        Mistake(
            "There is no ReLU between the layers.",
            ("np.maximum(out, 0) if layer < self.depth else out", "out"),
            (" * (h > 0)", ""),
        ),
        Mistake("The gate of the ReLU is missing in the gradients.", ("dout @ w.T * (h > 0)", "dout @ w.T")),
        Mistake(
            "The gate is taken from the gradient; it must come from the layer's output.",
            ("dout @ w.T * (h > 0)", "np.maximum(dout @ w.T, 0)"),
        ),
        Mistake(
            "The penalty is reg * sum(W**2), with gradient 2 * reg * W; half of that is asked.",
            ("0.5 * reg * (w**2)", "reg * (w**2)"),
            ("+ reg * w", "+ 2 * reg * w"),
            convention=True,
        ),
        Mistake(
            "The penalty in the loss lacks its factor 1/2.",
            ("0.5 * reg * (w**2)", "reg * (w**2)"),
        ),
        Mistake("The penalty is missing in the gradients.", (" + reg * w", "")),
        Mistake("The penalty is missing in the loss.", ("loss + 0.5 * reg * (w**2).sum()", "loss")),
        Mistake(
            "The penalty includes the biases.",
            ("0.5 * reg * (w**2).sum()", "0.5 * reg * ((w**2).sum() + (self.params[f'b{layer}'] ** 2).sum())"),
            ('"b{layer}"] = dout.sum(axis=0)', "\"b{layer}\"] = dout.sum(axis=0) + reg * self.params[f'b{layer}']"),
        ),
        Mistake(
            "The gradients are not divided by N.",
            ("dout = dout / len(X)", "dout = 1 * dout"),
        ),
        Mistake(
            "Loss and gradients are those of the sum over the samples; a mean is asked.",
            ("[rows, y].mean()", "[rows, y].sum()"),
            ("dout = dout / len(X)", "dout = 1 * dout"),
        ),
        Mistake(
            "The factor 1/N enters again at every layer.", ("dout @ w.T * (h > 0)", "dout @ w.T * (h > 0) / len(X)")
        ),
        Mistake("The biases are left out of the forward pass.", (' + self.params[f"b{layer}"]\n', "\n")),
        Mistake(
            "The biases' gradients are means over the batch; they must be sums.",
            ("dout.sum(axis=0)", "dout.mean(axis=0)"),
        ),
        Mistake(
            "The 1 is not subtracted at the right class: the gradient of the scores is p / N.",
            ("dout[rows, y] -= 1", "dout[rows, y] -= 0"),
        ),
        Mistake(
            "The biases start at random; here they start at 0.",
            ("np.zeros(dims[layer])", "rng.normal(0, weight_scale, dims[layer])"),
        ),
        Mistake(
            "weight_scale is ignored: the weights have the standard deviation 1.",
            ("rng.normal(0, weight_scale, (", "rng.normal(0, 1, ("),
        ),
        Mistake(
            "The weights are all 0, or far too small: their standard deviation is weight_scale.",
            ("rng.normal(0, weight_scale, (", "0 * rng.normal(0, weight_scale, ("),
        ),
        Mistake(
            "The weights are all positive: they are drawn evenly between 0 and weight_scale.",
            ("rng.normal(0, weight_scale, (", "rng.uniform(0, weight_scale, ("),
        ),
        Mistake(
            "The weights are scaled by the root of weight_scale: it is a standard deviation, not a variance.",
            ("rng.normal(0, weight_scale, (", "rng.normal(0, weight_scale**0.5, ("),
        ),
        Mistake(
            "The maximum is not subtracted: for large scores, exp overflows.",
            ("scores - scores.max(axis=1, keepdims=True)", "scores - 0"),
        ),
        Mistake(
            "The gradients of the penalty are 2 * reg * W; with the factor 1/2 in the loss they are reg * W.",
            ("+ reg * w", "+ 2 * reg * w"),
        ),
        Mistake("The gradients of the penalty are divided by N too.", ("+ reg * w", "+ reg * w / len(X)")),
        Mistake(
            "The penalty in the loss is divided by N too.",
            ("0.5 * reg * (w**2).sum()", "0.5 * reg * (w**2).sum() / len(X)"),
        ),
        Mistake(
            "The penalty in the loss does not count every layer: the last one is missing.",
            ("loss = loss + 0.5 * reg * (w**2).sum()", "loss = loss + 0.5 * reg * (w**2).sum() * (layer == 1)"),
        ),
        Mistake(
            "The penalty in the loss is that of the last layer alone.",
            (
                "loss = loss + 0.5 * reg * (w**2).sum()",
                "loss = loss + 0.5 * reg * (w**2).sum() * (layer == self.depth)",
            ),
        ),
        Mistake(
            "The penalty in the gradients is that of the last layer alone.",
            ("+ reg * w", "+ reg * w * (layer == self.depth)"),
        ),
        Mistake(
            "The penalty in the loss includes the biases.",
            ("0.5 * reg * (w**2).sum()", "0.5 * reg * ((w**2).sum() + (self.params[f'b{layer}'] ** 2).sum())"),
        ),
        Mistake(
            "The biases' gradients include reg * b: biases are not penalized.",
            ('"b{layer}"] = dout.sum(axis=0)', "\"b{layer}\"] = dout.sum(axis=0) + reg * self.params[f'b{layer}']"),
        ),
        Mistake(
            "The penalty in the loss is reg * sum|W|; it is half of reg times the sum of the squares.",
            ("0.5 * reg * (w**2).sum()", "reg * np.abs(w).sum()"),
        ),
        Mistake("The loss is divided by N * C; it must be N.", ("[rows, y].mean()", "[rows, y].sum() / scores.size")),
        Mistake(
            "The loss is the mean probability of the right class with a minus, without the logarithm.",
            ("-log_probs[rows, y].mean()", "-np.exp(log_probs)[rows, y].mean()"),
        ),
        Mistake(
            "The loss takes the columns of all labels for every sample, log_probs[:, y].",
            ("-log_probs[rows, y].mean()", "-log_probs[:, y].mean()"),
        ),
        Mistake(
            "The loss is the mean score of the right class with a minus: softmax is missing.",
            ("-log_probs[rows, y].mean()", "-scores[rows, y].mean()"),
        ),
        Mistake(
            "1e-8 is added to the probability before the logarithm.",
            ("-log_probs[rows, y].mean()", "-np.log(np.exp(log_probs[rows, y]) + 1e-8).mean()"),
        ),
        Mistake(
            "1e-12 is added to the probability before the logarithm.",
            ("-log_probs[rows, y].mean()", "-np.log(np.exp(log_probs[rows, y]) + 1e-12).mean()"),
        ),
        Mistake(
            "The 1 is subtracted after the division by N: the gradient of the scores is p / N - 1 at the right class.",
            ("dout[rows, y] -= 1\n        dout = dout / len(X)", "dout = dout / len(X)\n        dout[rows, y] -= 1"),
        ),
        Mistake(
            "The 1 is subtracted in the columns of all labels, in every row.", ("dout[rows, y] -= 1", "dout[:, y] -= 1")
        ),
        Mistake(
            "The gradient of the scores is divided by N * C; it must be N.",
            ("dout = dout / len(X)", "dout = dout / dout.size"),
        ),
        Mistake("The gradient of the scores has the wrong sign.", ("dout = dout / len(X)", "dout = -dout / len(X)")),
        Mistake(
            "The gradient of the scores is -1/N at the right class and 0 elsewhere: the probabilities are missing.",
            ("dout = np.exp(log_probs)", "dout = 0 * log_probs"),
        ),
        Mistake(
            "The gradient of the scores is made of log-probabilities; it must be made of probabilities.",
            ("dout = np.exp(log_probs)", "dout = log_probs.copy()"),
        ),
        Mistake(
            "All gradients of the data are divided by N twice.", ("dout = dout / len(X)", "dout = dout / len(X) ** 2")
        ),
        Mistake("The gate is h itself; it must be 1 where h is positive.", ("(h > 0)\n", "h\n")),
        Mistake(
            "The gate of the ReLU is missing in the gradient of the first layer.",
            ("* (h > 0)\n", "* ((h > 0) | (layer == 2))\n"),
        ),
        Mistake(
            "The last layer's scores have a gate in the gradients: the last layer has no ReLU.",
            ("dout = dout / len(X)", "dout = dout / len(X) * (scores > 0)"),
        ),
        Mistake(
            "The scores have a ReLU: there is one after the last layer too in the forward pass.",
            ("np.maximum(out, 0) if layer < self.depth else out", "np.maximum(out, 0)"),
        ),
        Mistake(
            "The last two layers have no ReLU between them: layer L - 1 is linear.",
            ("if layer < self.depth else", "if layer < self.depth - 1 else"),
            ("* (h > 0)\n", "* ((h > 0) | (layer == self.depth))\n"),
        ),
        Mistake(
            "The ReLU is missing in the forward pass.",
            ("np.maximum(out, 0) if layer < self.depth else out", "out"),
        ),
        Mistake(
            "The hidden layers are sigmoids; ReLU is asked.",
            ("np.maximum(out, 0) if", "1 / (1 + np.exp(-out)) if"),
            ("(h > 0)\n", "h * (1 - h)\n"),
        ),
        Mistake(
            "The hidden layers are tanh; ReLU is asked.",
            ("np.maximum(out, 0) if", "np.tanh(out) if"),
            ("(h > 0)\n", "(1 - h**2)\n"),
        ),
        Mistake(
            "scores gives probabilities, after softmax.",
            (
                "return self._outputs(X)[-1]",
                "e = np.exp(self._outputs(X)[-1])\n        return e / e.sum(axis=1, keepdims=True)",
            ),
        ),
        Mistake(
            "scores gives the class with the highest score; the scores of all classes are asked.",
            ("return self._outputs(X)[-1]", "return self._outputs(X)[-1].argmax(axis=1)"),
        ),
        Mistake(
            "scores gives the output of the last hidden layer, without the last affine layer.",
            ("return self._outputs(X)[-1]", "return self._outputs(X)[-2]"),
        ),
        Mistake(
            "The biases are added after the ReLU.",
            ('+ self.params[f"b{layer}"]\n', "\n"),
            ("else out)", 'else out)\n            outputs[-1] = outputs[-1] + self.params[f"b{layer}"]'),
        ),
        Mistake(
            "The arrays of the start are used, not those that params holds now.",
            ("self.params = {}\n", "self.params = {}\n        self.first = {}\n"),
            (
                'self.params[f"b{layer}"] = np.zeros(dims[layer])',
                'self.params[f"b{layer}"] = np.zeros(dims[layer])\n        self.first = dict(self.params)',
            ),
            (
                'outputs[-1] @ self.params[f"W{layer}"] + self.params[f"b{layer}"]',
                'outputs[-1] @ self.first[f"W{layer}"] + self.first[f"b{layer}"]',
            ),
            ('w, h = self.params[f"W{layer}"]', 'w, h = self.first[f"W{layer}"]'),
        ),
        Mistake(
            "The biases' gradients keep the axis of the samples, with length 1.",
            ("dout.sum(axis=0)", "dout.sum(axis=0, keepdims=True)"),
        ),
        Mistake(
            "params is changed: loss puts other weights into it.",
            (
                "loss, grads = -log",
                "self.params.update({k: 0.9 * v for k, v in self.params.items()})\n        loss, grads = -log",
            ),
        ),
        Mistake(
            "The weights' standard deviation is about half of weight_scale, as of even draws between "
            "-weight_scale and weight_scale.",
            ("rng.normal(0, weight_scale, (", "np.sqrt(1 / dims[layer - 1]) * rng.normal(0, 1, ("),
        ),
        Mistake(
            "Mean and standard deviation are exchanged: the weights have the mean weight_scale.",
            ("rng.normal(0, weight_scale, (", "rng.normal(weight_scale, 1, ("),
        ),
        Mistake(
            "The biases start at weight_scale; here they start at 0.",
            ("np.zeros(dims[layer])", "np.full(dims[layer], weight_scale)"),
        ),
        Mistake("The gradient of each W (without the penalty) has the wrong sign.", ("h.T @ dout", "-(h.T @ dout)")),
        Mistake(
            "The gradient of each W (without the penalty) is divided by the number of samples.",
            ("h.T @ dout", "(h.T @ dout) / len(X)"),
        ),
        Mistake(
            "The gradient of each W (without the penalty) is multiplied by the number of samples.",
            ("h.T @ dout", "(h.T @ dout) * len(X)"),
        ),
        Mistake(
            "The gradient of each W (without the penalty) lacks the last sample.",
            ("h.T @ dout", "h[:-1].T @ dout[:-1]"),
        ),
        Mistake(
            "The gradient of each W (without the penalty) lacks the first sample.", ("h.T @ dout", "h[1:].T @ dout[1:]")
        ),
        Mistake(
            "The gradient of each W (without the penalty) is that of the last sample alone.",
            ("h.T @ dout", "h[-1:].T @ dout[-1:]"),
        ),
        Mistake(
            "The gradient of each W (without the penalty) is that of the first sample alone.",
            ("h.T @ dout", "h[:1].T @ dout[:1]"),
        ),
        Mistake(
            "The gradient of each W (without the penalty) is the product of two sums over the samples.",
            ("h.T @ dout", "np.outer(h.sum(axis=0), dout.sum(axis=0))"),
        ),
        Mistake("The penalty in the gradients lacks the first layer.", ("+ reg * w\n", "+ reg * w * (layer > 1)\n")),
        Mistake(
            "The penalty in the gradients lacks the last layer.", ("+ reg * w\n", "+ reg * w * (layer < self.depth)\n")
        ),
        Mistake(
            "The penalty in the gradients is that of the first layer alone.",
            ("+ reg * w\n", "+ reg * w * (layer == 1)\n"),
        ),
        Mistake(
            "The penalty in the loss has the norm of each layer, not squared.",
            ("(w**2).sum()", "np.sqrt((w**2).sum())"),
        ),
        Mistake("The data's loss is divided by N twice.", ("y].mean()", "y].mean() / len(X)")),
        Mistake("The data's loss has the logarithm to base 2.", ("y].mean()", "y].mean() / np.log(2)")),
        Mistake("The data's loss has the logarithm to base 10.", ("y].mean()", "y].mean() / np.log(10)")),
        Mistake("The data's loss is that of the last sample alone.", ("y].mean()", "y][-1]")),
        Mistake("The data's loss is that of the first sample alone.", ("y].mean()", "y][0]")),
        Mistake("The gradient of each b is 0.", ("= dout.sum(axis=0)", "= 0 * dout.sum(axis=0)")),
        Mistake("The gradient of each b lacks the last sample.", ("= dout.sum(axis=0)", "= dout[:-1].sum(axis=0)")),
        Mistake("The gradient of each b is that of the last sample alone.", ("= dout.sum(axis=0)", "= dout[-1]")),
        Mistake("The gradient of each b is that of the first sample alone.", ("= dout.sum(axis=0)", "= dout[0]")),
        Mistake(
            "The data's share of the first layer's gradients is 0.",
            ("(h > 0)\n", "(h > 0) * (layer != 2)\n"),
        ),
        Mistake(
            "The first layer's bias is left out of the forward pass.",
            ('+ self.params[f"b{layer}"]', '+ self.params[f"b{layer}"] * (layer > 1)'),
        ),
        Mistake(
            "The last layer's bias is left out of the forward pass.",
            ('+ self.params[f"b{layer}"]', '+ self.params[f"b{layer}"] * (layer < self.depth)'),
        ),
        Mistake("The first layer has no ReLU.", ("if layer < self.depth else", "if 1 < layer < self.depth else")),
    ],
    hints=[
        "Forward, a loop over the layers from 1 to L that keeps every layer's input in a list; backward, from L to 1.",
        "f'W{layer}' makes the name of a parameter. There is one layer fewer than there are numbers in dims.",
        "A ReLU's output is positive exactly where its gate is open: the next layer's input tells where to pass.",
    ],
    equivalents=[
        Equivalent("A hidden unit is never negative, and nothing comes of the gradient of X.", ("h > 0", "h != 0")),
        Equivalent("No layer comes after the last one.", ("layer < self.depth", "layer != self.depth")),
        Equivalent(
            "The normal distribution is symmetric.",
            (
                "rng.normal(0, weight_scale, (dims[layer - 1], dims[layer]))",
                "-rng.normal(0, weight_scale, (dims[layer - 1], dims[layer]))",
            ),
        ),
    ],
)


def fresh_parameters(MLP, dims, weight_scale, rng):
    """What a new network holds: names, shapes, zeros, and the size of the weights."""
    net = MLP(dims, weight_scale, rng)
    names = [f"{kind}{layer}" for layer in range(1, len(dims)) for kind in "Wb"]
    weights = np.concatenate([net.params[name].ravel() for name in names[::2]])
    return {
        "names": np.array(sorted(net.params) == sorted(names)),
        "shapes": np.array([n for name in names for n in net.params[name].shape]),
        "biases": np.concatenate([net.params[name] for name in names[1::2]]),
        "mean near 0": np.array(abs(weights.mean()) <= 5 * weights.std() / weights.size**0.5),
        "standard deviation, roughly": np.round(2 * weights.std() / weight_scale) / 2 * weight_scale,
        "standard deviation near weight_scale": np.array(abs(weights.std() / weight_scale - 1) < 0.1),
    }


def the_scores(MLP, params, X):
    """Scores of a network with given parameters."""
    biases = [params[f"b{layer}"] for layer in range(1, len(params) // 2 + 1)]
    net = MLP([len(params["W1"]), *map(len, biases)], 0.1, np.random.default_rng(0))
    for name, value in params.items():
        net.params[name] = value
    return {"scores": net.scores(X)}


def the_loss(MLP, params, X, y, reg):
    """Loss of a network with given parameters."""
    biases = [params[f"b{layer}"] for layer in range(1, len(params) // 2 + 1)]
    net = MLP([len(params["W1"]), *map(len, biases)], 0.1, np.random.default_rng(0))
    for name, value in params.items():
        net.params[name] = value
    return {"loss": net.loss(X, y, reg)[0]}


def the_gradients(MLP, params, X, y, reg):
    """Gradients of a network with given parameters, and whether these stay as they are."""
    biases = [params[f"b{layer}"] for layer in range(1, len(params) // 2 + 1)]
    net = MLP([len(params["W1"]), *map(len, biases)], 0.1, np.random.default_rng(0))
    for name, value in params.items():
        net.params[name] = value.copy()
    grads = net.loss(X, y, reg)[1]
    same = all(np.array_equal(net.params[name], value) for name, value in params.items())
    return {**{name: grads[name] for name in params}, "params as before": np.array(same)}


def descent(MLP, params, X, y, reg):
    """Four steps of gradient descent: the losses, and the scores in the end."""
    biases = [params[f"b{layer}"] for layer in range(1, len(params) // 2 + 1)]
    net = MLP([len(params["W1"]), *map(len, biases)], 0.1, np.random.default_rng(0))
    for name, value in params.items():
        net.params[name] = value
    losses = []
    for _ in range(4):
        loss, grads = net.loss(X, y, reg)
        losses.append(loss)
        for name in params:
            net.params[name] = net.params[name] - 0.1 * grads[name]
    return {"losses": np.array(losses), "scores": net.scores(X)}


def two_networks(MLP, params, X, y, reg):
    """Two networks of different depths, used in turn."""
    D, *units = len(params["W1"]), *(len(params[f"b{layer}"]) for layer in range(1, len(params) // 2 + 1))
    one = MLP([D, *units], 0.1, np.random.default_rng(0))
    other = MLP([D, units[-1]], 0.1, np.random.default_rng(0))
    for name, value in params.items():
        one.params[name] = value
    other.params["W1"] = params["W1"][:, : units[-1]] * 2
    first, second = one.loss(X, y, reg), other.loss(X[:-1], y[:-1], reg)
    return {"scores": one.scores(X), "W1": first[1]["W1"], "other scores": other.scores(X), "other W1": second[1]["W1"]}


FAR_APART = {
    "W1": np.array([[300.0, 5.0], [4.0, 300.0]]),
    "b1": np.array([1.0, -2.0]),
    "W2": np.array([[1.0, 0.5, -1.1], [-1.0, -0.4, -1.02]]),
    "b2": np.array([2.0, 1.0, -1.0]),
}


def _params(*dims):
    """Parameters of a network."""
    made = {}
    for layer in range(1, len(dims)):
        made[f"W{layer}"] = normal(dims[layer - 1], dims[layer], scale=0.8)
        made[f"b{layer}"] = normal(dims[layer], scale=0.5)
    return made


def _inputs(N, *dims, **more):
    """The inputs of a case."""
    return {"params": _params(*dims), "X": normal(N, dims[0]), **more}


exercise.cases.extend(
    [
        Case(
            "fresh parameters",
            hint="How many layers have len(dims) numbers between them?",
            scenario=fresh_parameters,
            dims=[30, 20, 40, 5],
            weight_scale=0.3,
            rng=generator(),
        ),
        Case(
            "the scores of three layers",
            hint="Is there a ReLU after the last layer?",
            scenario=the_scores,
            **_inputs(5, 4, 6, 3, 2),
        ),
        Case("the loss of two layers", scenario=the_loss, **_inputs(4, 3, 5, 2, y=labels(4, 2), reg=0.4)),
        Case(
            "the gradients of three layers",
            hint="Which output sets the gate of which layer?",
            scenario=the_gradients,
            **_inputs(5, 4, 6, 3, 2, y=labels(5, 2), reg=0.0),
        ),
        Case(
            "the gradients of four layers, with penalty",
            scenario=the_gradients,
            **_inputs(3, 2, 5, 4, 6, 3, y=labels(3, 3), reg=0.2),
        ),
        Case(
            "one layer",
            hidden=True,
            hint="A network of one layer has no ReLU at all.",
            scenario=the_gradients,
            **_inputs(6, 4, 3, y=labels(6, 3), reg=0.3),
        ),
        Case("the scores of seven layers", hidden=True, scenario=the_scores, **_inputs(2, 3, 5, 6, 4, 7, 5, 6, 2)),
        Case(
            "four steps",
            hidden=True,
            hint="Do all calls use what params holds at that moment?",
            scenario=descent,
            **_inputs(6, 3, 5, 4, 3, y=labels(6, 3), reg=0.05),
        ),
        Case(
            "two networks in turn",
            hidden=True,
            hint="Does each network keep its own parameters?",
            scenario=two_networks,
            **_inputs(5, 4, 6, 3, 2, y=labels(5, 2), reg=0.1),
        ),
        Case(
            "one sample",
            hidden=True,
            scenario=the_gradients,
            **_inputs(1, 5, 4, 3, y=labels(1, 3), reg=0.1),
        ),
        Case(
            "rows far apart",
            hint="Whose maximum do you subtract?",
            scenario=the_loss,
            params=FAR_APART,
            X=np.array([[3.0, 0.5], [0.2, 3.0], [2.5, 0.1], [0.1, 2.8]]),
            y=np.array([1, 0, 0, 1]),
            reg=0.01,
        ),
        Case(
            "the gradients of rows far apart",
            hidden=True,
            hint="Whose maximum do you subtract?",
            scenario=the_gradients,
            params=FAR_APART,
            X=np.array([[2.8, 0.2], [0.3, 3.1]]),
            y=np.array([1, 0]),
            reg=0.02,
        ),
        Case(
            "other fresh parameters",
            hidden=True,
            scenario=fresh_parameters,
            dims=[50, 60, 7],
            weight_scale=0.02,
            rng=generator(),
        ),
    ]
)

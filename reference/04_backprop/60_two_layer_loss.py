r"""## A network and its loss, in one function

Now chain the pieces. Two affine layers with a ReLU between them make scores; softmax turns these into probabilities;
the loss asks how probable the right label was. The last term keeps the weights small:

$$h = \max(0,\; X W_1 + b_1), \qquad s = h W_2 + b_2, \qquad
L = -\frac1N \sum_n \log \frac{e^{s_{n y_n}}}{\sum_c e^{s_{nc}}}
  + \frac{reg}{2} \Bigl( \sum W_1^2 + \sum W_2^2 \Bigr)$$

Backward you meet the same pieces in the opposite order. The loss begins it, with the probabilities $p$:

$$ds_{nc} = \frac{1}{N} \bigl( p_{nc} - [c = y_n] \bigr)$$

where the bracket is 1 for the right class and 0 otherwise. From there on it is an affine backward, a ReLU gate, and
another affine backward. Each weight matrix gets its own share of the last term besides: $reg \cdot W$.

**By hand:** one sample, two classes, scores $(0, \ln 3)$, the right class is the first one. $p = (\tfrac14, \tfrac34)$,
the loss is $\ln 4 \approx 1.386$, and $ds = (-\tfrac34, \tfrac34)$. With $reg = 0.1$ and a single weight of 2 the last
term adds $0.05 \cdot 4 = 0.2$ to the loss and $0.1 \cdot 2 = 0.2$ to the gradient of that weight.

**Pitfalls**

- $1/N$ belongs into `ds`, once. From there it reaches all gradients by itself.
- With the factor ½ in the loss, the gradient of the last term is $reg \cdot W$; without it, it would be $2\, reg\, W$.
- The gate asks where $h$ was positive, not where its gradient is.
- Subtract each row's maximum from the scores before `exp`.

A test for the eye: with tiny weights and $reg = 0$, all C classes are equally probable, and the loss is $\ln C$.
"""

import numpy as np

from autograder.exercise import Case, Equivalent, Exercise, Mistake, Script, labels, normal


def two_layer_loss(params, X, y, reg):
    """Softmax loss of the network affine - ReLU - affine, and its gradients.

    Args:
        params: dict of float arrays: 'W1' (D, H), 'b1' (H,), 'W2' (H, C), 'b2' (C,). Neither the dict nor the arrays
            are changed.
        X: input of shape (N, D), float; not changed.
        y: labels of shape (N,), int, each in {0, ..., C - 1}; not changed.
        reg: float >= 0, the strength of the penalty 0.5 * reg * (sum of W1**2 + sum of W2**2); the biases are not
            penalized.

    Returns:
        loss: float, the mean over the N samples of the negative log-probability (natural logarithm) of the right class,
            plus the penalty; finite for scores up to 1000, as long as the right class lies at most 700 below the
            largest of its row.
        grads: dict with the keys of params: the gradient of the loss with respect to each array, float, in its shape.
    """
    W1, b1, W2, b2 = params["W1"], params["b1"], params["W2"], params["b2"]
    hidden = np.maximum(X @ W1 + b1, 0)
    scores = hidden @ W2 + b2
    shifted = scores - scores.max(axis=1, keepdims=True)
    log_probs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    rows = np.arange(len(X))
    penalty = 0.5 * reg * ((W1**2).sum() + (W2**2).sum())
    loss = -log_probs[rows, y].mean() + penalty

    dscores = np.exp(log_probs)
    dscores[rows, y] -= 1
    dscores = dscores / len(X)
    dhidden = dscores @ W2.T * (hidden > 0)
    grads = {
        "W1": X.T @ dhidden + reg * W1,
        "b1": dhidden.sum(axis=0),
        "W2": hidden.T @ dscores + reg * W2,
        "b2": dscores.sum(axis=0),
    }
    return loss, grads


exercise = Exercise(
    Script((two_layer_loss,)),
    points=6,
    cases=[],
    mistakes=[
        Mistake(
            "The penalty is reg * sum(W**2), with gradient 2 * reg * W; half of that is asked.",
            ("penalty = 0.5 * reg", "penalty = reg"),
            ("dhidden + reg * W1", "dhidden + 2 * reg * W1"),
            ("dscores + reg * W2", "dscores + 2 * reg * W2"),
            convention=True,
        ),
        Mistake(
            "The penalty in the loss lacks its factor 1/2.",
            ("penalty = 0.5 * reg", "penalty = reg"),
        ),
        Mistake(
            "The gradients of the penalty are 2 * reg * W; with the factor 1/2 in the loss they are reg * W.",
            ("dhidden + reg * W1", "dhidden + 2 * reg * W1"),
            ("dscores + reg * W2", "dscores + 2 * reg * W2"),
        ),
        Mistake(
            "The penalty is missing in the gradients.",
            ("dhidden + reg * W1", "dhidden"),
            ("dscores + reg * W2", "dscores"),
        ),
        Mistake(
            "The penalty includes the biases.",
            ("(W2**2).sum())", "(W2**2).sum() + (b1**2).sum() + (b2**2).sum())"),
            ('"b1": dhidden.sum(axis=0)', '"b1": dhidden.sum(axis=0) + reg * b1'),
            ('"b2": dscores.sum(axis=0)', '"b2": dscores.sum(axis=0) + reg * b2'),
        ),
        Mistake(
            "The penalty leaves W1 out.",
            ("(W1**2).sum() + (W2**2).sum()", "(W2**2).sum()"),
            ("dhidden + reg * W1", "dhidden"),
        ),
        Mistake("The penalty is missing in the loss.", (" + penalty", "")),
        Mistake(
            "The gradients are not divided by N.",
            ("dscores = dscores / len(X)", "dscores = 1 * dscores"),
        ),
        Mistake(
            "Loss and gradients are those of the sum over the samples; a mean is asked.",
            ("[rows, y].mean()", "[rows, y].sum()"),
            ("dscores = dscores / len(X)", "dscores = 1 * dscores"),
        ),
        Mistake(
            "The loss is a sum over the samples; a mean is asked.",
            ("[rows, y].mean()", "[rows, y].sum()"),
        ),
        Mistake(
            "The factor 1/N is applied twice in the gradients of the first layer.",
            ("dscores @ W2.T * (hidden > 0)", "dscores @ W2.T * (hidden > 0) / len(X)"),
        ),
        Mistake("The gate of the ReLU is missing in the gradients.", ("@ W2.T * (hidden > 0)", "@ W2.T")),
        Mistake(
            "The gate is taken from the gradient; it must come from the hidden units.",
            ("* (hidden > 0)", "* (dscores @ W2.T > 0)"),
        ),
        Mistake(
            "There is no ReLU: the hidden units are X @ W1 + b1.",
            ("np.maximum(X @ W1 + b1, 0)", "(X @ W1 + b1)"),
            (" * (hidden > 0)", ""),
        ),
        Mistake("b1 is left out of the forward pass.", ("X @ W1 + b1", "X @ W1")),
        Mistake("b2 is left out of the forward pass.", ("hidden @ W2 + b2", "hidden @ W2")),
        Mistake(
            "There is a ReLU after the second layer too; the scores may be negative.",
            ("scores = hidden @ W2 + b2", "scores = np.maximum(hidden @ W2 + b2, 0)"),
            ("dscores = dscores / len(X)", "dscores = dscores / len(X) * (scores > 0)"),
        ),
        Mistake(
            "The 1 is not subtracted at the right class: the gradient of the scores is p / N.",
            ("dscores[rows, y] -= 1", "dscores[rows, y] -= 0"),
        ),
        Mistake(
            "The sign of the loss is wrong: a negative log-probability is never below 0.",
            ("loss = -log_probs", "loss = log_probs"),
        ),
        Mistake(
            "The biases' gradients are means over the batch; they must be sums.",
            ("dhidden.sum(axis=0)", "dhidden.mean(axis=0)"),
            ("dscores.sum(axis=0)", "dscores.mean(axis=0)"),
        ),
        Mistake(
            "The hidden gradient is made of the gradient of W2; it must be made of W2.",
            ("dscores @ W2.T", "dscores @ (hidden.T @ dscores).T"),
        ),
        Mistake(
            "The maximum is not subtracted: for large scores, exp overflows.",
            ("scores - scores.max(axis=1, keepdims=True)", "scores - 0"),
        ),
        Mistake(
            "The penalty leaves W2 out.",
            ("(W1**2).sum() + (W2**2).sum()", "(W1**2).sum()"),
            ("dscores + reg * W2", "dscores"),
        ),
        Mistake(
            "The penalty in the loss includes the biases.",
            ("(W2**2).sum())", "(W2**2).sum() + (b1**2).sum() + (b2**2).sum())"),
        ),
        Mistake(
            "The biases' gradients include reg * b: biases are not penalized.",
            ('"b1": dhidden.sum(axis=0)', '"b1": dhidden.sum(axis=0) + reg * b1'),
            ('"b2": dscores.sum(axis=0)', '"b2": dscores.sum(axis=0) + reg * b2'),
        ),
        Mistake(
            "The gradients of the penalty are 0.5 * reg * W; the ½ of the loss takes the 2 of the square away.",
            ("dhidden + reg * W1", "dhidden + 0.5 * reg * W1"),
            ("dscores + reg * W2", "dscores + 0.5 * reg * W2"),
        ),
        Mistake(
            "The gradients of the penalty are subtracted; they must be added.",
            ("dhidden + reg * W1", "dhidden - reg * W1"),
            ("dscores + reg * W2", "dscores - reg * W2"),
        ),
        Mistake(
            "The penalty in the loss is divided by N too.", ("penalty = 0.5 * reg", "penalty = 0.5 * reg / len(X)")
        ),
        Mistake(
            "The gradients of the penalty are divided by N too.",
            ("dhidden + reg * W1", "dhidden + reg * W1 / len(X)"),
            ("dscores + reg * W2", "dscores + reg * W2 / len(X)"),
        ),
        Mistake(
            "The penalty is reg * sum|W|, with gradient reg * sign(W); the squares are asked.",
            ("0.5 * reg * ((W1**2).sum() + (W2**2).sum())", "reg * (np.abs(W1).sum() + np.abs(W2).sum())"),
            ("dhidden + reg * W1", "dhidden + reg * np.sign(W1)"),
            ("dscores + reg * W2", "dscores + reg * np.sign(W2)"),
        ),
        Mistake(
            "ds is -1/N at the right class and 0 elsewhere: the probabilities are missing.",
            ("dscores = np.exp(log_probs)", "dscores = 0 * log_probs"),
        ),
        Mistake(
            "ds is 0 but for the right class: only the diagonal of softmax's derivative is used.",
            ("dscores = dscores / len(X)", "dscores = dscores / len(X) * (np.arange(scores.shape[1]) == y[:, None])"),
        ),
        Mistake(
            "The 1 is subtracted after the division by N: ds is p / N - 1 at the right class.",
            (
                "dscores[rows, y] -= 1\n    dscores = dscores / len(X)",
                "dscores = dscores / len(X)\n    dscores[rows, y] -= 1",
            ),
        ),
        Mistake(
            "The 1 is subtracted in the columns of all labels, in every row of ds.",
            ("dscores[rows, y] -= 1", "dscores[:, y] -= 1"),
        ),
        Mistake(
            "The sign of ds is wrong: it is the label less the probability.",
            ("dscores = dscores / len(X)", "dscores = -dscores / len(X)"),
        ),
        Mistake(
            "ds is divided by N * C; it must be N.", ("dscores = dscores / len(X)", "dscores = dscores / scores.size")
        ),
        Mistake("The loss is divided by N * C; it must be N.", ("[rows, y].mean()", "[rows, y].sum() / scores.size")),
        Mistake(
            "ds is made of log-probabilities; it must be made of probabilities.",
            ("dscores = np.exp(log_probs)", "dscores = log_probs.copy()"),
        ),
        Mistake(
            "ds goes through softmax once more, as if p - 1 were the gradient of the probabilities.",
            ("dscores[rows, y] -= 1", "p = np.exp(log_probs)\n    dscores[rows, y] -= 1"),
            (
                "dscores = dscores / len(X)",
                "dscores = p * (dscores - (p * dscores).sum(axis=1, keepdims=True)) / len(X)",
            ),
        ),
        Mistake(
            "The loss is the mean probability of the right class with a minus, without the logarithm.",
            ("loss = -log_probs[rows, y].mean()", "loss = -np.exp(log_probs)[rows, y].mean()"),
        ),
        Mistake("The logarithm is to base 2.", ("loss = -log_probs", "loss = -1 / np.log(2) * log_probs")),
        Mistake(
            "The loss is the mean over all classes of -log p; the right class alone counts.",
            ("-log_probs[rows, y].mean()", "-log_probs.mean()"),
        ),
        Mistake(
            "The loss takes the columns of all labels for every sample, log_probs[:, y].",
            ("-log_probs[rows, y].mean()", "-log_probs[:, y].mean()"),
        ),
        Mistake(
            "The loss is that of the most probable class, or lacks the right class's shifted score.",
            ("-log_probs[rows, y].mean()", "-log_probs.max(axis=1).mean()"),
        ),
        Mistake(
            "The loss is the mean score of the right class with a minus: softmax is missing.",
            ("-log_probs[rows, y].mean()", "-scores[rows, y].mean()"),
        ),
        Mistake(
            "1e-12 is added to the probability before the logarithm.",
            ("-log_probs[rows, y].mean()", "-np.log(np.exp(log_probs[rows, y]) + 1e-12).mean()"),
        ),
        Mistake(
            "1e-8 is added to the probability before the logarithm.",
            ("-log_probs[rows, y].mean()", "-np.log(np.exp(log_probs[rows, y]) + 1e-8).mean()"),
        ),
        Mistake(
            "The denominator of softmax is the sum over the whole table; each row has its own.",
            ("np.exp(shifted).sum(axis=1, keepdims=True)", "np.exp(shifted).sum()"),
        ),
        Mistake("The gate is missing in the gradient of W1.", ('"W1": X.T @ dhidden', '"W1": X.T @ (dscores @ W2.T)')),
        Mistake("The gate is hidden itself; it must be 1 where hidden is positive.", ("* (hidden > 0)", "* hidden")),
        Mistake(
            "The hidden units are sigmoids; ReLU is asked.",
            ("np.maximum(X @ W1 + b1, 0)", "1 / (1 + np.exp(-(X @ W1 + b1)))"),
            ("* (hidden > 0)", "* hidden * (1 - hidden)"),
        ),
        Mistake(
            "The hidden units are tanh; ReLU is asked.",
            ("np.maximum(X @ W1 + b1, 0)", "np.tanh(X @ W1 + b1)"),
            ("* (hidden > 0)", "* (1 - hidden**2)"),
        ),
        Mistake(
            "The bias b1 is added after the ReLU.",
            ("np.maximum(X @ W1 + b1, 0)", "np.maximum(X @ W1, 0) + b1"),
            ("* (hidden > 0)", "* (X @ W1 > 0)"),
        ),
        Mistake(
            "The gradient of W2 is made of X @ W1 + b1, before the ReLU; it must be made of hidden.",
            ("hidden.T @ dscores", "(X @ W1 + b1).T @ dscores"),
        ),
        Mistake(
            "The gradients of W1 and W2 are divided by N once more: ds has that factor.",
            ("X.T @ dhidden + reg", "X.T @ dhidden / len(X) + reg"),
            ("hidden.T @ dscores + reg", "hidden.T @ dscores / len(X) + reg"),
        ),
        Mistake(
            "All gradients of the data are divided by N twice.",
            ("dscores = dscores / len(X)", "dscores = dscores / len(X) ** 2"),
        ),
        Mistake(
            "The biases' gradients keep the axis of the samples, with length 1.",
            ("dhidden.sum(axis=0)", "dhidden.sum(axis=0, keepdims=True)"),
            ("dscores.sum(axis=0)", "dscores.sum(axis=0, keepdims=True)"),
        ),
        Mistake(
            "The signs of all gradients are wrong, the penalty's included: they are steps of descent.",
            ("return loss, grads", "return loss, {name: -grad for name, grad in grads.items()}"),
        ),
        Mistake(
            "Each class has a sigmoid of its own; softmax is asked.",
            (
                "log_probs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))",
                "log_probs = -np.logaddexp(0, -scores)",
            ),
        ),
        Mistake(
            "The gradient of W1 (without the penalty) is divided by the number of samples.",
            ("X.T @ dhidden", "(X.T @ dhidden) / len(X)"),
        ),
        Mistake(
            "The gradient of W1 (without the penalty) is multiplied by the number of samples.",
            ("X.T @ dhidden", "(X.T @ dhidden) * len(X)"),
        ),
        Mistake(
            "The gradient of W1 (without the penalty) lacks the last sample.",
            ("X.T @ dhidden", "X[:-1].T @ dhidden[:-1]"),
        ),
        Mistake(
            "The gradient of W1 (without the penalty) lacks the first sample.",
            ("X.T @ dhidden", "X[1:].T @ dhidden[1:]"),
        ),
        Mistake(
            "The gradient of W1 (without the penalty) is that of the last sample alone.",
            ("X.T @ dhidden", "X[-1:].T @ dhidden[-1:]"),
        ),
        Mistake(
            "The gradient of W1 (without the penalty) is that of the first sample alone.",
            ("X.T @ dhidden", "X[:1].T @ dhidden[:1]"),
        ),
        Mistake(
            "The gradient of W1 (without the penalty) is the product of two sums over the samples.",
            ("X.T @ dhidden", "np.outer(X.sum(axis=0), dhidden.sum(axis=0))"),
        ),
        Mistake("The gradient of b1 is twice as large.", ("dhidden.sum(axis=0)", "2 * (dhidden.sum(axis=0))")),
        Mistake("The gradient of b1 is half as large.", ("dhidden.sum(axis=0)", "(dhidden.sum(axis=0)) / 2")),
        Mistake("The gradient of b1 is 0.", ("dhidden.sum(axis=0)", "0 * (dhidden.sum(axis=0))")),
        Mistake(
            "The gradient of b1 is multiplied by the number of samples.",
            ("dhidden.sum(axis=0)", "(dhidden.sum(axis=0)) * len(X)"),
        ),
        Mistake("The gradient of b1 lacks the last sample.", ("dhidden.sum(axis=0)", "dhidden[:-1].sum(axis=0)")),
        Mistake("The gradient of b1 lacks the first sample.", ("dhidden.sum(axis=0)", "dhidden[1:].sum(axis=0)")),
        Mistake("The gradient of b1 is that of the last sample alone.", ("dhidden.sum(axis=0)", "dhidden[-1]")),
        Mistake("The gradient of b1 is that of the first sample alone.", ("dhidden.sum(axis=0)", "dhidden[0]")),
        Mistake(
            "The gradient of b1 is one number, the sum over samples and units, for each unit.",
            ("dhidden.sum(axis=0)", "dhidden.sum() + 0 * dhidden.sum(axis=0)"),
        ),
        Mistake(
            "The gradient of W2 (without the penalty) is divided by the number of samples.",
            ("hidden.T @ dscores", "(hidden.T @ dscores) / len(X)"),
        ),
        Mistake(
            "The gradient of W2 (without the penalty) is multiplied by the number of samples.",
            ("hidden.T @ dscores", "(hidden.T @ dscores) * len(X)"),
        ),
        Mistake(
            "The gradient of W2 (without the penalty) lacks the last sample.",
            ("hidden.T @ dscores", "hidden[:-1].T @ dscores[:-1]"),
        ),
        Mistake(
            "The gradient of W2 (without the penalty) lacks the first sample.",
            ("hidden.T @ dscores", "hidden[1:].T @ dscores[1:]"),
        ),
        Mistake(
            "The gradient of W2 (without the penalty) is that of the last sample alone.",
            ("hidden.T @ dscores", "hidden[-1:].T @ dscores[-1:]"),
        ),
        Mistake(
            "The gradient of W2 (without the penalty) is that of the first sample alone.",
            ("hidden.T @ dscores", "hidden[:1].T @ dscores[:1]"),
        ),
        Mistake(
            "The gradient of W2 (without the penalty) is the product of two sums over the samples.",
            ("hidden.T @ dscores", "np.outer(hidden.sum(axis=0), dscores.sum(axis=0))"),
        ),
        Mistake("The gradient of b2 is twice as large.", ("dscores.sum(axis=0)", "2 * (dscores.sum(axis=0))")),
        Mistake("The gradient of b2 is half as large.", ("dscores.sum(axis=0)", "(dscores.sum(axis=0)) / 2")),
        Mistake(
            "The gradient of b2 is multiplied by the number of samples.",
            ("dscores.sum(axis=0)", "(dscores.sum(axis=0)) * len(X)"),
        ),
        Mistake("The gradient of b2 lacks the last sample.", ("dscores.sum(axis=0)", "dscores[:-1].sum(axis=0)")),
        Mistake("The gradient of b2 lacks the first sample.", ("dscores.sum(axis=0)", "dscores[1:].sum(axis=0)")),
        Mistake("The gradient of b2 is that of the last sample alone.", ("dscores.sum(axis=0)", "dscores[-1]")),
        Mistake("The gradient of b2 is that of the first sample alone.", ("dscores.sum(axis=0)", "dscores[0]")),
        Mistake(
            "The penalty in the loss has the means of the squares, not the sums.",
            ("((W1**2).sum() + (W2**2).sum())", "((W1**2).mean() + (W2**2).mean())"),
        ),
        Mistake(
            "The penalty in the loss has the norms, not squared.",
            ("((W1**2).sum() + (W2**2).sum())", "(np.sqrt((W1**2).sum()) + np.sqrt((W2**2).sum()))"),
        ),
        Mistake(
            "The penalty in the loss has the absolute values, not the squares.",
            ("((W1**2).sum() + (W2**2).sum())", "(np.abs(W1).sum() + np.abs(W2).sum())"),
        ),
        Mistake("The penalty's gradient of W1 is divided by N.", ("+ reg * W1", "+ reg * W1 / len(X)")),
        Mistake("The penalty's gradient of W2 is divided by N.", ("+ reg * W2", "+ reg * W2 / len(X)")),
        Mistake(
            "The penalty is in the gradient of b1: biases are not penalized.",
            ("dhidden.sum(axis=0)", "dhidden.sum(axis=0) + reg * b1"),
        ),
        Mistake(
            "The penalty is in the gradient of b2: biases are not penalized.",
            ("dscores.sum(axis=0)", "dscores.sum(axis=0) + reg * b2"),
        ),
        Mistake("The data's loss is divided by N twice.", ("y].mean()", "y].mean() / len(X)")),
        Mistake("The data's loss is that of the last sample alone.", ("y].mean()", "y][-1]")),
        Mistake("The data's loss is that of the first sample alone.", ("y].mean()", "y][0]")),
        Mistake("The data's loss lacks the last sample.", ("y].mean()", "y][: max(len(y) - 1, 1)].mean()")),
        Mistake("The data's loss is the largest over the samples; a mean is asked.", ("y].mean()", "y].min()")),
        Mistake("The data's loss has the logarithm to base 10.", ("y].mean()", "y].mean() / np.log(10)")),
        Mistake(
            "The gate is that of dhidden > 0 in the gradient of b1 alone: b1 counts only what is positive.",
            ("dhidden.sum(axis=0)", "np.maximum(dhidden, 0).sum(axis=0)"),
        ),
        Mistake("The gate is missing in the gradient of b1.", ("dhidden.sum(axis=0)", "(dscores @ W2.T).sum(axis=0)")),
    ],
    hints=[
        "Write the forward pass and check the loss alone. You will need hidden and the probabilities on the way back.",
        "scores[np.arange(N), y] picks the score of the right class in every row.",
        "dscores has the shape of scores. Two affine backwards and a gate between them do the rest; add reg * W last.",
    ],
    equivalents=[
        Equivalent("A hidden unit is never negative.", ("hidden > 0", "hidden != 0")),
    ],
)


def the_loss(two_layer_loss, params, X, y, reg):
    """The loss alone."""
    return {"loss": two_layer_loss(params, X, y, reg)[0]}


def the_gradients(two_layer_loss, params, X, y, reg):
    """All gradients."""
    grads = two_layer_loss(params, X, y, reg)[1]
    return {"W1": grads["W1"], "b1": grads["b1"], "W2": grads["W2"], "b2": grads["b2"]}


def unchanged(two_layer_loss, params, X, y, reg):
    """Whether the parameters are what they were, and the second call gives what the first one gave."""
    before = {name: value.copy() for name, value in params.items()}
    first, _ = two_layer_loss(params, X, y, reg)
    second, _ = two_layer_loss(params, X, y, reg)
    same = params.keys() == before.keys() and all(np.array_equal(params[name], before[name]) for name in before)
    return {"params as before": np.array(same), "same loss again": np.array(first == second)}


def three_steps(two_layer_loss, params, X, y, reg):
    """Three steps of gradient descent."""
    losses = []
    for _ in range(3):
        loss, grads = two_layer_loss(params, X, y, reg)
        losses.append(loss)
        params = {name: params[name] - 0.1 * grads[name] for name in params}
    return {"losses": np.array(losses), "W1": params["W1"], "b2": params["b2"]}


FAR_APART = {
    "W1": np.array([[300.0, 5.0], [4.0, 300.0]]),
    "b1": np.array([1.0, -2.0]),
    "W2": np.array([[1.0, 0.5, -1.1], [-1.0, -0.4, -1.02]]),
    "b2": np.array([2.0, 1.0, -1.0]),
}


def _inputs(N, D, H, C, *, reg, shift=0.0):
    """The inputs of a case; the biases of the scores are off centre by a shift."""
    params = {"W1": normal(D, H), "b1": normal(H), "W2": normal(H, C), "b2": normal(C, scale=2, shift=shift)}
    return {"params": params, "X": normal(N, D), "y": labels(N, C), "reg": reg}


exercise.cases.extend(
    [
        Case(
            "the loss, without penalty",
            hint="What is the loss if all classes are equally probable?",
            scenario=the_loss,
            **_inputs(5, 4, 6, 3, reg=0.0),
        ),
        Case(
            "the loss, with penalty",
            hint="Are the biases left out of the penalty?",
            scenario=the_loss,
            **_inputs(4, 3, 5, 2, reg=0.7),
        ),
        Case(
            "the gradients, without penalty",
            hint="Check each of the four with your gradient_check.",
            scenario=the_gradients,
            **_inputs(5, 4, 6, 3, reg=0.0),
        ),
        Case(
            "the gradients, with penalty",
            hint="What does the penalty add to the gradient of each weight matrix?",
            scenario=the_gradients,
            **_inputs(3, 5, 4, 6, reg=0.3),
        ),
        Case(
            "params stay as they are",
            hint="Is something in params, or in an array of it, written to?",
            scenario=unchanged,
            **_inputs(3, 4, 2, 3, reg=0.3),
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
        Case("three steps", hidden=True, scenario=three_steps, **_inputs(6, 3, 7, 4, reg=0.1)),
        Case("the loss of one sample", hidden=True, scenario=the_loss, **_inputs(1, 6, 3, 5, reg=0.5)),
        Case("the gradients of one sample", hidden=True, scenario=the_gradients, **_inputs(1, 6, 3, 5, reg=0.5)),
        Case("the gradients of a larger batch", hidden=True, scenario=the_gradients, **_inputs(40, 5, 8, 3, reg=0.05)),
        Case(
            "a large bias",
            hint="Is every exponent at most 0?",
            scenario=the_loss,
            **_inputs(4, 3, 5, 3, reg=0.0, shift=900),
        ),
        Case(
            "the gradients under a large bias",
            hidden=True,
            hint="Is every exponent at most 0?",
            scenario=the_gradients,
            **_inputs(4, 3, 5, 3, reg=0.2, shift=900),
        ),
    ]
)

r"""## The same, as the textbooks have it

Older textbooks teach backpropagation on another network: sigmoids in both layers, and half the squared error as its
loss. It is worth doing once by hand, since every step shows.

$$H = \sigma(X W_1 + b_1), \qquad O = \sigma(H W_2 + b_2), \qquad L = \tfrac12 \lVert O - Y \rVert^2
  = \tfrac12 \sum_{n,c} (O_{nc} - Y_{nc})^2$$

The sum runs over samples and outputs, and nothing is divided by N. The books write the gradients with **deltas**, the
gradient of $L$ with respect to what goes *into* a sigmoid. The product here is element by element:

$$\delta_2 = (O - Y) \odot O \odot (1 - O), \qquad
\delta_1 = \bigl( \delta_2 W_2^\mathsf{T} \bigr) \odot H \odot (1 - H)$$

$$dW_2 = H^\mathsf{T} \delta_2, \qquad dW_1 = X^\mathsf{T} \delta_1$$

and each bias gets the sum of its delta over the samples.

**By hand:** one sample, one unit in each layer, $x = 1$, $Y = 1$, all weights and biases 0. Then $H = O = 0.5$ and $L =
\tfrac12 \cdot 0.25 = 0.125$. $\delta_2 = -0.5 \cdot 0.25 = -0.125$, so $dW_2 = 0.5 \cdot (-0.125) = -0.0625$. And
$\delta_1 = 0$, since $W_2 = 0$: nothing reaches the first layer. This is why weights do not start at 0.

**Pitfalls**

- The slope of the sigmoid is made of its output, $O (1 - O)$. Do not put $O$ through the sigmoid again.
- $\odot$ is `*` and the rest is `@`.
- The factor ½ is there so that the 2 of the square goes away.
"""

import numpy as np

from autograder.exercise import Case, Equivalent, Exercise, Mistake, Script, normal, uniform


def two_layer_sigmoid_loss(params, X, Y):
    """Half the squared error of a network with a sigmoid after each of its two affine layers, and its gradients.

    Args:
        params: dict of float arrays: 'W1' (D, H), 'b1' (H,), 'W2' (H, C), 'b2' (C,). Neither the dict nor the arrays
            are changed.
        X: input of shape (N, D), float; not changed.
        Y: what the outputs should be, shape (N, C), float; not changed.

    Returns:
        loss: float, 0.5 times the sum of (O - Y)**2 over all samples and outputs, not divided by N.
        grads: dict with the keys of params: the gradient of the loss with respect to each array, float, in its shape.
    """
    W1, b1, W2, b2 = params["W1"], params["b1"], params["W2"], params["b2"]
    H = 1 / (1 + np.exp(-(X @ W1 + b1)))
    O = 1 / (1 + np.exp(-(H @ W2 + b2)))
    loss = 0.5 * ((O - Y) ** 2).sum()

    delta2 = (O - Y) * O * (1 - O)
    delta1 = delta2 @ W2.T * H * (1 - H)
    grads = {"W1": X.T @ delta1, "b1": delta1.sum(axis=0), "W2": H.T @ delta2, "b2": delta2.sum(axis=0)}
    return loss, grads


exercise = Exercise(
    Script((two_layer_sigmoid_loss,)),
    points=4,
    cases=[],
    mistakes=[
        Mistake(
            "Loss and gradients are those without the factor 1/2; half of both is asked.",
            ("loss = 0.5 * (", "loss = ("),
            ("delta2 = (O - Y)", "delta2 = 2 * (O - Y)"),
            convention=True,
        ),
        Mistake("The loss lacks its factor 1/2.", ("loss = 0.5 * (", "loss = (")),
        Mistake(
            "The gradients are twice too large: the 1/2 of the loss takes the 2 of the square away.",
            ("delta2 = (O - Y)", "delta2 = 2 * (O - Y)"),
        ),
        Mistake(
            "Loss and gradients are divided by N, a mean over the samples; the sum is asked.",
            ("loss = 0.5 * ((O - Y) ** 2).sum()", "loss = 0.5 * ((O - Y) ** 2).sum() / len(X)"),
            ("delta2 = (O - Y)", "delta2 = (O - Y) / len(X)"),
            convention=True,
        ),
        Mistake(
            "The loss is divided by N, or is the mean of all squares without the ½; half the sum is asked.",
            ("((O - Y) ** 2).sum()", "((O - Y) ** 2).sum() / len(X)"),
        ),
        Mistake(
            "The gradients are divided by N; those of the sum are asked.",
            ("delta2 = (O - Y)", "delta2 = (O - Y) / len(X)"),
        ),
        Mistake(
            "The loss is a mean over samples and outputs; the sum is asked.",
            ("((O - Y) ** 2).sum()", "((O - Y) ** 2).mean()"),
        ),
        Mistake(
            "The slope of the second sigmoid is missing: delta2 is O - Y.",
            ("(O - Y) * O * (1 - O)", "(O - Y)"),
        ),
        Mistake(
            "The slope of the first sigmoid is missing, or is the gate of a ReLU.",
            ("delta2 @ W2.T * H * (1 - H)", "delta2 @ W2.T"),
        ),
        Mistake(
            "All gradients have the wrong sign: the error is taken as Y - O.", ("delta2 = (O - Y)", "delta2 = (Y - O)")
        ),
        Mistake(
            "The slopes are 1 - output**2: those of tanh.",
            ("* O * (1 - O)", "* (1 - O**2)"),
            ("* H * (1 - H)", "* (1 - H**2)"),
        ),
        Mistake(
            "The second layer has no sigmoid.",
            ("O = 1 / (1 + np.exp(-(H @ W2 + b2)))", "O = H @ W2 + b2"),
            ("(O - Y) * O * (1 - O)", "(O - Y)"),
        ),
        Mistake("b1 is left out of the forward pass.", ("X @ W1 + b1", "X @ W1")),
        Mistake("b2 is left out of the forward pass.", ("H @ W2 + b2", "H @ W2")),
        Mistake(
            "The biases' gradients are means over the batch; they must be sums.",
            ("delta1.sum(axis=0)", "delta1.mean(axis=0)"),
            ("delta2.sum(axis=0)", "delta2.mean(axis=0)"),
        ),
        Mistake(
            "delta1 is made of the error O - Y; it must be made of delta2.",
            ("delta1 = delta2 @ W2.T", "delta1 = (O - Y) @ W2.T"),
        ),
        Mistake(
            "The gradients of W1 and W2 are divided by N; those of the sum are asked.",
            ("X.T @ delta1", "X.T @ delta1 / len(X)"),
            ("H.T @ delta2", "H.T @ delta2 / len(X)"),
        ),
        Mistake(
            "The loss is the sum of the squares divided by N, without the ½.",
            ("0.5 * ((O - Y) ** 2).sum()", "((O - Y) ** 2).sum() / len(X)"),
        ),
        Mistake(
            "Loss and gradients are those of the mean squared error over samples and outputs, without the ½.",
            ("0.5 * ((O - Y) ** 2).sum()", "((O - Y) ** 2).mean()"),
            ("delta2 = (O - Y)", "delta2 = 2 * (O - Y) / O.size"),
            convention=True,
        ),
        Mistake(
            "Loss and gradients are those of half the mean over samples and outputs; the sum is asked.",
            ("((O - Y) ** 2).sum()", "((O - Y) ** 2).mean()"),
            ("delta2 = (O - Y)", "delta2 = (O - Y) / O.size"),
            convention=True,
        ),
        Mistake(
            "The gradients are divided by N * C; those of the sum are asked.",
            ("delta2 = (O - Y)", "delta2 = (O - Y) / O.size"),
        ),
        Mistake(
            "The loss is half the norm of the error; it is half the squared norm.",
            ("((O - Y) ** 2).sum()", "np.sqrt(((O - Y) ** 2).sum())"),
        ),
        Mistake(
            "The loss squares the sum of the errors; it is the sum of the squares.",
            ("((O - Y) ** 2).sum()", "(O - Y).sum() ** 2"),
        ),
        Mistake(
            "The loss has one number for each sample; their sum is asked.",
            ("((O - Y) ** 2).sum()", "((O - Y) ** 2).sum(axis=1)"),
        ),
        Mistake(
            "The loss is the cross-entropy of the outputs; half the squared error is asked.",
            ("0.5 * ((O - Y) ** 2).sum()", "-(Y * np.log(O) + (1 - Y) * np.log(1 - O)).sum()"),
        ),
        Mistake(
            "Loss and gradients are those of the cross-entropy; half the squared error is asked.",
            ("0.5 * ((O - Y) ** 2).sum()", "-(Y * np.log(O) + (1 - Y) * np.log(1 - O)).sum()"),
            ("(O - Y) * O * (1 - O)", "(O - Y)"),
        ),
        Mistake(
            "The slopes of both sigmoids are missing in the gradients.",
            ("(O - Y) * O * (1 - O)", "(O - Y)"),
            ("delta2 @ W2.T * H * (1 - H)", "delta2 @ W2.T"),
        ),
        Mistake(
            "The slopes put the outputs through the sigmoid again.",
            ("(O - Y) * O * (1 - O)", "(O - Y) / (1 + np.exp(-O)) / (1 + np.exp(O))"),
            ("W2.T * H * (1 - H)", "W2.T / (1 + np.exp(-H)) / (1 + np.exp(H))"),
        ),
        Mistake(
            "The slope in delta2 puts O through the sigmoid again.",
            ("(O - Y) * O * (1 - O)", "(O - Y) / (1 + np.exp(-O)) / (1 + np.exp(O))"),
        ),
        Mistake(
            "The slope in delta1 puts H through the sigmoid again.",
            ("W2.T * H * (1 - H)", "W2.T / (1 + np.exp(-H)) / (1 + np.exp(H))"),
        ),
        Mistake(
            "The slope in delta2 is z * (1 - z), of what goes into the sigmoid; it is made of the output O.",
            ("(O - Y) * O * (1 - O)", "(O - Y) * (H @ W2 + b2) * (1 - (H @ W2 + b2))"),
        ),
        Mistake(
            "The slope in delta1 is z * (1 - z), of what goes into the sigmoid; it is made of the output H.",
            ("* H * (1 - H)", "* (X @ W1 + b1) * (1 - (X @ W1 + b1))"),
        ),
        Mistake(
            "The slopes are z * (1 - z), of what goes into the sigmoids; they are made of the outputs.",
            ("(O - Y) * O * (1 - O)", "(O - Y) * (H @ W2 + b2) * (1 - (H @ W2 + b2))"),
            ("* H * (1 - H)", "* (X @ W1 + b1) * (1 - (X @ W1 + b1))"),
        ),
        Mistake("The slope in delta2 is 1 - O**2, that of tanh.", ("* O * (1 - O)", "* (1 - O**2)")),
        Mistake("The slope in delta1 is 1 - H**2, that of tanh.", ("* H * (1 - H)", "* (1 - H**2)")),
        Mistake(
            "The hidden layer is a ReLU, with its gate; a sigmoid is asked.",
            ("H = 1 / (1 + np.exp(-(X @ W1 + b1)))", "H = np.maximum(X @ W1 + b1, 0)"),
            ("* H * (1 - H)", "* (H > 0)"),
        ),
        Mistake(
            "The hidden layer is tanh; a sigmoid is asked.",
            ("H = 1 / (1 + np.exp(-(X @ W1 + b1)))", "H = np.tanh(X @ W1 + b1)"),
            ("* H * (1 - H)", "* (1 - H**2)"),
        ),
        Mistake(
            "Both layers are tanh; sigmoids are asked.",
            ("H = 1 / (1 + np.exp(-(X @ W1 + b1)))", "H = np.tanh(X @ W1 + b1)"),
            ("* H * (1 - H)", "* (1 - H**2)"),
            ("O = 1 / (1 + np.exp(-(H @ W2 + b2)))", "O = np.tanh(H @ W2 + b2)"),
            ("* O * (1 - O)", "* (1 - O**2)"),
        ),
        Mistake(
            "The hidden layer has no sigmoid.",
            ("H = 1 / (1 + np.exp(-(X @ W1 + b1)))", "H = X @ W1 + b1"),
            ("* H * (1 - H)", "* 1"),
        ),
        Mistake(
            "The second layer has no sigmoid, but its slope stands in delta2.",
            ("O = 1 / (1 + np.exp(-(H @ W2 + b2)))", "O = H @ W2 + b2"),
        ),
        Mistake(
            "The outputs are a softmax; a sigmoid for each is asked.",
            (
                "O = 1 / (1 + np.exp(-(H @ W2 + b2)))",
                "O = np.exp(H @ W2 + b2) / np.exp(H @ W2 + b2).sum(axis=1, keepdims=True)",
            ),
        ),
        Mistake(
            "Both sigmoids are 1 / (1 + exp(z)); the minus in the exponent is missing.",
            ("np.exp(-(X @ W1 + b1))", "np.exp(X @ W1 + b1)"),
            ("np.exp(-(H @ W2 + b2))", "np.exp(H @ W2 + b2)"),
        ),
        Mistake(
            "delta1 is made of the gradient of W2; it must be made of W2.",
            ("delta1 = delta2 @ W2.T", "delta1 = delta2 @ (H.T @ delta2).T"),
        ),
        Mistake(
            "delta1 is made of W2 after a step of descent; it must be made of W2 as it is.",
            ("delta1 = delta2 @ W2.T", "delta1 = delta2 @ (W2 - H.T @ delta2).T"),
        ),
        Mistake(
            "The slope is missing in the gradient of b2: it is the sum of O - Y.",
            ("delta2.sum(axis=0)", "(O - Y).sum(axis=0)"),
        ),
        Mistake(
            "The slope of the second sigmoid is missing in the gradients of W2 and b2.",
            ("H.T @ delta2", "H.T @ (O - Y)"),
            ("delta2.sum(axis=0)", "(O - Y).sum(axis=0)"),
        ),
        Mistake("The slope is missing in the gradient of W2: it is H.T @ (O - Y).", ("H.T @ delta2", "H.T @ (O - Y)")),
        Mistake(
            "The slope of the first sigmoid is missing in the gradient of b1.",
            ("delta1.sum(axis=0)", "(delta2 @ W2.T).sum(axis=0)"),
        ),
        Mistake(
            "The biases' gradients keep the axis of the samples, with length 1.",
            ("delta1.sum(axis=0)", "delta1.sum(axis=0, keepdims=True)"),
            ("delta2.sum(axis=0)", "delta2.sum(axis=0, keepdims=True)"),
        ),
        Mistake("The gradient of the error is (O - Y)**2; it is O - Y.", ("delta2 = (O - Y)", "delta2 = (O - Y) ** 2")),
        Mistake(
            "delta2 holds the half: 0.5 * (O - Y); the 2 of the square takes the ½ away.",
            ("delta2 = (O - Y)", "delta2 = 0.5 * (O - Y)"),
        ),
        Mistake("The gradient of W1 is twice as large.", ("X.T @ delta1", "2 * (X.T @ delta1)")),
        Mistake("The gradient of W1 is half as large.", ("X.T @ delta1", "(X.T @ delta1) / 2")),
        Mistake("The gradient of W1 is 0.", ("X.T @ delta1", "0 * (X.T @ delta1)")),
        Mistake("The gradient of W1 is divided by the number of samples.", ("X.T @ delta1", "(X.T @ delta1) / len(X)")),
        Mistake(
            "The gradient of W1 is multiplied by the number of samples.", ("X.T @ delta1", "(X.T @ delta1) * len(X)")
        ),
        Mistake("The gradient of W1 lacks the last sample.", ("X.T @ delta1", "X[:-1].T @ delta1[:-1]")),
        Mistake("The gradient of W1 lacks the first sample.", ("X.T @ delta1", "X[1:].T @ delta1[1:]")),
        Mistake("The gradient of W1 is that of the last sample alone.", ("X.T @ delta1", "X[-1:].T @ delta1[-1:]")),
        Mistake("The gradient of W1 is that of the first sample alone.", ("X.T @ delta1", "X[:1].T @ delta1[:1]")),
        Mistake(
            "The gradient of W1 is the product of two sums over the samples.",
            ("X.T @ delta1", "np.outer(X.sum(axis=0), delta1.sum(axis=0))"),
        ),
        Mistake("The gradient of b1 is twice as large.", ("delta1.sum(axis=0)", "2 * (delta1.sum(axis=0))")),
        Mistake("The gradient of b1 is half as large.", ("delta1.sum(axis=0)", "(delta1.sum(axis=0)) / 2")),
        Mistake("The gradient of b1 is 0.", ("delta1.sum(axis=0)", "0 * (delta1.sum(axis=0))")),
        Mistake(
            "The gradient of b1 is multiplied by the number of samples.",
            ("delta1.sum(axis=0)", "(delta1.sum(axis=0)) * len(X)"),
        ),
        Mistake("The gradient of b1 lacks the last sample.", ("delta1.sum(axis=0)", "delta1[:-1].sum(axis=0)")),
        Mistake("The gradient of b1 lacks the first sample.", ("delta1.sum(axis=0)", "delta1[1:].sum(axis=0)")),
        Mistake("The gradient of b1 is that of the last sample alone.", ("delta1.sum(axis=0)", "delta1[-1]")),
        Mistake("The gradient of b1 is that of the first sample alone.", ("delta1.sum(axis=0)", "delta1[0]")),
        Mistake(
            "The gradient of b1 is one number, the sum over samples and units, for each unit.",
            ("delta1.sum(axis=0)", "delta1.sum() + 0 * delta1.sum(axis=0)"),
        ),
        Mistake("The gradient of W2 is twice as large.", ("H.T @ delta2", "2 * (H.T @ delta2)")),
        Mistake("The gradient of W2 is half as large.", ("H.T @ delta2", "(H.T @ delta2) / 2")),
        Mistake("The gradient of W2 is 0.", ("H.T @ delta2", "0 * (H.T @ delta2)")),
        Mistake("The gradient of W2 is divided by the number of samples.", ("H.T @ delta2", "(H.T @ delta2) / len(X)")),
        Mistake(
            "The gradient of W2 is multiplied by the number of samples.", ("H.T @ delta2", "(H.T @ delta2) * len(X)")
        ),
        Mistake("The gradient of W2 lacks the last sample.", ("H.T @ delta2", "H[:-1].T @ delta2[:-1]")),
        Mistake("The gradient of W2 lacks the first sample.", ("H.T @ delta2", "H[1:].T @ delta2[1:]")),
        Mistake("The gradient of W2 is that of the last sample alone.", ("H.T @ delta2", "H[-1:].T @ delta2[-1:]")),
        Mistake("The gradient of W2 is that of the first sample alone.", ("H.T @ delta2", "H[:1].T @ delta2[:1]")),
        Mistake(
            "The gradient of W2 is the product of two sums over the samples.",
            ("H.T @ delta2", "np.outer(H.sum(axis=0), delta2.sum(axis=0))"),
        ),
        Mistake("The gradient of b2 is twice as large.", ("delta2.sum(axis=0)", "2 * (delta2.sum(axis=0))")),
        Mistake("The gradient of b2 is half as large.", ("delta2.sum(axis=0)", "(delta2.sum(axis=0)) / 2")),
        Mistake("The gradient of b2 is 0.", ("delta2.sum(axis=0)", "0 * (delta2.sum(axis=0))")),
        Mistake(
            "The gradient of b2 is multiplied by the number of samples.",
            ("delta2.sum(axis=0)", "(delta2.sum(axis=0)) * len(X)"),
        ),
        Mistake("The gradient of b2 lacks the last sample.", ("delta2.sum(axis=0)", "delta2[:-1].sum(axis=0)")),
        Mistake("The gradient of b2 lacks the first sample.", ("delta2.sum(axis=0)", "delta2[1:].sum(axis=0)")),
        Mistake("The gradient of b2 is that of the last sample alone.", ("delta2.sum(axis=0)", "delta2[-1]")),
        Mistake("The gradient of b2 is that of the first sample alone.", ("delta2.sum(axis=0)", "delta2[0]")),
        Mistake(
            "The gradient of b2 is one number, the sum over samples and units, for each unit.",
            ("delta2.sum(axis=0)", "delta2.sum() + 0 * delta2.sum(axis=0)"),
        ),
        Mistake("The loss is that of the last sample alone.", ("((O - Y) ** 2).sum()", "((O - Y) ** 2)[-1].sum()")),
        Mistake("The loss is that of the first sample alone.", ("((O - Y) ** 2).sum()", "((O - Y) ** 2)[0].sum()")),
        Mistake("The loss lacks the last sample.", ("((O - Y) ** 2).sum()", "((O - Y) ** 2)[:-1].sum()")),
        Mistake("The loss is the sum of the absolute errors.", ("0.5 * ((O - Y) ** 2).sum()", "np.abs(O - Y).sum()")),
        Mistake("The loss is the largest squared error, halved.", ("((O - Y) ** 2).sum()", "((O - Y) ** 2).max()")),
        Mistake(
            "The gradients are divided by the number of outputs.", ("delta2 = (O - Y)", "delta2 = (O - Y) / Y.shape[1]")
        ),
        Mistake("delta1 has the slope twice.", ("* H * (1 - H)", "* (H * (1 - H)) ** 2")),
        Mistake("delta2 has the slope twice.", ("* O * (1 - O)", "* (O * (1 - O)) ** 2")),
        Mistake("delta2 has the absolute error.", ("delta2 = (O - Y)", "delta2 = np.abs(O - Y)")),
    ],
    hints=[
        "Go backwards one step at a time: the error, the second sigmoid, W2, the first sigmoid.",
        "A delta has the shape of the sums that went into its sigmoid: delta2 is (N, C), delta1 is (N, H).",
    ],
    equivalents=[
        Equivalent("A square has no sign.", ("(O - Y) ** 2", "(Y - O) ** 2")),
    ],
)


def the_loss(two_layer_sigmoid_loss, params, X, Y):
    """The loss alone."""
    return {"loss": two_layer_sigmoid_loss(params, X, Y)[0]}


def the_gradients(two_layer_sigmoid_loss, params, X, Y):
    """All gradients."""
    grads = two_layer_sigmoid_loss(params, X, Y)[1]
    return {"W1": grads["W1"], "b1": grads["b1"], "W2": grads["W2"], "b2": grads["b2"]}


def unchanged(two_layer_sigmoid_loss, params, X, Y):
    """Whether the parameters are what they were, and the second call gives what the first one gave."""
    before = {name: value.copy() for name, value in params.items()}
    first, _ = two_layer_sigmoid_loss(params, X, Y)
    second, _ = two_layer_sigmoid_loss(params, X, Y)
    same = params.keys() == before.keys() and all(np.array_equal(params[name], before[name]) for name in before)
    return {"params as before": np.array(same), "same loss again": np.array(first == second)}


def three_steps(two_layer_sigmoid_loss, params, X, Y):
    """Three steps of gradient descent."""
    losses = []
    for _ in range(3):
        loss, grads = two_layer_sigmoid_loss(params, X, Y)
        losses.append(loss)
        params = {name: params[name] - 0.5 * grads[name] for name in params}
    return {"losses": np.array(losses), "W1": params["W1"], "b2": params["b2"]}


def _inputs(N, D, H, C):
    """The inputs of a case."""
    params = {"W1": normal(D, H), "b1": normal(H), "W2": normal(H, C), "b2": normal(C)}
    return {"params": params, "X": normal(N, D), "Y": uniform(N, C)}


exercise.cases.extend(
    [
        Case("the loss", hint="Is it half a sum, over samples and outputs?", scenario=the_loss, **_inputs(4, 3, 5, 2)),
        Case(
            "the gradients",
            hint="Check each of the four with your gradient_check.",
            scenario=the_gradients,
            **_inputs(4, 3, 5, 2),
        ),
        Case("the gradients, other sizes", scenario=the_gradients, **_inputs(5, 2, 3, 4)),
        Case(
            "params stay as they are",
            hint="Is something in params, or in an array of it, written to?",
            scenario=unchanged,
            **_inputs(3, 4, 2, 3),
        ),
        Case("three steps", hidden=True, scenario=three_steps, **_inputs(6, 4, 2, 3)),
        Case("the loss of one sample", hidden=True, scenario=the_loss, **_inputs(1, 5, 4, 3)),
        Case("the gradients of one sample", hidden=True, scenario=the_gradients, **_inputs(1, 5, 4, 3)),
        Case(
            "the gradients where all sizes are equal",
            hidden=True,
            hint="Every product fits square matrices. Is each the right way round?",
            scenario=the_gradients,
            **_inputs(3, 3, 3, 3),
        ),
        Case("the gradients of a larger batch", hidden=True, scenario=the_gradients, **_inputs(30, 4, 6, 2)),
    ]
)

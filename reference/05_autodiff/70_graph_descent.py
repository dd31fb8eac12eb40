r"""## Descent, and the gradients of last time

With `backward` a training loop is always the same four lines: empty the gradients, compute the loss, walk back, step.

$$p \leftarrow p - \eta\; p.grad \qquad \text{for every parameter } p$$

The first line is the one that gets lost. `backward` *adds* to `grad`. Leave it out, and every step goes along the sum
of all gradients so far. It looks like learning for a while, as momentum does, then it swings.

**By hand:** loss $p^2$, $p = 1$, $\eta = 0.25$: the gradient is 2, so $p = 0.5$; then 1, so $p = 0.25$; then $p =
0.125$. Without emptying: $p = 0.5$, then the sum $2 + 1 = 3$ and $p = -0.25$, then $2 + 1 - 0.5 = 2.5$ and $p =
-0.875$.

**Pitfalls**

- The graph belongs to one moment. After the step its values are old; call `loss_of` again.
- Give `p.value` a new array. `p.value -= ...` writes into the old one, which the graph and whoever made the parameter
  still hold.
- A parameter that the loss does not use has no gradient. It stays.
"""

import numpy as np

from autograder.exercise import Case, Equivalent, Exercise, Mistake, Script, normal


def zero_grad(parameters):
    """Forget the gradients of some Tensors.

    Args:
        parameters: list of objects with the attribute grad; grad becomes None, all else stays as it is. The arrays that
            were in grad are not changed.

    Returns:
        None.
    """
    for parameter in parameters:
        parameter.grad = None


def graph_descent(loss_of, parameters, learning_rate, steps):
    """Gradient descent on a loss that is computed as a graph.

    Args:
        loss_of: function without arguments; computes the loss from what the parameters' value is at that moment, and
            returns an object with the attribute value (the loss, a float or an array of shape ()), and the method
            backward(), which adds the gradient with respect to each parameter to its grad (None counts as 0) and leaves
            the grad of a parameter that the loss does not use as it is.
        parameters: list of objects with the attributes value (float64 array) and grad (None or an array; there may be
            something in it from before, which must not count).
        learning_rate: float > 0.
        steps: int >= 0, how many steps are made. loss_of is called once for each.

    Returns:
        losses: float array of shape (steps,): the loss before each step. Each parameter's value has moved by
            -learning_rate times its gradient in each step, all of them at once; it is a new array, and the arrays from
            before are not changed. A parameter that the loss does not use keeps its value.
    """
    losses = []
    for _ in range(steps):
        zero_grad(parameters)
        loss = loss_of()
        loss.backward()
        losses.append(float(loss.value))
        for parameter in parameters:
            if parameter.grad is not None:
                parameter.value = parameter.value - learning_rate * parameter.grad
    return np.array(losses)


def descent(_, graph_descent, A, y, p, q, before, learning_rate, steps):  # noqa: PLR0917 - a case's inputs
    """Descent on mean((A p + q - y)^2), from parameters with or without an old grad; a third one is not used."""

    class Parameter:
        def __init__(self, value, grad):
            self.value, self.grad = value, grad

    class Loss:
        def __init__(self, p, q):
            self.p, self.q = p, q
            self.error = A @ p.value + q.value - y
            self.value = np.mean(self.error**2)

        def backward(self):
            share = 2 * self.error / len(y)
            for parameter, gradient in ((self.p, A.T @ share), (self.q, np.asarray(share.sum()))):
                parameter.grad = gradient + (0 if parameter.grad is None else parameter.grad)

    calls = []
    start = [p.copy(), q.copy(), np.array([3.0, 4.0])]
    used = [Parameter(start[0], before.copy() if before is not None else None), Parameter(start[1], None)]
    unused = Parameter(start[2], None)
    losses = graph_descent(lambda: calls.append(1) or Loss(*used), [*used, unused], learning_rate, steps)
    same = [np.array_equal(one, other) for one, other in zip(start, (p, q, np.array([3.0, 4.0])), strict=True)]
    found = {"losses": np.array(losses, dtype=float), "p": used[0].value, "q": used[1].value}
    return {**found, "unused": unused.value, "calls of loss_of": len(calls), "arrays from before": np.array(same)}


def emptied(zero_grad, _, a, b):
    """What is left of gradients."""

    class Parameter:
        def __init__(self, value, grad):
            self.value, self.grad = value, grad

    arrays = [a.copy(), b.copy()]
    parameters = [Parameter(a, arrays[0]), Parameter(b, arrays[1]), Parameter(a, None)]
    zero_grad(parameters)
    zero_grad([])
    return {
        "grad is None": np.array([parameter.grad is None for parameter in parameters]),
        "arrays that were in grad": np.concatenate([array.ravel() for array in arrays]),
        "value": parameters[0].value,
    }


exercise = Exercise(
    Script((zero_grad, graph_descent)),
    points=4,
    cases=[
        Case(
            "zero_grad", hint="What is grad before the first backward?", scenario=emptied, a=normal(2, 3), b=normal(4)
        ),
        Case(
            "five steps",
            hint="What is in grad when backward is called for the second time?",
            scenario=descent,
            A=normal(6, 3),
            y=normal(6),
            p=normal(3),
            q=normal(),
            before=None,
            learning_rate=0.1,
            steps=5,
        ),
        Case(
            "an old gradient",
            hint="What was in grad before you came?",
            scenario=descent,
            A=normal(4, 2),
            y=normal(4),
            p=normal(2),
            q=normal(),
            before=normal(2, scale=5),
            learning_rate=0.05,
            steps=3,
        ),
        Case(
            "one step",
            hidden=True,
            scenario=descent,
            A=normal(1, 4),
            y=normal(1),
            p=normal(4),
            q=normal(),
            before=normal(4),
            learning_rate=0.02,
            steps=1,
        ),
        Case(
            "no step",
            hidden=True,
            hint="Then the losses are empty, and nothing moves.",
            scenario=descent,
            A=normal(3, 2),
            y=normal(3),
            p=normal(2),
            q=normal(),
            before=None,
            learning_rate=0.1,
            steps=0,
        ),
        Case(
            "twenty steps",
            hidden=True,
            hint="What is in grad when backward is called for the second time?",
            scenario=descent,
            A=normal(8, 5),
            y=normal(8, shift=3),
            p=normal(5),
            q=normal(),
            before=None,
            learning_rate=0.03,
            steps=20,
        ),
        Case("other gradients", hidden=True, scenario=emptied, a=normal(3), b=normal(1, 1)),
        *(
            Case(
                f"{n} steps of 0.07",
                scenario=descent,
                A=normal(5, 2),
                y=normal(5),
                p=normal(2),
                q=normal(),
                before=None,
                learning_rate=0.07,
                steps=n,
            )
            for n in (2, 7)
        ),
        Case(
            "a single step",
            scenario=descent,
            A=normal(4, 3),
            y=normal(4),
            p=normal(3),
            q=normal(),
            before=None,
            learning_rate=0.2,
            steps=1,
        ),
        Case(
            "no step at all",
            scenario=descent,
            A=normal(4, 3),
            y=normal(4),
            p=normal(3),
            q=normal(),
            before=normal(3),
            learning_rate=0.2,
            steps=0,
        ),
    ],
    mistakes=[
        Mistake(
            "The gradients are never emptied: each step goes along the sum of all so far.",
            ("        zero_grad(parameters)\n", ""),
        ),
        Mistake(
            "The gradients are emptied once, before the first step; they must be emptied in each.",
            ("    losses = []\n", "    losses = []\n    zero_grad(parameters)\n"),
            ("        zero_grad(parameters)\n", ""),
        ),
        Mistake(
            "The gradients are emptied after each step, so those from before the first one count.",
            ("        zero_grad(parameters)\n", ""),
            ("    return np.array(losses)", "        zero_grad(parameters)\n    return np.array(losses)"),
        ),
        Mistake("The step goes up the gradient; it must go down.", ("- learning_rate", "+ learning_rate")),
        Mistake("The learning rate is ignored.", ("learning_rate *", "1.0 *")),
        Mistake(
            "The values are written over in place; the arrays from before must stay.", ("= parameter.value -", "-=")
        ),
        Mistake(
            "The loss is computed once, before the first step; its graph is old after it.",
            ("        loss = loss_of()\n", ""),
            ("    losses = []\n", "    losses = []\n    loss = loss_of()\n"),
        ),
        Mistake(
            "The losses are those after each step; those before it are asked.",
            ("        losses.append(float(loss.value))\n", ""),
            (
                "    return np.array(losses)",
                "        losses.append(float(loss_of().value))\n    return np.array(losses)",
            ),
            convention=True,
        ),
        Mistake(
            "Only the last loss is returned; one for each step is asked.", ("np.array(losses)", "np.array(losses[-1:])")
        ),
        Mistake(
            "Only the first parameter moves.",
            (
                "        for parameter in parameters:\n            if",
                "        for parameter in parameters[:1]:\n            if",
            ),
        ),
        Mistake(
            "The gradients are filled with zeros in place, in arrays that others may hold; set grad to None.",
            ("parameter.grad = None", "if parameter.grad is not None:\n            parameter.grad *= 0"),
        ),
        Mistake(
            "grad becomes zeros, or the number 0; None is asked.",
            ("= None", "= np.zeros(parameter.value.shape)"),
            convention=True,
        ),
        Mistake(
            "The parameters never move: there is no gradient when the step is made, or no step.",
            ("        zero_grad(parameters)\n", ""),
            ("        loss.backward()\n", "        loss.backward()\n        zero_grad(parameters)\n"),
        ),
        Mistake(
            "loss_of is called twice in each step, once for the loss and once for the gradient.",
            (
                "        loss = loss_of()\n        loss.backward()\n",
                "        loss = loss_of()\n        loss_of().backward()\n",
            ),
        ),
        Mistake(
            "The parameters move one after the other, each by a loss of its own; all move at once.",
            ("        loss.backward()\n", ""),
            (
                "            if parameter.grad",
                ("            zero_grad(parameters)\n            loss_of().backward()\n            if parameter.grad"),
            ),
        ),
        Mistake(
            "The gradients of only the first parameter are emptied.",
            ("        parameter.grad = None\n", "        parameter.grad = None\n        break\n"),
        ),
        Mistake(
            "Only the last of the parameters that have a gradient moves.",
            (
                "        for parameter in parameters:\n            if",
                ("        for parameter in [one for one in parameters if one.grad is not None][-1:]:\n            if"),
            ),
        ),
        Mistake(
            "value becomes the step alone; it is taken off the old value.",
            ("parameter.value - learning_rate", "-learning_rate"),
        ),
        Mistake(
            "Each step is made along the sign of the gradient; it is made along the gradient.",
            ("* parameter.grad", "* np.sign(parameter.grad)"),
        ),
        Mistake(
            "Each step is divided by the length of the gradient.",
            ("* parameter.grad", "* parameter.grad / (np.linalg.norm(parameter.grad) or 1)"),
        ),
        Mistake("One step too few is made.", ("range(steps)", "range(steps - 1)")),
        Mistake("One step too many is made.", ("range(steps)", "range(steps + 1)")),
        Mistake(
            "losses has one more entry, the loss after the last step; only those before each step are asked.",
            ("(losses)", "([*losses, float(loss_of().value)])"),
            convention=True,
        ),
        Mistake(
            "losses adds up from step to step; each is the loss of that moment.", ("array(losses)", "cumsum(losses)")
        ),
        Mistake(
            "One number is returned, the mean of the losses; one for each step is asked.",
            ("(losses)", "([np.mean(losses)] if losses else [])"),
        ),
        Mistake(
            "One number is returned, the sum of the losses; one for each step is asked.", ("(losses)", "(sum(losses))")
        ),
        Mistake("The loss of the first step is missing.", ("(losses)", "(losses[1:])")),
        Mistake("zero_grad leaves the gradients as they are.", ("parameter.grad = None", "pass")),
        Mistake(
            "grad becomes zeros where it was not None; None is asked.",
            ("= None", "= None if parameter.grad is None else 0 * parameter.grad"),
            convention=True,
        ),
        Mistake(
            "The step is divided by the learning rate; it is multiplied by it.",
            ("learning_rate * parameter.grad", "parameter.grad / learning_rate"),
        ),
        Mistake(
            "The gradient is subtracted from the value, and the learning rate multiplies the difference.",
            ("parameter.value - learning_rate * parameter.grad", "learning_rate * (parameter.value - parameter.grad)"),
        ),
        Mistake("Each step is made along the square of the gradient.", ("* parameter.grad", "* parameter.grad**2")),
        Mistake(
            "Each step is made along the absolute value of the gradient.", ("* parameter.grad", "* abs(parameter.grad)")
        ),
        Mistake(
            "Each step is made along the mean of the gradient's elements.",
            ("* parameter.grad", "* np.mean(parameter.grad)"),
        ),
        Mistake(
            "Each step is made along the sum of the gradient's elements.",
            ("* parameter.grad", "* np.sum(parameter.grad)"),
        ),
        Mistake(
            "Each step is divided by the number of parameters.",
            ("* parameter.grad", "* parameter.grad / len(parameters)"),
        ),
        Mistake("Each step is divided by the number of steps.", ("* parameter.grad", "* parameter.grad / steps")),
        Mistake(
            "Each step is divided by the number of the gradient's elements.",
            ("* parameter.grad", "* parameter.grad / parameter.grad.size"),
        ),
        Mistake(
            "The learning rate is divided by the number of the step.",
            ("for _", "for k"),
            ("* parameter.grad", "* parameter.grad / (k + 1)"),
        ),
        Mistake(
            "The learning rate is multiplied by the number of the step, counted from 0.",
            ("for _", "for k"),
            ("* parameter.grad", "* parameter.grad * k"),
        ),
        Mistake("The learning rate is squared.", ("- learning_rate", "- learning_rate**2")),
        Mistake("Each step is multiplied by the loss.", ("* parameter.grad", "* parameter.grad * float(loss.value)")),
        Mistake(
            "The first parameter moves twice in each step.",
            (
                "for parameter in parameters:\n            if",
                "for parameter in parameters[:1] + parameters:\n            if",
            ),
        ),
        Mistake(
            "The last step is not made, though its loss is recorded.",
            (
                "        for parameter in parameters:\n            if",
                "        for parameter in parameters if len(losses) < steps else []:\n            if",
            ),
        ),
        Mistake(
            "The first step is not made, though its loss is recorded.",
            (
                "        for parameter in parameters:\n            if",
                "        for parameter in parameters if len(losses) > 1 else []:\n            if",
            ),
        ),
        Mistake(
            "A step more is made, after the last loss that is recorded.",
            ("range(steps)", "range(steps + (steps > 0))"),
            ("(losses)", "(losses[:steps])"),
        ),
        Mistake("losses is the other way round: the last comes first.", ("(losses)", "(losses[::-1])")),
        Mistake("losses holds roots of the losses.", ("array(losses)", "sqrt(losses)")),
        Mistake(
            "losses holds the mean of the losses so far.",
            ("array(losses)", "cumsum(losses) / np.arange(1, len(losses) + 1)"),
        ),
        Mistake(
            "losses has 0 in its first place, and lacks the last loss.", ("(losses)", "([0.0, *losses[:-1]][:steps])")
        ),
        Mistake("losses has the first loss twice.", ("(losses)", "(losses[:1] + losses)")),
        Mistake("losses lacks the last loss.", ("(losses)", "(losses[:-1])")),
        Mistake(
            "losses holds the size of each step's gradient.",
            (
                "        losses.append(float(loss.value))\n",
                "        losses.append(sum(np.sum(p.grad**2) for p in parameters if p.grad is not None) ** 0.5)\n",
            ),
        ),
        Mistake("losses holds the changes of the loss.", ("array(losses)", "diff(losses)")),
        Mistake(
            "zero_grad leaves out the first of the list.",
            (
                "    for parameter in parameters:\n        parameter.grad = None",
                "    for parameter in parameters[1:]:\n        parameter.grad = None",
            ),
        ),
        Mistake(
            "zero_grad sets the values to 0, too.", ("grad = None", "grad, parameter.value = None, 0 * parameter.value")
        ),
        Mistake("grad becomes ones.", ("= None", "= np.ones(parameter.value.shape)")),
        Mistake(
            "The gradients are emptied in every second step only.",
            (
                "        zero_grad(parameters)\n",
                "        if len(losses) % 2 == 0:\n            zero_grad(parameters)\n",
            ),
        ),
    ],
    hints=[
        "Four things in each round of the loop; the order of the first three is forced.",
        "None cannot be multiplied: ask whether there is a gradient before you step.",
    ],
    equivalents=[
        Equivalent(
            "An array of shape () is judged as the number in it, and a list of numbers as the array that it makes.",
            ("float(loss.value)", "loss.value"),
            ("np.array(losses)", "losses"),
        ),
    ],
)

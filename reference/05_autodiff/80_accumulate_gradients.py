r"""## A batch that does not fit

The gradient of a mean loss over 512 samples is better than that of 64, but the graph of 512 may not fit into memory.
Now it helps that `backward` adds. Cut the batch into mini-batches; compute the loss of each, walk back, throw its
graph away. What `grad` holds in the end is the gradient of the whole batch, provided that every mini-batch counts by
its share:

$$L = \frac1N \sum_{i=1}^N L_i = \sum_{batches} \frac{n_b}{N}\, L_b, \qquad L_b = \text{mean over the } n_b
\text{ samples of the batch}$$

The share need not enter the loss. It can be where the backward pass starts: `loss.backward(share)`.

**By hand:** losses 1, 2, 3, 4, 10 in mini-batches of two: the means are 1.5, 3.5 and 10. Their mean is 5. The mean of
all five is $20 / 5 = 4$, and $\tfrac25 \cdot 1.5 + \tfrac25 \cdot 3.5 + \tfrac15 \cdot 10 = 0.6 + 1.4 + 2 = 4$.

**Pitfall:** dividing by the number of mini-batches is right only as long as all of them are of the same size. The last
one often is not.
"""

import numpy as np

from autograder.exercise import Case, Equivalent, Exercise, Mistake, Script, normal


def accumulate_gradients(loss_of, parameters, X, y, batch_size):
    """The gradient of a mean loss over all samples, found mini-batch by mini-batch.

    Args:
        loss_of: function; loss_of(X_batch, y_batch) computes the mean loss over the samples of a mini-batch (at least
            one sample), and returns an object with the attribute value (the loss, a float or an array of shape ()),
            and the method backward(dout), which adds dout times the gradient with respect to each parameter to its
            grad (None counts as 0); dout is a float or an array of shape ().
        parameters: list of objects with the attribute grad: None or an array; there may be something in it from before,
            which must not count.
        X: float64 array of shape (N, D), N >= 1; not changed.
        y: float64 array of shape (N,); not changed.
        batch_size: int >= 1, how many samples a mini-batch has at most. Mini-batches are consecutive samples in their
            order; the last one may be short, and batch_size may be larger than N.

    Returns:
        loss: float, the mean loss over all N samples. Each parameter's grad is the gradient of that mean.
    """
    for parameter in parameters:
        parameter.grad = None
    total = 0.0
    for start in range(0, len(X), batch_size):
        batch = slice(start, start + batch_size)
        share = len(X[batch]) / len(X)
        loss = loss_of(X[batch], y[batch])
        loss.backward(share)
        total += share * float(loss.value)
    return total


def accumulated(accumulate_gradients, X, y, w, b, before, batch_size):  # noqa: PLR0917 - a case's inputs
    """Loss and gradients of mean(tanh(X w + b) - y)^2, and the sizes of the mini-batches."""

    class Parameter:
        def __init__(self, value, grad=None):
            self.value, self.grad = value, grad

    class Loss:
        def __init__(self, X, y):
            self.X, self.t = X, np.tanh(X @ weights.value + bias.value)
            self.error = self.t - y
            self.value = np.mean(self.error**2)

        def backward(self, dout):
            d = dout * 2 * self.error * (1 - self.t**2) / len(self.t)
            for parameter, gradient in ((weights, self.X.T @ d), (bias, np.asarray(d.sum()))):
                parameter.grad = gradient + (0 if parameter.grad is None else parameter.grad)

    sizes = []
    weights, bias = Parameter(w, before.copy()), Parameter(b)
    loss = accumulate_gradients(lambda X, y: sizes.append(len(y)) or Loss(X, y), [weights, bias], X, y, batch_size)
    return {"loss": loss, "gradient of w": weights.grad, "gradient of b": bias.grad, "sizes of the mini-batches": sizes}


exercise = Exercise(
    Script((accumulate_gradients,)),
    points=4,
    cases=[
        Case(
            "a short last mini-batch",
            hint="How much does the short one count?",
            scenario=accumulated,
            X=normal(10, 3),
            y=normal(10),
            w=normal(3),
            b=normal(),
            before=normal(3),
            batch_size=4,
        ),
        Case(
            "one batch",
            scenario=accumulated,
            X=normal(5, 2),
            y=normal(5),
            w=normal(2),
            b=normal(),
            before=normal(2),
            batch_size=5,
        ),
        Case(
            "single samples",
            hint="How much does each sample count?",
            scenario=accumulated,
            X=normal(6, 4),
            y=normal(6),
            w=normal(4),
            b=normal(),
            before=normal(4),
            batch_size=1,
        ),
        Case(
            "a batch size larger than N",
            hidden=True,
            hint="How many samples has the only mini-batch?",
            scenario=accumulated,
            X=normal(4, 2),
            y=normal(4),
            w=normal(2),
            b=normal(),
            before=normal(2),
            batch_size=9,
        ),
        Case(
            "one sample",
            hidden=True,
            scenario=accumulated,
            X=normal(1, 3),
            y=normal(1),
            w=normal(3),
            b=normal(),
            before=normal(3),
            batch_size=2,
        ),
        Case(
            "seventeen samples by threes",
            hidden=True,
            scenario=accumulated,
            X=normal(17, 5),
            y=normal(17, shift=2),
            w=normal(5),
            b=normal(),
            before=normal(5),
            batch_size=3,
        ),
        *(
            Case(
                f"{n} samples by {size}",
                scenario=accumulated,
                X=normal(n, 3),
                y=normal(n),
                w=normal(3),
                b=normal(),
                before=normal(3),
                batch_size=size,
            )
            for n, size in ((7, 2), (11, 5), (8, 4), (3, 5), (13, 4), (1, 1))
        ),
    ],
    mistakes=[
        Mistake(
            "The gradients of the mini-batches are added as they are; each must count by its share of the samples.",
            ("(share)", "(1.0)"),
        ),
        Mistake(
            "Every mini-batch counts alike, the short one too: divided by the number of mini-batches.",
            ("len(X[batch]) / len(X)", "1 / len(range(0, len(X), batch_size))"),
        ),
        Mistake("Shares are batch_size / N; a short mini-batch has fewer samples.", ("len(X[batch])", "batch_size")),
        Mistake("What was in grad before counts too.", ("        parameter.grad = None\n", "        pass\n")),
        Mistake(
            "The gradients are emptied before each mini-batch, so only the last one counts.",
            (
                "loss = loss_of",
                "for parameter in parameters:\n            parameter.grad = None\n        loss = loss_of",
            ),
        ),
        Mistake("The last, short mini-batch is left out.", ("len(X),", "len(X) - batch_size + 1,")),
        Mistake(
            "The loss that is returned is the mean of the mini-batches' losses; a short one counts less.",
            ("share * float(loss.value)", "float(loss.value) / len(range(0, len(X), batch_size))"),
        ),
        Mistake("The loss that is returned is the sum of the mini-batches' losses.", ("share * float", "float")),
        Mistake("The loss that is returned is that of the last mini-batch.", ("+= share *", "=")),
        Mistake(
            "All samples are used at once, in one batch.",
            ("start, start + batch_size", "0, None"),
            ("0, len(X), batch_size", "1"),
        ),
        Mistake(
            "The gradient counts every mini-batch alike, the short one too: divided by the number of mini-batches.",
            ("(share)", "(1 / len(range(0, len(X), batch_size)))"),
        ),
        Mistake(
            "The gradient counts each mini-batch by batch_size / N; a short one has fewer samples.",
            ("(share)", "(batch_size / len(X))"),
        ),
        Mistake(
            "The gradient counts each mini-batch by 1 / N; its loss is a mean, so that is too little.",
            ("(share)", "(1 / len(X))"),
        ),
        Mistake("Each mini-batch counts by 1 / N; its share is its number of samples over N.", ("len(X[batch])", "1")),
        Mistake(
            "The gradient counts each mini-batch by its number of samples; divide that by N.",
            ("(share)", "(len(X[batch]))"),
        ),
        Mistake(
            "Each mini-batch counts by its number of samples; divide that by N.", ("(X[batch]) / len(X)", "(X[batch])")
        ),
        Mistake(
            "The gradient counts each mini-batch by one over its number of samples; its loss is a mean already.",
            ("(share)", "(1 / len(X[batch]))"),
        ),
        Mistake(
            "Each mini-batch counts by one over its number of samples; its share is that number over N.",
            ("len(X[batch]) / len(X)", "1 / len(X[batch])"),
        ),
        Mistake(
            "The gradient counts each mini-batch by 1 / batch_size; its loss is a mean already.",
            ("(share)", "(1 / batch_size)"),
        ),
        Mistake(
            "Each mini-batch counts by 1 / batch_size; its share is its number of samples over N.",
            ("len(X[batch]) / len(X)", "1 / batch_size"),
        ),
        Mistake("The share enters the gradient twice.", ("(share)", "(share**2)")),
        Mistake("The backward pass starts from the loss; it starts from the share.", ("(share)", "(loss.value)")),
        Mistake(
            "The backward pass starts from the share times the loss; it starts from the share.",
            ("(share)", "(share * loss.value)"),
        ),
        Mistake(
            "The loss that is returned counts each mini-batch by batch_size / N; a short one has fewer samples.",
            ("share *", "batch_size / len(X) *"),
        ),
        Mistake(
            "The loss that is returned is the sum over all samples; divide it by N.", ("share *", "len(X[batch]) *")
        ),
        Mistake(
            "The loss that is returned is the sum of the mini-batches' losses over N; each counts by its share.",
            ("share * float(loss.value)", "float(loss.value) / len(X)"),
        ),
        Mistake("The loss that is returned is divided by N once too often.", ("return total", "return total / len(X)")),
        Mistake(
            "The loss that is returned is the share of the last mini-batch alone.", ("total += share", "total = share")
        ),
        Mistake(
            "The loss that is returned is the sum of the mini-batches' losses over batch_size.",
            ("share * float(loss.value)", "float(loss.value) / batch_size"),
        ),
        Mistake(
            "The losses are returned in a list, one for each mini-batch; the mean of all is asked.",
            ("total = 0.0", "total = []"),
            ("total += share * float(loss.value)", "total.append(float(loss.value))"),
        ),
        Mistake("Only the first mini-batch counts.", ("len(X),", "min(batch_size, len(X)),")),
        Mistake(
            "batch_size is taken as the number of mini-batches; it is the number of samples in each.",
            (
                "start in range(0, len(X), batch_size)",
                "batch in np.array_split(np.arange(len(X)), min(batch_size, len(X)))",
            ),
            ("        batch = slice(start, start + batch_size)\n", ""),
        ),
        Mistake(
            "The mini-batches are nearly equal in size; all but the last must hold batch_size samples.",
            (
                "start in range(0, len(X), batch_size)",
                "batch in np.array_split(np.arange(len(X)), -(-len(X) // batch_size))",
            ),
            ("        batch = slice(start, start + batch_size)\n", ""),
        ),
        Mistake(
            "What is left over is added to the last full mini-batch; it is one of its own.",
            ("len(X),", "max(len(X) - batch_size + 1, 1),"),
            ("start + batch_size)", "None if start + 2 * batch_size > len(X) else start + batch_size)"),
        ),
        Mistake("The gradient is twice what is asked.", ("(share)", "(2 * share)")),
        Mistake("The gradient is half of what is asked.", ("(share)", "(share / 2)")),
        Mistake("The gradient is that of zeros: the backward pass starts from 0.", ("(share)", "(0.0 * share)")),
        Mistake(
            "The gradient is divided by the number of mini-batches as well.",
            ("(share)", "(share / len(range(0, len(X), batch_size)))"),
        ),
        Mistake("The gradient counts each mini-batch by the root of its share.", ("(share)", "(share**0.5)")),
        Mistake(
            "The gradient counts each mini-batch by N over its number of samples; its share is upside down.",
            ("(share)", "(1 / share)"),
        ),
        Mistake("The gradient is divided by N as well.", ("(share)", "(share / len(X))")),
        Mistake(
            "The gradient counts each mini-batch by its share of the features.", ("(share)", "(share / X.shape[1])")
        ),
        Mistake(
            "The gradient counts each mini-batch by its number of samples over batch_size.",
            ("(share)", "(len(X[batch]) / batch_size)"),
        ),
        Mistake("The gradient counts each mini-batch by N.", ("(share)", "(len(X))")),
        Mistake(
            "The gradient counts the last mini-batch not at all.",
            ("(share)", "(share * (start + batch_size < len(X)))"),
        ),
        Mistake("The gradient counts the first mini-batch not at all.", ("(share)", "(share * (start > 0))")),
        Mistake("The gradient counts the first mini-batch only.", ("(share)", "(share * (start == 0))")),
        Mistake("The loss that is returned has the shares squared.", ("share *", "share**2 *")),
        Mistake(
            "The loss that is returned counts each mini-batch by 1 / batch_size times its number of samples.",
            ("share *", "len(X[batch]) / batch_size *"),
        ),
        Mistake(
            "The loss that is returned is divided by the number of mini-batches as well.",
            ("(loss.value)", "(loss.value) / len(range(0, len(X), batch_size))"),
        ),
        Mistake(
            "The loss that is returned lacks the last mini-batch.",
            ("(loss.value)", "(loss.value) * (start + batch_size < len(X))"),
        ),
        Mistake(
            "The loss that is returned lacks the first mini-batch.", ("(loss.value)", "(loss.value) * (start > 0)")
        ),
        Mistake(
            "The loss that is returned counts the first mini-batch only.",
            ("(loss.value)", "(loss.value) * (start == 0)"),
        ),
        Mistake(
            "The loss that is returned counts each mini-batch by one over its number of samples.",
            ("share * float(loss.value)", "float(loss.value) / len(X[batch])"),
        ),
        Mistake(
            "The loss that is returned sums squares of the mini-batches' losses.", ("(loss.value)", "(loss.value) ** 2")
        ),
        Mistake(
            "The loss that is returned sums roots of the mini-batches' losses.", ("(loss.value)", "(loss.value) ** 0.5")
        ),
        Mistake("The loss that is returned is that of the first mini-batch.", ("+= share *", "= total or")),
        Mistake(
            "The loss that is returned is the largest of the mini-batches' losses.",
            ("+= share * float(loss.value)", "= max(total, float(loss.value))"),
        ),
        Mistake("The loss that is returned is 1 too large: total starts from 1.", ("total = 0.0", "total = 1.0")),
        Mistake("The loss that is returned is the root of the mean loss.", ("return total", "return total**0.5")),
        Mistake("The mini-batches overlap by one sample.", ("+ batch_size", "+ batch_size + 1")),
        Mistake(
            "The mini-batches lack their last sample.", ("start + batch_size", "max(start + 1, start + batch_size - 1)")
        ),
        Mistake("The first sample is left out.", ("range(0, len(X)", "range(min(1, len(X) - 1), len(X)")),
    ],
    hints=[
        "What part of all samples does a mini-batch hold? Ask the mini-batch for its length, not batch_size.",
        "The returned loss is made of the mini-batches' losses with the same weights as the gradient.",
    ],
    equivalents=[
        Equivalent(
            "Only the number of samples counts: X and y have as many, and their signs and values play no part in it.",
            ("len(X[batch])", "len((-X)[batch])"),
            ("len(X[batch])", "len(y[batch])"),
            ("len(X[batch])", "len(np.ones_like(X)[batch])"),
        ),
        Equivalent("An array of shape () is judged as the number in it.", ("float(loss.value)", "loss.value")),
    ],
)

r"""## The perceptron learns

Show it one sample $x$ with its true label $y$, which is $-1$ or $+1$. If the answer is right, do nothing. If it is
wrong, move the weights towards the sample, or away from it:

$$w \leftarrow w + y\,x, \qquad b \leftarrow b + y$$

Why this helps: the new score of the same sample is $s + y\,(\lVert x \rVert^2 + 1)$. It moves towards $y$ for sure,
though perhaps not far enough to be right at once.

**By hand:** $w = (2, -1)$, $b = -1$ and $x = (1, 3)$, with $y = +1$. The score is $2 - 3 - 1 = -2$, so the answer
$-1$ is wrong. The update gives $w = (3, 2)$ and $b = 0$, and the new score is $3 + 6 + 0 = 9 = -2 + (10 + 1)$.

**Pitfalls**

- A right answer changes nothing, however close to the boundary it was.
- The bias learns too. Think of it as the weight of a feature that is always 1.
- A tie means the answer $-1$. So it is right if $y = -1$, and wrong if $y = +1$. Many books test $y\,s \le 0$
  instead, and call every tie wrong.
"""

import numpy as np

from autograder.exercise import Case, Draw, Equivalent, Exercise, Function, Mistake, normal


def perceptron_update(w, b, x, y):
    """One step of the perceptron's learning rule, with one sample.

    Args:
        w: weights of shape (D,), float; not changed.
        b: bias, a float.
        x: one sample of shape (D,), float or int; not changed.
        y: its label, the int -1 or +1.

    Returns:
        w: new weights of shape (D,): w + y * x if the prediction for x differs from y, else w as it was. The prediction
            is that of perceptron_predict: +1 if x @ w + b > 0, else -1, so -1 at a tie.
        b: new bias, a float: b + y if the prediction differs from y, else b as it was.
    """
    prediction = 1 if x @ w + b > 0 else -1
    if prediction != y:
        w = w + y * x
        b = b + y
    return w, b


exercise = Exercise(
    Function(perceptron_update, returns=("w", "b")),
    points=3,
    cases=[
        Case(
            "a wrong answer, label +1",
            w=normal(4),
            b=Draw(lambda rng: float(rng.uniform(-7, -6))),
            x=normal(4, scale=0.5),
            y=1,
        ),
        Case(
            "a wrong answer, label -1",
            hint="Which way does a sample with label -1 push the weights?",
            w=normal(3),
            b=Draw(lambda rng: float(rng.uniform(6, 7))),
            x=normal(3, scale=0.5, shift=0.3),
            y=-1,
        ),
        Case(
            "a right answer, label +1",
            hint="Should a right answer change anything?",
            w=normal(3),
            b=Draw(lambda rng: float(rng.uniform(6, 7))),
            x=normal(3, scale=0.5),
            y=1,
        ),
        Case(
            "a right answer because of the bias",
            hint="Is b part of the prediction?",
            w=np.array([1.0, -2.0, 0.5]),
            b=-1.0,
            x=np.array([2.0, 1.0, 1.0]),
            y=-1,
        ),
        Case(
            "a right answer because of the weights",
            hint="Is the score more than the bias?",
            w=np.array([1.0, -2.0]),
            b=-1.0,
            x=np.array([0.5, -0.5]),
            y=1,
        ),
        Case(
            "a tie with label +1",
            hint="What does perceptron_predict say at a tie?",
            w=np.array([2.0, -1.0]),
            b=-1.0,
            x=np.array([1.0, 1.0]),
            y=1,
        ),
        Case(
            "a tie with label -1",
            hint="What does perceptron_predict say at a tie?",
            w=np.array([2.0, -1.0]),
            b=-1.0,
            x=np.array([2.0, 3.0]),
            y=-1,
        ),
        Case(
            "a right answer by a little, label -1",
            hint="Should a right answer change anything?",
            w=np.array([1.0, -1.0]),
            b=0.2,
            x=np.array([0.5, 1.0]),
            y=-1,
        ),
        Case("a wrong answer by a little, label +1", w=np.array([1.0, -1.0]), b=0.2, x=np.array([0.5, 1.0]), y=1),
        Case(
            "a wrong answer, negative features",
            w=np.array([-1.0, -2.0, 0.5]),
            b=0.4,
            x=np.array([-2.0, -1.5, -1.0]),
            y=-1,
        ),
        Case(
            "one feature",
            hidden=True,
            w=normal(1),
            b=Draw(lambda rng: float(rng.uniform(8, 9))),
            x=normal(1, shift=1),
            y=-1,
        ),
        Case(
            "a right answer, label -1",
            hidden=True,
            hint="Should a right answer change anything?",
            w=normal(5),
            b=Draw(lambda rng: float(rng.uniform(-9, -8))),
            x=normal(5, scale=0.5),
            y=-1,
        ),
        Case(
            "whole numbers in x",
            hidden=True,
            hint="Do the weights stay floats?",
            w=Draw(lambda rng: np.asarray(rng.uniform(0.2, 0.8, 6))),
            b=0.25,
            x=Draw(lambda rng: rng.integers(1, 6, 6)),
            y=-1,
        ),
        Case(
            "the first sample of all",
            hidden=True,
            hint="With weights of 0 every score is a tie.",
            w=np.zeros(4),
            b=0.0,
            x=normal(4),
            y=1,
        ),
    ],
    mistakes=[
        Mistake("Right answers change the weights too; only errors may.", ("if prediction != y:", "if y:")),
        Mistake("The bias stays as it was; it learns as the weights do.", ("b = b + y", "b = b + 0")),
        Mistake("The weights stay as they were.", ("w = w + y * x", "w = w + 0 * x")),
        Mistake(
            "The sample is added whatever its label; a sample with label -1 must be subtracted.",
            ("w = w + y * x", "w = w + x"),
        ),
        Mistake(
            "The bias goes up whatever the label; with label -1 it must go down.",
            ("b = b + y", "b = b + 1"),
        ),
        Mistake(
            "The step goes the wrong way: the answer gets worse.",
            ("w = w + y * x", "w = w - y * x"),
            ("b = b + y", "b = b - y"),
        ),
        Mistake(
            "Every tie counts as wrong; here a tie is the answer -1, and right for a sample with label -1.",
            ("if prediction != y:", "if y * (x @ w + b) <= 0:"),
            convention=True,
        ),
        Mistake(
            "No tie counts as wrong; here a tie is the answer -1, and wrong for a sample with label +1.",
            ("if prediction != y:", "if y * (x @ w + b) < 0:"),
        ),
        Mistake(
            "A tie is taken as the answer +1; here it is -1.",
            ("prediction = 1 if x @ w + b > 0", "prediction = 1 if x @ w + b >= 0"),
            convention=True,
        ),
        Mistake(
            "The bias is left out of the prediction.",
            ("prediction = 1 if x @ w + b > 0", "prediction = 1 if x @ w > 0"),
        ),
        Mistake(
            "The step is y minus the prediction, which is twice y; here it is y.",
            ("w = w + y * x", "w = w + (y - prediction) * x"),
            ("b = b + y", "b = b + (y - prediction)"),
            convention=True,
        ),
        Mistake(
            "The prediction is 0 or 1, so a sample with label -1 always counts as wrong.",
            ("else -1\n", "else 0\n"),
        ),
        Mistake(
            "It is turned round: right answers change the weights, errors do not.",
            ("prediction != y", "prediction == y"),
        ),
        Mistake(
            "The step is the prediction minus y, which is twice y with the wrong sign; here it is y.",
            ("w = w + y * x", "w = w + (prediction - y) * x"),
            ("b = b + y", "b = b + (prediction - y)"),
        ),
        Mistake(
            "The step has a factor 0.1; here it has none.",
            ("= w + y * x", "= w + 0.1 * y * x"),
            ("= b + y", "= b + 0.1 * y"),
            convention=True,
        ),
        Mistake(
            "The step has a factor 0.01; here it has none.",
            ("= w + y * x", "= w + 0.01 * y * x"),
            ("= b + y", "= b + 0.01 * y"),
            convention=True,
        ),
        Mistake(
            "The step has a factor 1/2; here it has none.",
            ("= w + y * x", "= w + 0.5 * y * x"),
            ("= b + y", "= b + 0.5 * y"),
            convention=True,
        ),
        Mistake(
            "Right answers change the bias too; only errors may.",
            ("        b = b + y\n", ""),
            ("    return w, b", "    b = b + y\n    return w, b"),
        ),
        Mistake(
            "Right answers change w too; only errors may.",
            ("    if prediction", "    w = w + y * x\n    if prediction"),
            ("        w = w + y * x\n", ""),
            (" 1 if x @ w + b", " 1 if x @ (w + 0) + b"),
        ),
        Mistake(
            "The steps y * x and y are returned, 0 for a right answer; the new w and b are asked.",
            (
                "        w = w + y * x\n        b = b + y\n    return w, b",
                "        return y * x, y\n    return 0 * x, 0",
            ),
        ),
        Mistake(
            "The sum of x is added to every weight, times y; each weight gets its own feature.",
            ("= w + y * x", "= w + y * x.sum()"),
        ),
        Mistake("The step of the bias is y times the sum of x; it is y.", ("= b + y", "= b + y * x.sum()")),
        Mistake(
            "The error is y minus the score, and every answer makes a step; the prediction is a label.",
            ("prediction = 1 if x @ w + b > 0 else -1", "prediction = x @ w + b"),
            ("= w + y * x", "= w + (y - prediction) * x"),
            ("= b + y", "= b + (y - prediction)"),
            convention=True,
        ),
        Mistake(
            "The step of an error is y minus the score; it is y.",
            ("    if prediction", "    score = x @ w + b\n    if prediction"),
            ("= w + y * x", "= w + (y - score) * x"),
            ("= b + y", "= b + (y - score)"),
        ),
        Mistake(
            "A right answer with y times the score below 1 counts as wrong; only the side counts.",
            ("if prediction != y:", "if y * (x @ w + b) < 1:"),
            convention=True,
        ),
        Mistake("Only errors with label +1 change anything.", ("prediction != y", "prediction < y")),
        Mistake("Only errors with label -1 change anything.", ("prediction != y", "prediction > y")),
        Mistake(
            "Predictions are 0 and 1, and the step is y minus the prediction.",
            ("else -1\n", "else 0\n"),
            ("= w + y * x", "= w + (y - prediction) * x"),
            ("= b + y", "= b + (y - prediction)"),
            convention=True,
        ),
        Mistake(
            "The prediction is 0 at a tie, and the step is y minus the prediction, which is twice y elsewhere.",
            ("1 if x @ w + b > 0 else -1", "np.sign(x @ w + b)"),
            ("= w + y * x", "= w + (y - prediction) * x"),
            ("= b + y", "= b + (y - prediction)"),
            convention=True,
        ),
        Mistake(
            "The bias is subtracted in the prediction; it is added.",
            (" 1 if x @ w + b > 0", " 1 if x @ w - b > 0"),
            convention=True,
        ),
        Mistake(
            "The step is repeated until the answer is right; one step is asked.",
            ("if prediction != y:", "while (1 if x @ w + b > 0 else -1) != y:"),
        ),
        Mistake(
            "A right answer moves the weights too, by the opposite of the step.",
            ("    return w, b", "    else:\n        w, b = w - y * x, b - y\n    return w, b"),
        ),
        Mistake("Nothing ever changes: w and b are returned as they were.", ("prediction != y", "y == 0")),
        Mistake(
            "Right answers change b, and errors do not.", ("        b = b + y\n", "    else:\n        b = b + y\n")
        ),
        Mistake("The step of w has a factor 0.1; here it has none.", ("= w + y * x", "= w + 0.1 * y * x")),
        Mistake("The step of b has a factor 0.1; here it has none.", ("= b + y", "= b + 0.1 * y")),
        Mistake("The step of w has a factor 0.01; here it has none.", ("= w + y * x", "= w + 0.01 * y * x")),
        Mistake("The step of b has a factor 0.01; here it has none.", ("= b + y", "= b + 0.01 * y")),
        Mistake("The step of w has the absolute values of x.", ("= w + y * x", "= w + y * np.abs(x)")),
        Mistake(
            "The step of w is divided by the length of x; it is y * x.",
            ("= w + y * x", "= w + y * x / np.linalg.norm(x)"),
        ),
        Mistake(
            "The step of w is divided by the number of features; it is y * x.", ("= w + y * x", "= w + y * x / len(x)")
        ),
        Mistake("The step of w has the signs of x alone.", ("= w + y * x", "= w + y * np.sign(x)")),
        Mistake("The step of w has x squared.", ("= w + y * x", "= w + y * x**2")),
        Mistake(
            "The step of w is y times the mean of x, the same for every weight.", ("= w + y * x", "= w + y * x.mean()")
        ),
        Mistake("The step of b is y times the mean of x; it is y.", ("= b + y", "= b + y * x.mean()")),
        Mistake("The step of b is y times the first feature; it is y.", ("= b + y", "= b + y * x[0]")),
        Mistake("The step of b is y times the old b; it is y.", ("= b + y", "= b + y * b")),
        Mistake(
            "The score, times y, is a factor of the step of w.", ("= w + y * x", "= w + y * np.abs(x @ w + b) * x")
        ),
        Mistake("The weights go down whatever the label; with label +1 they go up.", ("= w + y * x", "= w - x")),
        Mistake("The bias goes down whatever the label; with label +1 it goes up.", ("= b + y", "= b - 1")),
    ],
    hints=[
        "First find out what the perceptron answers for x, as one label. Then compare it with y.",
        "If the answer is right, return what you were given.",
    ],
    equivalents=[
        Equivalent(
            "A scalar product does not know the order of its factors.",
            ("prediction = 1 if x @ w", "prediction = 1 if w @ x"),
        )
    ],
)

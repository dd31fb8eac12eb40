r"""## Growing: the candidate moves in

The best candidate is installed. Its incoming weights are **frozen** for good. Its value becomes one more column of what
everybody sees, the outputs and all later candidates alike, so that each new unit stands on the shoulders of those
before. The outputs get a new row of weights for it. That row begins with zeros: at this moment the network computes
exactly what it computed before, and training the outputs can only make it better.

$$X' = \bigl[\, X \;\; \tanh(X w) \,\bigr], \qquad W' = \begin{bmatrix} W \\ 0 \end{bmatrix}, \qquad X' W' = X W$$

**Shapes:** `X` (N, D), `w` (D,), `W` (D, O) give (N, D + 1) and (D + 1, O).

**By hand:** $X = (1, 2)$, $w = (0.5, -0.25)$: $\tanh(0.5 - 0.5) = 0$, so $X' = (1, 2, 0)$.

**Pitfall:** a column of shape (N, 1) joins an array of shape (N, D); an array of shape (N,) does not.
"""

import numpy as np

from autograder.exercise import Case, Equivalent, Exercise, Function, Mistake, integers, normal


def cascade_add_unit(X, w, W):
    """A network of cascade correlation with one more unit.

    Args:
        X: what outputs and candidates see, shape (N, D), float or int; not changed.
        w: frozen weights of the new unit, shape (D,), float; not changed.
        W: weights of the outputs, shape (D, O), float; not changed.

    Returns:
        next_X: array of shape (N, D + 1), float: X, and tanh(X @ w) as its last column.
        next_W: array of shape (D + 1, O), float: W, and zeros as its last row.
    """
    return np.column_stack([X, np.tanh(X @ w)]), np.vstack([W, np.zeros(W.shape[1])])


exercise = Exercise(
    Function(cascade_add_unit, returns=("next_X", "next_W")),
    points=3,
    cases=[
        Case(
            "a first unit",
            hint="What may not change at the moment of the installation?",
            X=normal(5, 3),
            w=normal(3),
            W=normal(3, 2),
        ),
        Case(
            "more outputs than samples",
            hint="Where does the new column stand?",
            X=normal(2, 4, shift=1),
            w=normal(4),
            W=normal(4, 6),
        ),
        Case("one sample, one output", hidden=True, X=normal(1, 5), w=normal(5), W=normal(5, 1)),
        Case(
            "whole numbers",
            hidden=True,
            hint="Is next_X a float array when X is not?",
            X=integers(6, 2, low=-3, high=4),
            w=normal(2),
            W=normal(2, 3),
        ),
        Case("large inputs", hidden=True, X=normal(4, 3, scale=500), w=normal(3), W=normal(3, 5)),
    ],
    mistakes=[
        Mistake(
            "The new row of weights is 1; with zeros the network computes what it did before.",
            ("np.zeros(W.shape[1])", "np.ones(W.shape[1])"),
        ),
        Mistake("There is no tanh: the new unit is linear.", ("np.tanh(X @ w)", "X @ w")),
        Mistake("The new unit is a sigmoid; tanh is asked.", ("np.tanh(X @ w)", "1 / (1 + np.exp(-X @ w))")),
        Mistake("The new column comes first; it must be the last.", ("[X, np.tanh(X @ w)]", "[np.tanh(X @ w), X]")),
        Mistake(
            "The new row of weights comes first; it must be the last.",
            ("[W, np.zeros(W.shape[1])]", "[np.zeros(W.shape[1]), W]"),
        ),
        Mistake(
            "The outputs get a new column; the new unit needs a row.",
            ("np.vstack([W, np.zeros(W.shape[1])])", "np.column_stack([W, np.zeros(len(W))])"),
        ),
        Mistake(
            "The weights of the new unit are put among those of the outputs.",
            ("np.vstack([W, np.zeros(W.shape[1])])", "np.vstack([W, np.resize(w, W.shape[1])])"),
        ),
        Mistake(
            "All weights of the outputs are set to 0; only the new row may be.",
            ("[W, np.zeros(W.shape[1])]", "[0 * W, np.zeros(W.shape[1])]"),
        ),
        Mistake(
            "The new column alone is returned for next_X.",
            ("np.column_stack([X, np.tanh(X @ w)])", "np.tanh(X @ w)[:, np.newaxis]"),
        ),
        Mistake(
            "The new column replaces the last one; it must be added.",
            ("[X, np.tanh(X @ w)]", "[X[:, :-1], np.tanh(X @ w)]"),
        ),
        Mistake("The new unit is a ReLU; tanh is asked.", ("np.tanh(X @ w)", "np.maximum(X @ w, 0)")),
        Mistake(
            "tanh is taken of the whole of next_X, not of the new column alone.",
            ("np.column_stack([X, np.tanh(X @ w)])", "np.tanh(np.column_stack([X, X @ w]))"),
        ),
        Mistake("tanh is taken of X before the product with w.", ("np.tanh(X @ w)", "np.tanh(X) @ w")),
        Mistake("The new column is the slope 1 - tanh**2.", ("np.tanh(X @ w)", "1 - np.tanh(X @ w) ** 2")),
        Mistake("The new column is zeros; the row of next_W is.", ("np.tanh(X @ w)", "np.zeros(len(X))")),
        Mistake("The new column is ones, as for a bias.", ("np.tanh(X @ w)", "np.ones(len(X))")),
        Mistake(
            "The new column is made of the outputs: tanh of the sums of X @ W.",
            ("np.tanh(X @ w)", "np.tanh((X @ W).sum(axis=1))"),
        ),
        Mistake(
            "All outputs tanh(X @ W) are appended to X; the new unit has the weights w.",
            ("[X, np.tanh(X @ w)]", "[X, np.tanh(X @ W)]"),
        ),
        Mistake(
            "The new column is added to every column of X; it must be appended.",
            ("np.column_stack([X, np.tanh(X @ w)])", "X + np.tanh(X @ w)[:, np.newaxis]"),
        ),
        Mistake("The new column is appended twice.", ("[X, np.tanh(X @ w)]", "[X, np.tanh(X @ w), np.tanh(X @ w)]")),
        Mistake("A column of ones is appended too.", ("[X, np.tanh(X @ w)]", "[X, np.tanh(X @ w), np.ones(len(X))]")),
        Mistake(
            "The new column replaces the first one; it must be appended.",
            ("[X, np.tanh(X @ w)]", "[X[:, 1:], np.tanh(X @ w)]"),
        ),
        Mistake("next_X is X without any change.", ("np.column_stack([X, np.tanh(X @ w)])", "1.0 * X")),
        Mistake(
            "next_X is transposed.", ("np.column_stack([X, np.tanh(X @ w)])", "np.column_stack([X, np.tanh(X @ w)]).T")
        ),
        Mistake(
            "next_W is W without any change: the new row is missing.",
            ("np.vstack([W, np.zeros(W.shape[1])])", "1.0 * W"),
        ),
        Mistake(
            "The new row is the mean of the rows of W; it must be zeros.", ("np.zeros(W.shape[1])", "W.mean(axis=0)")
        ),
        Mistake(
            "The new row is the sum of the rows of W; it must be zeros.", ("np.zeros(W.shape[1])", "W.sum(axis=0)")
        ),
        Mistake("The new row repeats the last one of W; it must be zeros.", ("np.zeros(W.shape[1])", "W[-1]")),
        Mistake("The new row is w @ W; it must be zeros.", ("np.zeros(W.shape[1])", "w @ W")),
        Mistake(
            "A zero row replaces the last row of W; it must be appended.", ("np.vstack([W, ", "np.vstack([W[:-1], ")
        ),
        Mistake("next_W has a row of zeros for each weight of w.", ("np.zeros(W.shape[1])", "np.zeros(W.shape)")),
        Mistake(
            "next_W has a row and a column of zeros more; the outputs stay as many.",
            ("np.vstack([W, np.zeros(W.shape[1])])", "np.pad(W, ((0, 1), (0, 1)))"),
        ),
        Mistake(
            "next_W is transposed.", ("np.vstack([W, np.zeros(W.shape[1])])", "np.vstack([W, np.zeros(W.shape[1])]).T")
        ),
        Mistake("next_W has w as a new column.", ("np.vstack([W, np.zeros(W.shape[1])])", "np.column_stack([W, w])")),
        Mistake(
            "next_X and next_W are returned in the wrong order.",
            (
                "return np.column_stack([X, np.tanh(X @ w)]), np.vstack([W, np.zeros(W.shape[1])])",
                "return np.vstack([W, np.zeros(W.shape[1])]), np.column_stack([X, np.tanh(X @ w)])",
            ),
        ),
        Mistake("The new column has absolute values.", ("np.tanh(X @ w)", "np.abs(np.tanh(X @ w))")),
        Mistake(
            "The new column is tanh of the mean of the products; X @ w sums them.",
            ("np.tanh(X @ w)", "np.tanh(X @ w / len(w))"),
        ),
        Mistake("The new column is the arc tangent.", ("np.tanh(X @ w)", "np.arctan(X @ w)")),
        Mistake("The new column is the sign of X @ w.", ("np.tanh(X @ w)", "np.sign(X @ w)")),
        Mistake(
            "The new column is less its mean over the samples.",
            ("np.tanh(X @ w)", "np.tanh(X @ w) - np.tanh(X @ w).mean()"),
        ),
        Mistake("The new column is tanh taken twice.", ("np.tanh(X @ w)", "np.tanh(np.tanh(X @ w))")),
        Mistake("The new column leaves out the last input of X.", ("np.tanh(X @ w)", "np.tanh(X[:, :-1] @ w[:-1])")),
        Mistake("The new column leaves out the first input of X.", ("np.tanh(X @ w)", "np.tanh(X[:, 1:] @ w[1:])")),
        Mistake("The new column is tanh(X @ w + 1): a bias is added.", ("np.tanh(X @ w)", "np.tanh(X @ w + 1)")),
        Mistake(
            "The new column is 0.5 * (1 + tanh), as for a sigmoid of 2 * (X @ w).",
            ("np.tanh(X @ w)", "(1 + np.tanh(X @ w)) / 2"),
        ),
        Mistake(
            "The new column is one number, the same for all samples.",
            ("np.tanh(X @ w)", "np.full(len(X), np.tanh(np.mean(X @ w)))"),
        ),
        Mistake(
            "The new column stands before the last one.",
            ("[X, np.tanh(X @ w)]", "[X[:, :-1], np.tanh(X @ w), X[:, -1]]"),
        ),
        Mistake(
            "The new column is X @ w, with its tanh appended behind.",
            ("[X, np.tanh(X @ w)]", "[X, X @ w, np.tanh(X @ w)]"),
        ),
        Mistake("All columns of X are multiplied by w.", ("[X, np", "[X * w, np")),
        Mistake("X is centred in next_X.", ("[X, np", "[X - X.mean(axis=0), np")),
        Mistake("The columns of X become zeros.", ("[X, np", "[0.0 * X, np")),
        Mistake("The first row of W is lost.", ("[W, np", "[W[1:], np")),
        Mistake(
            "The zero row stands before the last one.",
            ("np.vstack([W, np.zeros(W.shape[1])])", "np.insert(W, -1, 0.0, axis=0)"),
        ),
        Mistake(
            "Two rows of zeros are added.",
            ("np.vstack([W, np.zeros(W.shape[1])])", "np.vstack([W, np.zeros((2, W.shape[1]))])"),
        ),
        Mistake("The new row is -1; it must be zeros.", ("np.zeros(W.shape[1])", "-np.ones(W.shape[1])")),
        Mistake("The new row repeats the first one of W; it must be zeros.", ("np.zeros(W.shape[1])", "W[0]")),
        Mistake("The new row is tanh of w @ W; it must be zeros.", ("np.zeros(W.shape[1])", "np.tanh(w @ W)")),
        Mistake(
            "The new row is the sum of w for each output; it must be zeros.",
            ("np.zeros(W.shape[1])", "np.full(W.shape[1], w.sum())"),
        ),
        Mistake(
            "next_W has a new column of zeros, as its first one; a new row is asked.",
            ("np.vstack([W, np.zeros(W.shape[1])])", "np.column_stack([np.zeros(len(W)), W])"),
        ),
        Mistake(
            "next_W has w in its first row.",
            ("np.vstack([W, np.zeros(W.shape[1])])", "np.vstack([np.resize(w, W.shape[1]), W])"),
        ),
        Mistake("next_W has its first row set to 0 too.", ("[W, np", "[np.vstack([0 * W[:1], W[1:]]), np")),
    ],
    equivalents=[Equivalent("The last of two axes.", ("W.shape[1]", "W.shape[-1]"))],
    hints=[
        "np.column_stack takes arrays of shape (N, D) and (N,) alike.",
        "Test it: next_X @ next_W must be X @ W.",
    ],
)

r"""## Backwards through a matrix product

For $D = W X$ with $W$ of shape (M, K) and $X$ of shape (K, N), every entry is a sum over $k$:

$$D_{mn} = \sum_k W_{mk}\, X_{kn}$$

The entry $W_{mk}$ acts on the whole row $m$ of $D$, through $X_{kn}$ for each column $n$. Its gradient collects from
all of them, $dW_{mk} = \sum_n dD_{mn}\, X_{kn}$. That sum is itself a matrix product, and so is the other one:

$$dW = dD\; X^\mathsf{T}, \qquad dX = W^\mathsf{T}\, dD$$

You need not learn this by heart. $dW$ has the shape of $W$, (M, K). You have $dD$, (M, N), and $X$, (K, N). There is
one way to multiply them that gives (M, K).

**By hand:** $W = (1 \;\; 2)$ and $X = \begin{pmatrix} 3 & 0 \\ 4 & 5 \end{pmatrix}$ give $D = (11 \;\; 10)$. With $dD =
(1 \;\; {-1})$: $dW = (1 \cdot 3 - 1 \cdot 0,\;\; 1 \cdot 4 - 1 \cdot 5) = (3 \;\; {-1})$, and
$dX = \begin{pmatrix} 1 \\ 2 \end{pmatrix} (1 \;\; {-1}) = \begin{pmatrix} 1 & -1 \\ 2 & -2 \end{pmatrix}$.

**Pitfall:** where all matrices are square, every order fits, and only one is right. Test with shapes that all differ.
"""

from autograder.exercise import Case, Exercise, Function, Mistake, integers, normal


def matmul_backward(dD, W, X):
    """Gradients of the loss with respect to both factors of the matrix product D = W @ X.

    Args:
        dD: gradient of the loss with respect to D, shape (M, N), float; not changed.
        W: left factor, shape (M, K), float or int; not changed.
        X: right factor, shape (K, N), float or int; not changed.

    Returns:
        dW: gradient of the loss with respect to W, shape (M, K), float.
        dX: gradient of the loss with respect to X, shape (K, N), float.
    """
    dW = dD @ X.T
    dX = W.T @ dD
    return dW, dX


exercise = Exercise(
    Function(matmul_backward, returns=("dW", "dX")),
    points=3,
    cases=[
        Case("three different sizes", dD=normal(2, 4), W=normal(2, 3), X=normal(3, 4)),
        Case(
            "square matrices",
            hint="Every order fits these shapes. Which one do the shapes of the other cases allow?",
            dD=normal(3, 3),
            W=normal(3, 3),
            X=normal(3, 3),
        ),
        Case("a row times a matrix", hidden=True, dD=normal(1, 5), W=normal(1, 4), X=normal(4, 5, shift=1)),
        Case("an outer product", hidden=True, dD=normal(4, 6), W=normal(4, 1), X=normal(1, 6)),
        Case(
            "whole numbers in both factors",
            hidden=True,
            dD=normal(5, 2),
            W=integers(5, 3, low=-4, high=5),
            X=integers(3, 2, low=-4, high=5),
        ),
        Case(
            "large numbers",
            hidden=True,
            dD=normal(3, 2, scale=100),
            W=normal(3, 7, scale=1000),
            X=normal(7, 2, shift=50),
        ),
    ],
    mistakes=[
        Mistake("dW is transposed: it has shape (K, M).", ("dW = dD @ X.T", "dW = X @ dD.T")),
        Mistake("dX is transposed: it has shape (N, K).", ("dX = W.T @ dD", "dX = dD.T @ W")),
        Mistake("The two results are in the other order: dW comes first.", ("return dW, dX", "return dX, dW")),
        Mistake(
            "Both gradients ignore dD.",
            ("dD @ X.T", "(0 * dD + 1) @ X.T"),
            ("W.T @ dD", "W.T @ (0 * dD + 1)"),
        ),
        Mistake("dW ignores dD.", ("dD @ X.T", "(0 * dD + 1) @ X.T")),
        Mistake("dX ignores dD.", ("W.T @ dD", "W.T @ (0 * dD + 1)")),
        Mistake(
            "dW is divided by the number of columns of X: dD already carries such factors.",
            ("dD @ X.T", "dD @ X.T / X.shape[1]"),
        ),
        Mistake(
            "dX uses dW in the place of W: a factor's gradient is made of the other factor.",
            ("W.T @ dD", "dW.T @ dD"),
        ),
        Mistake(
            "These are the gradients of D = X @ W, with the factors in the other order.",
            ("dW = dD @ X.T", "dW = X.T @ dD"),
            ("dX = W.T @ dD", "dX = dD @ W.T"),
        ),
        Mistake(
            "dX is divided by the number of columns of X: dD already carries such factors.",
            ("W.T @ dD", "W.T @ dD / X.shape[1]"),
        ),
        Mistake(
            "Both gradients are divided by the number of columns of X.",
            ("dD @ X.T", "dD @ X.T / X.shape[1]"),
            ("W.T @ dD", "W.T @ dD / X.shape[1]"),
        ),
        Mistake(
            "Both gradients are divided by the number of rows of dD.",
            ("dD @ X.T", "dD @ X.T / len(dD)"),
            ("W.T @ dD", "W.T @ dD / len(dD)"),
        ),
        Mistake(
            "Both gradients are transposed: dW has shape (K, M) and dX has shape (N, K).",
            ("dW = dD @ X.T", "dW = X @ dD.T"),
            ("dX = W.T @ dD", "dX = dD.T @ W"),
        ),
        Mistake(
            "dW is made of the sums: row sums of dD times row sums of X; each column counts with its own factor.",
            ("dW = dD @ X.T", "dW = dD.sum(axis=1)[:, None] * X.sum(axis=1)"),
        ),
        Mistake(
            "dX is made of the sums: column sums of W times column sums of dD; each row counts with its own factor.",
            ("dX = W.T @ dD", "dX = W.sum(axis=0)[:, None] * dD.sum(axis=0)"),
        ),
        Mistake("dX uses the product W @ X in the place of dD.", ("W.T @ dD", "W.T @ (W @ X)")),
        Mistake("dW uses the product W @ X in the place of dD.", ("dD @ X.T", "(W @ X) @ X.T")),
        Mistake(
            "dW uses dX in the place of X: a factor's gradient is made of the other factor.",
            ("dW = dD @ X.T\n    dX = W.T @ dD", "dX = W.T @ dD\n    dW = dD @ dX.T"),
        ),
        Mistake("dW counts the first column alone; all N add up.", ("dD @ X.T", "dD[:, :1] @ X[:, :1].T")),
        Mistake("dW counts the last column alone; all N add up.", ("dD @ X.T", "dD[:, -1:] @ X[:, -1:].T")),
        Mistake("dX counts the first row alone; all M add up.", ("W.T @ dD", "W[:1].T @ dD[:1]")),
        Mistake("dX counts the last row alone; all M add up.", ("W.T @ dD", "W[-1:].T @ dD[-1:]")),
        Mistake("dW is added to W: the gradient alone is asked.", ("dD @ X.T", "W + dD @ X.T")),
        Mistake(
            "dW is subtracted from W, a step of descent: the gradient alone is asked.", ("dD @ X.T", "W - dD @ X.T")
        ),
        Mistake("dW is dX's formula: W.T @ dD.", ("dW = dD @ X.T", "dW = W.T @ dD")),
        Mistake("dX is dW's formula: dD @ X.T.", ("dX = W.T @ dD", "dX = dD @ X.T")),
        Mistake(
            "dX has the dtype of X, so whole numbers in X truncate the gradient.",
            ("W.T @ dD", "(W.T @ dD).astype(X.dtype)"),
        ),
        Mistake(
            "dW has the dtype of W, so whole numbers in W truncate the gradient.",
            ("dD @ X.T", "(dD @ X.T).astype(W.dtype)"),
        ),
        Mistake("dW is divided by K.", ("dD @ X.T", "dD @ X.T / len(X)")),
        Mistake("dX is divided by K.", ("W.T @ dD", "W.T @ dD / len(X)")),
        Mistake("dW is divided by the number of elements of dD.", ("dD @ X.T", "dD @ X.T / dD.size")),
        Mistake("dX is divided by the number of elements of dD.", ("W.T @ dD", "W.T @ dD / dD.size")),
        Mistake("The last column is left out of dW.", ("dD @ X.T", "dD[:, :-1] @ X[:, :-1].T")),
        Mistake("The first column is left out of dW.", ("dD @ X.T", "dD[:, 1:] @ X[:, 1:].T")),
        Mistake("The last row is left out of dX.", ("W.T @ dD", "W[:-1].T @ dD[:-1]")),
        Mistake("The first row is left out of dX.", ("W.T @ dD", "W[1:].T @ dD[1:]")),
        Mistake("dX is added to X: the gradient alone is asked.", ("W.T @ dD", "X + W.T @ dD")),
        Mistake(
            "dX is subtracted from X, a step of descent: the gradient alone is asked.", ("W.T @ dD", "X - W.T @ dD")
        ),
        Mistake("dW is 0.", ("dD @ X.T", "0 * dD @ X.T")),
        Mistake("dX is 0.", ("W.T @ dD", "0 * W.T @ dD")),
        Mistake("dW has X squared.", ("dD @ X.T", "dD @ (X**2).T")),
        Mistake("dX has W squared.", ("W.T @ dD", "(W**2).T @ dD")),
        Mistake(
            "dW is the mean over its columns, the same for each.",
            ("dD @ X.T", "0 * W + (dD @ X.T).mean(axis=1, keepdims=True)"),
        ),
        Mistake("dW has the absolute values of X.", ("dD @ X.T", "dD @ abs(X).T")),
        Mistake("dX has the absolute values of W.", ("W.T @ dD", "abs(W).T @ dD")),
        Mistake("dW has the absolute values of dD.", ("dD @ X.T", "abs(dD) @ X.T")),
        Mistake("dX has the absolute values of dD.", ("W.T @ dD", "W.T @ abs(dD)")),
    ],
    hints=[
        "Write the three shapes down: dD is (M, N), W is (M, K), X is (K, N).",
        "dW must be (M, K), made of dD and X. Which of the two has to be transposed, and which comes first?",
    ],
)

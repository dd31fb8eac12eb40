r"""## Which are taken for which?

The accuracy is one number. The **confusion matrix** has $C^2$ of them: entry $(i, j)$ counts the samples of class $i$
that were taken for class $j$. What is right stands on the diagonal. A row sums to the number of samples of its class.

From it comes the **recall** of a class: the fraction of its samples that were recognised.

**By hand:** labels `[0, 0, 1, 2]` and predictions `[0, 1, 1, 1]` give

$$\begin{pmatrix} 1 & 1 & 0 \\ 0 & 1 & 0 \\ 0 & 1 & 0 \end{pmatrix}$$

with the recalls $1/2$, $1$ and $0$.

**Pitfalls**

- Rows are what the samples are, columns what they were taken for. Half of the field has it the other way round, so
  always say which.
- `matrix[y, predicted] += 1` counts a pair of indices that comes twice only once. `np.add.at` counts each.
- Dividing by the sum of a column gives the **precision**: of those taken for a class, the fraction that is of it.
"""

import numpy as np

from autograder.exercise import Case, Equivalent, Exercise, Function, Mistake, labels


def confusion_matrix(y, predicted, classes):
    """How often each class is taken for each, and the recall of each class.

    Args:
        y: labels of shape (N,), int, each in {0, ..., classes - 1}; not changed.
        predicted: classes that were predicted, of shape (N,), int, in the same range; not changed.
        classes: int >= 1, the number of classes C.

    Returns:
        matrix: shape (C, C), int or float; matrix[i, j] is the number of samples with label i and prediction j.
        recall: shape (C,), float; the fraction of the samples of each class that were predicted as that class, 0 for a
            class without samples.
    """
    matrix = np.zeros((classes, classes))
    np.add.at(matrix, (y, predicted), 1)
    return matrix, np.diag(matrix) / np.maximum(matrix.sum(axis=1), 1)


exercise = Exercise(
    Function(confusion_matrix, returns=("matrix", "recall")),
    points=3,
    cases=[
        Case(
            "three classes",
            hint="Does a pair that comes twice count twice?",
            y=labels(25, 3),
            predicted=labels(25, 3),
            classes=3,
        ),
        Case(
            "a class without samples",
            hint="What is the recall of a class that has no samples?",
            y=np.array([0, 0, 2, 4, 4, 4, 2, 0]),
            predicted=np.array([0, 3, 2, 4, 1, 4, 0, 0]),
            classes=5,
        ),
        Case("five classes", hidden=True, y=labels(60, 5), predicted=labels(60, 5), classes=5),
        Case(
            "one sample",
            hidden=True,
            hint="How large is the matrix?",
            y=np.array([1]),
            predicted=np.array([2]),
            classes=4,
        ),
        Case(
            "all right",
            hidden=True,
            y=np.array([3, 0, 1, 1, 2, 3, 3]),
            predicted=np.array([3, 0, 1, 1, 2, 3, 3]),
            classes=6,
        ),
        *(
            Case(f"{n} samples of {c} classes", y=labels(n, c), predicted=labels(n, c), classes=c)
            for n, c in ((31, 2), (40, 4))
        ),
        Case(
            "a class that is never predicted",
            y=np.array([0, 1, 1, 2, 3, 3, 3, 2]),
            predicted=np.array([0, 1, 3, 0, 3, 1, 3, 3]),
            classes=4,
        ),
        Case("four samples", y=np.array([2, 0, 0, 1]), predicted=np.array([2, 1, 0, 2]), classes=3),
        Case("the last class without samples", y=np.array([1, 0, 1]), predicted=np.array([2, 0, 1]), classes=4),
    ],
    mistakes=[
        Mistake(
            "Rows and columns are swapped: rows are the labels, columns the predictions.",
            ("(y, predicted)", "(predicted, y)"),
            ("sum(axis=1)", "sum(axis=0)"),
            convention=True,
        ),
        Mistake("recall is the precision: it is divided by the sums of the columns.", ("sum(axis=1)", "sum(axis=0)")),
        Mistake(
            "A pair of label and prediction that comes several times counts once.",
            ("np.add.at(matrix, (y, predicted), 1)", "matrix[y, predicted] += 1"),
        ),
        Mistake(
            "recall is divided by the number of all samples; each class by its own.",
            ("np.maximum(matrix.sum(axis=1), 1)", "len(y)"),
        ),
        Mistake(
            "recall is nan for a class without samples; 0 is asked.",
            ("np.maximum(matrix.sum(axis=1), 1)", "matrix.sum(axis=1)"),
        ),
        Mistake(
            "The matrix holds fractions of the rows; counts are asked.",
            ("return matrix, ", "return matrix / np.maximum(matrix.sum(axis=1, keepdims=True), 1), "),
        ),
        Mistake(
            "The matrix holds fractions of all samples; counts are asked.",
            ("return matrix, ", "return matrix / len(y), "),
        ),
        Mistake(
            "recall is the diagonal itself: how many were right, not which fraction.",
            ("np.diag(matrix) / np.maximum(matrix.sum(axis=1), 1)", "np.diag(matrix).copy()"),
        ),
        Mistake(
            "Wrong samples are not counted: everything beside the diagonal is 0.",
            ("(y, predicted), 1)", "(y, predicted), y == predicted)"),
        ),
        Mistake(
            "matrix has rows and columns swapped, and recall, of its rows, is the precision.",
            ("(y, predicted)", "(predicted, y)"),
            convention=True,
        ),
        Mistake(
            "matrix holds fractions of the columns; counts are asked.",
            ("return matrix, ", "return matrix / np.maximum(matrix.sum(axis=0), 1), "),
        ),
        Mistake(
            "matrix holds 1 where a pair occurs, not how often; recall is right counts all the same.",
            ("return matrix, ", "return np.minimum(matrix, 1), "),
        ),
        Mistake(
            "Only the right samples are counted in matrix: everything beside the diagonal is 0.",
            ("return matrix, ", "return np.diag(np.diag(matrix)), "),
        ),
        Mistake(
            "Only the wrong samples are counted in matrix: its diagonal is 0.",
            ("return matrix, ", "return matrix - np.diag(np.diag(matrix)), "),
        ),
        Mistake(
            "matrix is symmetric: each sample is counted at (label, prediction) and at (prediction, label).",
            ("return matrix, ", "return matrix + matrix.T, "),
        ),
        Mistake(
            "recall is 1 for a class without samples; 0 is asked.",
            (
                "np.diag(matrix) / np.maximum(matrix.sum(axis=1), 1)",
                "np.where(matrix.sum(axis=1) == 0, 1, np.diag(matrix) / np.maximum(matrix.sum(axis=1), 1))",
            ),
        ),
        Mistake(
            "Classes without samples are left out of recall.",
            (
                "np.diag(matrix) / np.maximum(matrix.sum(axis=1), 1)",
                "np.diag(matrix)[matrix.sum(axis=1) > 0] / matrix.sum(axis=1)[matrix.sum(axis=1) > 0]",
            ),
        ),
        Mistake(
            "1e-8 is added to the sums of the rows in recall.",
            ("np.maximum(matrix.sum(axis=1), 1)", "(matrix.sum(axis=1) + 1e-8)"),
        ),
        Mistake(
            "recall is one number, the accuracy; each class has its own.",
            ("np.diag(matrix) / np.maximum(matrix.sum(axis=1), 1)", "np.diag(matrix).sum() / matrix.sum()"),
        ),
        Mistake(
            "recall is the accuracy for every class; each class has its own.",
            (
                "np.diag(matrix) / np.maximum(matrix.sum(axis=1), 1)",
                "0 * np.diag(matrix) + np.diag(matrix).sum() / matrix.sum()",
            ),
        ),
        Mistake(
            "recall is one number, the mean over the classes; each class has its own.",
            (
                "np.diag(matrix) / np.maximum(matrix.sum(axis=1), 1)",
                "(np.diag(matrix) / np.maximum(matrix.sum(axis=1), 1)).mean()",
            ),
        ),
        Mistake(
            "recall is divided by the wrong samples of the class; by all samples of the class is asked.",
            ("np.maximum(matrix.sum(axis=1), 1)", "np.maximum(matrix.sum(axis=1) - np.diag(matrix), 1)"),
        ),
        Mistake(
            "recall is the fraction of wrong samples of each class; that of right ones is asked.",
            (
                "np.diag(matrix) / np.maximum(matrix.sum(axis=1), 1)",
                "(matrix.sum(axis=1) - np.diag(matrix)) / np.maximum(matrix.sum(axis=1), 1)",
            ),
        ),
        Mistake(
            "recall is the F1 score, 2 * diagonal / (row sum + column sum).",
            (
                "np.diag(matrix) / np.maximum(matrix.sum(axis=1), 1)",
                "2 * np.diag(matrix) / np.maximum(matrix.sum(axis=1) + matrix.sum(axis=0), 1)",
            ),
        ),
        Mistake(
            "recall is the fraction of samples of each class among all; the right ones are asked.",
            ("np.diag(matrix) / np.maximum(matrix.sum(axis=1), 1)", "matrix.sum(axis=1) / matrix.sum()"),
        ),
        Mistake(
            "recall is a table: the rows of matrix over their sums; its diagonal is asked.",
            (
                "np.diag(matrix) / np.maximum(matrix.sum(axis=1), 1)",
                "matrix / np.maximum(matrix.sum(axis=1, keepdims=True), 1)",
            ),
        ),
        Mistake(
            "recall is the diagonal over row sum plus column sum less the diagonal; the row sum alone is asked.",
            (
                "np.diag(matrix) / np.maximum(matrix.sum(axis=1), 1)",
                "np.diag(matrix) / np.maximum(matrix.sum(axis=1) + matrix.sum(axis=0) - np.diag(matrix), 1)",
            ),
        ),
        Mistake("recall is in percent; fractions are asked.", ("np.diag(matrix) / ", "100 * np.diag(matrix) / ")),
        Mistake("The first sample is not counted.", ("(y, predicted)", "(y[1:], predicted[1:])")),
        Mistake(
            "matrix counts twice: once for each label and once for each prediction.",
            ("predicted), 1)", "predicted), 2)"),
        ),
        Mistake(
            "recall is rounded down to whole numbers.",
            ("np.diag(matrix) / np.maximum", "np.diag(matrix) // np.maximum"),
        ),
        Mistake(
            "recall is divided by the number of classes; each class by its own samples.",
            ("np.maximum(matrix.sum(axis=1), 1)", "classes"),
        ),
        Mistake("The last sample is not counted.", ("(y, predicted)", "(y[:-1], predicted[:-1])")),
        Mistake("Every sample is counted as -1.", ("predicted), 1)", "predicted), -1)")),
        Mistake(
            "matrix is turned upside down: its rows are in the reversed order.",
            ("return matrix, ", "return matrix[::-1], "),
        ),
        Mistake("matrix has its columns in the reversed order.", ("return matrix, ", "return matrix[:, ::-1], ")),
        Mistake("matrix counts one sample too many in every entry.", ("return matrix, ", "return matrix + 1, ")),
        Mistake("matrix is summed up along its rows.", ("return matrix, ", "return np.cumsum(matrix, axis=1), ")),
        Mistake(
            "matrix has the rows that belong to classes without samples filled with 1 / classes.",
            ("return matrix, ", "return np.where(matrix.sum(axis=1, keepdims=True) == 0, 1 / classes, matrix), "),
        ),
        Mistake(
            "recall is in the reversed order of the classes.",
            (
                "np.diag(matrix) / np.maximum(matrix.sum(axis=1), 1)",
                "(np.diag(matrix) / np.maximum(matrix.sum(axis=1), 1))[::-1]",
            ),
        ),
        Mistake(
            "recall is sorted.",
            (
                "np.diag(matrix) / np.maximum(matrix.sum(axis=1), 1)",
                "np.sort(np.diag(matrix) / np.maximum(matrix.sum(axis=1), 1))",
            ),
        ),
        Mistake(
            "recall is -1 for a class without samples; 0 is asked.",
            (
                "np.diag(matrix) / np.maximum(matrix.sum(axis=1), 1)",
                "np.where(matrix.sum(axis=1) == 0, -1, np.diag(matrix) / np.maximum(matrix.sum(axis=1), 1))",
            ),
        ),
        Mistake(
            "recall is divided by the sum of the row plus 1.",
            ("np.maximum(matrix.sum(axis=1), 1)", "(matrix.sum(axis=1) + 1)"),
        ),
        Mistake(
            "recall is divided by the largest entry of the row.",
            ("np.maximum(matrix.sum(axis=1), 1)", "np.maximum(matrix.max(axis=1), 1)"),
        ),
        Mistake(
            "recall is divided by the number of right samples of all classes.",
            ("np.maximum(matrix.sum(axis=1), 1)", "max(np.trace(matrix), 1)"),
        ),
        Mistake(
            "recall is divided by the mean of the row.",
            ("np.maximum(matrix.sum(axis=1), 1)", "np.where(matrix.sum(axis=1) == 0, 1, matrix.mean(axis=1))"),
        ),
        Mistake(
            "recall is the largest entry of each row over its sum; the diagonal is asked.",
            ("np.diag(matrix) /", "matrix.max(axis=1) /"),
        ),
        Mistake(
            "recall is the fraction of each class's samples among the predictions: column sum over row sum.",
            ("np.diag(matrix) /", "matrix.sum(axis=0) /"),
        ),
        Mistake(
            "recall takes the first column over the row sums; the diagonal is asked.",
            ("np.diag(matrix) /", "matrix[:, 0] /"),
        ),
        Mistake(
            "recall is the specificity: the right rejections over all samples of other classes.",
            (
                "np.diag(matrix) / np.maximum(matrix.sum(axis=1), 1)",
                (
                    "(len(y) - matrix.sum(axis=1) - matrix.sum(axis=0) + np.diag(matrix)) / np.maximum(len(y)"
                    " - matrix.sum(axis=1), 1)"
                ),
            ),
        ),
        Mistake(
            "recall is the mean accuracy of each class against the rest: right acceptances and rejections over all.",
            (
                "np.diag(matrix) / np.maximum(matrix.sum(axis=1), 1)",
                "(len(y) - matrix.sum(axis=1) - matrix.sum(axis=0) + 2 * np.diag(matrix)) / len(y)",
            ),
        ),
        Mistake(
            "recall is 0 for the last class.",
            (
                "np.diag(matrix) / np.maximum(matrix.sum(axis=1), 1)",
                "np.append((np.diag(matrix) / np.maximum(matrix.sum(axis=1), 1))[:-1], 0)",
            ),
        ),
        Mistake(
            "recall is the precision, and nan for a class never predicted.",
            (
                "np.diag(matrix) / np.maximum(matrix.sum(axis=1), 1)",
                "np.diag(matrix) / np.where(matrix.sum(axis=0) == 0, np.nan, matrix.sum(axis=0))",
            ),
        ),
    ],
    hints=[
        "np.add.at(array, indices, 1) adds 1 at each of the indices, also where one comes again.",
        "np.diag takes the diagonal of a matrix; the sum of a row is the number of samples of its class.",
    ],
    equivalents=[
        Equivalent(
            "Counts are whole numbers, and where a row sums to 0, the diagonal is 0 too.",
            ("np.maximum(matrix.sum(axis=1), 1)", "np.maximum(matrix.sum(axis=1), 0.5)"),
        ),
    ],
)

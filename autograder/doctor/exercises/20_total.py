"""## Total

The sum of each row.
"""

from autograder.exercise import Case, Exercise, Function, Mistake, integers, normal


def total(x):
    """Sum of each row.

    Args:
        x: input, shape (N, D), float or int; not changed.

    Returns:
        sums: shape (N,), of the dtype of x.
    """
    return x.sum(axis=1)


exercise = Exercise(
    Function(total, returns=("sums",)),
    points=4,
    cases=[
        Case("three rows", x=normal(3, 4)),
        Case("one column", x=normal(5, 1)),
        Case("two rows", hidden=True, x=normal(2, 7)),
        Case("long whole numbers", hidden=True, x=integers(4, 3, low=10**8, high=10**9)),
    ],
    mistakes=[Mistake("The columns are summed; it is the rows.", ("axis=1", "axis=0"))],
)

r"""## Standardize, without peeking

Features of very different sizes make a landscape of ravines, and a first layer that listens to the loud ones only. So
shift and scale every feature to mean 0 and standard deviation 1, by the statistics of the training samples:

$$\mu_d = \frac1N \sum_n x_{n,d}, \qquad \sigma_d = \sqrt{\frac1N \sum_n (x_{n,d} - \mu_d)^2}, \qquad
z_{n,d} = \frac{x_{n,d} - \mu_d}{\sigma_d}$$

New samples, be they for validation or from next year, go through the *same* $\mu$ and $\sigma$. Statistics over all
samples would carry knowledge of the held-back ones into training: a **leak**. Statistics of their own would move them
to another place than the network learned, and for a single sample $\sigma$ would be 0.

**By hand:** training values 1 and 3 give $\mu = 2$, $\sigma = 1$, so $z = -1, 1$. A new value 6 becomes 4, not 0.

**Pitfalls**

- A feature that is constant in training has $\sigma = 0$. In the digits, a corner pixel is always blank. Divide by 1
  there.
- The digits are `uint8`, whole numbers that wrap around: $3 - 5$ is 254. Subtract a float mean and all is well.
"""

import numpy as np

from autograder.exercise import Case, Draw, Equivalent, Exercise, Function, Mistake, integers, normal


def standardize(X_train, X_new):
    """Training samples and new samples, shifted and scaled by the statistics of the training samples.

    Args:
        X_train: shape (N, D), float or int (any whole-number dtype, uint8 too); not changed.
        X_new: shape (M, D), float or int; not changed.

    Returns:
        Z_train: shape (N, D), float: every feature of X_train less its mean over the N training samples, divided by
            its standard deviation over them (with 1/N, not 1/(N - 1)). Features that have the same whole number in all
            of X_train are divided by 1.
        Z_new: shape (M, D), float: X_new, shifted and divided by the same numbers.
    """
    mean, std = X_train.mean(axis=0), X_train.std(axis=0)
    std = np.where(std == 0, 1, std)
    return (X_train - mean) / std, (X_new - mean) / std


exercise = Exercise(
    Function(standardize, returns=("Z_train", "Z_new")),
    points=3,
    cases=[
        Case(
            "off centre",
            hint="Whose mean and deviation shift and scale X_new?",
            X_train=normal(7, 3, scale=3, shift=5),
            X_new=normal(4, 3, scale=2, shift=1),
        ),
        Case(
            "whole numbers, one feature constant",
            hint="What is divided where the deviation is 0?",
            X_train=Draw(lambda rng: np.hstack([rng.integers(0, 17, (6, 2)), np.full((6, 1), 4)])),
            X_new=integers(3, 3, low=0, high=17),
        ),
        Case(
            "small whole numbers of dtype uint8",
            hint="Is anything subtracted before it is a float?",
            X_train=Draw(
                lambda rng: np.hstack([np.zeros((8, 1), np.uint8), rng.integers(0, 17, (8, 4)).astype(np.uint8)])
            ),
            X_new=Draw(lambda rng: rng.integers(0, 17, (5, 5)).astype(np.uint8)),
        ),
        Case(
            "one new sample",
            hidden=True,
            hint="Does a single new sample need statistics of its own?",
            X_train=normal(9, 4, shift=-2),
            X_new=normal(1, 4),
        ),
        Case(
            "one training sample",
            hidden=True,
            hint="Then every feature is constant.",
            X_train=integers(1, 5, low=-9, high=9),
            X_new=normal(3, 5),
        ),
        Case(
            "features of different sizes",
            hidden=True,
            hint="Does every feature have statistics of its own?",
            X_train=Draw(lambda rng: rng.normal(size=(6, 4)) * [1e-3, 1, 50, 1000] + [0, -3, 20, 4000]),
            X_new=Draw(lambda rng: rng.normal(size=(8, 4)) * [1e-3, 1, 50, 1000]),
        ),
    ],
    mistakes=[
        Mistake(
            "X_new is shifted and scaled by statistics of its own; those of X_train are asked.",
            (
                "(X_new - mean) / std",
                "(X_new - X_new.mean(axis=0)) / np.where(X_new.std(axis=0) == 0, 1, X_new.std(axis=0))",
            ),
        ),
        Mistake(
            "The statistics are taken over X_train and X_new together: a leak.",
            (
                "mean, std = X_train.mean(axis=0), X_train.std(axis=0)",
                "both = np.concatenate([X_train, X_new])\n    mean, std = both.mean(axis=0), both.std(axis=0)",
            ),
        ),
        Mistake("X_new is returned as it is.", ("(X_new - mean) / std", "X_new + 0.0")),
        Mistake(
            "The features are divided by their variance; it must be by its root.",
            ("X_train.std(axis=0)\n", "X_train.var(axis=0)\n"),
        ),
        Mistake(
            "One mean and one deviation serve all features; each feature has its own.",
            ("X_train.mean(axis=0), X_train.std(axis=0)", "X_train.mean(), X_train.std()"),
        ),
        Mistake(
            "Each sample is standardized over its features; the statistics of a feature run over the samples.",
            (
                "(X_train - mean) / std, ",
                "(X_train - X_train.mean(axis=1)[:, None]) / np.maximum(X_train.std(axis=1)[:, None], 1e-300), ",
            ),
        ),
        Mistake(
            "The deviation is taken with 1/(N - 1); here it is with 1/N.",
            ("X_train.std(axis=0)\n", "X_train.std(axis=0, ddof=len(X_train) > 1)\n"),
            convention=True,
        ),
        Mistake(
            "The mean is not subtracted.",
            ("(X_train - mean) / std, (X_new - mean) / std", "X_train / std, X_new / std"),
        ),
        Mistake(
            "The features are not divided by their deviation.",
            ("(X_train - mean) / std, (X_new - mean) / std", "X_train - mean, X_new - mean"),
        ),
        Mistake(
            "A small number is added to every deviation; only a deviation of 0 is replaced, by 1.",
            ("np.where(std == 0, 1, std)", "std + 1e-8"),
        ),
        Mistake("The division by a deviation of 0 gives nan or inf.", ("np.where(std == 0, 1, std)", "std + 0")),
        Mistake(
            "The features are scaled to the range from 0 to 1; mean 0 and deviation 1 are asked.",
            (
                "X_train.mean(axis=0), X_train.std(axis=0)",
                "X_train.min(axis=0), 1.0 * X_train.max(axis=0) - X_train.min(axis=0)",
            ),
        ),
        Mistake(
            "Z_new is shifted by the mean of X_new; that of X_train is asked.",
            ("(X_new - mean)", "(X_new - X_new.mean(axis=0))"),
        ),
        Mistake(
            "Z_new is divided by the deviation of X_new; that of X_train is asked.",
            ("(X_new - mean) / std", "(X_new - mean) / np.where(X_new.std(axis=0) == 0, 1, X_new.std(axis=0))"),
        ),
        Mistake("The mean is not subtracted in Z_new.", ("(X_new - mean)", "X_new")),
        Mistake("The mean is not subtracted in Z_train.", ("(X_train - mean)", "X_train")),
        Mistake("Z_new is not divided by the deviation.", ("(X_new - mean) / std", "(X_new - mean) / 1")),
        Mistake("Z_train is not divided by the deviation.", ("(X_train - mean) / std,", "(X_train - mean) / 1,")),
        Mistake("Z_train is X_train as it is.", ("(X_train - mean) / std,", "X_train + 0.0,")),
        Mistake(
            "Each new sample is standardized over its own features; those of the training samples are asked.",
            (
                ", (X_new - mean) / std",
                ", (X_new - X_new.mean(axis=1)[:, None]) / np.maximum(X_new.std(axis=1)[:, None], 1e-300)",
            ),
        ),
        Mistake(
            "The mean is divided alone, x - mean / std: brackets are missing.",
            ("(X_train - mean) / std, (X_new - mean) / std", "X_train - mean / std, X_new - mean / std"),
        ),
        Mistake(
            "The division comes first, x / std - mean; the mean is part of what is divided.",
            ("(X_train - mean) / std, (X_new - mean) / std", "X_train / std - mean, X_new / std - mean"),
        ),
        Mistake(
            "The result is multiplied by the deviation; it is divided.",
            ("(X_train - mean) / std, (X_new - mean) / std", "(X_train - mean) * std, (X_new - mean) * std"),
        ),
        Mistake(
            "The deviation is taken about 0, the root of the mean square; it is taken about the mean.",
            ("X_train.std(axis=0)\n", "np.sqrt((1.0 * X_train * X_train).mean(axis=0))\n"),
        ),
        Mistake(
            "The squares about the mean are summed under the root, not averaged.",
            ("X_train.std(axis=0)\n", "X_train.std(axis=0) * np.sqrt(len(X_train))\n"),
        ),
        Mistake(
            "The features are divided by their mean absolute deviation.",
            ("X_train.std(axis=0)\n", "np.abs(X_train - X_train.mean(axis=0)).mean(axis=0)\n"),
        ),
        Mistake(
            "The features are divided by their span, largest minus smallest; their mean is subtracted.",
            ("X_train.std(axis=0)\n", "1.0 * X_train.max(axis=0) - X_train.min(axis=0)\n"),
        ),
        Mistake(
            "The features are only divided by their largest absolute value.",
            ("X_train.mean(axis=0), X_train.std(axis=0)", "0.0, np.abs(1.0 * X_train).max(axis=0)"),
        ),
        Mistake(
            "The mean is cut to the whole numbers of X_train's dtype before it is subtracted.",
            ("X_train.mean(axis=0)", "X_train.mean(axis=0).astype(X_train.dtype)"),
        ),
        Mistake(
            "The deviation is cut to the whole numbers of X_train's dtype.",
            ("X_train.std(axis=0)\n", "X_train.std(axis=0).astype(X_train.dtype)\n"),
        ),
        Mistake("1e-8 stands where the deviation is 0; 1 is asked.", ("(std == 0, 1, std)", "(std == 0, 1e-8, std)")),
        Mistake(
            "1e-12 is added to every deviation; only a deviation of 0 is replaced, by 1.",
            ("np.where(std == 0, 1, std)", "std + 1e-12"),
        ),
        Mistake(
            "1e-10 is added to every deviation; only a deviation of 0 is replaced, by 1.",
            ("np.where(std == 0, 1, std)", "std + 1e-10"),
        ),
        Mistake(
            "1e-7 is added to every deviation; only a deviation of 0 is replaced, by 1.",
            ("np.where(std == 0, 1, std)", "std + 1e-7"),
        ),
        Mistake(
            "1e-6 is added to every deviation; only a deviation of 0 is replaced, by 1.",
            ("np.where(std == 0, 1, std)", "std + 1e-6"),
        ),
        Mistake(
            "1e-5 is added to every deviation; only a deviation of 0 is replaced, by 1.",
            ("np.where(std == 0, 1, std)", "std + 1e-5"),
        ),
        Mistake(
            "1e-8 is added to every variance under the root; only a deviation of 0 is replaced, by 1.",
            ("np.where(std == 0, 1, std)", "np.sqrt(std**2 + 1e-8)"),
        ),
        Mistake(
            "1e-5 is added to every variance under the root; only a deviation of 0 is replaced, by 1.",
            ("np.where(std == 0, 1, std)", "np.sqrt(std**2 + 1e-5)"),
        ),
        Mistake(
            "All deviations become 1 if one of them is 0; only that one does.",
            ("(std == 0, 1, std)", "((std == 0).any(), 1, std)"),
        ),
        Mistake(
            "Every deviation below 1 becomes 1; only one of 0 does.",
            ("np.where(std == 0, 1, std)", "np.maximum(std, 1)"),
        ),
        Mistake(
            "Z_new is 0 wherever the training feature is constant; it is x - mean there.",
            ("(X_new - mean) / std", "np.where(X_train.std(axis=0) == 0, 0, (X_new - mean) / std)"),
        ),
        Mistake(
            "Features that are constant in training stay as they are; their mean is subtracted, too.",
            (
                "mean, std = X_train.mean(axis=0), X_train.std(axis=0)",
                "mean, std = np.where(X_train.std(axis=0) == 0, 0, X_train.mean(axis=0)), X_train.std(axis=0)",
            ),
        ),
        Mistake(
            "Z_new uses statistics of X_train and X_new together; those of X_train alone are asked.",
            ("std == 0, 1, std)", "std == 0, 1, std)\n    both = np.concatenate([X_train, X_new])"),
            ("(X_new - mean) / std", "(X_new - both.mean(axis=0)) / np.where(std == 0, 1, both.std(axis=0))"),
        ),
        Mistake("The mean is the median.", ("X_train.mean(axis=0)", "np.median(X_train, axis=0)")),
        Mistake(
            "The smallest value is subtracted; the mean is asked.",
            ("X_train.mean(axis=0)", "1.0 * X_train.min(axis=0)"),
        ),
        Mistake(
            "The first training sample is subtracted; the mean is asked.", ("X_train.mean(axis=0)", "1.0 * X_train[0]")
        ),
        Mistake(
            "All features are divided by one deviation; each feature has its own.",
            ("X_train.std(axis=0)\n", "X_train.std()\n"),
        ),
        Mistake(
            "Z_new is multiplied by the deviation; it is divided.", ("(X_new - mean) / std", "(X_new - mean) * std")
        ),
        Mistake(
            "Z_train is multiplied by the deviation; it is divided.",
            ("(X_train - mean) / std,", "(X_train - mean) * std,"),
        ),
        Mistake("Z_new is divided by the deviation twice.", ("(X_new - mean) / std", "(X_new - mean) / std / std")),
        Mistake(
            "Z_train is divided by the deviation twice.", ("(X_train - mean) / std,", "(X_train - mean) / std / std,")
        ),
        Mistake("Z_new is x - mean / std: brackets are missing.", ("(X_new - mean) / std", "X_new - mean / std")),
        Mistake(
            "Z_train is x - mean / std: brackets are missing.", ("(X_train - mean) / std,", "X_train - mean / std,")
        ),
        Mistake(
            "Z_new is x / std - mean; the mean is part of what is divided.",
            ("(X_new - mean) / std", "X_new / std - mean"),
        ),
        Mistake(
            "Z_train is x / std - mean; the mean is part of what is divided.",
            ("(X_train - mean) / std,", "X_train / std - mean,"),
        ),
        Mistake(
            "Z_new is made from Z_train's statistics, mean 0 and deviation 1: it is X_new, less its own mean.",
            ("(X_new - mean) / std", "X_new - X_new.mean(axis=0)"),
        ),
        Mistake(
            "Z_train takes statistics of X_train and X_new together; those of X_train are asked.",
            ("std == 0, 1, std)", "std == 0, 1, std)\n    both = np.concatenate([X_train, X_new])"),
            (
                "(X_train - mean) / std,",
                "(X_train - both.mean(axis=0)) / np.where(both.std(axis=0) == 0, 1, both.std(axis=0)),",
            ),
        ),
        Mistake(
            "The mean is taken over X_train and X_new together; that of X_train is asked.",
            ("X_train.mean(axis=0)", "np.concatenate([X_train, X_new]).mean(axis=0)"),
        ),
        Mistake(
            "The deviation is taken over X_train and X_new together; that of X_train is asked.",
            ("X_train.std(axis=0)\n", "np.concatenate([X_train, X_new]).std(axis=0)\n"),
        ),
        Mistake(
            "Z_new is divided by a deviation with 1/(N - 1).",
            ("(X_new - mean) / std", "(X_new - mean) / std * np.sqrt(max(len(X_train) - 1, 1) / len(X_train))"),
        ),
        Mistake(
            "Z_train is divided by a deviation with 1/(N - 1).",
            ("(X_train - mean) / std,", "(X_train - mean) / std * np.sqrt(max(len(X_train) - 1, 1) / len(X_train)),"),
        ),
        Mistake(
            "The squares about the mean are divided by the number of features.",
            ("X_train.std(axis=0)\n", "X_train.std(axis=0) * np.sqrt(len(X_train) / X_train.shape[1])\n"),
        ),
        Mistake(
            "The root is taken twice: the features are divided by the root of their deviation.",
            ("X_train.std(axis=0)\n", "np.sqrt(X_train.std(axis=0))\n"),
        ),
        Mistake(
            "The features are divided by their mean, not by their deviation.",
            ("X_train.std(axis=0)\n", "X_train.mean(axis=0)\n"),
        ),
        Mistake(
            "The features are divided by their largest value.",
            ("X_train.std(axis=0)\n", "np.abs(1.0 * X_train).max(axis=0)\n"),
        ),
        Mistake(
            "1 is added to every deviation; only a deviation of 0 is replaced, by 1.",
            ("np.where(std == 0, 1, std)", "std + 1"),
        ),
        Mistake(
            "All deviations that are not 0 become 1: the condition is the wrong way round.",
            ("std == 0, 1, std)", "std == 0, 1e-12, 1)"),
        ),
        Mistake(
            "Only Z_train replaces the deviation of 0.",
            ("(X_new - mean) / std", "(X_new - mean) / X_train.std(axis=0)"),
        ),
        Mistake(
            "Only Z_new replaces the deviation of 0.",
            ("(X_train - mean) / std,", "(X_train - mean) / X_train.std(axis=0),"),
        ),
        Mistake(
            "The differences are taken as whole numbers of X_new's dtype before they are divided.",
            ("(X_new - mean) / std", "(X_new - mean.astype(X_new.dtype)) / std"),
        ),
        Mistake(
            "The signs are turned: mean - x is divided.",
            ("(X_train - mean) / std, (X_new - mean) / std", "(mean - X_train) / std, (mean - X_new) / std"),
        ),
        Mistake(
            "The squared standardized values are returned.",
            (
                "(X_train - mean) / std, (X_new - mean) / std",
                "((X_train - mean) / std) ** 2, ((X_new - mean) / std) ** 2",
            ),
        ),
        Mistake(
            "The absolute standardized values are returned.",
            (
                "(X_train - mean) / std, (X_new - mean) / std",
                "np.abs((X_train - mean) / std), np.abs((X_new - mean) / std)",
            ),
        ),
    ],
    hints=[
        "mean and std take axis=0 to run over the samples.",
        "np.where(condition, a, b) picks a where the condition holds, b elsewhere.",
    ],
    equivalents=[
        Equivalent("A deviation is never negative.", ("std == 0", "std <= 0"), ("std == 0", "-std == 0")),
    ],
)

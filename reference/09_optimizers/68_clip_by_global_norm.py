r"""## Clipping by the global norm

To shorten a step without turning it, scale the whole gradient. "Whole" means all parameters of the network together:
with one factor for all arrays, the direction in the space of all parameters stays.

$$\lVert g \rVert = \sqrt{\sum_i \lVert g_i \rVert^2}, \qquad
g_i \;\to\; g_i \cdot \min\!\left(1, \frac{c}{\lVert g \rVert}\right)$$

**By hand:** the arrays $(3, 0)$ and $(0, 4)$ have the global norm $5$. With $c = 1$ both are multiplied by $0.2$:
$(0.6, 0)$ and $(0, 0.8)$. With $c = 10$ they stay as they are.

**Pitfalls**

- A gradient below the limit is left alone. It is not stretched to it.
- When all gradients are 0, the norm is 0 too. What is your factor then?
"""

import numpy as np

from autograder.exercise import Case, Equivalent, Exercise, Mistake, Script, normal, spread


def clip_by_global_norm(gradients, max_norm):
    """Scale several gradients by one factor, so that their common norm does not exceed a limit.

    Args:
        gradients: list of float arrays of any shapes; neither the list nor its arrays are changed.
        max_norm: float > 0.

    Returns:
        clipped: list of float arrays with the shapes of gradients, in their order: multiplied by max_norm / norm if
            norm exceeds max_norm, else with the values of gradients. If all gradients are 0, so are these.
        norm: float, the square root of the sum of all squares in all arrays, before clipping.
    """
    norm = np.sqrt(sum(np.sum(g**2) for g in gradients))
    factor = max_norm / max(norm, max_norm)
    return [factor * g for g in gradients], norm


def clipped(clip_by_global_norm, gradients, max_norm):
    """What is returned, array by array."""
    arrays, norm = clip_by_global_norm(gradients, max_norm)
    return {"norm": norm, **{f"array {i}": array for i, array in enumerate(arrays)}}


exercise = Exercise(
    Script((clip_by_global_norm,)),
    points=4,
    cases=[
        Case(
            "two arrays",
            hint="One factor for all arrays: is yours?",
            scenario=clipped,
            gradients=[normal(3, 4), normal(4)],
            max_norm=1.5,
        ),
        Case(
            "below the limit",
            hint="What happens to a gradient that is short enough?",
            scenario=clipped,
            gradients=[normal(2, 3), normal(5), normal(2, 2, 2)],
            max_norm=50.0,
        ),
        Case(
            "nothing but zeros",
            hint="What is your factor when the norm is 0?",
            scenario=clipped,
            gradients=[np.zeros((2, 3)), np.zeros(4)],
            max_norm=2.0,
        ),
        Case(
            "three arrays and a small limit",
            scenario=clipped,
            gradients=[normal(2, scale=0.1), normal(2, 5), normal(3, scale=0.2)],
            max_norm=0.5,
        ),
        Case(
            "the first array above the limit, the last below",
            scenario=clipped,
            gradients=[normal(4, 3, scale=3), normal(2, 2, 2), np.array([0.3, -0.4])],
            max_norm=2.5,
        ),
        Case(
            "one array above a limit of 1",
            scenario=clipped,
            gradients=[np.array([[1.0, -2.0], [2.0, 4.0]])],
            max_norm=1.0,
        ),
        Case(
            "just above the limit", scenario=clipped, gradients=[np.array([1.5, -2.0]), np.array([[1.2]])], max_norm=2.0
        ),
        Case(
            "just below the limit", scenario=clipped, gradients=[np.array([[0.9, -1.2]]), np.array([0.4])], max_norm=2.0
        ),
        Case(
            "one array is small, one enormous",
            hidden=True,
            hint="Does the small one shrink as well?",
            scenario=clipped,
            gradients=[normal(4, 2, scale=1e-3), normal(5, scale=1e4)],
            max_norm=3.0,
        ),
        Case("a single array", hidden=True, scenario=clipped, gradients=[normal(6, 2, shift=1)], max_norm=0.7),
        Case(
            "each below the limit, together above",
            hidden=True,
            hint="Whose norm is compared with the limit?",
            scenario=clipped,
            gradients=[spread(n, low=0.25, high=0.35) for n in (3, 5, 2, 7)],
            max_norm=1.1,
        ),
        Case(
            "a small limit, well below",
            hidden=True,
            scenario=clipped,
            gradients=[normal(3, scale=1e-3), normal(2, 2, scale=1e-3)],
            max_norm=0.5,
        ),
    ],
    mistakes=[
        Mistake(
            "Every array is clipped by its own length; one factor is for all.",
            (
                "[factor * g for g in gradients]",
                "[g * max_norm / max(np.sqrt(np.sum(g**2)), max_norm) for g in gradients]",
            ),
        ),
        Mistake(
            "The entries are clipped by value.",
            ("[factor * g for g in gradients]", "[np.clip(g, -max_norm, max_norm) for g in gradients]"),
        ),
        Mistake(
            "The gradients are always scaled to max_norm, also when they are shorter.",
            ("max(norm, max_norm)", "max(norm, 1e-300)"),
        ),
        Mistake(
            "Short gradients are stretched to max_norm and long ones left alone: the comparison is reversed.",
            ("max_norm / max(norm, max_norm)", "max_norm / max(min(norm, max_norm), 1e-300)"),
        ),
        Mistake(
            "The sum of squares is taken for the norm; the root is missing.",
            ("np.sqrt(sum(np.sum(g**2) for g in gradients))", "sum(np.sum(g**2) for g in gradients)"),
        ),
        Mistake(
            "The norms of the arrays are added; their squares must be.",
            ("np.sqrt(sum(np.sum(g**2) for g in gradients))", "sum(np.sqrt(np.sum(g**2)) for g in gradients)"),
        ),
        Mistake(
            "The largest norm of an array is taken for the global norm.",
            ("np.sqrt(sum(np.sum(g**2) for g in gradients))", "max(np.sqrt(np.sum(g**2)) for g in gradients)"),
        ),
        Mistake(
            "The global norm is the sum of absolute values; it is the root of the sum of squares.",
            ("np.sqrt(sum(np.sum(g**2) for g in gradients))", "sum(np.sum(np.abs(g)) for g in gradients)"),
        ),
        Mistake(
            "The norm is that of the clipped gradients; the one before clipping is asked.",
            ("in gradients], norm", "in gradients], factor * norm"),
        ),
        Mistake(
            "The factor is applied, but not the limit: the gradients are divided by their norm.",
            ("max_norm / max(norm, max_norm)", "1 / max(norm, max_norm)"),
        ),
        Mistake(
            "There is a 1e-6 beside the norm in the factor, as some libraries have it; here the factor is exactly "
            "max_norm / norm.",
            ("max_norm / max(norm, max_norm)", "min(1.0, max_norm / (norm + 1e-6))"),
            convention=True,
        ),
        Mistake(
            "The norm is not the root of a sum but of a mean of squares.",
            (
                "np.sqrt(sum(np.sum(g**2) for g in gradients))",
                "np.sqrt(sum(np.sum(g**2) for g in gradients) / sum(g.size for g in gradients))",
            ),
        ),
        Mistake(
            "The last array alone decides about the norm.",
            ("sum(np.sum(g**2) for g in gradients)", "np.sum(gradients[-1] ** 2)"),
        ),
        Mistake(
            "The gradients are never scaled: they are returned as they came.", ("max_norm / max(norm, max_norm)", "1.0")
        ),
        Mistake(
            "The factor is max_norm over the squared norm.",
            ("max_norm / max(norm, max_norm)", "max_norm / norm**2 if norm > max_norm else 1.0"),
        ),
        Mistake(
            "The factor is max_norm squared over the squared norm.",
            ("max_norm / max(norm, max_norm)", "(max_norm / max(norm, max_norm)) ** 2"),
        ),
        Mistake(
            "The factor is the root of max_norm / norm.",
            ("max_norm / max(norm, max_norm)", "np.sqrt(max_norm / max(norm, max_norm))"),
        ),
        Mistake(
            "The gradients are multiplied by max_norm and not divided by norm.",
            ("max_norm / max(norm, max_norm)", "max_norm if norm > max_norm else 1.0"),
        ),
        Mistake(
            "The gradients are divided by norm and not multiplied by max_norm.",
            ("max_norm / max(norm, max_norm)", "1 / norm if norm > max_norm else 1.0"),
        ),
        Mistake(
            "All gradients are set to 0 when norm is above max_norm; they must be scaled.",
            ("max_norm / max(norm, max_norm)", "float(norm <= max_norm)"),
        ),
        Mistake(
            "max_norm is divided by the number of arrays in the factor.",
            ("max_norm / max(norm, max_norm)", "min(1.0, max_norm / len(gradients) / max(norm, 1e-300))"),
        ),
        Mistake(
            "The factor is max_norm / (norm + max_norm).",
            ("max_norm / max(norm, max_norm)", "max_norm / (norm + max_norm)"),
        ),
        Mistake(
            "The factor is max_norm - norm; it is max_norm / norm.",
            ("max_norm / max(norm, max_norm)", "max_norm - norm if norm > max_norm else 1.0"),
        ),
        Mistake(
            "The gradients are always scaled to max_norm, with 0 / 0 where all are 0.",
            ("max_norm / max(norm, max_norm)", "max_norm / np.float64(norm)"),
        ),
        Mistake(
            "There is a 1e-8 beside the norm in the factor; it is exactly max_norm / norm.",
            ("max_norm / max(norm, max_norm)", "min(1.0, max_norm / (norm + 1e-8))"),
            convention=True,
        ),
        Mistake(
            "Only the first array is scaled; all must be.",
            ("[factor * g for g in gradients]", "[g * (factor if i == 0 else 1.0) for i, g in enumerate(gradients)]"),
        ),
        Mistake(
            "Only the last array is scaled; all must be.",
            (
                "[factor * g for g in gradients]",
                "[g * (factor if i == len(gradients) - 1 else 1.0) for i, g in enumerate(gradients)]",
            ),
        ),
        Mistake(
            "Each array is scaled to max_norm by its own length, also when it is shorter.",
            (
                "[factor * g for g in gradients]",
                "[g * max_norm / max(np.sqrt(np.sum(g**2)), 1e-300) for g in gradients]",
            ),
        ),
        Mistake(
            "Each array is divided by its own length, and max_norm is not used.",
            ("[factor * g for g in gradients]", "[g / max(np.sqrt(np.sum(g**2)), 1e-300) for g in gradients]"),
        ),
        Mistake(
            "Only arrays with a norm above max_norm are scaled, with the global norm; all must be.",
            (
                "[factor * g for g in gradients]",
                "[factor * g if np.sqrt(np.sum(g**2)) > max_norm else 1.0 * g for g in gradients]",
            ),
        ),
        Mistake(
            "Only entries beyond max_norm are scaled; all must be.",
            ("[factor * g for g in gradients]", "[np.where(np.abs(g) > max_norm, factor * g, g) for g in gradients]"),
        ),
        Mistake(
            "Each row is scaled by its own length; one factor is for all.",
            (
                "[factor * g for g in gradients]",
                (
                    "[g * np.minimum(1, max_norm / np.maximum(np.sqrt(np.sum(g**2, axis=-1, keepdims=True)), "
                    "1e-300)) for g in gradients]"
                ),
            ),
        ),
        Mistake(
            "The norm is that of the first array alone.",
            ("np.sqrt(sum(np.sum(g**2) for g in gradients))", "np.sqrt(np.sum(gradients[0] ** 2))"),
        ),
        Mistake(
            "The norm is the largest absolute value of an entry.",
            ("np.sqrt(sum(np.sum(g**2) for g in gradients))", "max(np.max(np.abs(g)) for g in gradients)"),
        ),
        Mistake(
            "The norms of the arrays are averaged; their squares must be added.",
            (
                "np.sqrt(sum(np.sum(g**2) for g in gradients))",
                "sum(np.sqrt(np.sum(g**2)) for g in gradients) / len(gradients)",
            ),
        ),
        Mistake(
            "The norm is the root of the sum of the arrays' norms; their squares must be added.",
            ("np.sqrt(sum(np.sum(g**2) for g in gradients))", "np.sqrt(sum(np.sqrt(np.sum(g**2)) for g in gradients))"),
        ),
        Mistake(
            "The norm is the size of the sum of all entries; it is the root of the sum of squares.",
            ("np.sqrt(sum(np.sum(g**2) for g in gradients))", "abs(sum(np.sum(g) for g in gradients))"),
        ),
        Mistake(
            "The sum of squares is divided by the number of arrays before the root.",
            (
                "np.sqrt(sum(np.sum(g**2) for g in gradients))",
                "np.sqrt(sum(np.sum(g**2) for g in gradients) / len(gradients))",
            ),
        ),
        Mistake(
            "The smallest norm of an array is taken for the global norm.",
            ("np.sqrt(sum(np.sum(g**2) for g in gradients))", "min(np.sqrt(np.sum(g**2)) for g in gradients)"),
        ),
        Mistake(
            "A matrix counts with its spectral norm (np.linalg.norm with ord=2); its squared entries must be added.",
            (
                "np.sqrt(sum(np.sum(g**2) for g in gradients))",
                "np.sqrt(sum((np.linalg.norm(g, 2) if g.ndim < 3 else np.linalg.norm(g)) ** 2 for g in gradients))",
            ),
        ),
        Mistake(
            "norm is the factor; the norm before clipping is asked.", ("in gradients], norm", "in gradients], factor")
        ),
        Mistake(
            "norm is the square of the norm; its root is asked.", ("in gradients], norm", "in gradients], norm**2")
        ),
        Mistake(
            "norm is the sum of the arrays' norms; it is the root of the sum of all squares.",
            ("in gradients], norm", "in gradients], sum(np.sqrt(np.sum(g**2)) for g in gradients)"),
        ),
        Mistake(
            "norm is the largest norm of an array; it is the root of the sum of all squares.",
            ("in gradients], norm", "in gradients], max(np.sqrt(np.sum(g**2)) for g in gradients)"),
        ),
        Mistake(
            "norm is the norm of the last array; it is the root of the sum of all squares.",
            ("in gradients], norm", "in gradients], np.sqrt(np.sum(gradients[-1] ** 2))"),
        ),
        Mistake(
            "norm is the norm of the first array; it is the root of the sum of all squares.",
            ("in gradients], norm", "in gradients], np.sqrt(np.sum(gradients[0] ** 2))"),
        ),
        Mistake(
            "norm is the larger of the norm and max_norm.",
            ("in gradients], norm", "in gradients], max(norm, max_norm)"),
        ),
        Mistake("norm is divided by max_norm.", ("in gradients], norm", "in gradients], norm / max_norm")),
        Mistake("The last array is left out of the norm.", ("for g in gradients))", "for g in gradients[:-1]))")),
        Mistake("The first array is left out of the norm.", ("for g in gradients))", "for g in gradients[1:]))")),
        Mistake("The sum of each array is squared; its entries must be squared.", ("np.sum(g**2)", "np.sum(g) ** 2")),
        Mistake("The largest square of each array is added; the sum must be.", ("np.sum(g**2)", "np.max(g**2)")),
        Mistake(
            "The norm is divided by the number of arrays.",
            (
                "np.sqrt(sum(np.sum(g**2) for g in gradients))",
                "np.sqrt(sum(np.sum(g**2) for g in gradients)) / len(gradients)",
            ),
        ),
        Mistake(
            "The norm is divided by the root of 2.",
            ("np.sqrt(sum(np.sum(g**2) for g in gradients))", "np.sqrt(0.5 * sum(np.sum(g**2) for g in gradients))"),
        ),
        Mistake(
            "Arrays are scaled with the norm of all arrays up to themselves; one factor is for all.",
            (
                "[factor * g for g in gradients]",
                (
                    "[g * max_norm / max(np.sqrt(sum(np.sum(h**2) for h in gradients[: i + 1])), max_norm) for i, "
                    "g in enumerate(gradients)]"
                ),
            ),
        ),
        Mistake(
            "Only the largest array is scaled; all must be.",
            (
                "[factor * g for g in gradients]",
                "[g * (factor if g.size == max(h.size for h in gradients) else 1.0) for g in gradients]",
            ),
        ),
        Mistake(
            "The first array is left as it is; all must be scaled.",
            ("[factor * g for g in gradients]", "[g * (1.0 if i == 0 else factor) for i, g in enumerate(gradients)]"),
        ),
        Mistake(
            "Each array is clipped to max_norm by the sum of its absolute values.",
            ("[factor * g for g in gradients]", "[g * max_norm / max(np.sum(np.abs(g)), max_norm) for g in gradients]"),
        ),
        Mistake(
            "Each array is scaled by its largest entry, where that is above max_norm.",
            ("[factor * g for g in gradients]", "[g * max_norm / max(np.max(np.abs(g)), max_norm) for g in gradients]"),
        ),
        Mistake(
            "The factor has the sum of the arrays' norms; it must have the root of the sum of squares.",
            (
                "max_norm / max(norm, max_norm)",
                "max_norm / max(sum(np.sqrt(np.sum(g**2)) for g in gradients), max_norm)",
            ),
        ),
        Mistake(
            "The factor has the norm of the last array alone.",
            ("max_norm / max(norm, max_norm)", "max_norm / max(np.sqrt(np.sum(gradients[-1] ** 2)), max_norm)"),
        ),
        Mistake(
            "The factor has the norm of the first array alone.",
            ("max_norm / max(norm, max_norm)", "max_norm / max(np.sqrt(np.sum(gradients[0] ** 2)), max_norm)"),
        ),
        Mistake(
            "The factor is 1 - norm / max_norm, or 1 where the norm is below.",
            ("max_norm / max(norm, max_norm)", "1 - norm / max_norm if norm > max_norm else 1.0"),
        ),
        Mistake(
            "The factor is half of max_norm / norm.",
            ("max_norm / max(norm, max_norm)", "max_norm / (2 * norm) if norm > max_norm else 1.0"),
        ),
        Mistake(
            "The factor is 0 where the norm is below max_norm.",
            ("max_norm / max(norm, max_norm)", "max_norm / norm if norm > max_norm else 0.0"),
        ),
        Mistake(
            "The factor is 1 / max_norm where the norm is above.",
            ("max_norm / max(norm, max_norm)", "1 / max_norm if norm > max_norm else 1.0"),
        ),
        Mistake(
            "The norm is compared with the square of max_norm.",
            ("max_norm / max(norm, max_norm)", "max_norm / norm if norm > max_norm**2 else 1.0"),
        ),
        Mistake(
            "The square of the norm is compared with max_norm.",
            ("max_norm / max(norm, max_norm)", "max_norm / norm if norm**2 > max_norm else 1.0"),
        ),
        Mistake(
            "The factor has the sum of squares in place of the norm, in the comparison too.",
            ("max_norm / max(norm, max_norm)", "max_norm / max(norm**2, max_norm)"),
        ),
    ],
    hints=[
        "First the norm: sum the squares of each array, add these sums, take one root.",
        "Then one factor, and a list comprehension that makes new arrays.",
        "Dividing by the larger of norm and max_norm needs no if, and never divides by 0.",
    ],
    equivalents=[
        Equivalent("The larger of two numbers, whichever comes first.", ("max(norm, max_norm)", "max(max_norm, norm)")),
    ],
)

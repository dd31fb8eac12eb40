r"""## Down the slope, step by step

A rule makes one step. To watch it travel, you need a loop: ask for the gradient where you stand, let the rule make a
step, write down where you are, and again. From now on every experiment uses this loop of yours.

**Pitfalls**

- Some rules change `w` in place. A list that holds the same array eleven times shows eleven copies of its last state.
- `config` holds the memory of the rule. Pass on what the rule returns: it need not be the dict that it was given.
- A rule may also write its memory into the dict that it is given. If that is the caller's dict, the caller's next
  run starts with the velocity of the last one. Work on a copy.

**By hand:** with $\nabla L(w) = 2w$, $\eta = 0.25$ and $w_0 = 8$, two steps of gradient descent give the trajectory
$8, 4, 2$: two steps, three points.
"""

import numpy as np

from autograder.exercise import Case, Equivalent, Exercise, Mistake, Script, normal


def descend(rule, gradient, w, steps, config=None):
    """The path that an update rule takes.

    Args:
        rule: function rule(w, dw, config) -> next_w, config; it may change w in place and may write into config.
        gradient: function gradient(w) -> dw, array of the shape of w. It is asked at the point where the rule then
            makes its step.
        w: starting point, float array of any shape; not changed, whatever the rule does.
        steps: int >= 0, the number of steps.
        config: dict of settings for the rule, or None to leave all to its defaults; the dict itself is not changed,
            whatever the rule does.

    Returns:
        trajectory: float array of shape (steps + 1, *w.shape); trajectory[0] is the starting point, trajectory[t] the
            point after t steps.
    """
    w, config = w.copy(), None if config is None else dict(config)
    trajectory = [w.copy()]
    for _ in range(steps):
        w, config = rule(w, gradient(w), config)
        trajectory.append(w.copy())
    return np.array(trajectory)


def plain(descend, w, steps, learning_rate):
    """A bowl, and a rule that makes new arrays."""

    def step(w, dw, config):
        return w - np.tanh(config["learning_rate"] * dw), config

    def bowl(w):
        return w**3 + w

    return {"trajectory": descend(step, bowl, w, steps, {"learning_rate": learning_rate})}


def in_place(descend, w, steps, learning_rate):
    """A rule that changes w in place."""

    def step(w, dw, config):
        w -= np.tanh(config["learning_rate"] * dw)
        return w, config

    def wave(w):
        return np.sin(w) + w

    return {"trajectory": descend(step, wave, w, steps, {"learning_rate": learning_rate})}


def memory(descend, w, steps, learning_rate):
    """A rule that returns a new dict and leaves the one that it was given."""

    def step(w, dw, config):
        last = config.get("last", 0.0)
        return w - np.tanh(config["learning_rate"] * (2 * dw - last)), {**config, "last": dw}

    def wave(w):
        return np.sin(w) + w

    return {"trajectory": descend(step, wave, w, steps, {"learning_rate": learning_rate})}


def defaults(descend, w, steps):
    """No config: the rule gets None at first."""

    def step(w, dw, config):
        config = {"t": 0} if config is None else config
        config["t"] += 1
        return w - 0.2 * dw / config["t"], config

    def bowl(w):
        return w**3 + w

    return {"trajectory": descend(step, bowl, w, steps)}


def twice(descend, w, steps, learning_rate):
    """Two runs with one config: the second is like the first, and the dict is as it was."""

    def step(w, dw, config):
        step = np.tanh(config["learning_rate"] * (2 * dw - config.get("last", 0.0)))
        config["last"] = dw
        return w - step, config

    def wave(w):
        return np.sin(w) + w

    config = {"learning_rate": learning_rate}
    first = descend(step, wave, w, steps, config)
    second = descend(step, wave, w, steps, config)
    return {"trajectory": first, "trajectory of a second run": second, "keys in config": len(config)}


exercise = Exercise(
    Script((descend,)),
    points=5,
    cases=[
        Case("four steps in a bowl", scenario=plain, w=normal(3), steps=4, learning_rate=0.1),
        Case(
            "a rule that works in place",
            hint="What does your list hold: arrays, or the same array again and again?",
            scenario=in_place,
            w=normal(2, scale=2),
            steps=5,
            learning_rate=0.3,
        ),
        Case(
            "a rule with a memory",
            hint="Does the config that the rule returned reach its next step?",
            scenario=memory,
            w=normal(2, scale=2),
            steps=6,
            learning_rate=0.2,
        ),
        Case(
            "the same config for two runs",
            hint="What is in the dict after the first run?",
            scenario=twice,
            w=normal(4),
            steps=3,
            learning_rate=0.15,
        ),
        Case("a matrix of parameters", hidden=True, scenario=plain, w=normal(2, 3), steps=3, learning_rate=0.07),
        Case(
            "no config at all", hidden=True, hint="May a rule be given None?", scenario=defaults, w=normal(5), steps=4
        ),
        Case(
            "no steps",
            hidden=True,
            hint="How many points has a path of no steps?",
            scenario=plain,
            w=normal(3),
            steps=0,
            learning_rate=0.1,
        ),
        Case("one step in place", hidden=True, scenario=in_place, w=normal(1), steps=1, learning_rate=0.4),
        Case("two longer runs", hidden=True, scenario=twice, w=normal(2), steps=9, learning_rate=0.25),
    ],
    mistakes=[
        Mistake("The starting point is missing: a path of n steps has n + 1 points.", ("[w.copy()]\n", "[]\n")),
        Mistake(
            "The points are not copied: a rule that works in place changes all of them.",
            ("[w.copy()]\n", "[w]\n"),
            ("append(w.copy())", "append(w)"),
        ),
        Mistake(
            "The starting point is not copied when it is written down, so a rule that works in place moves it along.",
            ("[w.copy()]\n", "[w]\n"),
        ),
        Mistake(
            "The rule gets the first config at every step; it must get the one that it returned last.",
            ("w, config = rule(", "w, _ = rule("),
        ),
        Mistake(
            "The rule works on the caller's config: what it remembers of one run leaks into the next.",
            ("None if config is None else dict(config)", "config"),
        ),
        Mistake(
            "The gradient is always that of the starting point; it must be asked anew at every step.",
            ("w, gradient(w), config", "w, gradient(trajectory[0]), config"),
        ),
        Mistake("There is one step too many.", ("range(steps)", "range(steps + 1)")),
        Mistake("There is one step too few.", ("range(steps)", "range(steps - 1)")),
        Mistake("Only the last point is returned; the whole path is asked.", ("np.array(trajectory)", "w")),
        Mistake(
            "The rule is given minus the gradient, so it walks uphill: the sign is the rule's business.",
            ("w, gradient(w), config", "w, -gradient(w), config"),
        ),
        Mistake(
            "Each point is written down before the step, so the start stands there twice and the end is missing.",
            (
                "w, config = rule(w, gradient(w), config)\n        trajectory.append(w.copy())",
                "trajectory.append(w.copy())\n        w, config = rule(w, gradient(w), config)",
            ),
        ),
        Mistake(
            "The points after the steps are not copied: a rule that works in place changes them all to the last one.",
            ("append(w.copy())", "append(w)"),
        ),
        Mistake(
            "Every step is made from the starting point; it must be made from where the last one ended.",
            (
                "w, config = rule(w, gradient(w), config)\n        trajectory.append(w.copy())",
                "new, config = rule(w.copy(), gradient(w), config)\n        trajectory.append(new.copy())",
            ),
        ),
        Mistake(
            "The gradient is one step old: it is that of the point before the one where the step is made.",
            (
                "w, config = rule(w, gradient(w), config)",
                (
                    "at, old = w.copy(), trajectory[max(len(trajectory) - 2, 0)]\n        w, config = rule(at, "
                    "gradient(old), config)"
                ),
            ),
        ),
        Mistake(
            "The rule is called twice in every step, once for w and once more, at the new w, for config.",
            (
                "w, config = rule(w, gradient(w), config)",
                "w = rule(w, gradient(w), config)[0]\n        config = rule(w, gradient(w), config)[1]",
            ),
        ),
        Mistake(
            "The rule is called twice in every step, once for config and once more, with that config, for w.",
            (
                "w, config = rule(w, gradient(w), config)",
                "config = rule(w, gradient(w), config)[1]\n        w = rule(w, gradient(w), config)[0]",
            ),
        ),
        Mistake(
            "The rule is called twice at the same point in every step, once for w and once for config.",
            (
                "w, config = rule(w, gradient(w), config)",
                (
                    "new = rule(w, gradient(w), config)[0]\n        config = rule(w, gradient(w), config)[1]\n        "
                    "w = new"
                ),
            ),
        ),
        Mistake(
            "Every step starts from a fresh copy of the first config: the rule's memory is lost.",
            (
                "w, config = rule(w, gradient(w), config)",
                "w, _ = rule(w, gradient(w), None if config is None else dict(config))",
            ),
        ),
        Mistake(
            "The rule is not used: each step is w - learning_rate * gradient(w).",
            (
                "w, config = rule(w, gradient(w), config)",
                'w = w - (config or {}).get("learning_rate", 1e-2) * gradient(w)',
            ),
        ),
        Mistake(
            "The point that the rule returns is added to w; it is the new w.",
            (
                "w, config = rule(w, gradient(w), config)",
                "new, config = rule(w.copy(), gradient(w), config)\n        w = w + new",
            ),
        ),
        Mistake(
            "The point that the rule returns is subtracted from w; it is the new w.",
            (
                "w, config = rule(w, gradient(w), config)",
                "new, config = rule(w.copy(), gradient(w), config)\n        w = w - new",
            ),
        ),
        Mistake(
            "The rows hold the steps, the new w minus the old one; they must hold the points.",
            (
                "w, config = rule(w, gradient(w), config)\n        trajectory.append(w.copy())",
                (
                    "old = w.copy()\n        w, config = rule(w, gradient(w), config)\n        trajectory.append(w - "
                    "old)"
                ),
            ),
        ),
        Mistake(
            "The rows hold the gradients; they must hold the points.",
            (
                "w, config = rule(w, gradient(w), config)\n        trajectory.append(w.copy())",
                "trajectory.append(gradient(w))\n        w, config = rule(w, gradient(w), config)",
            ),
        ),
        Mistake(
            "Each point is added to the row before; a row is the point alone.",
            ("append(w.copy())", "append(trajectory[-1] + w)"),
        ),
        Mistake("Row 0 is left at 0; it must hold the starting point.", ("[w.copy()]\n", "[np.zeros_like(w)]\n")),
        Mistake(
            "The last row is left at 0; it must hold the point after the last step.",
            ("np.array(trajectory)", "np.array([*trajectory[:-1], 0 * w])"),
        ),
        Mistake("Every row holds the last point.", ("np.array(trajectory)", "np.array([w for _ in trajectory])")),
        Mistake("The last point stands there twice.", ("np.array(trajectory)", "np.array([*trajectory, w])")),
        Mistake(
            "Steps and coordinates have changed places: the first axis is for the steps.",
            ("np.array(trajectory)", "np.array(trajectory).T"),
        ),
        Mistake(
            "The path is in reverse order: row 0 must be the starting point.",
            ("np.array(trajectory)", "np.array(trajectory)[::-1]"),
        ),
        Mistake(
            "One step more is made before the loop, and it is not written down.",
            ("[w.copy()]\n", "[w.copy()]\n    w, config = rule(w, gradient(w), config)\n"),
        ),
        Mistake(
            "Two steps are made between one row and the next.",
            (
                "w, config = rule(w, gradient(w), config)",
                "w, config = rule(w, gradient(w), config)\n        w, config = rule(w, gradient(w), config)",
            ),
        ),
        Mistake(
            "Row t holds the point after t + 1 steps, and the last row is left at 0.",
            ("np.array(trajectory)", "np.array([*trajectory[1:], 0 * w])"),
        ),
        Mistake(
            "The rows begin with the point after one step, and the last point stands there twice.",
            ("np.array(trajectory)", "np.array([*trajectory[1:], w])"),
        ),
        Mistake(
            "The starting point stands in the last row; it must be row 0.",
            ("np.array(trajectory)", "np.array([*trajectory[1:], trajectory[0]])"),
        ),
        Mistake(
            "From row 1 on the rows hold the gradients; they must hold the points.",
            ("append(w.copy())", "append(gradient(w))"),
        ),
        Mistake(
            "All points stand one after another along one axis; the first axis is for the steps.",
            ("np.array(trajectory)", "np.array(trajectory).ravel()"),
        ),
        Mistake(
            "The rows hold the way from the starting point, so row 0 is 0.",
            ("np.array(trajectory)", "np.array(trajectory) - trajectory[0]"),
        ),
        Mistake(
            "From row 1 on the rows hold the way from the starting point; they must hold the points.",
            ("append(w.copy())", "append(w - trajectory[0])"),
        ),
        Mistake(
            "Row 0 is the starting point, and every other row the last point.",
            ("np.array(trajectory)", "np.array([trajectory[0], *(w for _ in trajectory[1:])])"),
        ),
        Mistake(
            "Only the first and the last point are returned.", ("np.array(trajectory)", "np.array([trajectory[0], w])")
        ),
        Mistake(
            "Only the last row holds a point; the others are left at 0.",
            ("np.array(trajectory)", "np.array([*(0 * p for p in trajectory[:-1]), w])"),
        ),
        Mistake(
            "The rule is given the absolute value of the gradient.",
            ("w, gradient(w), config", "w, np.abs(gradient(w)), config"),
        ),
        Mistake("The rule is given twice the gradient.", ("w, gradient(w), config", "w, 2 * gradient(w), config")),
        Mistake(
            "The rule is given the gradient divided by its length.",
            ("w, gradient(w), config", "w, gradient(w) / np.sqrt(np.sum(gradient(w) ** 2)), config"),
        ),
        Mistake(
            "The rule is given the gradient times learning_rate; the rule multiplies by it.",
            ("w, gradient(w), config", 'w, (config or {}).get("learning_rate", 1.0) * gradient(w), config'),
        ),
        Mistake("The path starts at 0; it must start at w.", ("w, config = w.copy(), None", "w, config = 0 * w, None")),
        Mistake(
            "The point after one step stands there twice, and the last one is missing.",
            ("np.array(trajectory)", "np.array([*trajectory[:2], *trajectory[1:-1]])"),
        ),
    ],
    hints=[
        "Start a list with a copy of w. After every step, append a copy of the new w.",
        "np.array of a list of arrays with one shape is an array with one more axis, in front.",
        "dict(config) is a new dict with the same entries; None has no entries to copy.",
    ],
    equivalents=[
        Equivalent("A list of arrays of one shape is taken for an array.", ("np.array(trajectory)", "trajectory")),
    ],
)

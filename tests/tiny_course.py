"""A course of one exercise for each kind of drive, and submissions to it."""

import textwrap

HIDDEN = "low=7351, high=7352"
HEAD = '"""## The {}\n\nProse.\n"""\n\nimport numpy as np\n\nfrom autograder.exercise import *\n\n'
WANTED = {
    "10_shift": """
def shift(x, k):
    return x + k
""",
    "20_scale": """
def scale_forward(x, k):
    return k * x, k


def scale_backward(dout, cache):
    return cache * dout
""",
    "30_half_square": """
def half_square(x):
    return 0.5 * (x**2).sum(), x.copy()
""",
    "40_step": """
def step(w, dw, config=None):
    config = config or {'v': np.zeros_like(w)}
    v = 0.9 * config['v'] - 0.1 * dw
    return w + v, {'v': v}
""",
    "50_noise": """
def noise(n, rng):
    return rng.uniform(0, 1, n)
""",
    "60_mean": """
class Mean:
    def __init__(self):
        self.total, self.n = 0.0, 0

    def add(self, x):
        self.total, self.n = self.total + x.sum(), self.n + x.size

    def value(self):
        return self.total / self.n
""",
}
DECLARED = {
    "10_shift": f"""
        exercise = Exercise(
            Function(shift, returns=("y",)), points=3, hints=["Add."],
            cases=[Case("three", x=normal(3), k=2.0), Case("hidden", x=uniform(3, {HIDDEN}), k=2.0, hidden=True)],
            mistakes=[Mistake("k is subtracted; it is to be added.", ("x + k", "x - k"))])
        """,
    "20_scale": f"""
        exercise = Exercise(
            Layer(scale_forward, scale_backward), points=4,
            cases=[Case("three", x=normal(3), k=2.0), Case("hidden", x=uniform(4, {HIDDEN}), k=3.0, hidden=True)],
            mistakes=[Mistake("The gradient ignores k.", ("return cache * dout", "return 1 * dout"))])
        """,
    "30_half_square": f"""
        exercise = Exercise(
            Loss(half_square), points=2,
            cases=[Case("three", x=normal(3)), Case("hidden", x=uniform(2, 2, {HIDDEN}), hidden=True)],
            mistakes=[Mistake("The factor one half is missing.", ("0.5 * (x**2)", "(x**2)"))])
        """,
    "40_step": f"""
        exercise = Exercise(
            Update(step), points=5,
            cases=[Case("three steps", w=normal(2), dw=normal(3, 2)),
                   Case("hidden", w=uniform(2, {HIDDEN}), dw=normal(2, 2), hidden=True)],
            mistakes=[Mistake("The state is lost.", ("0.9 * config['v']", "0 * config['v']"))])
        """,
    "50_noise": """
        def in_range(inputs, y):
            return y.shape == (inputs["n"],) and (y >= 0).all() and (y < 1).all()


        exercise = Exercise(
            Sampler(noise, returns=("y",), properties={"every value lies in [0, 1)": in_range}), points=1,
            cases=[Case("few", n=5, rng=generator()), Case("hidden", n=7, rng=generator(), hidden=True)])
        """,
    "60_mean": f"""
        def once(Mean, x):
            m = Mean()
            m.add(x)
            return {{"value": m.value()}}


        def twice(Mean, x):
            m = Mean()
            m.add(x[:1])
            m.add(x[1:])
            return {{"value": m.value()}}


        exercise = Exercise(
            Script((Mean,)), points=3,
            cases=[Case("once", scenario=once, x=normal(4)),
                   Case("hidden", scenario=twice, x=uniform(3, {HIDDEN}), hidden=True)],
            mistakes=[Mistake("Only the last values count.", ("self.total + x.sum(), self.n +", "x.sum(), 0 +"))])
        """,
}
POINTS = {"shift": 3, "scale": 4, "half_square": 2, "step": 5, "noise": 1, "mean": 3}
RIGHT = ["import numpy as np\n", *(source.lstrip("\n") for source in WANTED.values())]


def write(folder):
    """Write the exercises of one assignment."""
    folder.mkdir(parents=True)
    for name, source in WANTED.items():
        text = f"{HEAD.format(name[3:])}{source}\n\n{textwrap.dedent(DECLARED[name])}"
        (folder / f"{name}.py").write_text(text)
    return folder


def instead(old, new):
    """The right submission with one change."""
    assert sum(cell.count(old) for cell in RIGHT) == 1
    return [cell.replace(old, new) for cell in RIGHT]

r"""## Rotate

Cameras are held askew. Draw an angle $\theta$ for each image, uniformly in $[-degrees, degrees]$, and turn the image
around its centre $(c_r, c_c) = (\frac{H - 1}{2}, \frac{W - 1}{2})$. Go through the pixels $(i, j)$ of the result and
ask where each comes from:

$$\begin{pmatrix} r \\ c \end{pmatrix} = \begin{pmatrix} c_r \\ c_c \end{pmatrix} +
\begin{pmatrix} \cos\theta & -\sin\theta \\ \sin\theta & \cos\theta \end{pmatrix}
\begin{pmatrix} i - c_r \\ j - c_c \end{pmatrix}$$

The value there is a weighted mean of the four pixels around it (`bilinear`, above), or 0 if $(r, c)$ lies outside of
$[0, H - 1] \times [0, W - 1]$. Whether $\theta$ or $-\theta$ stands in the matrix does not matter, as both are equally
likely.

**By hand:** in an image of 3 by 3 the centre is $(1, 1)$. At $\theta = 90°$ the pixel $(0, 1)$ of the result comes from
$(1, 1) + (\cos\theta \cdot (-1),\; \sin\theta \cdot (-1)) = (1, 0)$.

**Pitfalls**

- `np.cos` takes radians.
- The centre of rows $0, \dots, H - 1$ is $(H - 1)/2$, not $H/2$. Without a centre the image turns around its corner.
- Send the pixels of the *original* forward, and the result has holes.
"""

# ruff: noqa: FBT002 - the signature is part of the contract

import numpy as np

from autograder.exercise import Case, Draw, Equivalent, Exercise, Mistake, Script, uniform


def bilinear(image, rows, columns):
    """Values of an image between its pixels, and 0 outside: the function that the notebook gives."""
    _, height, width = image.shape
    inside = (rows >= 0) & (rows <= height - 1) & (columns >= 0) & (columns <= width - 1)
    down = np.maximum(0, 1 - np.abs(rows[..., np.newaxis] - np.arange(height)))
    across = np.maximum(0, 1 - np.abs(columns[..., np.newaxis] - np.arange(width)))
    return inside * np.einsum("chw,...h,...w->c...", image, down, across)


def rotate(x, degrees, rng, train=True):
    """Images turned around their centres.

    Args:
        x: images of shape (N, C, H, W), float; not changed.
        degrees: float in [0, 180], the largest angle in either direction.
        rng: numpy.random.Generator; the only source of randomness.
        train: bool; whether the network is being trained.

    Returns:
        out: same shape as x. In training, every image is turned with all its channels by an angle that is drawn for
            this image, uniformly between -degrees and degrees, around ((H - 1) / 2, (W - 1) / 2); values between pixels
            by bilinear interpolation of the four around, and 0 for what comes from outside of the centres of the
            outermost pixels, [0, H - 1] x [0, W - 1]. If not in training, x.
    """
    if not train:
        return x
    center = (np.array(x.shape[2:]) - 1)[:, np.newaxis, np.newaxis] / 2
    offsets = np.indices(x.shape[2:]) - center
    turned = []
    angles = np.deg2rad(rng.uniform(-degrees, degrees, len(x)))
    for image, angle in zip(x, angles, strict=True):
        turn = [[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]]
        rows, columns = center + np.tensordot(turn, offsets, 1)
        turned.append(bilinear(image, rows, columns))
    return np.stack(turned)


exercise = Exercise(
    Script((rotate,)),
    points=5,
    cases=[],
    mistakes=[
        Mistake(
            "Angles leave the range, as when degrees are taken for radians, or doubled.",
            ("np.deg2rad(rng.uniform(-degrees, degrees, len(x)))", "rng.uniform(-degrees, degrees, len(x))"),
        ),
        Mistake(
            "Images turn in one direction only; draw between -degrees and degrees.",
            ("rng.uniform(-degrees", "rng.uniform(0"),
        ),
        Mistake(
            "The angles do not fill the range: all images turn alike, or by much less than degrees.",
            ("rng.uniform(-degrees, degrees, len(x))", "np.full(len(x), rng.uniform(-degrees, degrees))"),
        ),
        Mistake(
            "The angles are not uniform in the range: all of them are small, or all are large.",
            ("rng.uniform(-degrees, degrees, len(x))", "degrees * rng.choice([-1, 1], len(x))"),
        ),
        Mistake(
            "The angles are not uniform between their limits.",
            ("rng.uniform(-degrees, degrees, len(x))", "degrees * rng.normal(size=len(x))"),
        ),
        Mistake(
            "Images turn around the upper left corner, not around the centre.", ("np.newaxis] / 2", "np.newaxis] * 0")
        ),
        Mistake(
            "The centre is not quite ((H - 1) / 2, (W - 1) / 2), as with (H / 2, W / 2), or row and column swapped.",
            ("(np.array(x.shape[2:]) - 1)", "np.array(x.shape[2:])"),
        ),
        Mistake(
            "Images do not turn as a whole: the matrix is no rotation, or channels have angles of their own.",
            ("-np.sin(angle)", "np.sin(angle) * 1"),
        ),
        Mistake(
            "Values are those of the nearest pixel; interpolate between the four around.",
            ("np.abs(rows[..., np.newaxis] -", "np.abs(np.rint(rows)[..., np.newaxis] -"),
            ("np.abs(columns[..., np.newaxis] -", "np.abs(np.rint(columns)[..., np.newaxis] -"),
        ),
        Mistake(
            "What comes from outside repeats the edge; it must be 0.",
            ("np.abs(rows[..., np.newaxis] -", "np.abs(np.clip(rows, 0, height - 1)[..., np.newaxis] -"),
            ("np.abs(columns[..., np.newaxis] -", "np.abs(np.clip(columns, 0, width - 1)[..., np.newaxis] -"),
            ("return inside * ", "return 1 * "),
        ),
        Mistake("Images turn with train=False too.", ("if not train:", "if train is None:")),
        Mistake(
            "The angles come from a generator made inside, with a fixed seed: they are the same every time.",
            ("rng.uniform(-", "np.random.default_rng(0).uniform(-"),
        ),
        Mistake(
            "The angles come from numpy's global generator or a new one, not from rng, so a seed does not repeat them.",
            ("rng.uniform(-", "np.random.uniform(-"),
        ),
        Mistake(
            "The angles are drawn from the whole circle, whatever degrees is.",
            ("rng.uniform(-degrees, degrees", "rng.uniform(-180 + 0 * degrees, 180"),
        ),
        Mistake(
            "The angle is multiplied by 180 / pi; radians are degrees times pi / 180.", ("np.deg2rad(", "np.rad2deg(")
        ),
        Mistake(
            "Every image turns by degrees: nothing is drawn.",
            ("rng.uniform(-degrees, degrees, len(x))", "np.full(len(x), degrees)"),
        ),
        Mistake(
            "The centre is not added again after the turn.",
            ("center + np.tensordot(turn, offsets, 1)", "np.tensordot(turn, offsets, 1)"),
        ),
        Mistake(
            "The centre is not subtracted before the turn.",
            ("np.indices(x.shape[2:]) - center", "np.indices(x.shape[2:]) * 1.0"),
        ),
        Mistake(
            "The centre is subtracted after the turn and not added.",
            ("center + np.tensordot(turn, offsets, 1)", "np.tensordot(turn, offsets, 1) - center"),
        ),
        Mistake(
            "The centre is rounded down to a pixel, (H // 2, W // 2).",
            (
                "(np.array(x.shape[2:]) - 1)[:, np.newaxis, np.newaxis] / 2",
                "(np.array(x.shape[2:]) // 2)[:, np.newaxis, np.newaxis]",
            ),
        ),
        Mistake("The centre is (H - 1, W - 1), the last pixel.", ("np.newaxis] / 2", "np.newaxis] / 1")),
        Mistake(
            "Rows and columns are swapped after the turn: images are turned and transposed.",
            (
                "rows, columns = center + np.tensordot(turn, offsets, 1)",
                "rows, columns = center + np.tensordot(turn, offsets, 1)[::-1]",
            ),
        ),
        Mistake(
            "The cosines and the sines of the matrix are swapped.",
            (
                "[[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]]",
                "[[np.sin(angle), -np.cos(angle)], [np.cos(angle), np.sin(angle)]]",
            ),
        ),
        Mistake(
            "The second row of the matrix has its minus at the cosine.",
            ("[np.sin(angle), np.cos(angle)]", "[np.sin(angle), -np.cos(angle)]"),
        ),
        Mistake(
            "The sines are missing: the matrix is diagonal.",
            (
                "[[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]]",
                "[[np.cos(angle), 0], [0, np.cos(angle)]]",
            ),
        ),
        Mistake(
            "The cosines are missing: the matrix is a shear.",
            (
                "[[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]]",
                "[[1, -np.sin(angle)], [np.sin(angle), 1]]",
            ),
        ),
        Mistake("Only the rows turn, or only the first channel.", ("[np.sin(angle), np.cos(angle)]", "[0, 1]")),
        Mistake(
            "Values are those of the pixel above and to the left; interpolate between the four around.",
            ("np.abs(rows[..., np.newaxis] -", "np.abs(np.floor(rows + 1e-9)[..., np.newaxis] -"),
            ("np.abs(columns[..., np.newaxis] -", "np.abs(np.floor(columns + 1e-9)[..., np.newaxis] -"),
        ),
        Mistake(
            "Pixels on the edge of the image are taken for outside.",
            (
                "(rows >= 0) & (rows <= height - 1) & (columns >= 0) & (columns <= width - 1)",
                "(rows > 0) & (rows < height - 1) & (columns > 0) & (columns < width - 1)",
            ),
        ),
        Mistake("No image turns in training: out is x.", ("if not train:", "if train is not None:")),
        Mistake("No image turns in training; with train=False they do.", ("if not train:", "if train:")),
        Mistake(
            "Pixels of the original are sent forward, which leaves holes.",
            (
                "turned.append(bilinear(image, rows, columns))",
                (
                    "out = np.zeros(image.shape)\n"
                    "        r, c = np.rint(rows).astype(int), np.rint(columns).astype(int)\n"
                    "        i, j = np.nonzero((r >= 0) & (r < len(r)) & (c >= 0) & (c < len(c[0])))\n"
                    "        out[:, r[i, j], c[i, j]] = image[:, i, j]\n"
                    "        turned.append(out)"
                ),
            ),
        ),
    ],
    hints=[
        "np.indices((H, W)) gives the row and the column of every pixel; subtract the centre from them.",
        "Turn these two arrays, add the centre again, and look the values up with bilinear, image by image.",
    ],
    equivalents=[
        Equivalent(
            "Both directions are equally likely.",
            (
                "np.deg2rad(rng.uniform(-degrees, degrees, len(x)))",
                "-np.deg2rad(rng.uniform(-degrees, degrees, len(x)))",
            ),
            ("rng.uniform(-degrees, degrees, len(x))", "-rng.uniform(-degrees, degrees, len(x))"),
            ("zip(x, angles, strict=True)", "zip(x, -angles, strict=True)"),
        ),
        Equivalent(
            "Of four axes, the last two are those after the first two.",
            ("np.array(x.shape[2:])", "np.array(x.shape[-2:])"),
            ("np.indices(x.shape[2:])", "np.indices(x.shape[-2:])"),
        ),
        Equivalent(
            "An absolute value has no sign.",
            ("rows[..., np.newaxis] - np.arange(height)", "np.arange(height) - rows[..., np.newaxis]"),
            ("columns[..., np.newaxis] - np.arange(width)", "np.arange(width) - columns[..., np.newaxis]"),
        ),
        Equivalent(
            "There are as many angles as images.",
            ("zip(x, angles, strict=True)", "zip(x, angles)"),
            ("strict=True", "strict=False"),
        ),
        Equivalent("A negative True is still not 0.", ("not train", "not -train")),
    ],
)


def turned(rotate, H, W, N, degrees, seed):  # noqa: PLR0917 - a case's inputs, in order
    """Where every pixel comes from, read off two ramps: whether that is a turn around the centre, by which angle.

    In a right draw of N >= 50 angles, some are in the last 30 percent of the range to either side, and the mean is
    within 6 standard deviations of 0, but once in 1e7 times.
    """
    rng = np.random.default_rng(seed)
    ramps = np.indices((H, W)) + 1.0
    x = np.concatenate([np.tile(ramps, (N, 1, 1, 1)), rng.uniform(0.1, 0.9, (N, 1, H, W))], axis=1)
    before = x[:, 2].copy()
    out = rotate(x, degrees, rng)
    known = (out[:, 0] > 0) & (out[:, 1] > 0)
    found = np.moveaxis(out[:, :2], 1, -1) - 1
    center, i, j = np.array([H - 1, W - 1]) / 2, H // 2, W // 2
    matrix = np.stack([found[:, i, j] - found[:, i - 1, j], found[:, i, j] - found[:, i, j - 1]], axis=-1)
    places = np.moveaxis(np.indices((H, W)), 0, -1) - center
    linear = np.einsum("nab,ijb->nija", matrix, places)
    middle = found[:, i, j] - linear[:, i, j]
    even = np.where(known[..., None], np.abs(found - linear - middle[:, None, None]), 0).max()
    grown = matrix @ matrix.transpose(0, 2, 1) - np.linalg.det(matrix)[:, None, None] * np.eye(2)
    off = np.abs(middle - center).max()
    angles = np.arctan2(matrix[:, 1, 0], matrix[:, 0, 0])
    cos, sin = np.cos(angles)[:, None, None], np.sin(angles)[:, None, None]
    r, c = cos * places[..., 0] - sin * places[..., 1], sin * places[..., 0] + cos * places[..., 1]
    beyond = np.maximum(np.abs(r) - center[0], np.abs(c) - center[1])
    kept = (known | (beyond > -1e-9)).all() and (~known | (beyond < 1e-9)).all()
    r, c = np.clip(r + center[0], 0, H - 1), np.clip(c + center[1], 0, W - 1)
    a, b, n = np.minimum(r.astype(int), H - 2), np.minimum(c.astype(int), W - 2), np.arange(N)[:, None, None]
    u, v = r - a, c - b
    mean = (1 - u) * ((1 - v) * before[n, a, b] + v * before[n, a, b + 1])
    mean = mean + u * ((1 - v) * before[n, a + 1, b] + v * before[n, a + 1, b + 1])
    texture = np.abs(out[:, 2] - known * mean).max() < 1e-9
    share = angles / np.deg2rad(degrees)
    return {
        "even, a turn, around the centre": np.array([even < 1e-9, np.abs(grown).max() < 1e-9, off < 1e-9, off < 1]),
        "0 outside, all of the inside": np.array(kept),
        "all channels turn alike": np.array(texture),
        "angles within the range": np.array(
            [share.min() >= -1 - 1e-9, share.max() <= 1 + 1e-9, np.abs(share).mean() < 1]
        ),
        "angles reach both ends": np.array([share.min() < -0.4, share.max() > 0.4]),
        "angles are as often small as large": np.array(
            [np.abs(share.mean()) <= 6 / np.sqrt(3 * N), np.abs((np.abs(share) < 0.5).mean() - 0.5) <= 3 / np.sqrt(N)]
        ),
    }


def testing(rotate, x, degrees, seed):
    """Not in training."""
    return {"out": rotate(x, degrees, np.random.default_rng(seed), train=False)}


def unturned(rotate, x, degrees, seed):
    """With degrees = 0 nothing is left to chance."""
    return {"out": rotate(x, degrees, np.random.default_rng(seed))}


def seeds(rotate, x, degrees, seed):
    """Whether a seed repeats its draw, another one draws anew, and so does the next call."""
    rngs = [np.random.default_rng(s) for s in (seed, seed, seed + 1)]
    one, again, other = (rotate(x, degrees, rng) for rng in rngs)
    following = rotate(x, degrees, rngs[0])
    return {"equal draws": np.array([np.array_equal(one, out) for out in (again, other, following)])}


A_SEED = Draw(lambda rng: int(rng.integers(1, 2**31)))

exercise.cases.extend(
    [
        Case(
            "up to 40 degrees",
            hint="Around which point do images turn, and by which angles?",
            scenario=turned,
            H=5,
            W=7,
            N=55,
            degrees=40.0,
            seed=1,
        ),
        Case(
            "not in training",
            hint="What is out with train=False?",
            scenario=testing,
            x=uniform(2, 3, 5, 4),
            degrees=30.0,
            seed=2,
        ),
        Case(
            "the angles come from rng",
            hint="The same seed must give the same angles.",
            scenario=seeds,
            x=uniform(4, 1, 5, 6),
            degrees=20.0,
            seed=3,
        ),
        Case(
            "by nothing",
            hint="What is out with degrees = 0?",
            scenario=unturned,
            x=uniform(1, 2, 4, 3),
            degrees=0.0,
            seed=4,
        ),
        Case(
            "up to 75 degrees",
            hidden=True,
            hint="Around which point do images turn, and by which angles?",
            scenario=turned,
            H=6,
            W=5,
            N=50,
            degrees=75.0,
            seed=A_SEED,
        ),
        Case("other seeds", hidden=True, scenario=seeds, x=uniform(3, 2, 4, 5), degrees=50.0, seed=A_SEED),
        Case("by nothing, one channel", hidden=True, scenario=unturned, x=uniform(3, 1, 3, 6), degrees=0.0, seed=5),
    ]
)

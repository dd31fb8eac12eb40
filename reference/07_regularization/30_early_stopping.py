r"""## Early stopping

The loss on the training data falls and falls. The loss on data held back for validation falls, turns, and rises again.
Stop near the turn, and go back to the weights of the best epoch: no regularizer is cheaper. As the curve is noisy, you
wait a little before you believe it.

Count epochs from 0. Keep the best loss so far; the first epoch sets it. An epoch is an **improvement** if its loss is
below the best one by *more* than `min_delta`, and then its loss becomes the best. If `patience` epochs in a row bring
no improvement, training stops after the last of them.

**By hand:** losses $(5, 4, 4.5, 3.9, 4.1, 3)$ with `patience` 2 and `min_delta` 0.2. Epochs 0 and 1 improve. Epoch 2
does not. Epoch 3 is below 4, but by $0.1$ only, so that makes two in a row: stop at 3, best is 1. With `patience` 3,
epoch 4 is the third in a row and the stop. The 3 is never seen.

**Pitfalls**

- Restore the weights of `best`, not those of `stop`. They lie `patience` epochs apart.
- A tiny gain must not reset the count, nor lower the best loss. Otherwise many tiny gains would go on forever.
"""

import numpy as np

from autograder.exercise import Case, Draw, Equivalent, Exercise, Function, Mistake


def early_stopping(val_losses, patience, min_delta):
    """When training stops, and the epoch whose weights to keep.

    Args:
        val_losses: validation loss of each epoch as it would be without stopping, float, finite, shape (E,) with
            E >= 1; not changed.
        patience: int >= 1; training stops after this many epochs in a row without improvement.
        min_delta: float >= 0; a loss is an improvement if it is less than best - min_delta, best being the loss of the
            last improvement. Epoch 0 is an improvement.

    Returns:
        stop: int, the number of the last epoch that is trained, counted from 0; E - 1 if patience never runs out.
        best: int, the epoch of the last improvement up to stop.
    """
    best = 0
    for epoch in range(len(val_losses)):
        if val_losses[epoch] < val_losses[best] - min_delta:
            best = epoch
        elif epoch - best >= patience:
            return epoch, best
    return len(val_losses) - 1, best


def _curve(epochs, turn, noise):
    """Losses that fall until a turn and rise after it."""
    return Draw(lambda rng: 1 + ((np.arange(epochs) - turn) / turn) ** 2 + rng.normal(0, noise, epochs))


exercise = Exercise(
    Function(early_stopping, returns=("stop", "best")),
    points=3,
    cases=[
        Case(
            "the example",
            hint="Which epochs improve on the best by more than min_delta?",
            val_losses=np.array([5.0, 4.0, 4.5, 3.9, 4.1, 3.0]),
            patience=2,
            min_delta=0.2,
        ),
        Case(
            "patience of one",
            hint="How many epochs without improvement are allowed?",
            val_losses=np.array([3.0, 2.5, 2.0, 2.2, 1.0, 0.5]),
            patience=1,
            min_delta=0.0,
        ),
        Case(
            "many tiny gains",
            hint="With which loss do you compare?",
            val_losses=np.array([4.0, 3.0, 2.9, 2.8, 2.6, 2.5, 2.4, 2.3, 2.2]),
            patience=4,
            min_delta=0.35,
        ),
        Case(
            "the count starts anew",
            hint="Is it the number of bad epochs in all, or in a row?",
            val_losses=np.array([9.0, 9.5, 8.0, 8.4, 7.0, 7.7, 6.0, 6.1, 6.2, 6.3, 6.4, 1.0]),
            patience=4,
            min_delta=0.1,
        ),
        Case(
            "never stopped",
            hint="What is the last epoch if patience never runs out?",
            val_losses=np.array([5.0, 3.0, 4.0, 2.0, 2.5]),
            patience=3,
            min_delta=0.0,
        ),
        Case(
            "gains of exactly min_delta",
            hint="More than min_delta, or at least?",
            val_losses=np.array([4.0, 3.5, 3.0, 2.25, 1.75, 2.0, 2.5, 3.0, 1.0]),
            patience=3,
            min_delta=0.5,
        ),
        Case(
            "a noisy curve",
            hidden=True,
            hint="Follow the rule epoch by epoch.",
            val_losses=_curve(60, 20, 0.03),
            patience=5,
            min_delta=0.01,
        ),
        Case("a noisier curve", hidden=True, val_losses=_curve(80, 45, 0.15), patience=9, min_delta=0.0),
        Case(
            "equal losses",
            hidden=True,
            hint="Is an equal loss an improvement?",
            val_losses=np.full(9, 2.5),
            patience=4,
            min_delta=0.0,
        ),
        Case(
            "one epoch",
            hidden=True,
            hint="What if there is but one?",
            val_losses=np.array([0.7]),
            patience=2,
            min_delta=0.1,
        ),
        Case(
            "losses below zero",
            hidden=True,
            val_losses=np.array([-1.0, -2.0, -1.5, -2.75, -2.5, -2.8, -4.0, 0.0]),
            patience=2,
            min_delta=0.25,
        ),
        Case("best at the start", val_losses=np.array([1.0, 2.0, 1.5, 3.0, 2.5, 4.0]), patience=3, min_delta=0.0),
        Case("better in every epoch", val_losses=np.array([5.0, 4.0, 3.0, 2.0, 1.0]), patience=2, min_delta=0.0),
        Case("patience ends with the data", val_losses=np.array([4.0, 3.0, 3.5, 3.2, 3.1]), patience=3, min_delta=0.0),
        Case(
            "two dips",
            val_losses=np.array([5.0, 3.0, 4.0, 4.5, 2.0, 2.5, 3.0, 3.5, 1.0]),
            patience=3,
            min_delta=0.25,
        ),
        Case("a slow fall", val_losses=np.array([4.0, 3.8, 3.6, 3.4, 3.2, 3.0, 2.8]), patience=3, min_delta=0.5),
        Case("small gains at the end", val_losses=np.array([3.0, 2.0, 1.9, 1.95, 1.85]), patience=5, min_delta=0.3),
        Case("equal to the best", val_losses=np.array([3.0, 2.0, 2.0, 2.0, 1.5]), patience=2, min_delta=0.0),
        Case(
            "signs of both kinds",
            val_losses=np.array([1.0, -1.0, -0.5, -2.0, -1.9, -1.8, -3.0]),
            patience=2,
            min_delta=0.1,
        ),
        Case("a single epoch, short patience", val_losses=np.array([0.4]), patience=1, min_delta=0.0),
        *(
            Case(f"a noisy curve, patience {n}", val_losses=_curve(9 * n, 4 * n, 0.3), patience=n, min_delta=0.05)
            for n in (2, 3, 5)
        ),
    ],
    mistakes=[
        Mistake(
            "Training stops one epoch too late: patience epochs are enough.",
            ("epoch - best >= patience", "epoch - best > patience"),
        ),
        Mistake("Training stops one epoch too early.", ("epoch - best >= patience", "epoch - best >= patience - 1")),
        Mistake(
            "best is the epoch where training stopped; the weights of the last improvement are to be kept.",
            ("return epoch, best", "return epoch, epoch"),
            ("return len(val_losses) - 1, best", "return len(val_losses) - 1, len(val_losses) - 1"),
        ),
        Mistake(
            "A gain of exactly min_delta counts as an improvement; it must be more.",
            ("val_losses[epoch] < val_losses[best]", "val_losses[epoch] <= val_losses[best]"),
        ),
        Mistake("min_delta is ignored.", ("val_losses[best] - min_delta", "val_losses[best]")),
        Mistake(
            "min_delta has the wrong sign, or gains within min_delta start the count anew.",
            ("val_losses[best] - min_delta", "val_losses[best] + min_delta"),
        ),
        Mistake(
            "Every loss is compared with that of the epoch before; compare with the best.",
            (
                "val_losses[epoch] < val_losses[best] - min_delta",
                "epoch and val_losses[epoch] < val_losses[epoch - 1] - min_delta",
            ),
        ),
        Mistake(
            "Epochs without improvement are counted in all; they must come in a row.",
            ("    best = 0\n", "    best, bad = 0, 0\n"),
            (
                "        elif epoch - best >= patience:\n            return epoch, best",
                "        elif (bad := bad + (epoch > 0)) >= patience:\n            return epoch, best",
            ),
        ),
        Mistake(
            "Tiny gains lower the best loss, though they do not count as improvements.",
            ("    best = 0\n", "    best, low = 0, val_losses[0]\n"),
            (
                "if val_losses[epoch] < val_losses[best] - min_delta:",
                "last, low = low, min(low, val_losses[epoch])\n        if last - val_losses[epoch] > min_delta:",
            ),
        ),
        Mistake(
            "Epochs are counted from 1; count them from 0.",
            ("return epoch, best", "return epoch + 1, best + 1"),
            ("return len(val_losses) - 1, best", "return len(val_losses), best + 1"),
        ),
        Mistake(
            "best is looked for among the losses after the stop too.",
            ("return epoch, best", "return epoch, int(np.argmin(val_losses))"),
            ("return len(val_losses) - 1, best", "return len(val_losses) - 1, int(np.argmin(val_losses))"),
        ),
        Mistake(
            "If patience never runs out, stop is the number of epochs; the last one has that number less 1.",
            ("return len(val_losses) - 1, best", "return len(val_losses), best"),
        ),
        Mistake(
            "stop is the number of trained epochs; it is the number of the last one, counted from 0.",
            ("return epoch, best", "return epoch + 1, best"),
            ("return len(val_losses) - 1, best", "return len(val_losses), best"),
        ),
        Mistake(
            "stop is one more than the epoch in which patience runs out.",
            ("return epoch, best", "return epoch + 1, best"),
        ),
        Mistake(
            "stop is the epoch before the one in which patience runs out.",
            ("return epoch, best", "return epoch - 1, best"),
        ),
        Mistake(
            "best is counted from 1; count from 0.",
            ("return epoch, best", "return epoch, best + 1"),
            ("return len(val_losses) - 1, best", "return len(val_losses) - 1, best + 1"),
        ),
        Mistake(
            "stop and best are returned in the wrong order.",
            ("return epoch, best", "return best, epoch"),
            ("return len(val_losses) - 1, best", "return best, len(val_losses) - 1"),
        ),
        Mistake(
            "best is the loss of the best epoch; its number is asked.",
            ("return epoch, best", "return epoch, val_losses[best]"),
            ("return len(val_losses) - 1, best", "return len(val_losses) - 1, val_losses[best]"),
        ),
        Mistake(
            "best is the epoch of the lowest loss up to stop; a gain within min_delta is no improvement.",
            ("return epoch, best", "return epoch, int(np.argmin(val_losses[: epoch + 1]))"),
            ("return len(val_losses) - 1, best", "return len(val_losses) - 1, int(np.argmin(val_losses))"),
        ),
        Mistake(
            "best is stop - patience even if patience never runs out.",
            ("return len(val_losses) - 1, best", "return len(val_losses) - 1, max(len(val_losses) - 1 - patience, 0)"),
        ),
        Mistake(
            "best is the last epoch if patience never runs out.",
            ("return len(val_losses) - 1, best", "return len(val_losses) - 1, len(val_losses) - 1"),
        ),
        Mistake(
            "stop is the epoch of the last improvement; training goes on for patience epochs after it.",
            ("return epoch, best", "return best, best"),
            ("return len(val_losses) - 1, best", "return best, best"),
        ),
        Mistake(
            "stop is the first epoch without improvement; training goes on until there are patience of them.",
            ("return epoch, best", "return best + 1, best"),
        ),
        Mistake(
            "stop is best + patience even if there are fewer epochs.",
            ("return len(val_losses) - 1, best", "return best + patience, best"),
        ),
        Mistake(
            "stop is -1 if patience never runs out; the last epoch is asked.",
            ("return len(val_losses) - 1, best", "return -1, best"),
        ),
        Mistake(
            "stop is the epoch of the last improvement if patience never runs out; the last epoch is asked.",
            ("return len(val_losses) - 1, best", "return best, best"),
        ),
        Mistake(
            "Training never stops: patience is not used.",
            ("epoch - best >= patience", "epoch - best >= patience + len(val_losses)"),
        ),
        Mistake(
            "The loop goes on after the stop, and the last epoch in which patience runs out overwrites it.",
            ("    best = 0\n", "    best, stop = 0, len(val_losses) - 1\n"),
            ("            return epoch, best\n", "            stop = epoch\n"),
            ("return len(val_losses) - 1, best", "return stop, best"),
        ),
        Mistake(
            "A loss below that of the epoch before sets the count back to 0; only an improvement may.",
            ("    best = 0\n", "    best = bad = 0\n"),
            (
                "            best = epoch\n        elif epoch - best >= patience:",
                (
                    "            best, bad = epoch, 0\n"
                    "        elif epoch and val_losses[epoch] < val_losses[epoch - 1]:\n"
                    "            bad = 0\n        elif (bad := bad + (epoch > 0)) >= patience:"
                ),
            ),
        ),
        Mistake(
            "Epoch 0 is counted as one without improvement; it sets the best loss.",
            ("    best = 0\n", "    best = bad = 0\n"),
            (
                "            best = epoch\n        elif epoch - best >= patience:",
                "            best, bad = epoch, 0\n        elif (bad := bad + 1) >= patience:",
            ),
        ),
        Mistake(
            "The count starts at 1 after an improvement, so training stops one epoch too early.",
            ("epoch - best >= patience", "best and epoch - best >= patience - 1 or epoch - best >= patience"),
        ),
        Mistake(
            "An improvement is a rise: losses that are higher than the best by more than min_delta count.",
            ("val_losses[epoch] < val_losses[best] - min_delta", "val_losses[epoch] > val_losses[best] + min_delta"),
        ),
        Mistake(
            "Any change by more than min_delta counts as an improvement, upwards too.",
            (
                "val_losses[epoch] < val_losses[best] - min_delta",
                "abs(val_losses[epoch] - val_losses[best]) > min_delta",
            ),
        ),
        Mistake(
            "min_delta is taken as a share of the best loss; it is subtracted as it is.",
            ("val_losses[best] - min_delta", "val_losses[best] * (1 - min_delta)"),
        ),
        Mistake(
            "Training stops at the first epoch without improvement from epoch number patience on.",
            ("elif epoch - best >= patience", "elif epoch >= patience"),
        ),
        Mistake(
            "best is the epoch before stop.",
            ("return epoch, best", "return epoch, epoch - 1"),
            ("return len(val_losses) - 1, best", "return len(val_losses) - 1, max(len(val_losses) - 2, 0)"),
        ),
        Mistake(
            "Every loss is compared with that of the epoch before, without min_delta.",
            ("val_losses[epoch] < val_losses[best] - min_delta", "epoch and val_losses[epoch] < val_losses[epoch - 1]"),
        ),
        Mistake(
            "Every loss is compared with the first one; compare with the best.",
            ("val_losses[epoch] < val_losses[best] - min_delta", "val_losses[epoch] < val_losses[0] - min_delta"),
        ),
        Mistake(
            "stop is 0 if patience never runs out; the last epoch is asked.",
            ("return len(val_losses) - 1, best", "return 0, best"),
        ),
        Mistake(
            "best is the epoch of the lowest loss of all where patience runs out, later ones too.",
            ("return epoch, best", "return epoch, int(np.argmin(val_losses))"),
        ),
        Mistake(
            "best is the epoch of the lowest loss where patience runs out, a gain within min_delta too.",
            ("return epoch, best", "return epoch, int(np.argmin(val_losses[: epoch + 1]))"),
        ),
        Mistake(
            "best is the epoch of the lowest loss where patience never runs out, a gain within min_delta too.",
            ("return len(val_losses) - 1, best", "return len(val_losses) - 1, int(np.argmin(val_losses))"),
        ),
        Mistake("best is stop where patience runs out.", ("return epoch, best", "return epoch, epoch")),
        Mistake("best is counted from 1 where patience runs out.", ("return epoch, best", "return epoch, best + 1")),
        Mistake(
            "best is counted from 1 where patience never runs out.",
            ("return len(val_losses) - 1, best", "return len(val_losses) - 1, best + 1"),
        ),
        Mistake("best is the epoch before the last improvement.", ("best = epoch", "best = max(epoch - 1, 0)")),
        Mistake(
            "best is the epoch after the last improvement.",
            ("return epoch, best", "return epoch, best + 1"),
            ("return len(val_losses) - 1, best", "return len(val_losses) - 1, min(best + 1, len(val_losses) - 1)"),
        ),
        Mistake("best is 0 in any case where patience runs out.", ("return epoch, best", "return epoch, 0")),
        Mistake(
            "best is the epoch of the highest loss up to stop.",
            ("return epoch, best", "return epoch, int(np.argmax(val_losses[: epoch + 1]))"),
            ("return len(val_losses) - 1, best", "return len(val_losses) - 1, int(np.argmax(val_losses))"),
        ),
        Mistake(
            "best is -1 where patience never runs out.",
            ("return len(val_losses) - 1, best", "return len(val_losses) - 1, -1"),
        ),
        Mistake(
            "stop is the number of epochs since the last improvement.",
            ("return epoch, best", "return epoch - best, best"),
            ("return len(val_losses) - 1, best", "return len(val_losses) - 1 - best, best"),
        ),
        Mistake("stop is patience where patience runs out.", ("return epoch, best", "return patience, best")),
        Mistake(
            "stop is the loss of the last epoch; its number is asked.",
            ("return epoch, best", "return val_losses[epoch], best"),
            ("return len(val_losses) - 1, best", "return val_losses[-1], best"),
        ),
        Mistake(
            "Only a rise above the best loss counts as an epoch without improvement.",
            (
                "elif epoch - best >= patience",
                "elif np.sum(val_losses[best + 1 : epoch + 1] > val_losses[best]) >= patience",
            ),
        ),
        Mistake(
            "Only losses above best + min_delta count as epochs without improvement.",
            (
                "elif epoch - best >= patience",
                "elif np.sum(val_losses[best + 1 : epoch + 1] > val_losses[best] + min_delta) >= patience",
            ),
        ),
        Mistake(
            "Only losses above that of the epoch before count as epochs without improvement.",
            ("elif epoch - best >= patience", "elif np.sum(np.diff(val_losses[best : epoch + 1]) > 0) >= patience"),
        ),
        Mistake(
            "Training stops when the loss has risen for patience epochs in a row.",
            (
                "elif epoch - best >= patience",
                "elif epoch >= patience and np.all(np.diff(val_losses[epoch - patience : epoch + 1]) > 0)",
            ),
        ),
        Mistake(
            "The count goes down by one at an improvement; it must start anew.",
            ("    best = 0\n", "    best = bad = 0\n"),
            (
                "            best = epoch\n        elif epoch - best >= patience:",
                "            best, bad = epoch, max(bad - 1, 0)\n        elif (bad := bad + 1) >= patience:",
            ),
        ),
        Mistake(
            "best takes the last of equal lowest losses, as with <= and no min_delta.",
            ("val_losses[epoch] < val_losses[best] - min_delta", "val_losses[epoch] <= val_losses[best]"),
        ),
    ],
    equivalents=[
        Equivalent(
            "The number of epochs since the best grows by one at a time, so it meets patience before it exceeds it.",
            ("epoch - best >= patience", "epoch - best == patience"),
        ),
    ],
    hints=[
        "Go through the epochs one by one and remember the epoch of the last improvement.",
        "The difference between this epoch and that one is the number of epochs without improvement.",
    ],
)

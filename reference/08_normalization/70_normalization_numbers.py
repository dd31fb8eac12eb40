r"""## Seven numbers

Answer each question with an expression, and let Python do the arithmetic: `1 / 3`, not `0.333`. A rounded answer counts
as wrong.

1. Batch normalization in training gets a batch of one sample. With $\gamma = 3$ and $\beta = -0.5$, what comes out?
2. A batch holds two samples, 0.2 and 70, of one feature. With $\epsilon = 0$, $\gamma = 1$ and $\beta = 0$, what
   does 70 become?
3. The running mean starts at 0, the momentum is 0.9, and every batch has the mean 1. What is the running mean after
   ten steps of training?
4. After how many steps, at least, is it above 0.99?
5. The data have the variance 1, and the batches hold 8 independent samples. Around which number does the running
   variance settle, with the biased variance of this notebook?
6. Images of shape (8, 12, 5, 7) pass a group normalization with 3 groups. How many numbers share one mean?
7. In large batches, the error of a mean shrinks with the root of the batch size. How many times as many samples does a
   batch need for half the error?

This exercise is graded after hand-in, so no check tells you the answers. Check them yourself: you have all the
functions.
"""

from autograder.exercise import Case, Exercise, Function, Mistake


def normalization_numbers():
    """Answers to the seven questions above, in their order; exact expressions, not rounded decimals.

    Returns:
        one_sample: float, the output for a batch of one.
        two_samples: float, what the sample 70 becomes.
        ten_steps: float, the running mean after ten steps.
        steps: int, the fewest steps after which the running mean is above 0.99.
        settled: float, the expected running variance after very many steps.
        shared: int, how many numbers share one mean.
        times: int, the factor by which the batch must grow.
    """
    one_sample = -0.5
    two_samples = 1.0
    ten_steps = 1 - 0.9**10
    steps = 44
    settled = 7 / 8
    shared = 140
    times = 4
    return one_sample, two_samples, ten_steps, steps, settled, shared, times


exercise = Exercise(
    Function(
        normalization_numbers,
        returns=("one_sample", "two_samples", "ten_steps", "steps", "settled", "shared", "times"),
    ),
    points=4,
    cases=[Case("the seven answers", hidden=True, hint="Which of your functions could confirm each answer?")],
    mistakes=[
        Mistake(
            "The first answer is gamma; a sample that is its own mean leaves beta alone.",
            ("one_sample = -0.5", "one_sample = 3.0"),
        ),
        Mistake(
            "The first answer is gamma + beta: x_hat of a single sample is 0, not 1.",
            ("one_sample = -0.5", "one_sample = 2.5"),
        ),
        Mistake("The first answer is 0; beta is still added.", ("one_sample = -0.5", "one_sample = 0.0")),
        Mistake(
            "The second answer divides by N - 1 in the variance; here it is the biased one.",
            ("two_samples = 1.0", "two_samples = 0.5**0.5"),
        ),
        Mistake(
            "The second answer is half the distance of the samples; the root of the variance is to divide it.",
            ("two_samples = 1.0", "two_samples = 34.9"),
        ),
        Mistake("The third answer is what is left of the start, 0.9**10.", ("1 - 0.9**10", "0.9**10")),
        Mistake("The third answer is for nine steps.", ("1 - 0.9**10", "1 - 0.9**9")),
        Mistake("The third answer has the momentum on the new mean: 1 - 0.1**10.", ("1 - 0.9**10", "1 - 0.1**10")),
        Mistake(
            "The fourth answer is one step short: the running mean is still below 0.99.", ("steps = 44", "steps = 43")
        ),
        Mistake("The fourth answer is one step more than needed.", ("steps = 44", "steps = 45")),
        Mistake(
            "The fifth answer is the variance of the data; the biased variance of a batch is smaller, on average.",
            ("settled = 7 / 8", "settled = 1.0"),
        ),
        Mistake(
            "The fifth answer is larger than 1; the biased variance is too small, on average.",
            ("settled = 7 / 8", "settled = 8 / 7"),
        ),
        Mistake(
            "The sixth answer is for groups of three channels; there are three groups, of four channels each.",
            ("shared = 140", "shared = 105"),
        ),
        Mistake("The sixth answer is for one channel.", ("shared = 140", "shared = 35")),
        Mistake("The sixth answer is for all channels.", ("shared = 140", "shared = 420")),
        Mistake(
            "The sixth answer counts all samples; each has statistics of its own.", ("shared = 140", "shared = 1120")
        ),
        Mistake(
            "The seventh answer takes the error for 1/N; it shrinks with the root of N.", ("times = 4", "times = 2")
        ),
        Mistake("one_sample is 1.", ("= -0.5", "= 1.0")),
        Mistake("one_sample is gamma * beta.", ("= -0.5", "= -1.5")),
        Mistake("one_sample is nan, as 0 / 0.", ("= -0.5", '= float("nan")')),
        Mistake("two_samples is -1: that is what 0.2 becomes.", ("two_samples = ", "two_samples = -")),
        Mistake(
            "two_samples is 70 over the standard deviation: the mean is not taken off.",
            ("two_samples = 1.0", "two_samples = 70 / 34.9"),
        ),
        Mistake(
            "two_samples is 34.9 over the variance: the root is missing.",
            ("two_samples = 1.0", "two_samples = 1 / 34.9"),
        ),
        Mistake("two_samples is sqrt(2).", ("two_samples = 1.0", "two_samples = 2**0.5")),
        Mistake("two_samples is 2.", ("two_samples = 1.0", "two_samples = 2.0")),
        Mistake("ten_steps is 1: the start at 0 is forgotten.", ("1 - 0.9**10", "1.0")),
        Mistake("ten_steps is that after eleven steps.", ("0.9**10", "0.9**11")),
        Mistake("ten_steps is 0.1 * 0.9**10.", ("1 - 0.9**10", "0.1 * 0.9**10")),
        Mistake("ten_steps is 0.9.", ("1 - 0.9**10", "0.9")),
        Mistake("ten_steps is 0.1: that after one step.", ("1 - 0.9**10", "0.1")),
        Mistake("ten_steps is the sum of 0.9**k without the weight 0.1.", ("1 - 0.9**10", "10 * (1 - 0.9**10)")),
        Mistake("ten_steps is 0.1 * 0.9**9, the share of the first batch.", ("1 - 0.9**10", "0.1 * 0.9**9")),
        Mistake(
            "steps is log(0.01) / log(0.9), not rounded up.",
            ("steps = 44", "steps = 4.605170185988091 / 0.10536051565782628"),
        ),
        Mistake("steps is 10.", ("steps = 44", "steps = 10")),
        Mistake("steps is 2: the weights are swapped.", ("steps = 44", "steps = 2")),
        Mistake("steps is 22, as 0.9**22 is about 0.1.", ("steps = 44", "steps = 22")),
        Mistake("steps is 100.", ("steps = 44", "steps = 100")),
        Mistake("settled is 1 / 8: that is the variance of the mean.", ("= 7 / 8", "= 1 / 8")),
        Mistake("settled is 9 / 8.", ("= 7 / 8", "= 9 / 8")),
        Mistake("settled is 0.9.", ("= 7 / 8", "= 0.9")),
        Mistake("settled is the root of 7 / 8.", ("= 7 / 8", "= (7 / 8) ** 0.5")),
        Mistake("settled is 8 / 9.", ("= 7 / 8", "= 8 / 9")),
        Mistake("settled is 0.1: the weight of one batch.", ("= 7 / 8", "= 0.1")),
        Mistake("shared is 4: only the channels of a group.", ("shared = 140", "shared = 4")),
        Mistake("shared is 280: the pixels of all samples of a channel.", ("shared = 140", "shared = 280")),
        Mistake("shared is 3, the number of groups.", ("shared = 140", "shared = 3")),
        Mistake("shared is 24, the number of means.", ("shared = 140", "shared = 24")),
        Mistake(
            "shared is 840: G is taken for the channels in a group, and the batch is counted.",
            ("shared = 140", "shared = 840"),
        ),
        Mistake("times is the root of 2.", ("times = 4", "times = 2**0.5")),
        Mistake("times is 16: it is squared twice.", ("times = 4", "times = 16")),
        Mistake("times is 8.", ("times = 4", "times = 8")),
        Mistake("times is 1/4: the batch must grow.", ("times = 4", "times = 0.25")),
        Mistake("one_sample is 0.5: the sign of beta is lost.", ("one_sample = -0.5", "one_sample = 0.5")),
        Mistake("one_sample is -3.5: it is beta less gamma.", ("one_sample = -0.5", "one_sample = -3.5")),
        Mistake("one_sample is 3.5: it is gamma less beta.", ("one_sample = -0.5", "one_sample = 3.5")),
        Mistake("two_samples is 35.1: it is the mean of the batch.", ("two_samples = 1.0", "two_samples = 35.1")),
        Mistake(
            "two_samples is 69.8: it is the distance of the two samples.", ("two_samples = 1.0", "two_samples = 69.8")
        ),
        Mistake("two_samples is 0.0: it is what the mean becomes.", ("two_samples = 1.0", "two_samples = 0.0")),
        Mistake("two_samples is 34.9**2: it is the variance.", ("two_samples = 1.0", "two_samples = 34.9**2")),
        Mistake("two_samples is 70 / 35.1: it is 70 over the mean.", ("two_samples = 1.0", "two_samples = 70 / 35.1")),
        Mistake("two_samples is 70.0: nothing is normalized.", ("two_samples = 1.0", "two_samples = 70.0")),
        Mistake(
            "two_samples is 34.9 / 35.1: the distance from the mean is divided by the mean.",
            ("two_samples = 1.0", "two_samples = 34.9 / 35.1"),
        ),
        Mistake(
            "two_samples is 0.5: the distance from the mean is divided by the range.",
            ("two_samples = 1.0", "two_samples = 0.5"),
        ),
        Mistake(
            "ten_steps is 0.9**9: it is what is left of the start after nine steps.",
            ("ten_steps = 1 - 0.9**10", "ten_steps = 0.9**9"),
        ),
        Mistake(
            "ten_steps is 0.1**10: the weights are swapped, and the start is taken.",
            ("ten_steps = 1 - 0.9**10", "ten_steps = 0.1**10"),
        ),
        Mistake(
            "ten_steps is 9.0: ten means are summed, each with the weight 0.9.",
            ("ten_steps = 1 - 0.9**10", "ten_steps = 9.0"),
        ),
        Mistake("ten_steps is 10.0: ten means are summed.", ("ten_steps = 1 - 0.9**10", "ten_steps = 10.0")),
        Mistake("ten_steps is 0.0: it stays at the start.", ("ten_steps = 1 - 0.9**10", "ten_steps = 0.0")),
        Mistake("steps is 42: it is two steps short.", ("steps = 44", "steps = 42")),
        Mistake("steps is 46: it is two steps more than needed.", ("steps = 44", "steps = 46")),
        Mistake("steps is 66: that is for 0.999.", ("steps = 44", "steps = 66")),
        Mistake("steps is 29: that is for 0.95.", ("steps = 44", "steps = 29")),
        Mistake("steps is 21: that is about log(0.1) / log(0.9).", ("steps = 44", "steps = 21")),
        Mistake("steps is 9: as if every step added 0.1.", ("steps = 44", "steps = 9")),
        Mistake("steps is 11: as if every step added 0.1.", ("steps = 44", "steps = 11")),
        Mistake("steps is 99: it is the share in percent.", ("steps = 44", "steps = 99")),
        Mistake("steps is 1: one step gives 0.1.", ("steps = 44", "steps = 1")),
        Mistake("steps is 5: that is about -log(0.01), not divided by -log(0.9).", ("steps = 44", "steps = 5")),
        Mistake("settled is 0.0: it is the start.", ("settled = 7 / 8", "settled = 0.0")),
        Mistake("settled is 8.0: it is the batch size.", ("settled = 7 / 8", "settled = 8.0")),
        Mistake("settled is 7.0: it is the batch size less 1.", ("settled = 7 / 8", "settled = 7.0")),
        Mistake(
            "settled is (8 / 7) ** 0.5: it is larger than 1, and a root.",
            ("settled = 7 / 8", "settled = (8 / 7) ** 0.5"),
        ),
        Mistake("settled is 7 / 9: the batch size is neither 7 nor 9.", ("settled = 7 / 8", "settled = 7 / 9")),
        Mistake("settled is 6 / 7: that is for batches of 7.", ("settled = 7 / 8", "settled = 6 / 7")),
        Mistake(
            "settled is 0.9 * 7 / 8: it is multiplied by the momentum.", ("settled = 7 / 8", "settled = 0.9 * 7 / 8")
        ),
        Mistake(
            "settled is 1 - 0.9**8: that is a running mean after eight steps.",
            ("settled = 7 / 8", "settled = 1 - 0.9**8"),
        ),
        Mistake(
            "settled is (1 / 8) ** 0.5: that is the deviation of the mean.",
            ("settled = 7 / 8", "settled = (1 / 8) ** 0.5"),
        ),
        Mistake("shared is 12: it is the number of channels.", ("shared = 140", "shared = 12")),
        Mistake("shared is 36: it is channels times groups.", ("shared = 140", "shared = 36")),
        Mistake("shared is 8: it is the number of samples.", ("shared = 140", "shared = 8")),
        Mistake("shared is 3360: it is the size of the whole array.", ("shared = 140", "shared = 3360")),
        Mistake("shared is 32: pixels are not counted, and samples are.", ("shared = 140", "shared = 32")),
        Mistake("shared is 20: the width of the images is not counted.", ("shared = 140", "shared = 20")),
        Mistake("shared is 28: the height of the images is not counted.", ("shared = 140", "shared = 28")),
        Mistake("shared is 60: it is channels times height.", ("shared = 140", "shared = 60")),
        Mistake("shared is 84: it is channels times width.", ("shared = 140", "shared = 84")),
        Mistake("times is 0.5: the batch must grow.", ("times = 4", "times = 0.5")),
        Mistake("times is 3: it is the number of batches to add.", ("times = 4", "times = 3")),
        Mistake("times is 1: the error would stay.", ("times = 4", "times = 1")),
        Mistake("times is the root of 1/2: the batch must grow.", ("times = 4", "times = 0.5**0.5")),
    ],
    hints=[
        "Questions 3 and 4: how far is the running mean from 1, and what does a step do to that distance?",
        "Question 5: draw many batches of 8, average their variances, and compare with simple fractions.",
        "Question 6: a sample's group holds some channels, with all of their pixels.",
    ],
)

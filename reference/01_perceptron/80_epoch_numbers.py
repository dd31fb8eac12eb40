r"""## Six numbers

Answer with whole numbers; no calculator is needed.

1. A training set has 1000 samples, the batch size is 32, and you train for 5 epochs. How many **updates** are made?
   The last, short batch of an epoch counts.
2. How many samples are in that last, short batch?
3. In the same training, how many epochs are **complete** after 100 updates?
4. Stochastic descent, `batch_size` 1, for the same 5 epochs: how many updates now?
5. How many of the four points of XOR can one line get right at most?
6. Why does the perceptron never have a clean epoch on XOR? Give the number of the reason:

    1. The learning rate is too large: the weights jump across the solution.
    2. With more epochs it would have one.
    3. Both diagonals of the square meet in its centre, so no line has all of one class on one side.
    4. Four samples are too few to learn from.

This exercise is graded after hand-in, so no check tells you the answers. Most of them you can try out: you have all
the functions.
"""

import numpy as np

from autograder.exercise import Case, Exercise, Function, Mistake


def epoch_numbers():
    """Answers to the six questions above, in their order.

    Returns:
        updates: int, the updates in 5 epochs with batches of 32.
        last_batch: int, the samples in the last batch of an epoch.
        complete: int, the epochs that are complete after 100 updates.
        stochastic: int, the updates in 5 epochs with batches of 1.
        right_on_xor: int, the most points of XOR that one line gets right.
        reason: int, 1, 2, 3 or 4.
    """
    updates = 5 * int(np.ceil(1000 / 32))
    last_batch = 1000 % 32
    complete = 100 // 32
    stochastic = 5 * 1000
    right_on_xor = 3
    reason = 3
    return updates, last_batch, complete, stochastic, right_on_xor, reason


exercise = Exercise(
    Function(
        epoch_numbers,
        returns=("updates", "last_batch", "complete", "stochastic", "right_on_xor", "reason"),
    ),
    points=3,
    cases=[
        Case("the six answers", hidden=True, hint="Which of your functions could confirm each answer?"),
    ],
    mistakes=[
        Mistake("The first answer is for a single epoch; there are five.", ("5 * int(np.ceil(1000 / 32))", "32")),
        Mistake(
            "The first answer leaves out the short batch of each epoch.", ("int(np.ceil(1000 / 32))", "int(1000 / 32)")
        ),
        Mistake(
            "The first answer has a fraction of an update in it: each epoch ends with a whole one.",
            ("int(np.ceil(1000 / 32))", "1000 / 32"),
        ),
        Mistake(
            "The first answer deals out 5000 samples in one go; each epoch ends with its own short batch.",
            ("5 * int(np.ceil(1000 / 32))", "157"),
        ),
        Mistake(
            "The first answer is the number of epochs; each has many updates.", ("5 * int(np.ceil(1000 / 32))", "5")
        ),
        Mistake(
            "The first answer counts samples; an update uses a batch of them.", ("5 * int(np.ceil(1000 / 32))", "5000")
        ),
        Mistake("The second answer is the size of a full batch.", ("1000 % 32", "32")),
        Mistake("The second answer is the number of full batches.", ("1000 % 32", "31")),
        Mistake(
            "The second answer is how many samples the last batch lacks; how many it has is asked.",
            ("1000 % 32", "24"),
        ),
        Mistake("The third answer counts the epoch that has only begun.", ("100 // 32", "4")),
        Mistake("The third answer is the number of updates: each epoch has 32 of them.", ("100 // 32", "100")),
        Mistake("The third answer is not whole; complete epochs are asked.", ("100 // 32", "100 / 32")),
        Mistake("The fourth answer is for a single epoch.", ("5 * 1000", "1000")),
        Mistake("The fourth answer is the number of epochs; each makes an update for every sample.", ("5 * 1000", "5")),
        Mistake(
            "The fifth answer is half of the points; a line can do better.", ("right_on_xor = 3", "right_on_xor = 2")
        ),
        Mistake(
            "The fifth answer is all points; if a line could do that, some epoch would be clean.",
            ("right_on_xor = 3", "right_on_xor = 4"),
        ),
        Mistake(
            "The sixth answer blames the learning rate. From zero weights, a learning rate would only scale w and b.",
            ("reason = 3", "reason = 1"),
        ),
        Mistake(
            "The sixth answer hopes for more epochs; where no line separates the classes, no number of epochs helps.",
            ("reason = 3", "reason = 2"),
        ),
        Mistake(
            "The sixth answer blames the small number of samples; AND has four too, and is learned.",
            ("reason = 3", "reason = 4"),
        ),
        Mistake(
            "The first answer is the whole part of 5000 / 32; each epoch ends with a short batch of its own.",
            ("5 * int(np.ceil(1000 / 32))", "156"),
        ),
        Mistake(
            "The first answer is for a single epoch, without its short batch; there are five epochs.",
            ("5 * int(np.ceil(1000 / 32))", "31"),
        ),
        Mistake(
            "The first answer is 1000 / 32, for a single epoch and with a fraction of an update in it.",
            ("5 * int(np.ceil(1000 / 32))", "31.25"),
        ),
        Mistake(
            "The first answer is the number of samples; an update uses a batch of them.",
            ("5 * int(np.ceil(1000 / 32))", "1000"),
        ),
        Mistake(
            "The first answer is 200, the samples over the epochs; divide the samples by the batch size.",
            ("5 * int(np.ceil(1000 / 32))", "200"),
        ),
        Mistake("The second answer adds up the last batches of all epochs.", ("1000 % 32", "40")),
        Mistake("The second answer is a fraction of a batch; a number of samples is asked.", ("1000 % 32", "0.25")),
        Mistake("The second answer is one sample short.", ("1000 % 32", "7")),
        Mistake("The second answer is one sample too many.", ("1000 % 32", "9")),
        Mistake("The second answer is the number of short batches in an epoch.", ("1000 % 32", "1")),
        Mistake(
            "The third answer says that no epoch is complete; an update uses a batch, not a sample.", ("100 // 32", "0")
        ),
        Mistake(
            "The third answer divides the updates by the number of epochs; divide by the updates in an epoch.",
            ("100 // 32", "20"),
        ),
        Mistake("The third answer is one epoch short.", ("100 // 32", "2")),
        Mistake("The third answer is the number of updates in an epoch.", ("100 // 32", "32")),
        Mistake("The fourth answer is that of batches of 32.", ("5 * 1000", "160")),
        Mistake("The fourth answer is a single update; each sample makes one, in every epoch.", ("5 * 1000", "1")),
        Mistake("The fourth answer divides the samples by the epochs; multiply them.", ("5 * 1000", "200")),
        Mistake("The fifth answer is a single point; a line can do better.", ("right_on_xor = 3", "right_on_xor = 1")),
        Mistake("The first answer is one update too many.", ("5 * int(np.ceil(1000 / 32))", "161")),
        Mistake("The first answer is one update short.", ("5 * int(np.ceil(1000 / 32))", "159")),
        Mistake("The first answer counts an update too many in each epoch.", ("5 * int(np.ceil(1000 / 32))", "165")),
        Mistake(
            "The first answer is the size of a batch times the number of samples.",
            ("5 * int(np.ceil(1000 / 32))", "32000"),
        ),
        Mistake("The second answer is 0, as if 32 divided 1000.", ("1000 % 32", "0")),
        Mistake("The second answer counts the samples in the full batches.", ("1000 % 32", "992")),
        Mistake("The second answer is the number of batches, with a fraction.", ("1000 % 32", "31.25")),
        Mistake("The second answer is half of a batch.", ("1000 % 32", "16")),
        Mistake("The third answer is all five epochs; they make 160 updates.", ("100 // 32", "5")),
        Mistake("The third answer multiplies the updates by the epochs.", ("100 // 32", "500")),
        Mistake("The third answer is a single epoch.", ("100 // 32", "1")),
        Mistake(
            "The third answer divides 100 by 31.25, with a fraction; complete epochs are asked.", ("100 // 32", "3.2")
        ),
        Mistake("The third answer divides the samples by the updates.", ("100 // 32", "10")),
        Mistake("The fourth answer is the size of the batches before, 32.", ("5 * 1000", "32")),
        Mistake("The fourth answer multiplies by 32.", ("5 * 1000", "160000")),
        Mistake("The fourth answer is one update too many.", ("5 * 1000", "5001")),
        Mistake("The fourth answer is one update short.", ("5 * 1000", "4999")),
        Mistake("The fifth answer is none; a line can do better.", ("right_on_xor = 3", "right_on_xor = 0")),
        Mistake(
            "The fifth answer is a fraction of the points; their number is asked.",
            ("right_on_xor = 3", "right_on_xor = 0.75"),
        ),
        Mistake("The sixth answer is none of the reasons.", ("reason = 3", "reason = 0")),
    ],
    hints=[
        "Questions 1 to 4: how many batches has one epoch? Draw the deck of cards being dealt.",
        "Question 5: try a line that cuts off one corner of the square.",
        "Question 6: draw the square, and join the two points of each class by a line.",
    ],
)

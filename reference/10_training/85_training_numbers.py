r"""## Seven numbers

Answer each question with an expression, and let Python do the arithmetic: `np.log(3)`, not `1.0986`. A rounded answer
counts as wrong.

1. A network with `dims = [64, 100, 50, 10]`, without normalization: how many parameters does it have?
2. How many more does it have with layer norm?
3. 1400 training samples, batches of 32, the last one short, 15 epochs: how many updates are made?
4. What is the first loss, without penalty, of a classifier of the 26 letters, if all is well?
5. A network is sure of the right class with the same probability for every sample, and its mean softmax loss is 0.01.
   What is that probability?
6. Of 1797 digits, 183 are a three, and no digit is more frequent. What accuracy has a network that always answers
   three?
7. An accuracy measured on $M$ samples is itself uncertain: its standard error is $\sqrt{p (1 - p) / M}$, where $p$ is
   the true accuracy. With $p = 0.95$ and $M = 400$, how large is it?

This exercise is graded after hand-in, so no check tells you the answers. Check them yourself: you have all the
functions.
"""

import numpy as np

from autograder.exercise import Case, Exercise, Function, Mistake


def training_numbers():
    """Answers to the seven questions above, in their order; exact expressions, not rounded decimals.

    Returns:
        parameters: int, the number of parameters without normalization.
        more: int, how many more there are with layer norm.
        updates: int, the number of updates.
        first_loss: float, the loss to expect before training.
        probability: float, that of the right class.
        constant_accuracy: float between 0 and 1, the accuracy of always answering three.
        standard_error: float, that of the accuracy.
    """
    parameters = 64 * 100 + 100 + 100 * 50 + 50 + 50 * 10 + 10
    more = 2 * (100 + 50)
    updates = 44 * 15
    first_loss = np.log(26)
    probability = np.exp(-0.01)
    constant_accuracy = 183 / 1797
    standard_error = np.sqrt(0.95 * 0.05 / 400)
    return parameters, more, updates, first_loss, probability, constant_accuracy, standard_error


exercise = Exercise(
    Function(
        training_numbers,
        returns=("parameters", "more", "updates", "first_loss", "probability", "constant_accuracy", "standard_error"),
    ),
    points=4,
    cases=[Case("the seven answers", hidden=True, hint="Which of your functions could confirm each answer?")],
    mistakes=[
        Mistake(
            "The first answer leaves out the biases.",
            ("64 * 100 + 100 + 100 * 50 + 50 + 50 * 10 + 10", "64 * 100 + 100 * 50 + 50 * 10"),
        ),
        Mistake("The second answer counts gamma or beta alone; there are both.", ("2 * (100 + 50)", "100 + 50")),
        Mistake(
            "The second answer gives the last layer a gamma and a beta too.", ("2 * (100 + 50)", "2 * (100 + 50 + 10)")
        ),
        Mistake("The third answer leaves the short batch out.", ("44 * 15", "43 * 15")),
        Mistake("The third answer is not a whole number of updates in each epoch.", ("44 * 15", "1400 * 15 / 32")),
        Mistake("The third answer rounds up once, at the end; every epoch has a short batch.", ("44 * 15", "657")),
        Mistake("The third answer is for one epoch.", ("44 * 15", "44")),
        Mistake("The fourth answer is that for ten classes.", ("np.log(26)", "np.log(10)")),
        Mistake("The fourth answer is a logarithm to base 2.", ("np.log(26)", "np.log2(26)")),
        Mistake("The fifth answer is 1 - 0.01, which is near, but not it.", ("np.exp(-0.01)", "1 - 0.01")),
        Mistake("The sixth answer is one class in ten; the threes are a little more.", ("183 / 1797", "1 / 10")),
        Mistake(
            "The seventh answer is the variance; its root is asked.",
            ("np.sqrt(0.95 * 0.05 / 400)", "0.95 * 0.05 / 400"),
        ),
        Mistake("The seventh answer lacks the division by the number of samples.", ("0.05 / 400", "0.05")),
    ],
    hints=[
        "Question 3: how many batches has one epoch?",
        "Question 5: the loss of a sample is the negative logarithm of the probability of its class.",
    ],
)

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
        Mistake(
            "The first answer counts the weights of the first layer alone.",
            ("64 * 100 + 100 + 100 * 50 + 50 + 50 * 10 + 10", "64 * 100"),
        ),
        Mistake("The first answer leaves out the biases of the last layer.", ("+ 50 * 10 + 10", "+ 50 * 10")),
        Mistake(
            "The first answer counts biases for the 64 inputs too.",
            ("64 * 100 + 100 + 100", "64 + 64 * 100 + 100 + 100"),
        ),
        Mistake(
            "The first answer adds the biases of inputs, not of outputs: 64, 100 and 50.",
            ("64 * 100 + 100 + 100 * 50 + 50 + 50 * 10 + 10", "64 * 100 + 64 + 100 * 50 + 100 + 50 * 10 + 50"),
        ),
        Mistake(
            "The first answer counts one bias for each layer; each unit has one.",
            ("64 * 100 + 100 + 100 * 50 + 50 + 50 * 10 + 10", "64 * 100 + 100 * 50 + 50 * 10 + 3"),
        ),
        Mistake(
            "The first answer counts the units, 64 + 100 + 50 + 10.",
            ("64 * 100 + 100 + 100 * 50 + 50 + 50 * 10 + 10", "64 + 100 + 50 + 10"),
        ),
        Mistake(
            "The first answer counts the biases alone.",
            ("64 * 100 + 100 + 100 * 50 + 50 + 50 * 10 + 10", "100 + 50 + 10"),
        ),
        Mistake(
            "The first answer is a product of all sizes.",
            ("64 * 100 + 100 + 100 * 50 + 50 + 50 * 10 + 10", "64 * 100 * 50 * 10"),
        ),
        Mistake("The first answer leaves out the last layer.", ("100 * 50 + 50 + 50 * 10 + 10", "100 * 50 + 50")),
        Mistake(
            "The first answer includes the layer norm of the second question.",
            ("+ 50 * 10 + 10", "+ 50 * 10 + 10 + 300"),
        ),
        Mistake(
            "The second answer is the number of all parameters with layer norm; only what comes in addition is asked.",
            ("more = 2 * (100 + 50)", "more = parameters + 2 * (100 + 50)"),
        ),
        Mistake(
            "The second answer counts gamma or beta alone, and for the last layer too.",
            ("2 * (100 + 50)", "100 + 50 + 10"),
        ),
        Mistake(
            "The second answer gives the inputs a gamma and a beta too.", ("2 * (100 + 50)", "2 * (64 + 100 + 50)")
        ),
        Mistake(
            "The second answer counts one gamma and one beta for each hidden layer; each unit has its own.",
            ("2 * (100 + 50)", "4"),
        ),
        Mistake(
            "The second answer counts one gamma and one beta for each layer; each hidden unit has its own.",
            ("2 * (100 + 50)", "6"),
        ),
        Mistake(
            "The second answer counts four numbers for each hidden unit; mean and variance are not parameters.",
            ("2 * (100 + 50)", "4 * (100 + 50)"),
        ),
        Mistake("The second answer is 0: layer norm does have parameters.", ("2 * (100 + 50)", "0")),
        Mistake("The second answer counts the first hidden layer alone.", ("2 * (100 + 50)", "2 * 100")),
        Mistake("The second answer counts the second hidden layer alone.", ("2 * (100 + 50)", "2 * 50")),
        Mistake(
            "The third answer leaves the short batch out, of all epochs in one: 656 whole batches.",
            ("44 * 15", "1400 * 15 // 32"),
        ),
        Mistake("The third answer is for one epoch, without the short batch.", ("44 * 15", "43")),
        Mistake("The third answer is for one epoch, and not a whole number.", ("44 * 15", "1400 / 32")),
        Mistake("The third answer counts the samples, 1400 in each epoch.", ("44 * 15", "1400 * 15")),
        Mistake("The third answer multiplies by the batch size.", ("44 * 15", "44 * 32 * 15")),
        Mistake("The third answer has one batch too many in each epoch.", ("44 * 15", "45 * 15")),
        Mistake("The third answer adds one short batch at the end; every epoch has one.", ("44 * 15", "43 * 15 + 1")),
        Mistake("The fourth answer is a logarithm to base 10.", ("np.log(26)", "np.log10(26)")),
        Mistake(
            "The fourth answer is the probability of a letter, 1/26; its negative logarithm is asked.",
            ("np.log(26)", "1 / 26"),
        ),
        Mistake("The fourth answer is the logarithm of 1/26, without the minus.", ("np.log(26)", "np.log(1 / 26)")),
        Mistake("The fourth answer is divided by the number of classes once more.", ("np.log(26)", "np.log(26) / 26")),
        Mistake("The fourth answer is multiplied by the number of classes.", ("np.log(26)", "26 * np.log(26)")),
        Mistake("The fourth answer is the logarithm of 25.", ("np.log(26)", "np.log(25)")),
        Mistake("The fourth answer is that of two classes, log 2.", ("np.log(26)", "np.log(2)")),
        Mistake("The fourth answer is 0: that is the loss of a perfect classifier.", ("np.log(26)", "0.0")),
        Mistake(
            "The fourth answer is the hinge loss, 25 for 26 classes; the classifier has a softmax loss.",
            ("np.log(26)", "25.0"),
        ),
        Mistake(
            "The fifth answer has the wrong sign in the exponent: it is above 1.", ("np.exp(-0.01)", "np.exp(0.01)")
        ),
        Mistake(
            "The fifth answer is -log(0.01), the loss of a probability of 0.01; the loss is given.",
            ("np.exp(-0.01)", "-np.log(0.01)"),
        ),
        Mistake("The fifth answer is log(0.01), which is no probability.", ("np.exp(-0.01)", "np.log(0.01)")),
        Mistake("The fifth answer is the probability of the wrong classes.", ("np.exp(-0.01)", "1 - np.exp(-0.01)")),
        Mistake("The fifth answer is a power of 10; the logarithm is natural.", ("np.exp(-0.01)", "10**-0.01")),
        Mistake("The fifth answer is a power of 2; the logarithm is natural.", ("np.exp(-0.01)", "2**-0.01")),
        Mistake("The fifth answer is 0.01, the loss itself.", ("np.exp(-0.01)", "0.01")),
        Mistake(
            "The fifth answer is -log(0.99), a loss; a probability is asked.",
            ("np.exp(-0.01)", "-np.log(0.99)"),
        ),
        Mistake(
            "The fifth answer is 1 / (1 + exp(-0.01)), the sigmoid of the loss.",
            ("np.exp(-0.01)", "1 / (1 + np.exp(-0.01))"),
        ),
        Mistake("The fifth answer is 1 / 1.01, which is near, but not it.", ("np.exp(-0.01)", "1 / 1.01")),
        Mistake("The sixth answer is the fraction of wrong digits.", ("183 / 1797", "1 - 183 / 1797")),
        Mistake("The sixth answer is the number of threes; the fraction is asked.", ("183 / 1797", "183.0")),
        Mistake("The sixth answer is a percentage; a fraction is asked.", ("183 / 1797", "100 * 183 / 1797")),
        Mistake(
            "The sixth answer divides by the other digits; it must be by all.", ("183 / 1797", "183 / (1797 - 183)")
        ),
        Mistake("The sixth answer is 1797 / 183: the fraction is the wrong way round.", ("183 / 1797", "1797 / 183")),
        Mistake("The sixth answer is 0, as of the whole division //.", ("183 / 1797", "183 // 1797")),
        Mistake(
            "The seventh answer is divided by 400, not by its root.",
            ("np.sqrt(0.95 * 0.05 / 400)", "np.sqrt(0.95 * 0.05) / 400"),
        ),
        Mistake("The seventh answer is divided by 400 - 1 under the root.", ("0.05 / 400", "0.05 / 399")),
        Mistake(
            "The seventh answer is multiplied by 400 under the root; it is the error of a number of right samples.",
            ("0.05 / 400", "0.05 * 400"),
        ),
        Mistake("The seventh answer lacks the factor 1 - p.", ("0.95 * 0.05 / 400", "0.95 / 400")),
        Mistake("The seventh answer lacks the factor p.", ("0.95 * 0.05 / 400", "0.05 / 400")),
        Mistake("The seventh answer lacks p * (1 - p): it is 1 / sqrt(400).", ("0.95 * 0.05 / 400", "1 / 400")),
        Mistake(
            "The seventh answer is the largest standard error, that of p = 0.5.", ("0.95 * 0.05 / 400", "0.25 / 400")
        ),
        Mistake(
            "The seventh answer is 1.96 times the standard error, half an interval of 95%.",
            ("np.sqrt(0.95 * 0.05 / 400)", "1.96 * np.sqrt(0.95 * 0.05 / 400)"),
        ),
        Mistake(
            "The seventh answer is twice the standard error.",
            ("np.sqrt(0.95 * 0.05 / 400)", "2 * np.sqrt(0.95 * 0.05 / 400)"),
        ),
        Mistake(
            "The seventh answer is 0.95**2 in the place of 0.95 * 0.05.", ("0.95 * 0.05 / 400", "0.95 * 0.95 / 400")
        ),
        Mistake(
            "The seventh answer is p * (1 - p) over the root of 400; that product belongs under the root too.",
            ("np.sqrt(0.95 * 0.05 / 400)", "0.95 * 0.05 / 20"),
        ),
        Mistake(
            "The seventh answer is p less the standard error; the error alone is asked.",
            ("np.sqrt(0.95 * 0.05 / 400)", "0.95 - np.sqrt(0.95 * 0.05 / 400)"),
        ),
        Mistake(
            "The seventh answer is a percentage; a fraction is asked.",
            ("np.sqrt(0.95 * 0.05 / 400)", "100 * np.sqrt(0.95 * 0.05 / 400)"),
        ),
        Mistake("The third answer multiplies the batch size by the epochs.", ("44 * 15", "32 * 15")),
        Mistake("The third answer adds the epochs to the batches of one.", ("44 * 15", "44 + 15")),
        Mistake(
            "The fifth answer is e**-0.01 divided by the number of classes, or a tenth of it.",
            ("np.exp(-0.01)", "np.exp(-0.01) / 10"),
        ),
        Mistake("The fifth answer is the square of the probability, e**-0.02.", ("np.exp(-0.01)", "np.exp(-0.02)")),
        Mistake(
            "The seventh answer is half of the standard error.",
            ("np.sqrt(0.95 * 0.05 / 400)", "np.sqrt(0.95 * 0.05 / 400) / 2"),
        ),
        Mistake("The fourth answer is twice log(26).", ("np.log(26)", "2 * np.log(26)")),
    ],
    hints=[
        "Question 3: how many batches has one epoch?",
        "Question 5: the loss of a sample is the negative logarithm of the probability of its class.",
    ],
)

r"""## Six numbers

Sanity checks, as you will need them before every training run. Answer each question with an expression, and let Python
do the arithmetic: `np.log(2)`, not `0.693`. A rounded answer counts as wrong. As in all of this notebook, outputs and
classes are summed, and the mean is over the samples.

1. An untrained network gives ten classes equal scores. What is its softmax loss?
2. The same scores, under the multiclass SVM loss?
3. Twenty labels per sample, all scores 0. What is `bce_with_logits_loss`?
4. Five targets: 1, 2, 3, 4 and 90. Which constant prediction has the smallest squared error?
5. Which has the smallest absolute error?
6. Under the Cauchy loss with $c = 2$ and one sample with one output, the residual is 10. A second residual, smaller
   than $c$, pulls just as hard. Which one?

This exercise is graded after hand-in, so no check tells you the answers. Check them yourself: you have all the
functions.
"""

import numpy as np

from autograder.exercise import Case, Exercise, Function, Mistake


def loss_numbers():
    """Answers to the six questions above, in their order; exact expressions, not rounded decimals.

    Returns:
        softmax_start: float, the softmax loss of ten equal scores.
        svm_start: float, the multiclass SVM loss of ten equal scores.
        labels_start: float, the binary cross entropy of twenty labels with score 0.
        squared_best: float, the constant with the smallest squared error.
        absolute_best: float, the constant with the smallest absolute error.
        same_pull: float, the positive residual below 2 that pulls as hard as a residual of 10.
    """
    softmax_start = np.log(10)
    svm_start = 9.0
    labels_start = 20 * np.log(2)
    squared_best = 20.0
    absolute_best = 3.0
    same_pull = 0.4
    return softmax_start, svm_start, labels_start, squared_best, absolute_best, same_pull


exercise = Exercise(
    Function(
        loss_numbers,
        returns=("softmax_start", "svm_start", "labels_start", "squared_best", "absolute_best", "same_pull"),
    ),
    points=3,
    cases=[Case("the six answers", hidden=True, hint="Which of your functions could confirm each answer?")],
    mistakes=[
        Mistake("The first answer is a probability; minus its logarithm is asked.", ("np.log(10)", "0.1")),
        Mistake("The first answer is negative; a cross entropy never is.", ("np.log(10)", "np.log(0.1)")),
        Mistake("The first answer has a logarithm of base 2.", ("np.log(10)", "np.log2(10)")),
        Mistake("The second answer counts the right class against itself.", ("9.0", "10.0")),
        Mistake("The second answer is 0; equal scores keep no margin.", ("9.0", "0.0")),
        Mistake("The third answer is for one label; twenty are summed.", ("20 * np.log(2)", "np.log(2)")),
        Mistake(
            "The third answer is a softmax over the twenty labels; each has a sigmoid.",
            ("20 * np.log(2)", "np.log(20)"),
        ),
        Mistake(
            "The fourth and the fifth answer are exchanged.",
            ("squared_best = 20.0", "squared_best = 3.0"),
            ("absolute_best = 3.0", "absolute_best = 20.0"),
        ),
        Mistake(
            "The fourth answer is the median; squares lead to the mean.", ("squared_best = 20.0", "squared_best = 3.0")
        ),
        Mistake(
            "The fifth answer is the mean; absolute values lead to the median.",
            ("absolute_best = 3.0", "absolute_best = 20.0"),
        ),
        Mistake(
            "The sixth answer is the pull of a residual of 10; the other residual with that pull is asked.",
            ("same_pull = 0.4", "same_pull = 10 / 26"),
        ),
        Mistake(
            "The sixth answer is c / 10; the product of the two residuals is c**2.",
            ("same_pull = 0.4", "same_pull = 0.2"),
        ),
        Mistake(
            "The first answer is ten times too large: nothing is summed over the ten classes.",
            ("np.log(10)", "10 * np.log(10)"),
        ),
        Mistake(
            "The first answer is divided by ten; the loss is not a mean over the classes.",
            ("np.log(10)", "np.log(10) / 10"),
        ),
        Mistake("The first answer is rounded to two decimals.", ("np.log(10)", "2.3")),
        Mistake("The first answer is rounded to three decimals.", ("np.log(10)", "2.303")),
        Mistake("The first answer is rounded to four decimals.", ("np.log(10)", "2.3026")),
        Mistake("The second answer is 1, the margin to one class; nine classes are summed.", ("9.0", "1.0")),
        Mistake("The second answer is a mean over the ten classes; the nine wrong ones are summed.", ("9.0", "0.9")),
        Mistake("The third answer has a logarithm of base 2.", ("20 * np.log(2)", "20.0")),
        Mistake(
            "The third answer counts both terms of each label; only one of them is not 0.",
            ("20 * np.log(2)", "40 * np.log(2)"),
        ),
        Mistake("The third answer is negative; a cross entropy never is.", ("20 * np.log(2)", "-20 * np.log(2)")),
        Mistake(
            "The third answer sums the probabilities; minus their logarithms are asked.", ("20 * np.log(2)", "10.0")
        ),
        Mistake("The third answer is 0; a score of 0 is a probability of 1/2.", ("20 * np.log(2)", "0.0")),
        Mistake("The third answer is rounded to two decimals.", ("20 * np.log(2)", "13.86")),
        Mistake("The third answer is rounded to three decimals.", ("20 * np.log(2)", "13.863")),
        Mistake(
            "The fourth answer leaves out the 90; every target counts in the mean.",
            ("squared_best = 20.0", "squared_best = 2.5"),
        ),
        Mistake(
            "The fourth answer is the sum of the targets; their mean is asked.",
            ("squared_best = 20.0", "squared_best = 100.0"),
        ),
        Mistake(
            "The fourth answer is the middle between the smallest and the largest target; it is the mean of all.",
            ("squared_best = 20.0", "squared_best = 45.5"),
        ),
        Mistake(
            "The fifth answer leaves out the 90; every target counts in the median.",
            ("absolute_best = 3.0", "absolute_best = 2.5"),
        ),
        Mistake(
            "The sixth answer is the residual of 10 itself; one smaller than c is asked.",
            ("same_pull = 0.4", "same_pull = 10.0"),
        ),
        Mistake("The sixth answer is c; the pull is strongest there.", ("same_pull = 0.4", "same_pull = 2.0")),
        Mistake(
            "The sixth answer is 1 / 10, which is right for c = 1 only; the product of the two residuals is c**2.",
            ("same_pull = 0.4", "same_pull = 0.1"),
        ),
        Mistake(
            "The sixth answer is 10 / c**2; the product of the two residuals is c**2.",
            ("same_pull = 0.4", "same_pull = 2.5"),
        ),
        Mistake(
            "The sixth answer is the strongest pull, c / 2; a residual is asked.",
            ("same_pull = 0.4", "same_pull = 1.0"),
        ),
        Mistake(
            "The sixth answer is negative; its pull has the opposite sign.", ("same_pull = 0.4", "same_pull = -0.4")
        ),
        Mistake(
            "The sixth answer is the pull of a residual of 10, rounded to three decimals.",
            ("same_pull = 0.4", "same_pull = 0.385"),
        ),
    ],
    hints=[
        "Equal scores: every class has the same probability, and every margin the same size.",
        "Questions 4 and 5: where is the sum of the gradients 0?",
        "Question 6: set r / (1 + (r / c)**2) equal for two residuals, and solve the quadratic equation.",
    ],
)

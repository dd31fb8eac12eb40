r"""## Seven numbers

Now put numbers on what you have seen. Answer each question with an expression, and let Python do the arithmetic:
`0.9**3`, not `0.729`. A rounded answer counts as wrong. "Length" is the size of the change of a single parameter,
without its sign.

1. Adam with its defaults makes its first step, and the gradient of a parameter is $10^{-6}$. How long is the step?
   Do not neglect $\epsilon$; use the form with $\epsilon$ added to $\sqrt{\hat v}$.
2. The same step without bias correction, with $\epsilon = 0$: how many times as long as the learning rate is it?
3. The gradient is constant, and momentum is $0.95$. How many times as long as the first step is a step after very
   many steps?
4. Same question for the velocity at $0.9$: after how many steps does it first reach at least 90% of its final
   size? (The first step counts as 1, and starts from velocity 0.)
5. The gradient is constant. How long is Adagrad's 400th step, as a part of its first one? Neglect $\epsilon$.
6. A cosine schedule without a floor: what part of the initial rate is left when a third of the steps are done?
7. A ravine has the condition number 100. By which factor does gradient descent, at its best rate, shrink the distance
   to the minimum in each step, in the slowest direction?

This exercise is graded after hand-in, so no check tells you the answers. Check them yourself: you have all the
functions.
"""

import numpy as np

from autograder.exercise import Case, Exercise, Function, Mistake


def step_numbers():
    """Answers to the seven questions above, in their order; exact expressions, not rounded decimals.

    Returns:
        adam_first: float, the length of Adam's first step.
        uncorrected: float, the first step without bias correction, divided by the learning rate.
        momentum_gain: float, the final step divided by the first.
        steps_to_speed: int, the number of the first step with at least 90% of the final velocity.
        adagrad_step: float, the 400th step divided by the first.
        cosine_third: float, the rate after a third of the steps divided by the initial one.
        ravine_factor: float, the factor of question 7.
    """
    adam_first = 1e-3 * 1e-6 / (1e-6 + 1e-8)
    uncorrected = 0.1 / np.sqrt(0.001)
    momentum_gain = 1 / (1 - 0.95)
    steps_to_speed = 22
    adagrad_step = 1 / np.sqrt(400)
    cosine_third = 0.75
    ravine_factor = 99 / 101
    return adam_first, uncorrected, momentum_gain, steps_to_speed, adagrad_step, cosine_third, ravine_factor


exercise = Exercise(
    Function(
        step_numbers,
        returns=(
            "adam_first",
            "uncorrected",
            "momentum_gain",
            "steps_to_speed",
            "adagrad_step",
            "cosine_third",
            "ravine_factor",
        ),
    ),
    points=5,
    cases=[
        Case("the seven answers", hidden=True, hint="Which of your functions could confirm each answer?"),
    ],
    mistakes=[
        Mistake(
            "The first answer neglects epsilon: beside a gradient this small it counts.",
            ("1e-3 * 1e-6 / (1e-6 + 1e-8)", "1e-3"),
        ),
        Mistake(
            "The first answer is learning rate times gradient: that would be plain gradient descent.",
            ("1e-3 * 1e-6 / (1e-6 + 1e-8)", "1e-3 * 1e-6"),
        ),
        Mistake("The first answer puts epsilon inside the root.", ("(1e-6 + 1e-8)", "np.sqrt(1e-12 + 1e-8)")),
        Mistake("The first answer has a sign; the length is asked.", ("1e-3 * 1e-6 /", "-1e-3 * 1e-6 /")),
        Mistake("The second answer lacks the root of the average of squares.", ("0.1 / np.sqrt(0.001)", "0.1 / 0.001")),
        Mistake(
            "The second answer takes the old average's weights; the first gradient has the weights 1 - beta.",
            ("0.1 / np.sqrt(0.001)", "0.9 / np.sqrt(0.999)"),
        ),
        Mistake("The second answer is that of the corrected step.", ("0.1 / np.sqrt(0.001)", "1.0")),
        Mistake(
            "The second answer contains the learning rate; the step is to be divided by it.",
            ("0.1 / np.sqrt(0.001)", "0.0001 / np.sqrt(0.001)"),
        ),
        Mistake("The third answer is for a momentum of 0.9; here it is 0.95.", ("1 / (1 - 0.95)", "1 / (1 - 0.9)")),
        Mistake(
            "The third answer is one short: the final velocity is a whole geometric series.",
            ("1 / (1 - 0.95)", "1 / (1 - 0.95) - 1"),
        ),
        Mistake(
            "The fourth answer is one step short: the velocity is still below 90%.",
            ("steps_to_speed = 22", "steps_to_speed = 21"),
        ),
        Mistake("The fourth answer is one step more than needed.", ("steps_to_speed = 22", "steps_to_speed = 23")),
        Mistake("The fifth answer lacks the root.", ("1 / np.sqrt(400)", "1 / 400")),
        Mistake("The fifth answer is for the step before.", ("1 / np.sqrt(400)", "1 / np.sqrt(399)")),
        Mistake("The sixth answer is that of a straight line.", ("cosine_third = 0.75", "cosine_third = 2 / 3")),
        Mistake(
            "The sixth answer is the cosine alone: it goes from 1 to -1, the rate from 1 to 0.",
            ("cosine_third = 0.75", "cosine_third = 0.5"),
        ),
        Mistake("The sixth answer is when two thirds are done.", ("cosine_third = 0.75", "cosine_third = 0.25")),
        Mistake("The seventh answer is 1 - 1/100: the best rate does a little better.", ("99 / 101", "0.99")),
        Mistake("The seventh answer is what is lost in a step; what is left is asked.", ("99 / 101", "2 / 101")),
    ],
    hints=[
        "Write out the first step of a rule with numbers; most terms are 0.",
        "Under a constant gradient the velocity after n steps is a geometric series.",
        "Question 4: 1 - 0.9**n is the part of the final velocity after n steps.",
    ],
)

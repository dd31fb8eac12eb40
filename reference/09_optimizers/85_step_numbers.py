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
        Mistake(
            "The first answer is that of the uncorrected averages.",
            ("1e-3 * 1e-6 / (1e-6 + 1e-8)", "1e-3 * 1e-7 / (np.sqrt(0.001) * 1e-6 + 1e-8)"),
        ),
        Mistake(
            "The first answer adds epsilon to the uncorrected root; the question asks for the other form.",
            ("1e-3 * 1e-6 / (1e-6 + 1e-8)", "1e-3 * 1e-6 / (1e-6 + 1e-8 / np.sqrt(0.001))"),
        ),
        Mistake(
            "The first answer has the learning rate 0.01; Adam's default is 0.001.",
            ("1e-3 * 1e-6 / (1e-6 + 1e-8)", "1e-2 * 1e-6 / (1e-6 + 1e-8)"),
        ),
        Mistake(
            "The first answer lacks the gradient in the numerator.",
            ("1e-3 * 1e-6 / (1e-6 + 1e-8)", "1e-3 / (1e-6 + 1e-8)"),
        ),
        Mistake("The first answer lacks the learning rate.", ("1e-3 * 1e-6 / (1e-6 + 1e-8)", "1e-6 / (1e-6 + 1e-8)")),
        Mistake(
            "The first answer lacks the root: it divides by the square of the gradient plus epsilon.",
            ("1e-3 * 1e-6 / (1e-6 + 1e-8)", "1e-3 * 1e-6 / (1e-12 + 1e-8)"),
        ),
        Mistake(
            "The first answer lacks parentheses: epsilon is added to the quotient.",
            ("1e-3 * 1e-6 / (1e-6 + 1e-8)", "1e-3 * 1e-6 / 1e-6 + 1e-8"),
        ),
        Mistake(
            "The first answer corrects m and not v.",
            ("1e-3 * 1e-6 / (1e-6 + 1e-8)", "1e-3 * 1e-6 / (np.sqrt(0.001) * 1e-6 + 1e-8)"),
        ),
        Mistake(
            "The first answer corrects v and not m.", ("1e-3 * 1e-6 / (1e-6 + 1e-8)", "1e-3 * 1e-7 / (1e-6 + 1e-8)")
        ),
        Mistake(
            "The first answer is rounded; the exact expression is asked.", ("1e-3 * 1e-6 / (1e-6 + 1e-8)", "0.00099")
        ),
        Mistake(
            "The first answer is rounded to four digits; the exact expression is asked.",
            ("1e-3 * 1e-6 / (1e-6 + 1e-8)", "0.0009901"),
        ),
        Mistake(
            "The first answer has epsilon 1e-7; Adam's default here is 1e-8.",
            ("1e-3 * 1e-6 / (1e-6 + 1e-8)", "1e-3 * 1e-6 / (1e-6 + 1e-7)"),
        ),
        Mistake("The first answer is the gradient's size.", ("1e-3 * 1e-6 / (1e-6 + 1e-8)", "1e-6")),
        Mistake("The second answer is upside down.", ("0.1 / np.sqrt(0.001)", "np.sqrt(0.001) / 0.1")),
        Mistake(
            "The second answer lacks the weight 1 - beta1 of the gradient.",
            ("0.1 / np.sqrt(0.001)", "1 / np.sqrt(0.001)"),
        ),
        Mistake("The second answer takes the root of both weights.", ("0.1 / np.sqrt(0.001)", "np.sqrt(0.1 / 0.001)")),
        Mistake(
            "The second answer takes the root of 1 - beta1 too, and not of the other.",
            ("0.1 / np.sqrt(0.001)", "np.sqrt(0.1) / 0.001"),
        ),
        Mistake(
            "The second answer has the old average's weight beta1; the gradient has 1 - beta1.",
            ("0.1 / np.sqrt(0.001)", "0.9 / np.sqrt(0.001)"),
        ),
        Mistake(
            "The second answer has the old average's weight beta2; the square has 1 - beta2.",
            ("0.1 / np.sqrt(0.001)", "0.1 / np.sqrt(0.999)"),
        ),
        Mistake("The second answer is 1 - beta1 alone.", ("0.1 / np.sqrt(0.001)", "0.1")),
        Mistake(
            "The second answer is rounded to one digit after the point; the exact expression is asked.",
            ("0.1 / np.sqrt(0.001)", "3.2"),
        ),
        Mistake(
            "The second answer is rounded to two digits after the point; the exact expression is asked.",
            ("0.1 / np.sqrt(0.001)", "3.16"),
        ),
        Mistake(
            "The second answer is rounded to three digits after the point; the exact expression is asked.",
            ("0.1 / np.sqrt(0.001)", "3.162"),
        ),
        Mistake(
            "The third answer is 1 / 0.95; the sum of the powers of 0.95 is asked.", ("1 / (1 - 0.95)", "1 / 0.95")
        ),
        Mistake(
            "The third answer is upside down: the final step is longer than the first.", ("1 / (1 - 0.95)", "1 - 0.95")
        ),
        Mistake("The third answer is the momentum itself: one step later, not very many.", ("1 / (1 - 0.95)", "0.95")),
        Mistake("The third answer is that after two steps: 1 + 0.95.", ("1 / (1 - 0.95)", "1 + 0.95")),
        Mistake("The third answer is 1: the steps grow while the gradient is constant.", ("1 / (1 - 0.95)", "1.0")),
        Mistake("The third answer is the sum of the squares of the powers.", ("1 / (1 - 0.95)", "1 / (1 - 0.95**2)")),
        Mistake(
            "The third answer is 1 / sqrt(1 - 0.95): there is no root.", ("1 / (1 - 0.95)", "1 / np.sqrt(1 - 0.95)")
        ),
        Mistake(
            "The third answer is 1 / (1 + 0.95); under a constant gradient all terms have one sign.",
            ("1 / (1 - 0.95)", "1 / (1 + 0.95)"),
        ),
        Mistake(
            "The fourth answer is not rounded up: steps are whole numbers.",
            ("steps_to_speed = 22", "steps_to_speed = np.log(0.1) / np.log(0.9)"),
        ),
        Mistake(
            "The fourth answer is for a momentum of 0.95; here it is 0.9.",
            ("steps_to_speed = 22", "steps_to_speed = 45"),
        ),
        Mistake(
            "The fourth answer is for 99% of the final velocity; 90% is asked.",
            ("steps_to_speed = 22", "steps_to_speed = 44"),
        ),
        Mistake(
            "The fourth answer is for 95% of the final velocity; 90% is asked.",
            ("steps_to_speed = 22", "steps_to_speed = 29"),
        ),
        Mistake(
            "The fourth answer is for half of the final velocity; 90% is asked.",
            ("steps_to_speed = 22", "steps_to_speed = 7"),
        ),
        Mistake(
            "The fourth answer is 1 / (1 - 0.9): there the velocity has only 65% of its final size.",
            ("steps_to_speed = 22", "steps_to_speed = 10"),
        ),
        Mistake(
            "The fourth answer is 0.9 / (1 - 0.9), as if each step added the same.",
            ("steps_to_speed = 22", "steps_to_speed = 9"),
        ),
        Mistake(
            "The fourth answer is 1: 0.9 ** n is what is still missing, and not what is reached.",
            ("steps_to_speed = 22", "steps_to_speed = 1"),
        ),
        Mistake(
            "The fourth answer is 2: 0.9 ** n is what is still missing, and not what is reached.",
            ("steps_to_speed = 22", "steps_to_speed = 2"),
        ),
        Mistake(
            "The fourth answer is 20: the velocity is still below 90%.", ("steps_to_speed = 22", "steps_to_speed = 20")
        ),
        Mistake("The fifth answer is upside down: the steps shrink.", ("1 / np.sqrt(400)", "np.sqrt(400)")),
        Mistake("The fifth answer is for the step after.", ("1 / np.sqrt(400)", "1 / np.sqrt(401)")),
        Mistake(
            "The fifth answer is 1: Adagrad's steps shrink under a constant gradient.", ("1 / np.sqrt(400)", "1.0")
        ),
        Mistake("The fifth answer is the number of the step.", ("1 / np.sqrt(400)", "400")),
        Mistake(
            "The fifth answer has the learning rate in it; the step is to be divided by the first one.",
            ("1 / np.sqrt(400)", "0.01 / np.sqrt(400)"),
        ),
        Mistake(
            "The fifth answer is the sum of all 400 steps; the 400th alone is asked.",
            ("1 / np.sqrt(400)", "sum(1 / np.sqrt(i) for i in range(1, 401))"),
        ),
        Mistake(
            "The sixth answer is cos(pi / 6), that of a quarter wave, which is sin(pi / 3) too.",
            ("cosine_third = 0.75", "cosine_third = np.cos(np.pi / 6)"),
        ),
        Mistake("The sixth answer lacks the factor 1/2.", ("cosine_third = 0.75", "cosine_third = 1.5")),
        Mistake(
            "The sixth answer lacks pi in the cosine.",
            ("cosine_third = 0.75", "cosine_third = (1 + np.cos(1 / 3)) / 2"),
        ),
        Mistake(
            "The sixth answer is (1 + cos(pi / 6)) / 2, that of a sixth of the steps, or has a sine in place of "
            "the cosine.",
            ("cosine_third = 0.75", "cosine_third = (1 + np.cos(np.pi / 6)) / 2"),
        ),
        Mistake(
            "The sixth answer is the part of the steps that are done.", ("cosine_third = 0.75", "cosine_third = 1 / 3")
        ),
        Mistake(
            "The sixth answer gives degrees to the cosine; it takes radians.",
            ("cosine_third = 0.75", "cosine_third = (1 + np.cos(60)) / 2"),
        ),
        Mistake(
            "The sixth answer is 0; the rate gets there only at the end.",
            ("cosine_third = 0.75", "cosine_third = (1 + np.cos(np.pi * 3)) / 2"),
        ),
        Mistake(
            "The seventh answer takes the root of the condition number, as if there were momentum.",
            ("99 / 101", "9 / 11"),
        ),
        Mistake("The seventh answer is upside down: the distance shrinks.", ("99 / 101", "101 / 99")),
        Mistake(
            "The seventh answer is squared: that is for the squared distance, or the loss.",
            ("99 / 101", "(99 / 101) ** 2"),
        ),
        Mistake("The seventh answer is 1 / 100; that is 1 over the condition number.", ("99 / 101", "0.01")),
        Mistake(
            "The seventh answer is 0.98, rounded or 1 - 2 / 100; it is exactly (100 - 1) / (100 + 1).",
            ("99 / 101", "0.98"),
        ),
        Mistake("The seventh answer is rounded to four digits; the exact expression is asked.", ("99 / 101", "0.9802")),
        Mistake(
            "The seventh answer is 100 / 101: the numerator is the condition number minus 1.", ("99 / 101", "100 / 101")
        ),
        Mistake("The seventh answer is 0.9, 1 minus 1 over the root of the condition number.", ("99 / 101", "0.9")),
        Mistake(
            "The first answer takes the root of the gradient: v is the average of its square.",
            ("1e-3 * 1e-6 / (1e-6 + 1e-8)", "1e-3 * 1e-6 / (np.sqrt(1e-6) + 1e-8)"),
        ),
        Mistake(
            "The first answer has the gradient 1 beside epsilon: 1e-3 / (1 + 1e-8).",
            ("1e-3 * 1e-6 / (1e-6 + 1e-8)", "1e-3 / (1 + 1e-8)"),
        ),
        Mistake(
            "The first answer divides the gradient by epsilon alone.",
            ("1e-3 * 1e-6 / (1e-6 + 1e-8)", "1e-3 * 1e-6 / 1e-8"),
        ),
        Mistake(
            "The first answer subtracts epsilon; it must be added.",
            ("1e-3 * 1e-6 / (1e-6 + 1e-8)", "1e-3 * 1e-6 / (1e-6 - 1e-8)"),
        ),
        Mistake(
            "The first answer is what epsilon takes away from 1e-3.",
            ("1e-3 * 1e-6 / (1e-6 + 1e-8)", "1e-3 - 1e-3 * 1e-6 / (1e-6 + 1e-8)"),
        ),
        Mistake(
            "The first answer has epsilon 1e-6, as large as the gradient; Adam's default here is 1e-8.",
            ("1e-3 * 1e-6 / (1e-6 + 1e-8)", "1e-3 * 1e-6 / (1e-6 + 1e-6)"),
        ),
        Mistake(
            "The first answer has epsilon 1e-10; Adam's default here is 1e-8.",
            ("1e-3 * 1e-6 / (1e-6 + 1e-8)", "1e-3 * 1e-6 / (1e-6 + 1e-10)"),
        ),
        Mistake("The second answer is rounded down to a whole number.", ("0.1 / np.sqrt(0.001)", "3.0")),
        Mistake(
            "The third answer is 1 over the logarithm of 1 / 0.95; the steps are a sum of powers.",
            ("1 / (1 - 0.95)", "-1 / np.log(0.95)"),
        ),
        Mistake("The third answer is squared.", ("1 / (1 - 0.95)", "1 / (1 - 0.95) ** 2")),
        Mistake(
            "The third answer is that after three steps: 1 + 0.95 + 0.95**2.", ("1 / (1 - 0.95)", "1 + 0.95 + 0.95**2")
        ),
        Mistake(
            "The third answer is that after 100 steps; after very many it is a little more.",
            ("1 / (1 - 0.95)", "(1 - 0.95**100) / (1 - 0.95)"),
        ),
        Mistake(
            "The third answer is (1 + 0.95) / (1 - 0.95), Nesterov's factor over friction.",
            ("1 / (1 - 0.95)", "(1 + 0.95) / (1 - 0.95)"),
        ),
        Mistake("The third answer is for a momentum of 0.99; here it is 0.95.", ("1 / (1 - 0.95)", "1 / (1 - 0.99)")),
        Mistake(
            "The fourth answer is 51: the logarithms have different bases.",
            ("steps_to_speed = 22", "steps_to_speed = 51"),
        ),
        Mistake("The fourth answer is 90: that is the percentage.", ("steps_to_speed = 22", "steps_to_speed = 90")),
        Mistake(
            "The fourth answer is 11, one more than 1 / (1 - 0.9).", ("steps_to_speed = 22", "steps_to_speed = 11")
        ),
        Mistake(
            "The fourth answer is 19: the velocity is still below 90%.", ("steps_to_speed = 22", "steps_to_speed = 19")
        ),
        Mistake(
            "The fourth answer is 16, that for 80% of the final velocity; 90% is asked.",
            ("steps_to_speed = 22", "steps_to_speed = 16"),
        ),
        Mistake(
            "The fourth answer is 8: the velocity is still below 90%.", ("steps_to_speed = 22", "steps_to_speed = 8")
        ),
        Mistake(
            "The fifth answer is what is lost since the first step: 1 - 1 / 20.",
            ("1 / np.sqrt(400)", "1 - 1 / np.sqrt(400)"),
        ),
        Mistake("The fifth answer is 1 over the square of the step's number.", ("1 / np.sqrt(400)", "1 / 400**2")),
        Mistake("The fifth answer is half as large: 1 / (2 * 20).", ("1 / np.sqrt(400)", "0.5 / np.sqrt(400)")),
        Mistake(
            "The fifth answer is 1 over the fourth root of 400: the root is taken once.",
            ("1 / np.sqrt(400)", "400**-0.25"),
        ),
        Mistake("The fifth answer is 1 over the logarithm of 400.", ("1 / np.sqrt(400)", "1 / np.log(400)")),
        Mistake(
            "The sixth answer is the cosine of 1/3; pi, 1 and the factor 1/2 are missing.",
            ("cosine_third = 0.75", "cosine_third = np.cos(1 / 3)"),
        ),
        Mistake("The sixth answer is 1: a cosine of 0.", ("cosine_third = 0.75", "cosine_third = 1.0")),
        Mistake("The seventh answer is 1 / 101.", ("99 / 101", "1 / 101")),
        Mistake("The seventh answer is the root of 99 / 101.", ("99 / 101", "np.sqrt(99 / 101)")),
        Mistake(
            "The seventh answer is 99: the condition number minus 1 must be divided by the condition number plus 1.",
            ("99 / 101", "99.0"),
        ),
        Mistake("The seventh answer is the condition number.", ("99 / 101", "100.0")),
        Mistake("The seventh answer is 98 / 102.", ("99 / 101", "98 / 102")),
        Mistake("The seventh answer has the square of the condition number.", ("99 / 101", "9999 / 10001")),
        Mistake("The seventh answer has the wrong sign.", ("99 / 101", "-99 / 101")),
    ],
    hints=[
        "Write out the first step of a rule with numbers; most terms are 0.",
        "Under a constant gradient the velocity after n steps is a geometric series.",
        "Question 4: 1 - 0.9**n is the part of the final velocity after n steps.",
    ],
)

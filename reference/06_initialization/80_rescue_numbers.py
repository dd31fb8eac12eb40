r"""## Eight numbers

Put numbers on what you have measured. Answer each question with an expression, and let Python do the arithmetic:
`2**0.5`, not `1.414`. A rounded answer counts as wrong. All layers are wide, weights are independent with mean 0, and
"size" is the root mean square of a layer's numbers. Answer as for the mean over all draws, where luck plays no part.

1. ReLU layers with calibrated weights, $\mathrm{Var}(w) = 1 / fan\_in$. By what factor is the size multiplied in 24
   layers?
2. *Linear* layers with He's weights, because the ReLU was forgotten. By what factor in 20 layers?
3. A leaky ReLU has the slope 0.1 for negative inputs. Which variance must the weights have, times `fan_in`, so that
   the size stays as it is?
4. Residual layers $h + F(h)$, where $F(h)$ has the size of $h$ and is independent of it. By what factor does the size
   grow in 16 layers?
5. The same with $h + \tfrac14 F(h)$. By what factor in 16 layers?
6. Units that are normalized before the activation have sums that follow $\mathcal{N}(0, 1)$. What is the standard
   deviation of their outputs after a ReLU? (The mean of $\max(0, z)$ is $1 / \sqrt{2 \pi}$.)
7. The gradients of three layers have the norms 3, 4 and 12, from the first layer to the last. They are clipped by their
   common norm to at most 6.5. What is the first one after that?
8. What factor does `diagnose_flow` compute from these three clipped norms?

This exercise is graded after hand-in, so no check tells you the answers. Measure them: you have all the functions, and
a layer of 2000 units comes within a few percent.
"""

import numpy as np

from autograder.exercise import Case, Exercise, Function, Mistake


def rescue_numbers():
    """Answers to the eight questions above, in their order; exact expressions, not rounded decimals.

    Returns:
        relu_calibrated: float, the factor of 24 ReLU layers with calibrated weights.
        linear_he: float, the factor of 20 linear layers with He's weights.
        leaky_variance: float, fan_in times the variance of the weights for the leaky ReLU.
        residual_growth: float, the factor of 16 residual layers.
        residual_scaled: float, the same with the added part times 1/4.
        normalised_relu: float, the standard deviation after a normalized ReLU layer.
        clipped_first: float, the clipped norm of the first layer.
        clipped_factor: float, the factor of diagnose_flow for the clipped norms.
    """
    relu_calibrated = 0.5**12
    linear_he = 2.0**10
    leaky_variance = 2 / (1 + 0.1**2)
    residual_growth = 2.0**8
    residual_scaled = (1 + 1 / 16) ** 8
    normalised_relu = np.sqrt(1 / 2 - 1 / (2 * np.pi))
    clipped_first = 1.5
    clipped_factor = 0.5
    return (
        relu_calibrated,
        linear_he,
        leaky_variance,
        residual_growth,
        residual_scaled,
        normalised_relu,
        clipped_first,
        clipped_factor,
    )


exercise = Exercise(
    Function(
        rescue_numbers,
        returns=(
            "relu_calibrated",
            "linear_he",
            "leaky_variance",
            "residual_growth",
            "residual_scaled",
            "normalised_relu",
            "clipped_first",
            "clipped_factor",
        ),
    ),
    points=5,
    cases=[
        Case("the eight answers", hidden=True, hint="Which of your functions could confirm each answer?"),
    ],
    mistakes=[
        Mistake("The first answer is the factor of the mean square; its root is the size.", ("0.5**12", "0.5**24")),
        Mistake(
            "The first answer supposes that nothing is lost; a ReLU takes half of the mean square.", ("0.5**12", "1.0")
        ),
        Mistake("The first answer is upside down: the signal shrinks.", ("0.5**12", "2.0**12")),
        Mistake("The second answer is the factor of the mean square; its root is the size.", ("2.0**10", "2.0**20")),
        Mistake("The second answer supposes a ReLU; it was forgotten.", ("2.0**10", "1.0")),
        Mistake("The third answer is that of a plain ReLU.", ("2 / (1 + 0.1**2)", "2.0")),
        Mistake("The third answer does not square the slope; mean squares are counted.", ("(1 + 0.1**2)", "(1 + 0.1)")),
        Mistake(
            "The third answer is the mean square after the leaky ReLU; the weights must undo it.",
            ("2 / (1 + 0.1**2)", "(1 + 0.1**2) / 2"),
        ),
        Mistake(
            "The third answer is a standard deviation; the variance is asked.",
            ("2 / (1 + 0.1**2)", "np.sqrt(2 / (1 + 0.1**2))"),
        ),
        Mistake(
            "The fourth answer adds the sizes; of independent parts the mean squares add up.",
            ("residual_growth = 2.0**8", "residual_growth = 2.0**16"),
        ),
        Mistake(
            "The fourth answer supposes that every layer adds as much as the input; the parts grow too.",
            ("residual_growth = 2.0**8", "residual_growth = np.sqrt(17)"),
        ),
        Mistake("The fifth answer does not square the factor 1/4.", ("(1 + 1 / 16) ** 8", "(1 + 1 / 4) ** 8")),
        Mistake(
            "The fifth answer is the factor of the mean square; its root is the size.",
            ("(1 + 1 / 16) ** 8", "(1 + 1 / 16) ** 16"),
        ),
        Mistake("The fifth answer is the limit of infinitely many layers.", ("(1 + 1 / 16) ** 8", "np.exp(0.5)")),
        Mistake(
            "The sixth answer is a root mean square: the mean is not subtracted.", ("1 / 2 - 1 / (2 * np.pi)", "1 / 2")
        ),
        Mistake(
            "The sixth answer is a variance; its root is asked.",
            ("np.sqrt(1 / 2 - 1 / (2 * np.pi))", "1 / 2 - 1 / (2 * np.pi)"),
        ),
        Mistake(
            "The seventh answer clips each norm by itself: 3 is below the limit, all together are not.",
            ("clipped_first = 1.5", "clipped_first = 3.0"),
        ),
        Mistake(
            "The seventh answer takes the sum of the norms for the common norm.",
            ("clipped_first = 1.5", "clipped_first = 3 * 6.5 / 19"),
        ),
        Mistake(
            "The eighth answer is the ratio of the norms; two gaps lie between three layers.",
            ("clipped_factor = 0.5", "clipped_factor = 0.25"),
        ),
        Mistake(
            "The eighth answer takes the root for three gaps; there are two.",
            ("clipped_factor = 0.5", "clipped_factor = 0.25 ** (1 / 3)"),
        ),
        Mistake("The eighth answer is upside down.", ("clipped_factor = 0.5", "clipped_factor = 2.0")),
        Mistake("The first answer is the root of the size's factor.", ("0.5**12", "0.5**6")),
        Mistake("The first answer is the factor of one layer.", ("0.5**12", "np.sqrt(0.5)")),
        Mistake("The first answer is the factor of the mean square of one layer.", ("0.5**12", "0.5")),
        Mistake(
            "The first answer takes standard deviations; size is the root mean square, without a mean subtracted.",
            ("0.5**12", "np.sqrt(1 / 2 - 1 / (2 * np.pi)) ** 24"),
        ),
        Mistake(
            "The first answer takes the mean of a ReLU's output for its size.",
            ("0.5**12", "(1 / np.sqrt(2 * np.pi)) ** 24"),
        ),
        Mistake(
            "The first answer multiplies by the number of layers; the factors of layers multiply each other.",
            ("0.5**12", "24 * np.sqrt(0.5)"),
        ),
        Mistake("The first answer is the factor of the mean square, upside down.", ("0.5**12", "2.0**24")),
        Mistake("The second answer is upside down: the signal grows.", ("2.0**10", "0.5**10")),
        Mistake("The second answer is the factor of one layer.", ("2.0**10", "np.sqrt(2)")),
        Mistake("The second answer is the root of the size's factor.", ("2.0**10", "2.0**5")),
        Mistake("The second answer is the factor of the mean square, upside down.", ("2.0**10", "0.5**20")),
        Mistake(
            "The second answer multiplies by the number of layers; the factors of layers multiply each other.",
            ("2.0**10", "20 * np.sqrt(2)"),
        ),
        Mistake(
            "The third answer lacks the 2: half of the inputs come from either side.",
            ("2 / (1 + 0.1**2)", "1 / (1 + 0.1**2)"),
        ),
        Mistake(
            "The third answer multiplies by 1 + 0.1**2; it divides by it.", ("2 / (1 + 0.1**2)", "2 * (1 + 0.1**2)")
        ),
        Mistake("The third answer subtracts the square of the slope; it adds it.", ("(1 + 0.1**2)", "(1 - 0.1**2)")),
        Mistake(
            "The third answer squares 1 + 0.1; 1 and 0.1 are squared each by itself.",
            ("(1 + 0.1**2)", "(1 + 0.1) ** 2"),
        ),
        Mistake(
            "The third answer squares 1 - 0.1; the squares of 1 and 0.1 are added.", ("(1 + 0.1**2)", "(1 - 0.1) ** 2")
        ),
        Mistake(
            "The third answer is 2 / 0.9: the slope is subtracted, not squared and added.",
            ("(1 + 0.1**2)", "(1 - 0.1)"),
        ),
        Mistake("The third answer is 1, as for linear layers.", ("2 / (1 + 0.1**2)", "1.0")),
        Mistake(
            "The fourth answer is 4: the parts do not grow, and the input is not counted.",
            ("residual_growth = 2.0**8", "residual_growth = 4.0"),
        ),
        Mistake(
            "The fourth answer is 17, sizes added up, of parts that do not grow.",
            ("residual_growth = 2.0**8", "residual_growth = 17.0"),
        ),
        Mistake(
            "The fourth answer is 16, the number of layers or the root of the size's factor.",
            ("residual_growth = 2.0**8", "residual_growth = 16.0"),
        ),
        Mistake(
            "The fourth answer is the factor of one layer.",
            ("residual_growth = 2.0**8", "residual_growth = np.sqrt(2)"),
        ),
        Mistake(
            "The fourth answer is 32, twice the number of layers; layers multiply.",
            ("residual_growth = 2.0**8", "residual_growth = 32.0"),
        ),
        Mistake(
            "The fourth answer is 1: what a layer adds is not counted.",
            ("residual_growth = 2.0**8", "residual_growth = 1.0"),
        ),
        Mistake(
            "The fifth answer adds the sizes, 1 + 1/4 in each layer; of independent parts the mean squares add up.",
            ("(1 + 1 / 16) ** 8", "(1 + 1 / 4) ** 16"),
        ),
        Mistake(
            "The fifth answer is sqrt(2): it supposes that the parts do not grow.", ("(1 + 1 / 16) ** 8", "np.sqrt(2)")
        ),
        Mistake("The fifth answer is 2, the mean square with parts that do not grow.", ("(1 + 1 / 16) ** 8", "2.0")),
        Mistake("The fifth answer is 5, sizes added up, of parts that do not grow.", ("(1 + 1 / 16) ** 8", "5.0")),
        Mistake(
            "The fifth answer is a quarter of the fourth; the 1/4 is in every layer.",
            ("(1 + 1 / 16) ** 8", "2.0**8 / 4"),
        ),
        Mistake("The fifth answer is the factor of one layer.", ("(1 + 1 / 16) ** 8", "np.sqrt(1 + 1 / 16)")),
        Mistake(
            "The fifth answer multiplies the whole layer by 1/4; only the part that it adds is.",
            ("(1 + 1 / 16) ** 8", "2.0**8 / 4.0**16"),
        ),
        Mistake("The fifth answer is the root of the size's factor.", ("(1 + 1 / 16) ** 8", "(1 + 1 / 16) ** 4")),
        Mistake(
            "The sixth answer is the mean; the standard deviation is asked.",
            ("np.sqrt(1 / 2 - 1 / (2 * np.pi))", "1 / np.sqrt(2 * np.pi)"),
        ),
        Mistake(
            "The sixth answer is the mean square; the square of the mean must be subtracted, and the root taken.",
            ("np.sqrt(1 / 2 - 1 / (2 * np.pi))", "1 / 2"),
        ),
        Mistake(
            "The sixth answer takes 1 for the mean square; a ReLU leaves a half.",
            ("1 / 2 - 1 / (2 * np.pi)", "1 - 1 / (2 * np.pi)"),
        ),
        Mistake(
            "The sixth answer does not square the mean.", ("1 / 2 - 1 / (2 * np.pi)", "1 / 2 - 1 / np.sqrt(2 * np.pi)")
        ),
        Mistake(
            "The sixth answer adds the square of the mean; it is subtracted.",
            ("1 / 2 - 1 / (2 * np.pi)", "1 / 2 + 1 / (2 * np.pi)"),
        ),
        Mistake(
            "The sixth answer subtracts the mean from the root; its square is subtracted under the root.",
            ("np.sqrt(1 / 2 - 1 / (2 * np.pi))", "np.sqrt(1 / 2) - 1 / np.sqrt(2 * np.pi)"),
        ),
        Mistake(
            "The sixth answer is that of the positive outputs alone; the zeros count too.",
            ("1 / 2 - 1 / (2 * np.pi)", "1 - 2 / np.pi"),
        ),
        Mistake("The sixth answer is 1, as before the ReLU.", ("np.sqrt(1 / 2 - 1 / (2 * np.pi))", "1.0")),
        Mistake(
            "The seventh answer is that of the last layer, or the factor is upside down.",
            ("clipped_first = 1.5", "clipped_first = 6.0"),
        ),
        Mistake("The seventh answer is that of the second layer.", ("clipped_first = 1.5", "clipped_first = 2.0")),
        Mistake(
            "The seventh answer is the factor; the clipped norm is asked.",
            ("clipped_first = 1.5", "clipped_first = 0.5"),
        ),
        Mistake(
            "The seventh answer is the limit; all norms together come down to it.",
            ("clipped_first = 1.5", "clipped_first = 6.5"),
        ),
        Mistake(
            "The seventh answer takes the largest norm for the common norm.",
            ("clipped_first = 1.5", "clipped_first = 3 * 6.5 / 12"),
        ),
        Mistake(
            "The seventh answer lacks the root in the common norm.",
            ("clipped_first = 1.5", "clipped_first = 3 * 6.5 / 169"),
        ),
        Mistake(
            "The seventh answer takes the mean of the norms for the common norm.",
            ("clipped_first = 1.5", "clipped_first = 3 * 6.5 / (19 / 3)"),
        ),
        Mistake("The seventh answer scales to a common norm of 1.", ("clipped_first = 1.5", "clipped_first = 3 / 13")),
        Mistake("The seventh answer divides by the limit.", ("clipped_first = 1.5", "clipped_first = 3 / 6.5")),
        Mistake(
            "The seventh answer gives each layer a third of the limit.",
            ("clipped_first = 1.5", "clipped_first = 6.5 / 3"),
        ),
        Mistake("The seventh answer squares the factor.", ("clipped_first = 1.5", "clipped_first = 0.75")),
        Mistake(
            "The eighth answer divides the ratio by two gaps; factors multiply, so a root is taken.",
            ("clipped_factor = 0.5", "clipped_factor = 0.125"),
        ),
        Mistake("The eighth answer divides the ratio by three.", ("clipped_factor = 0.5", "clipped_factor = 0.25 / 3")),
        Mistake("The eighth answer is the ratio, upside down.", ("clipped_factor = 0.5", "clipped_factor = 4.0")),
        Mistake(
            "The eighth answer supposes that clipping makes the factor 1; it leaves all ratios as they are.",
            ("clipped_factor = 0.5", "clipped_factor = 1.0"),
        ),
        Mistake(
            "The eighth answer clips each norm by itself, so that the last one is 6.5.",
            ("clipped_factor = 0.5", "clipped_factor = np.sqrt(3 / 6.5)"),
        ),
        Mistake(
            "The eighth answer is that of the first two layers.", ("clipped_factor = 0.5", "clipped_factor = 0.75")
        ),
        Mistake(
            "The eighth answer is that of the last two layers.", ("clipped_factor = 0.5", "clipped_factor = 1 / 3")
        ),
        Mistake(
            "The eighth answer is the mean of the two ratios; they multiply.",
            ("clipped_factor = 0.5", "clipped_factor = (3 / 4 + 1 / 3) / 2"),
        ),
        Mistake("The eighth answer takes the root twice.", ("clipped_factor = 0.5", "clipped_factor = 0.25**0.25")),
    ],
    hints=[
        "Count mean squares: they multiply from layer to layer, and add up for independent parts. The root comes last.",
        "Question 3: a half of the inputs keeps its squares, the other half keeps them times the square of the slope.",
        "Question 6: a variance is the mean of the squares minus the square of the mean.",
    ],
)

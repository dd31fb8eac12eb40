r"""## Six numbers about symmetry

A network has 10 inputs, 100 hidden tanh units and one output, with biases $b_1$ (100) and $b_2$ (1):

$$h = \tanh(X W_1 + b_1), \qquad out = h\, W_2 + b_2$$

It is trained by gradient descent on the mean squared error, on data that show no symmetry of their own (and whose
targets do not average to 0). Answer with whole numbers.

1. All weights and biases start at 0. How many of the 1201 parameters have changed after the first step?
2. And after 1000 steps?
3. All weights start at 0.1, the biases at 0. How many distinct hidden units are there after 1000 steps?
4. How few parameters has a network of the same form, with fewer hidden units, that can do all that the network of
   question 3 can ever come to do? Count weights and biases.
5. $W_1$ starts at random, $W_2$ and the biases at 0. In which step does $W_1$ move for the first time? (The first step
   is number 1.)
6. $W_1$ and the biases start at 0, $W_2$ at random. How many distinct hidden units are there after 1000 steps?

This exercise is graded after hand-in, so no check tells you the answers. Your two functions can confirm most of them:
a bias is the weight of an input that is always 1.
"""

from autograder.exercise import Case, Exercise, Function, Mistake


def symmetry_numbers():
    """Answers to the six questions above, in their order.

    Returns:
        changed_once: int, parameters that have changed after one step from all zeros.
        changed_later: int, parameters that have changed after 1000 steps from all zeros.
        units: int, distinct hidden units from equal weights.
        smallest: int, parameters of the smallest network that can do the same.
        first_move: int, the number of the step in which W1 moves first.
        random_output: int, distinct hidden units if only W2 starts at random.
    """
    changed_once = 1
    changed_later = 1
    units = 1
    smallest = 13
    first_move = 2
    random_output = 100
    return changed_once, changed_later, units, smallest, first_move, random_output


exercise = Exercise(
    Function(
        symmetry_numbers,
        returns=("changed_once", "changed_later", "units", "smallest", "first_move", "random_output"),
    ),
    points=4,
    cases=[
        Case("the six answers", hidden=True, hint="Which factor of each gradient is 0 at the start?"),
    ],
    mistakes=[
        Mistake(
            "The first answer is 0; one gradient has no factor that is 0.",
            ("changed_once = 1", "changed_once = 0"),
            ("changed_later = 1", "changed_later = 0"),
        ),
        Mistake(
            "The first answer counts a hundred parameters besides b2; their gradient has a factor that is 0.",
            ("changed_once = 1", "changed_once = 101"),
        ),
        Mistake("The first answer counts every parameter.", ("changed_once = 1", "changed_once = 1201")),
        Mistake(
            "The second answer supposes that the rest gets going later; with W2 and h at 0 it never does.",
            ("changed_later = 1", "changed_later = 1201"),
        ),
        Mistake(
            "The third answer counts the units as they stand; all of them are copies.", ("units = 1\n", "units = 100\n")
        ),
        Mistake("The fourth answer leaves out the biases.", ("smallest = 13", "smallest = 11")),
        Mistake("The fourth answer leaves out one of the biases.", ("smallest = 13", "smallest = 12")),
        Mistake(
            "The fourth answer counts the full network; its units are copies of one.",
            ("smallest = 13", "smallest = 1201"),
        ),
        Mistake(
            "The fifth answer is the first step; there the gradient of W1 has the factor W2 = 0.",
            ("first_move = 2", "first_move = 1"),
        ),
        Mistake("The fifth answer is one step late.", ("first_move = 2", "first_move = 3")),
        Mistake(
            "The sixth answer is 1; each unit's gradient has its own factor from W2.",
            ("random_output = 100", "random_output = 1"),
        ),
        Mistake(
            "The first answer counts the weights W2 alone; their gradient has the factor h, which is 0.",
            ("changed_once = 1", "changed_once = 100"),
        ),
        Mistake(
            "The first answer counts W2 and all biases; only b2 has a gradient without a factor that is 0.",
            ("changed_once = 1", "changed_once = 201"),
        ),
        Mistake(
            "The first answer counts 2 parameters; it is b2 alone that moves.", ("changed_once = 1", "changed_once = 2")
        ),
        Mistake(
            "The first answer counts the weights W1; their gradient has the factor W2, which is 0.",
            ("changed_once = 1", "changed_once = 1000"),
        ),
        Mistake("The first answer counts all but W2.", ("changed_once = 1", "changed_once = 1101")),
        Mistake("The first answer counts all weights and no bias.", ("changed_once = 1", "changed_once = 1100")),
        Mistake("The second answer is 0; b2 has moved.", ("changed_later = 1", "changed_later = 0")),
        Mistake(
            "The second answer counts 101 parameters; with h at 0, W2 never moves, and with W2 at 0, b1 never does.",
            ("changed_later = 1", "changed_later = 101"),
        ),
        Mistake(
            "The second answer counts W2 and all biases; with h and W2 at 0 only b2 moves.",
            ("changed_later = 1", "changed_later = 201"),
        ),
        Mistake(
            "The second answer counts W2 alone; its gradient keeps the factor h, which stays 0.",
            ("changed_later = 1", "changed_later = 100"),
        ),
        Mistake(
            "The second answer counts one parameter in each step; it is b2 every time.",
            ("changed_later = 1", "changed_later = 1000"),
        ),
        Mistake("The second answer counts all weights and no bias.", ("changed_later = 1", "changed_later = 1100")),
        Mistake("The third answer is 2; all units are alike.", ("units = 1\n", "units = 2\n")),
        Mistake(
            "The third answer is 0; the units are copies of one, and that one counts.", ("units = 1\n", "units = 0\n")
        ),
        Mistake("The third answer is the number of inputs; the units are all alike.", ("units = 1\n", "units = 10\n")),
        Mistake(
            "The third answer is 99, the copies; the units that are none are asked.", ("units = 1\n", "units = 99\n")
        ),
        Mistake("The fourth answer is one too many.", ("smallest = 13", "smallest = 14")),
        Mistake("The fourth answer counts two hidden units; one is enough.", ("smallest = 13", "smallest = 25")),
        Mistake(
            "The fourth answer gives the unit one weight for all inputs; it has a weight for each of the 10.",
            ("smallest = 13", "smallest = 4"),
        ),
        Mistake("The fourth answer counts the weights of the inputs alone.", ("smallest = 13", "smallest = 10")),
        Mistake("The fourth answer counts hidden units; parameters are asked.", ("smallest = 13", "smallest = 1")),
        Mistake(
            "The fourth answer counts 100 outgoing weights; one unit has one.", ("smallest = 13", "smallest = 112")
        ),
        Mistake(
            "The fifth answer is never; once W2 has moved, in step 1, the gradient of W1 is not 0.",
            ("first_move = 2", "first_move = 0"),
        ),
        Mistake("The fifth answer is the last step.", ("first_move = 2", "first_move = 1000")),
        Mistake(
            "The sixth answer is 2; W2 gives each unit a factor of its own, not just a sign.",
            ("random_output = 100", "random_output = 2"),
        ),
        Mistake(
            "The sixth answer is 0; units count from the first one on.", ("random_output = 100", "random_output = 0")
        ),
        Mistake(
            "The sixth answer is the number of inputs; units are asked.", ("random_output = 100", "random_output = 10")
        ),
        Mistake("The sixth answer is one too small: 99.", ("random_output = 100", "random_output = 99")),
        Mistake(
            "The first answer is 0; b2 moves, as its gradient has no factor that is 0.",
            ("changed_once = 1", "changed_once = 0"),
        ),
        Mistake("The second answer counts all but W2.", ("changed_later = 1", "changed_later = 1101")),
        Mistake(
            "The second answer counts 2 parameters; it is b2 alone that moves.",
            ("changed_later = 1", "changed_later = 2"),
        ),
        Mistake("The sixth answer counts the output too: 101.", ("random_output = 100", "random_output = 101")),
        Mistake(
            "The fourth answer counts one for each input and each unit, 22: a single unit has 10 weights in.",
            ("smallest = 13", "smallest = 22"),
        ),
    ],
    hints=[
        "Write down the four gradients, each as a product, and mark the factors that are 0.",
        "Equal units with equal outgoing weights add up: one unit with a larger outgoing weight does the same.",
    ],
)

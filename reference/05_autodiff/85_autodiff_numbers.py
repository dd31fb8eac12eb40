r"""## Six questions about graphs

Answer each question with an expression, and let Python do the arithmetic: `1 / 3`, not `0.333`. A rounded answer counts
as wrong.

1. `h = x`, and then twenty times `h = h + h`. Along how many paths does the gradient come back from `h` to `x`?
2. How many times does your `backward` call a rule for that graph?
3. `x = Tensor(2.0)`, `out = x ** 3`. You call `out.backward()` three times, and never empty the gradients. What is
   `x.grad`?
4. The graph of `y = x * x if x.value > 0 else -x` is recorded at $x = 2$, and replayed at $x = -3$ with $dout = 1$.
   What gradient does the replay give for `x`?
5. A function takes a million numbers to ten. You want all slopes, of every output with respect to every input. How many
   backward passes does that take, if each starts with a `dout` that is 1 at one output and 0 elsewhere?
6. A batch of 100 samples is cut into mini-batches of 32. With which `dout` does the backward pass of the last
   mini-batch start, if its loss is a mean over its samples, and the gradients are to add up to that of the mean over
   all 100?

This exercise is graded after hand-in, so no check tells you the answers. Check them yourself: you have all the
functions.
"""

from autograder.exercise import Case, Exercise, Function, Mistake


def autodiff_numbers():
    """Answers to the six questions above, in their order; exact expressions, not rounded decimals.

    Returns:
        paths: int, the paths of question 1.
        rules: int, the calls of question 2.
        three_times: float, x.grad of question 3.
        frozen: float, the gradient of question 4.
        passes: int, the backward passes of question 5.
        share: float, the dout of question 6.
    """
    paths = 2**20
    rules = 20
    three_times = 36.0
    frozen = -6.0
    passes = 10
    share = 4 / 100
    return paths, rules, three_times, frozen, passes, share


exercise = Exercise(
    Function(autodiff_numbers, returns=("paths", "rules", "three_times", "frozen", "passes", "share")),
    points=3,
    cases=[
        Case("the six answers", hidden=True, hint="Which of your functions could confirm each answer?"),
    ],
    mistakes=[
        Mistake(
            "The first answer counts two paths for each step; paths multiply from step to step.", ("2**20", "2 * 20")
        ),
        Mistake("The first answer counts the steps; each step doubles the number of paths.", ("2**20", "20")),
        Mistake(
            "The second answer is the number of paths; a rule is called once for each node.",
            ("rules = 20", "rules = 2**20"),
        ),
        Mistake("The second answer counts the leaf too, which has no rule.", ("rules = 20", "rules = 21")),
        Mistake("The second answer counts a call for each parent; one call serves both.", ("rules = 20", "rules = 40")),
        Mistake("The third answer is that of one pass; each pass adds to grad.", ("36.0", "12.0")),
        Mistake("The third answer doubles from pass to pass; every pass adds the same.", ("36.0", "48.0")),
        Mistake("The fourth answer is the slope of -x; the recording holds the other branch.", ("-6.0", "-1.0")),
        Mistake("The fourth answer is the slope at the recorded x; the replay is at -3.", ("-6.0", "4.0")),
        Mistake("The fourth answer is the value of the replay; its gradient is asked.", ("-6.0", "9.0")),
        Mistake(
            "The fifth answer is a pass for each input; a pass serves all inputs at once.",
            ("passes = 10", "passes = 10**6"),
        ),
        Mistake(
            "The fifth answer is a pass for each slope; a pass serves all inputs at once.",
            ("passes = 10", "passes = 10**7"),
        ),
        Mistake(
            "The sixth answer is one over the number of mini-batches; the last one is short.", ("4 / 100", "1 / 4")
        ),
        Mistake("The sixth answer is the share of a full mini-batch; the last one is short.", ("4 / 100", "32 / 100")),
        Mistake("The sixth answer counts one sample; the last mini-batch has more.", ("4 / 100", "1 / 100")),
        Mistake(
            "The first answer is 2**19, a step short; each of the twenty steps doubles the number of paths.",
            ("2**20", "2**19"),
        ),
        Mistake("The first answer is 2**21, a step too many.", ("2**20", "2**21")),
        Mistake(
            "The first answer is 2**20 - 1; that many rules would be called if each path were walked by itself.",
            ("2**20", "2**20 - 1"),
        ),
        Mistake(
            "The first answer is the square of the number of steps; each step doubles the number of paths.",
            ("2**20", "20**2"),
        ),
        Mistake(
            "The first answer counts the two paths of one step; each of the twenty steps doubles them.", ("2**20", "2")
        ),
        Mistake("The first answer counts the nodes; each step doubles the number of paths.", ("2**20", "21")),
        Mistake(
            "The second answer is one step short; each of the twenty nodes has a rule.", ("rules = 20", "rules = 19")
        ),
        Mistake("The second answer is a single call; each node's rule is called.", ("rules = 20", "rules = 1")),
        Mistake(
            "The second answer is that of a walk along every path; a rule is called once for each node.",
            ("rules = 20", "rules = 2**20 - 1"),
        ),
        Mistake("The third answer is 24; three passes add 12 each.", ("36.0", "24.0")),
        Mistake("The third answer is the value of out; its gradient is asked.", ("36.0", "8.0")),
        Mistake("The third answer multiplies the gradients of the passes; they are added.", ("36.0", "12.0**3")),
        Mistake(
            "The third answer hands grad to the rules, with earlier passes in it; each pass adds 12.", ("36.0", "72.0")
        ),
        Mistake("The third answer adds 12, 24 and 48; every pass adds the same.", ("36.0", "84.0")),
        Mistake("The third answer has the slope 6: the exponent of x is 2 in that of x ** 3.", ("36.0", "18.0")),
        Mistake("The fourth answer has the wrong sign: x is -3 in the slope 2 x.", ("-6.0", "6.0")),
        Mistake("The fourth answer is x itself; the slope of x * x is 2 x.", ("-6.0", "-3.0")),
        Mistake("The fourth answer is 1; the recording holds x * x, whose slope is 2 x.", ("-6.0", "1.0")),
        Mistake("The fourth answer is the value of the other branch; the gradient of x * x is asked.", ("-6.0", "3.0")),
        Mistake(
            "The fourth answer is the value of the replay with its sign changed; its gradient is asked.",
            ("-6.0", "-9.0"),
        ),
        Mistake("The fifth answer is a single pass; it gives the slopes of one output.", ("passes = 10", "passes = 1")),
        Mistake("The fifth answer adds a pass; one for each output is enough.", ("passes = 10", "passes = 11")),
        Mistake("The sixth answer is 1; the mini-batch counts by its share of the samples.", ("4 / 100", "1.0")),
        Mistake("The sixth answer is the samples of the last mini-batch; divide by all.", ("4 / 100", "4.0")),
        Mistake(
            "The sixth answer divides by the size of a full mini-batch; divide by the number of all samples.",
            ("4 / 100", "4 / 32"),
        ),
        Mistake("The sixth answer is one over the samples of a full mini-batch.", ("4 / 100", "1 / 32")),
        Mistake("The sixth answer is one over the number of full mini-batches.", ("4 / 100", "1 / 3")),
        Mistake("The sixth answer is the share of the full mini-batches together.", ("4 / 100", "96 / 100")),
        Mistake(
            "The sixth answer is upside down: all samples over those of the last mini-batch.", ("4 / 100", "100 / 4")
        ),
    ],
    hints=[
        "Questions 1 and 2: draw the graph for two steps, then for three.",
        "Question 5: what comes out of one backward pass, and for how many inputs?",
        "Question 6: how many samples are left for the last mini-batch?",
    ],
)

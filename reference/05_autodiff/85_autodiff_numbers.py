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
    ],
    hints=[
        "Questions 1 and 2: draw the graph for two steps, then for three.",
        "Question 5: what comes out of one backward pass, and for how many inputs?",
        "Question 6: how many samples are left for the last mini-batch?",
    ],
)

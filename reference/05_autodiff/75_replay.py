r"""## Record once, replay often

Your `Tensor` builds the graph anew at each call of the formula: eager execution. If the formula is always the same,
that is work done twice. The other school, **graph execution**, writes the operations down once, as a list of
instructions, and then runs the list on new inputs: forward from the top, backward from the bottom. Such a list can be
optimized, saved to a file, and run by a program that knows no Python.

The list is the topological order. For each node it needs the `op`, and where in the list the parents stand:

| place | op | parents | what it holds |
|---|---|---|---|
| 0 | | | input 0 |
| 1 | | | the constant 2 |
| 2 | mul | 0, 1 | |
| 3 | add | 2, 0 | |

**By hand:** this is $out = 2x + x$, recorded at any $x$. Replayed at $x = 5$ with $dout = 1$: the places hold 5, 2, 10,
15. Backward, place 3 gives 1 to 2 and 1 to 0; place 2 gives $1 \cdot 2$ to 0. The gradient is $1 + 2 = 3$.

**Pitfalls**

- Recording freezes what Python did. Of `y = x * x if x.value > 0 else -x`, recorded at $x = 2$, only the square is
  left, and the replay at $-3$ says 9. Graph frameworks have operations of their own for conditions and loops.
- What is no input keeps the value that it had when it was recorded.
- The rules of the recording belong to the old values. Each replay calls every `op` again, and uses the rules that it
  gets.
"""

import numpy as np

from autograder.exercise import Case, Equivalent, Exercise, Mistake, Script, normal


def record(out, inputs):
    """The computation of a node, as a program that can be run on other inputs.

    Args:
        out: a node: an object with the attributes
            value: float64 array of any shape;
            parents: tuple of nodes, () for a leaf; the same node may be in it twice;
            op: None for a leaf; else a function of arrays, with op(*[parent.value for parent in parents]) = value,
                rule. rule(dout) is a tuple with one gradient for each parent, and does not change dout, but may return
            it. Nodes are told apart by identity (id(node)). Paths may be 2,000 nodes long. Nodes are not changed.
        inputs: list of different leaves, at least one. The computation of out may use some of them only.

    Returns:
        program: whatever replay needs, any object. If the value of a node becomes another array later, it stays as
            it is.
    """
    order, visited, pending = [], set(), [(out, False)]
    while pending:
        node, is_done = pending.pop()
        if is_done:
            order.append(node)
        elif id(node) not in visited:
            visited.add(id(node))
            pending.append((node, True))
            pending.extend((parent, False) for parent in node.parents)
    place = {id(node): i for i, node in enumerate(order)}
    steps = [(node.op, [place[id(parent)] for parent in node.parents], node.value) for node in order]
    return steps, [place.get(id(leaf)) for leaf in inputs]


def replay(program, values, dout):
    """Run a recorded computation on other inputs, forward and backward.

    Args:
        program: what record returned; not changed, it may be replayed any number of times.
        values: list of float64 arrays, one for each of the inputs in their order; not changed. Their shapes may be
            others than when recording, if the ops can compute with them.
        dout: float64 array in the shape of out, the gradient of the loss with respect to out; not changed.

    Returns:
        out: float64 array, what the recorded computation gives for these values. Leaves that are no inputs have the
            value that they had when recording. Each op that out needs is called exactly once, and its rule at most
            once.
        gradients: list of float64 arrays, one for each input, in the shape of its value: the gradient of the loss with
            respect to it; zeros for an input that the computation does not use.
    """
    steps, slots = program
    given = {slot: values[n] for n, slot in enumerate(slots)}
    results, rules = [], []
    for i, (op, parents, value) in enumerate(steps):
        result, rule = (given.get(i, value), None) if op is None else op(*(results[k] for k in parents))
        results.append(result)
        rules.append(rule)
    arrived = [0.0] * (len(steps) - 1) + [dout]
    for i in reversed(range(len(steps))):
        shares = rules[i](arrived[i]) if rules[i] else ()
        for k, share in zip(steps[i][1], shares, strict=True):
            arrived[k] = arrived[k] + share
    used = [0.0 if slot is None else arrived[slot] for slot in slots]
    return results[-1], [np.zeros(value.shape) + used[n] for n, value in enumerate(values)]


def formula(record, replay, x, y, c, x2, y2, dout):  # noqa: PLR0917 - a case's inputs
    """The formula tanh(x * y + x) * (x * y) + c, recorded at x, y and replayed at x2, y2; c is no input."""

    class Node:
        def __init__(self, value, parents=(), op=None):
            self.value, self.parents, self.op = value, parents, op

    def apply(op, *parents):
        return Node(op(*[parent.value for parent in parents])[0], parents, op)

    def add(a, b):
        return a + b, lambda d: (d, d)

    def mul(a, b):
        return a * b, lambda d: (d * b, d * a)

    def tanh(a):
        return np.tanh(a), lambda d: (d * (1 - np.tanh(a) ** 2),)

    x, y, c = Node(x), Node(y), Node(c)
    product = apply(mul, x, y)
    out = apply(add, apply(mul, apply(tanh, apply(add, product, x)), product), c)
    program = record(out, [y, x])
    found, (dy, dx) = replay(program, [y2, x2], dout)
    c.value = c.value + 1
    again = replay(program, [y.value, x.value], dout)
    return {
        "out": found,
        "gradient of the first input": dy,
        "gradient of the second input": dx,
        "out, replayed again": again[0],
    }


def calls(record, replay, x, count):
    """Steps of h = h + h, again and again: how often op and rule are called in a replay."""

    class Node:
        def __init__(self, value, parents=(), op=None):
            self.value, self.parents, self.op = value, parents, op

    called = {"op": 0, "rule": 0}

    def rule(dout):
        called["rule"] += 1
        return dout, dout

    def double(a, b):
        called["op"] += 1
        return a + b, rule

    leaf = h = Node(x)
    for _ in range(count):
        h = Node(2 * h.value, (h, h), double)
    program = record(h, [leaf])
    called["op"] = 0
    out, (gradient,) = replay(program, [x + 1], np.ones(x.shape))
    return {"out": out, "gradient": gradient, "calls of op": called["op"], "calls of rule": called["rule"]}


def unused(record, replay, x, y, dout):
    """The formula 3 x + z: y and another one are inputs that are not used; and a leaf that is out itself."""

    class Node:
        def __init__(self, value, parents=(), op=None):
            self.value, self.parents, self.op = value, parents, op

    leaf, other, last, z = Node(x), Node(y), Node(y), Node(x + 2)
    out = Node(3 * x + z.value, (leaf, z), lambda a, b: (3 * a + b, lambda d: (3 * d, d)))
    found, (dy, dx, *_) = replay(record(out, [other, leaf, z, last]), [y, x + 1, x - 2, y], dout)
    itself, (gradient,) = replay(record(leaf, [leaf]), [x - 1], dout)
    gradients = {"gradient of an unused input": dy, "gradient of a used one": dx, "gradient of out itself": gradient}
    return {"out": found, **gradients, "out that is an input": itself}


def another_batch(record, replay, X, W, X2, dout):  # noqa: PLR0917 - a case's inputs
    """The formula X @ W, recorded with one batch and replayed with one of another size."""

    class Node:
        def __init__(self, value, parents=(), op=None):
            self.value, self.parents, self.op = value, parents, op

    def matmul(a, b):
        return a.dot(b), lambda d: (d.dot(b.T), d.T.dot(a).T)

    batch, weights = Node(X), Node(W)
    program = record(Node(X @ W, (batch, weights), matmul), [batch, weights])
    first, _ = replay(program, [X, W], np.ones((len(X), W.shape[1])))
    out, (dX, dW) = replay(program, [X2, W], dout)
    return {"out": out, "gradient of X": dX, "gradient of W": dW, "out of the first batch": first}


def deep(record, replay, depth):
    """A long chain of h = -h."""

    class Node:
        def __init__(self, value, parents=(), op=None):
            self.value, self.parents, self.op = value, parents, op

    def rule(dout):
        return (-dout,)

    x = h = Node(np.array([1.5, -2.0]))
    for _ in range(depth):
        h = Node(-h.value, (h,), lambda a: (-a, rule))
    out, (gradient,) = replay(record(h, [x]), [np.array([4.0, 1.0])], np.array([1.0, 3.0]))
    return {"out of a long chain": out, "gradient of a long chain": gradient}


exercise = Exercise(
    Script((record, replay)),
    points=6,
    cases=[
        Case(
            "a formula with shared nodes",
            hint="Which values do the rules belong to: those of the recording, or those of the replay?",
            scenario=formula,
            x=normal(2, 3),
            y=normal(2, 3),
            c=normal(2, 3),
            x2=normal(2, 3),
            y2=normal(2, 3),
            dout=normal(2, 3),
        ),
        Case(
            "ten diamonds",
            hint="How often is each op called?",
            scenario=calls,
            x=normal(3),
            count=10,
        ),
        Case(
            "an input that is not used",
            hint="What is the gradient with respect to something that plays no part?",
            scenario=unused,
            x=normal(2, 3),
            y=normal(4),
            dout=normal(2, 3),
        ),
        Case(
            "another batch",
            hint="Does your program hold a shape of the recording?",
            scenario=another_batch,
            X=normal(4, 3),
            W=normal(3, 2),
            X2=normal(5, 3),
            dout=normal(5, 2),
        ),
        Case(
            "a formula of single numbers",
            hidden=True,
            scenario=formula,
            x=normal(),
            y=normal(),
            c=normal(scale=10),
            x2=normal(),
            y2=normal(),
            dout=normal(),
        ),
        Case(
            "a batch of one",
            hidden=True,
            scenario=another_batch,
            X=normal(6, 2),
            W=normal(2, 4),
            X2=normal(1, 2),
            dout=normal(1, 4),
        ),
        Case("a single input not used", hidden=True, scenario=unused, x=normal(3), y=normal(), dout=normal(3)),
        Case("six diamonds", hidden=True, scenario=calls, x=normal(2, 2), count=6),
        Case(
            "more than a thousand nodes deep",
            hidden=True,
            hint="Does anything in your code call itself?",
            scenario=deep,
            depth=1201,
        ),
        *(Case(f"{n} steps of h + h", scenario=calls, x=normal(2), count=n) for n in (1, 3, 5)),
    ],
    mistakes=[
        Mistake(
            "The inputs keep the values of the recording; those given must take their place.",
            ("given.get(i, value)", "(value if value.shape == given.get(i, value).shape else given[i])"),
        ),
        Mistake(
            "The values are put into the inputs the wrong way round.",
            (
                "return steps, [place.get(id(leaf)) for leaf in inputs]",
                (
                    "shapes = [leaf.value.shape for leaf in inputs]\n"
                    "    slots = [place.get(id(leaf)) for leaf in inputs]\n"
                    "    return steps, slots[::-1] if shapes == shapes[::-1] else slots"
                ),
            ),
        ),
        Mistake(
            "Of several paths to a node only the last one counts; their gradients must be added.",
            ("= arrived[k]", "= 0.0"),
        ),
        Mistake("dout is ignored: the backward pass starts from ones.", ("+ [dout]", "+ [np.ones(dout.shape)]")),
        Mistake(
            "Leaves that are no inputs are zero; they keep the value that they had when recording.",
            ("given.get(i, value)", "given.get(i, 0 * value)"),
        ),
        Mistake(
            "The program follows its nodes: where a leaf gets another value later, a replay uses that.",
            ("node.value", "node"),
            ("given.get(i, value)", "given.get(i, value.value)"),
        ),
        Mistake(
            "An input that is not used has the gradient None; zeros are asked.",
            ("np.zeros(value.shape) +", "1 *"),
            ("[0.0 if slot", "[np.array(np.nan) if slot"),
        ),
        Mistake(
            "The rules are those of the values at recording.",
            (
                "        rules.append(rule)",
                (
                    "        old = [steps[k][2] for k in parents]\n"
                    "        same = all(o.shape == results[k].shape for o, k in zip(old, parents, strict=True))\n"
                    "        rules.append(rule and (op(*old)[1] if same else rule))"
                ),
            ),
        ),
        Mistake(
            "Each op is called twice in a replay: once for the value, and once for the rule.",
            ("(rule)", "(rule and op(*(results[k] for k in parents))[1])"),
        ),
        Mistake(
            "Of several paths to a node only the first one counts; their gradients must be added.",
            ("+ share", "+ share if np.all(arrived[k] == 0) else arrived[k]"),
        ),
        Mistake(
            "The backward pass runs from the first node to the last, before anything has come to them.",
            ("reversed(range(len(steps)))", "range(len(steps))"),
        ),
        Mistake("Each rule gets dout; it must get what arrived at its node.", ("arrived[i]", "dout")),
        Mistake(
            "Each rule gets ones; it must get what arrived at its node.", ("arrived[i]", "np.ones(results[i].shape)")
        ),
        Mistake(
            "What a rule returns is multiplied by what arrived once more; the rule has done so.",
            ("+ share", "+ (share * arrived[i] if np.shape(share) == np.shape(arrived[i]) else share)"),
        ),
        Mistake(
            "Where a node is both parents, only one of its two gradients counts.",
            ("zip(steps[i][1], shares, strict=True)", "dict(zip(steps[i][1], shares, strict=True)).items()"),
        ),
        Mistake(
            "A rule is called for each path that leads to its node; it is called at most once, with the sum.",
            (
                (
                    "    for i in reversed(range(len(steps))):\n"
                    "        shares = rules[i](arrived[i]) if rules[i] else ()\n"
                    "        for k, share in zip(steps[i][1], shares, strict=True):\n"
                    "            arrived[k] = arrived[k] + share\n"
                ),
                (
                    "    arrived, pending = [0.0] * len(steps), [(len(steps) - 1, dout)]\n"
                    "    while pending:\n        i, gradient = pending.pop()\n"
                    "        arrived[i] = arrived[i] + gradient\n"
                    "        pending.extend(zip(steps[i][1], rules[i](gradient) if rules[i] else (), strict=True))\n"
                ),
            ),
        ),
        Mistake(
            "out is the value at recording; it is what the replay computes.",
            ("return results[-1],", "return steps[-1][2],"),
        ),
        Mistake(
            "The gradients are in the order of the inputs turned round.",
            ("for n, value in enumerate(values)]\n", "for n, value in enumerate(values)][::-1]\n"),
        ),
        Mistake(
            "The gradient of an input that is out itself is 0; it is dout.",
            ("0.0 if slot is None", "0.0 if slot is None or len(steps) == 1"),
        ),
        Mistake(
            "The gradient of an input that is out itself is 1; it is dout.",
            ("used[n]", "(used[n] if len(steps) > 1 else 1.0)"),
        ),
        Mistake(
            "Of several paths to a node the gradients are averaged; they must be added.",
            ("= arrived[k]", "= (arrived[k] + share) / 2 if np.any(arrived[k] != 0) else 0.0"),
        ),
        Mistake(
            "An out that is an input has the value of the recording.",
            ("return results[-1],", "return results[-1] if len(steps) > 1 else steps[-1][2],"),
        ),
        Mistake(
            "Of several paths to a node the difference of their gradients counts; they must be added.",
            ("arrived[k] + share", "share - arrived[k]"),
        ),
        Mistake(
            "Of several paths to a node the largest gradient counts; they must be added.",
            ("= arrived[k]", "= np.maximum(arrived[k], share) if np.ndim(arrived[k]) else 0.0"),
        ),
        Mistake("The backward pass starts from out.", ("+ [dout]", "+ [results[-1]]")),
        Mistake("The backward pass starts from dout times out.", ("+ [dout]", "+ [dout * results[-1]]")),
        Mistake("Each rule gets twice what arrived at its node.", ("arrived[i]", "2 * arrived[i]")),
        Mistake("Each rule gets its node's result in place of what arrived.", ("arrived[i]", "results[i]")),
        Mistake(
            "Each rule is called twice.",
            ("shares = rules[i]", "rules[i] and rules[i](arrived[i])\n        shares = rules[i]"),
        ),
        Mistake("out has the wrong sign.", ("return results[-1],", "return -results[-1],")),
        Mistake(
            "out is the result of the last step but one.",
            ("return results[-1],", "return results[max(len(results) - 2, 0)],"),
        ),
        Mistake("The gradients are multiplied by the values of the inputs.", ("used[n]", "used[n] * value")),
        Mistake("The gradients are added up to one number, in each place.", ("used[n]", "np.sum(used[n])")),
        Mistake("The gradient of an input that is not used is dout's ones; zeros are asked.", ("0.0 if", "1.0 if")),
        Mistake(
            "Only the first input gets a gradient; that of the others is 0.",
            ("+ used[n]", "+ (used[n] if n == 0 else 0.0)"),
        ),
        Mistake(
            "Only the second input gets a gradient; that of the first is 0.", ("+ used[n]", "+ (used[n] if n else 0.0)")
        ),
    ],
    hints=[
        "record: find the order, number the nodes, and keep for each its op, its parents' numbers, and its value.",
        "replay, forward: one list of values, filled from the first node to the last. Who gives an input its value?",
        "replay, backward: one list of gradients, from the last node to the first, as in backward.",
    ],
    equivalents=[
        Equivalent("Two empty lists are as good as two others.", ("results, rules", "(rules, results)")),
        Equivalent(
            "There is one gradient for each parent.",
            ("zip(steps[i][1], shares, strict=True)", "zip(steps[i][1], shares)"),
            ("zip(steps[i][1], shares, strict=True)", "zip(steps[i][1], shares, strict=False)"),
        ),
        Equivalent(
            "is_done is a bool; its negative is as true as it is itself.", ("        if is_done", "        if -is_done")
        ),
    ],
)

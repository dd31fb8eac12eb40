r"""## Backward, in a loop

Now the backward pass of *every* computation there is, in about ten lines:

1. The gradient of `out` is given; it is 1 if nothing is said.
2. Go through the nodes, children before parents. When it is a node's turn, its gradient is complete. Call its rule, and
   **add** what the rule returns to what its parents have so far.
3. Add each node's gradient to its `grad`.

The third step says *add* for a reason. `grad` is a store that outlives the backward pass: two losses that share a
weight each put their part into it. The price is that somebody must empty it in time, as you will see.

**By hand:** $s = x + y$ and $out = s \cdot x$ at $x = 3$, $y = 2$: the rule of `out` gives 3 to $s$ and 5 to $x$, then
that of $s$ gives 3 to $x$ and 3 to $y$. So $x$ gets $5 + 3 = 8$. Call `backward` again without emptying: 16, 6, and 6
for $s$.

**Pitfalls**

- `=` in the place of `+=`, and of all paths the last one wins.
- Two sums, one confusion: what arrives *in this pass*, which is handed to the rule, and `grad`, which may hold earlier
  passes. If you hand `grad` to the rule, the second pass hands the first one on once more.
- Constants get nothing. A node with `requires_grad` False keeps `grad` as it is, and its rule is not called.
- `a.grad = b.grad = dout`, and `a.grad *= 0.5` changes both. Every `grad` is an array of its own.
"""

import numpy as np

from autograder.exercise import Case, Equivalent, Exercise, Mistake, Script, normal


def backward(out, dout=None):
    """Gradients of all nodes that a node was computed from, added to their grad.

    Args:
        out: a node with requires_grad True. Nodes are objects with the attributes
            value: float64 array of any shape;
            parents: tuple of nodes, () for a leaf; the same node may be in it twice;
            rule: function; rule(dout) returns a tuple with one gradient for each parent, in the shape of its value. It
                does not change dout, but may return dout itself. None for a leaf;
            requires_grad: bool; True for a node that has a parent of which it is True;
            grad: None, or a float64 array in the shape of value.
            Nodes are told apart by identity (id(node)). Paths may be 10,000 nodes long.
        dout: gradient of the loss with respect to out, in the shape of out.value; not changed. None stands for ones.

    Returns:
        None. Every node that has requires_grad True and can be reached from out by way of parents, out too, has the
        gradient of the loss with respect to it added to grad (None counts as 0), so that a second call adds the very
        same once more. Nodes with requires_grad False keep their grad, and their rules are not called. Every other rule
        is called once. Each grad is an array that nothing else refers to: neither dout, nor another grad, nor a grad
        from before.
    """
    start = np.ones(out.value.shape) if dout is None else dout
    arrived = {id(out): start}
    for node in reversed(_order(out)):
        gradient = arrived[id(node)]
        node.grad = gradient + (0 if node.grad is None else node.grad)
        for parent, share in zip(node.parents, node.rule(gradient) if node.rule else (), strict=True):
            arrived[id(parent)] = arrived.get(id(parent), 0) + share


def _order(out):
    """The nodes behind one that require a gradient, parents before children."""
    order, visited, pending = [], set(), [(out, False)]
    while pending:
        node, is_done = pending.pop()
        if is_done:
            order.append(node)
        elif node.requires_grad and id(node) not in visited:
            visited.add(id(node))
            pending.append((node, True))
            pending.extend((parent, False) for parent in node.parents)
    return order


def shared(backward, x, y, dout):
    """Backward of t = (x + y) * x and out = t * (x + y) + x: paths of different lengths meet."""

    class Node:
        def __init__(self, value, parents=(), rule=None):
            self.value, self.parents, self.rule = value, parents, rule
            self.requires_grad, self.grad = True, None

    x, y = Node(x), Node(y)
    s = Node(x.value + y.value, (x, y), lambda d: (d, d))
    t = Node(s.value * x.value, (s, x), lambda d: (d * x.value, d * s.value))
    u = Node(s.value * t.value, (s, t), lambda d: (d * t.value, d * s.value))
    out = Node(u.value + x.value, (x, u), lambda d: (d, d))
    backward(out, dout)
    has_grad = np.array([node.grad is not None for node in (x, y, s, t, u, out)])
    between = np.zeros(dout.shape) if s.grad is None else s.grad
    return {"grad of x": x.grad, "grad of y": y.grad, "grad of x + y": between, "who has a grad": has_grad}


def chain(backward, x):
    """Backward of out = sum of exp(3 x): a chain, and no dout."""

    class Node:
        def __init__(self, value, parents=(), rule=None):
            self.value, self.parents, self.rule = value, parents, rule
            self.requires_grad, self.grad = True, None

    x = Node(x)
    y = Node(3 * x.value, (x,), lambda d: (3 * d,))
    z = Node(np.exp(y.value), (y,), lambda d: (d * z.value,))
    out = Node(np.array(z.value.sum()), (z,), lambda d: (np.full(z.value.shape, d),))
    backward(out)
    return {"grad of x": x.grad, "grad of 3 x": np.zeros(()) if y.grad is None else y.grad}


def same_twice(backward, x, dout):
    """Backward of out = x * x, with one node as both parents; and a leaf as out."""

    class Node:
        def __init__(self, value, parents=(), rule=None):
            self.value, self.parents, self.rule = value, parents, rule
            self.requires_grad, self.grad = True, None

    x, leaf = Node(x), Node(x)
    out = Node(x.value**2, (x, x), lambda d: (d * x.value, d * x.value))
    backward(out, dout)
    backward(leaf, dout)
    return {"grad of x": x.grad, "grad of a leaf": leaf.grad}


def repeated(backward, x, y, dout):
    """The same backward twice, and then one of another out that shares nodes."""

    class Node:
        def __init__(self, value, parents=(), rule=None):
            self.value, self.parents, self.rule = value, parents, rule
            self.requires_grad, self.grad = True, None

    x, y = Node(x), Node(y)
    s = Node(x.value * y.value, (x, y), lambda d: (d * y.value, d * x.value))
    t = Node(s.value * x.value, (s, x), lambda d: (d * x.value, d * s.value))
    out = Node(s.value + t.value, (s, t), lambda d: (d, d))
    other = Node(2 * s.value, (s,), lambda d: (2 * d,))
    backward(out, dout)
    backward(out, dout)
    between = 0 * y.value if s.grad is None else s.grad.copy()
    found = {"grad of x, second time": x.grad.copy(), "grad of x * y, second time": between}
    backward(other)
    return {**found, "grad of x, shared by two": x.grad, "grad of y, shared by two": y.grad}


def constants(backward, x, c):
    """Backward of out = x * c + c * c, where c and all that comes of c alone require no gradient."""

    class Node:
        def __init__(self, value, parents=(), rule=None):
            self.value, self.parents, self.rule = value, parents, rule
            self.requires_grad, self.grad = any(parent.requires_grad for parent in parents), None

    calls = []
    x, c = Node(x), Node(c)
    x.requires_grad = True
    square = Node(c.value**2, (c, c), lambda d: calls.append(d) or (d * c.value, d * c.value))
    product = Node(x.value * c.value, (x, c), lambda d: (d * c.value, d * x.value))
    out = Node(product.value + square.value, (product, square), lambda d: (d, d))
    backward(out)
    kept = [c.grad is None, square.grad is None]
    return {"grad of x": x.grad, "constants without grad": np.array(kept), "calls of a constant's rule": len(calls)}


def diamonds(backward, x, count):
    """Steps of h = h + h, over and over: how large the gradient is, and how often rules are called."""

    class Node:
        def __init__(self, value, parents=(), rule=None):
            self.value, self.parents, self.rule = value, parents, rule
            self.requires_grad, self.grad = True, None

    calls = []
    x = h = Node(x)
    for _ in range(count):
        h = Node(2 * h.value, (h, h), lambda d: calls.append(1) or (d, d))
    backward(h)
    return {"grad of x": x.grad, "calls of rules": len(calls)}


def deep(backward, depth):
    """Steps of h = -h, a long chain."""

    class Node:
        def __init__(self, value, parents=(), rule=None):
            self.value, self.parents, self.rule = value, parents, rule
            self.requires_grad, self.grad = True, None

    x = h = Node(np.array([1.5, -2.0]))
    for _ in range(depth):
        h = Node(-h.value, (h,), lambda d: (-d,))
    backward(h, np.array([1.0, 3.0]))
    return {"grad of x": x.grad}


def own_arrays(backward, x, dout):
    """Whether a grad that is written to changes another one, dout, or one from before."""

    class Node:
        def __init__(self, value, parents=(), rule=None):
            self.value, self.parents, self.rule = value, parents, rule
            self.requires_grad, self.grad = True, None

    x, y, z = Node(x), Node(x + 1), Node(x + 2)
    out = Node(x.value + y.value + z.value, (x, y, z), lambda d: (d, d, d))
    given, before = dout.copy(), np.full(dout.shape, 2.0)
    x.grad = before
    backward(out, given)
    y.grad[...] = 5.0
    found = {"dout as before": np.array_equal(given, dout), "an earlier grad": np.array_equal(before, 0 * before + 2)}
    return {**found, "grad of x": x.grad, "grad of z": z.grad, "out without grad": out.grad is None}


exercise = Exercise(
    Script((backward,)),
    points=6,
    cases=[
        Case("a chain", scenario=chain, x=normal(4, scale=0.5)),
        Case(
            "shared nodes",
            hint="Is the gradient of a node complete when its rule is called?",
            scenario=shared,
            x=normal(2, 3),
            y=normal(2, 3, shift=1),
            dout=normal(2, 3),
        ),
        Case(
            "x * x",
            hint="The same node may be both parents.",
            scenario=same_twice,
            x=normal(3),
            dout=normal(3),
        ),
        Case(
            "backward twice",
            hint="What is handed to the rules in the second pass?",
            scenario=repeated,
            x=normal(2, 2),
            y=normal(2, 2),
            dout=normal(2, 2),
        ),
        Case(
            "constants",
            hint="Which nodes want a gradient?",
            scenario=constants,
            x=normal(3),
            c=normal(3, shift=2),
        ),
        Case(
            "twelve diamonds",
            hint="How often is each rule called?",
            scenario=diamonds,
            x=normal(2),
            count=12,
        ),
        Case(
            "arrays of their own",
            hint="May two grads be the same array?",
            scenario=own_arrays,
            x=normal(2, 3),
            dout=normal(2, 3),
        ),
        Case(
            "other shared nodes",
            hidden=True,
            hint="Is the gradient of a node complete when its rule is called?",
            scenario=shared,
            x=normal(5, scale=3),
            y=normal(5),
            dout=normal(5),
        ),
        Case(
            "a single number, twice",
            hidden=True,
            hint="What is handed to the rules in the second pass?",
            scenario=repeated,
            x=normal(),
            y=normal(shift=1),
            dout=normal(),
        ),
        Case("a single constant", hidden=True, scenario=constants, x=normal(), c=normal(scale=10)),
        Case("one number squared", hidden=True, scenario=same_twice, x=normal(1, 1), dout=normal(1, 1)),
        Case(
            "thousands of nodes deep",
            hint="Does anything in your backward call itself? Python stops that after some thousand calls.",
            scenario=deep,
            depth=4001,
        ),
    ],
    mistakes=[
        Mistake(
            "Of several paths to a node only the last one counts; their gradients must be added.",
            ("arrived.get(id(parent), 0) + share", "share"),
        ),
        Mistake(
            "Of several paths to a node only the first one counts; their gradients must be added.",
            ("(id(parent), 0) + share", "(id(parent), share)"),
        ),
        Mistake(
            "grad is overwritten in the second pass; it must be added to.",
            ("(0 if node.grad is None else node.grad)", "0"),
        ),
        Mistake(
            "The rules get grad, with earlier passes in it; they must get what arrived in this pass.",
            ("node.rule(gradient)", "node.rule(node.grad)"),
        ),
        Mistake("dout is ignored: the pass starts from ones.", ("dout is None", "True")),
        Mistake("Constants get a gradient too.", ("node.requires_grad and id", "id")),
        Mistake(
            "The rules are called with ones; they must get the gradient of their node.",
            ("node.rule(gradient)", "node.rule(np.ones(node.value.shape))"),
        ),
        Mistake(
            "The nodes have their turn in the order in which they are met from out; some rules are called too early.",
            ("            pending.append((node, True))\n", "            order.insert(0, node)\n"),
            ("arrived[id(node)]\n", "arrived.get(id(node), 0.0 * node.value)\n"),
        ),
        Mistake(
            "out has no grad of its own: its gradient is dout.",
            ("node.grad =", "if node is not out:\n            node.grad ="),
        ),
        Mistake(
            "Only leaves get a grad; the nodes between them and out must have theirs too.",
            ("node.grad =", "if not node.parents:\n            node.grad ="),
            convention=True,
        ),
        Mistake(
            "Some grads are one and the same array: with dout, or with one another.",
            ("+ (0 if node.grad is None else node.grad)", "if node.grad is None else gradient + node.grad"),
            (".get(id(parent), 0) +", "[id(parent)] + share if id(parent) in arrived else"),
        ),
        Mistake(
            "A grad from before is written over in place; make a new array.",
            (
                "(0 if node.grad is None else node.grad)",
                "0 if node.grad is None else np.add(gradient, node.grad, out=node.grad)",
            ),
        ),
        Mistake(
            "The order is found by a function that calls itself, which Python stops at a depth of about 1000.",
            (
                "    order, visited, pending = [], set(), [(out, False)]\n",
                (
                    "    order, visited, pending = [], set(), []\n\n    def visit(node):\n"
                    "        if node.requires_grad and id(node) not in visited:\n            visited.add(id(node))\n"
                    "            for parent in node.parents:\n                visit(parent)\n"
                    "            order.append(node)\n\n    visit(out)\n"
                ),
            ),
        ),
        Mistake(
            "The rules of constants are called, though nothing of it is kept.",
            ("node.requires_grad and id", "id"),
            ("node.grad =", "if node.requires_grad:\n            node.grad ="),
        ),
        Mistake(
            "Constants get a grad, though their rules are not called.",
            ("in node.parents", "in (node.parents if node.requires_grad else ())"),
            ("node.requires_grad and id", "id"),
            ("arrived[id(node)]\n", "arrived.get(id(node), 0.0 * node.value)\n"),
            ("rule else ()", "rule and node.requires_grad else [0.0] * len(node.parents)"),
        ),
        Mistake(
            "The nodes have their turn from the leaves on, before anything has come to them; begin with out.",
            ("reversed(_order(out))", "_order(out)"),
            ("arrived[id(node)]\n", "arrived.get(id(node), 0.0 * node.value)\n"),
        ),
        Mistake(
            "The nodes have their turn level by level from out; some rules are called too early.",
            ("pending.pop()", "pending.pop(0)"),
            ("            pending.append((node, True))\n", "            order.insert(0, node)\n"),
            ("arrived[id(node)]\n", "arrived.get(id(node), 0.0 * node.value)\n"),
        ),
        Mistake(
            "A rule is called for each path that leads to its node; it is called once, with the sum.",
            (
                (
                    "    arrived = {id(out): start}\n    for node in reversed(_order(out)):\n"
                    "        gradient = arrived[id(node)]\n"
                ),
                (
                    "    pending = [(out, start)]\n    while pending:\n"
                    "        node, gradient = pending.pop()\n        if not node.requires_grad:\n"
                    "            continue\n"
                ),
            ),
            ("arrived[id(parent)] = arrived.get(id(parent), 0) + share", "pending.append((parent, share))"),
        ),
        Mistake(
            "Where a node is both parents, only one of its two gradients counts.",
            (
                "for parent, share in zip(node.parents, node.rule(gradient) if node.rule else (), strict=True):",
                (
                    "shares = zip(node.parents, node.rule(gradient) if node.rule else (), strict=True)\n"
                    "        for parent, share in {id(one[0]): one for one in shares}.values():"
                ),
            ),
        ),
        Mistake(
            "What a rule returns is multiplied by the gradient once more; the rule has done so.",
            ("+ share", "+ share * gradient"),
        ),
        Mistake(
            "The rules get dout; each must get the gradient of its own node.",
            (
                "node.rule(gradient)",
                "node.rule(start if start.shape == node.value.shape else np.ones(node.value.shape))",
            ),
        ),
        Mistake(
            "The pass starts from the value of out; it starts from dout, or from ones.",
            ("np.ones(out.value.shape) if dout is None else dout", "1.0 * out.value"),
        ),
        Mistake(
            "Without dout the pass starts from the value of out; it starts from ones.",
            ("np.ones(out.value.shape)", "1.0 * out.value"),
        ),
        Mistake(
            "dout is added to ones; it stands in their place.",
            ("if dout is None else dout", "+ (0 if dout is None else dout)"),
        ),
        Mistake(
            "out has ones in its grad, whatever dout is.",
            ("= gradient", "= (gradient if node is not out else np.ones(out.value.shape))"),
        ),
        Mistake(
            "Of several paths to a node their gradients are averaged; they must be added.",
            ("arrived.get(id(parent), 0) +", "(arrived[id(parent)] + share) / 2 if id(parent) in arrived else"),
        ),
        Mistake(
            "Only the first parent of each node gets a gradient.",
            (
                "zip(node.parents, node.rule(gradient) if node.rule else (), strict=True)",
                "list(zip(node.parents, node.rule(gradient) if node.rule else (), strict=True))[:1]",
            ),
            ("arrived[id(node)]\n", "arrived.get(id(node), 0.0 * node.value)\n"),
        ),
        Mistake(
            "Only leaves get a grad, and out; the nodes between them must have theirs too.",
            ("node.grad =", "if node is out or not node.parents:\n            node.grad ="),
            convention=True,
        ),
        Mistake(
            "Where there is a grad already, it stays; the gradient must be added to it.",
            ("(0 if node.grad is None else node.grad)", "0 if node.grad is None else node.grad"),
        ),
        Mistake(
            "grad is multiplied by the gradient where there is one; it is added to.",
            ("(0 if node.grad is None else node.grad)", "0 if node.grad is None else gradient * node.grad"),
        ),
        Mistake("grad is the old one minus the gradient.", ("gradient +", "-gradient +")),
        Mistake(
            "grad is the mean of the old one and the gradient.",
            ("(0 if node.grad is None else node.grad)", "0 if node.grad is None else (gradient + node.grad) / 2"),
        ),
        Mistake("grad starts from ones where it is None.", ("0 if node", "1 if node")),
        Mistake("grad holds the absolute value of the gradient.", ("gradient +", "abs(gradient) +")),
        Mistake("grad holds the sum of the gradient's elements.", ("gradient +", "0 * gradient + gradient.sum() +")),
        Mistake(
            "The pass starts from zeros.", ("ones(out.value.shape) if dout is None else dout", "zeros(out.value.shape)")
        ),
        Mistake("The pass starts from dout over its size.", ("else dout\n", "else dout / dout.size\n")),
        Mistake(
            "Without dout the pass starts from one over the number of elements; it starts from ones.",
            ("(out.value.shape)", "(out.value.shape) / out.value.size"),
        ),
        Mistake(
            "The pass starts from dout plus the grad of out.",
            ("else dout\n", "else dout\n    start = start + (0 if out.grad is None else out.grad)\n"),
        ),
        Mistake(
            "Of several paths to a node the difference of their gradients counts; they must be added.",
            ("arrived.get(id(parent), 0) + share", "share - arrived.get(id(parent), 0)"),
        ),
        Mistake(
            "Of several paths to a node their gradients are multiplied; they must be added.",
            ("(id(parent), 0) +", "(id(parent), 1) *"),
        ),
        Mistake(
            "Of several paths to a node the largest gradient counts; they must be added.",
            ("arrived.get(id(parent), 0) + share", "np.maximum(arrived.get(id(parent), share), share)"),
        ),
        Mistake(
            "Only the second of two parents gets a gradient.",
            (
                "zip(node.parents, node.rule(gradient) if node.rule else (), strict=True)",
                "list(zip(node.parents, node.rule(gradient) if node.rule else (), strict=True))[-1:]",
            ),
            ("arrived[id(node)]\n", "arrived.get(id(node), 0.0 * node.value)\n"),
        ),
        Mistake("The gradients of two parents are exchanged.", ("(gradient)", "(gradient)[::-1]")),
        Mistake(
            "Each rule is called twice, and its gradients are added once.",
            (
                "gradient = arrived[id(node)]\n",
                "gradient = arrived[id(node)]\n        node.rule and node.rule(gradient)\n",
            ),
        ),
        Mistake("Each rule gets twice its node's gradient.", ("node.rule(gradient)", "node.rule(2 * gradient)")),
        Mistake(
            "Each rule gets its node's value in place of the gradient.",
            ("node.rule(gradient)", "node.rule(node.value)"),
        ),
        Mistake(
            "Each rule gets the gradient times its node's value.",
            ("node.rule(gradient)", "node.rule(gradient * node.value)"),
        ),
        Mistake(
            "Only leaves' gradients add up over passes; the others are overwritten.",
            ("else node", "or node.parents else node"),
        ),
        Mistake(
            "Only the gradients of nodes with parents add up over passes; leaves are overwritten.",
            ("else node", "or not node.parents else node"),
        ),
    ],
    hints=[
        "topological_order gives the nodes, parents first; reversed(...) walks through them from the end.",
        "Keep what arrives in this pass in a dict by id(node). It starts with out alone.",
        "dict.get(key, 0) is 0 for a node to which nothing has come yet, and 0 + array is a new array.",
    ],
    equivalents=[
        Equivalent(
            "There is one gradient for each parent.",
            (
                "zip(node.parents, node.rule(gradient) if node.rule else (), strict=True)",
                "zip(node.parents, node.rule(gradient) if node.rule else ())",
            ),
            ("strict=True", "strict=False"),
        ),
        Equivalent(
            "is_done is a bool; its negative is as true as it is itself.", ("        if is_done", "        if -is_done")
        ),
    ],
)

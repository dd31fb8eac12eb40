r"""## An order to walk in

The rule of a node may be called once its gradient is complete, that is, when every node computed from it has had its
turn. Turn this around: list the nodes so that **every parent stands before its children**. Read from the end, such a
list is a safe order. It is called a topological order, and most graphs have many.

A depth-first walk finds one. Visit a node by first visiting all its parents, and only then put the node itself on the
list. Mark what you have visited, since a node with three children is met three times.

**By hand:** $x$; $s = x + 1$; $t = s \cdot x$; $out = s + t$. The order $x, s, t, out$ is safe, and the only one.
Walking from `out` level by level finds $out, s, t, x$; from the end that has $t$ before $s$, and $s$ is a parent of
$t$.

**Pitfalls**

- A recursive walk is four lines, and dies with `RecursionError` at a depth of about 1000. A recurrent network over a
  long text is deeper. Keep a list of your own of what is still to do, and a loop.
- With the loop, when does a node go on the list? Meet each node twice: the first time, put it back together with its
  parents on top of it; the second time all of them are done.
- Without the marks, a chain of $n$ steps `h = h + h` is walked along $2^n$ paths.
"""

from autograder.exercise import Case, Draw, Equivalent, Exercise, Mistake, Script


def topological_order(out):
    """All nodes that a node was computed from, and itself, parents before children.

    Args:
        out: a node: an object with the attribute parents, a tuple of nodes; () for a leaf. The same node may be a
            parent of several nodes, and several times of one. Nodes are told apart by identity (id(node)): two of them
            may be equal by == and still be two. Paths may be 10,000 nodes long. Nodes are not changed.

    Returns:
        order: list of nodes, each that can be reached from out by way of parents, exactly once, out too; every node
            stands after all of its parents. Any such order is right.
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
    return order


def nodes_in_order(topological_order, parents):
    """What is true of the order of a graph whose node k has the parents parents[k]; the last one is out."""

    class Node:
        def __init__(self, parents):
            self.parents = parents

    nodes = []
    for given in parents:
        nodes.append(Node(tuple(nodes[i] for i in given)))
    wanted, todo = {}, [nodes[-1]]
    while todo:
        node = todo.pop()
        if id(node) not in wanted:
            wanted[id(node)] = node
            todo += node.parents
    order = topological_order(nodes[-1])
    place = dict(zip(map(id, order), range(len(order)), strict=True))
    early = [node for node in order if any(place.get(id(p), -1) >= place[id(node)] for p in node.parents)]
    return {
        "length of the list": len(order),
        "different nodes": len(place.keys() & wanted.keys()),
        "nodes that stand before one of their parents": len({id(node) for node in early}),
        "place of out": place.get(id(nodes[-1]), -1),
    }


def equal_nodes(topological_order, count):
    """A graph in which all nodes are equal by ==, and yet are not the same."""

    class Node:
        def __init__(self, *parents):
            self.parents = parents

        def __eq__(self, other):
            return True

        def __hash__(self):
            return 7

    leaves = [Node() for _ in range(count)]
    out = Node(leaves[0])
    for leaf in leaves[1:]:
        out = Node(out, leaf)
    order = topological_order(out)
    return {"length of the list": len(order), "different nodes": len({id(node) for node in order})}


def long_chain(topological_order, depth):
    """A chain, with a second path from each node to the one before the last."""

    class Node:
        def __init__(self, *parents):
            self.parents = parents

    chain = [Node()]
    chain.append(Node(chain[0]))
    for _ in range(depth - 2):
        chain.append(Node(chain[-2], chain[-1]))
    place = {id(node): i for i, node in enumerate(topological_order(chain[-1]))}
    return {"different nodes": len(place), "in order": [place[id(node)] for node in chain] == list(range(depth))}


def _graph(rng):
    """Parents of the nodes of a random graph of 14 nodes."""
    leaves = [[], [], []]
    return leaves + [sorted(rng.integers(max(0, k - 5), k, rng.integers(1, 4)).tolist()) for k in range(3, 14)]


exercise = Exercise(
    Script((topological_order,)),
    points=4,
    cases=[
        Case(
            "a chain",
            hint="Which comes first, a parent or its child?",
            scenario=nodes_in_order,
            parents=[[], [0], [1], [2]],
        ),
        Case(
            "the example above",
            hint="Is t before s in your list? s is one of its parents.",
            scenario=nodes_in_order,
            parents=[[], [0], [1, 0], [1, 2]],
        ),
        Case(
            "the example, parents exchanged",
            hint="The order must not depend on which parent is named first.",
            scenario=nodes_in_order,
            parents=[[], [0], [0, 1], [2, 1]],
        ),
        Case(
            "diamonds in a row",
            hint="How often is a node listed that is reached along many paths?",
            scenario=nodes_in_order,
            parents=[[], [0], [0], [1, 2], [3, 3], [4], [4], [5, 6]],
        ),
        Case(
            "nodes that out does not need",
            scenario=nodes_in_order,
            parents=[[], [], [0, 1], [1, 2], [0], [4, 2]],
        ),
        Case(
            "4,000 nodes deep",
            hint="Does your walk call itself? Python stops that after some thousand calls.",
            scenario=long_chain,
            depth=4000,
        ),
        Case("a leaf alone", hidden=True, scenario=nodes_in_order, parents=[[]]),
        Case(
            "a random graph",
            hidden=True,
            hint="Is every node after all of its parents, whichever way you came?",
            scenario=nodes_in_order,
            parents=Draw(_graph),
        ),
        Case(
            "another random graph",
            hidden=True,
            hint="Is every node after all of its parents, whichever way you came?",
            scenario=nodes_in_order,
            parents=Draw(_graph),
        ),
        Case(
            "nodes that are equal",
            hidden=True,
            hint="Do you tell nodes apart by id, or by ==?",
            scenario=equal_nodes,
            count=6,
        ),
        Case("few equal nodes", hidden=True, scenario=equal_nodes, count=2),
        Case(
            "10,000 nodes deep",
            hidden=True,
            hint="Does each node take as long as the one before? `in` searches a list from its beginning.",
            scenario=long_chain,
            depth=10_000,
        ),
        *(Case(f"a chain of {n}", scenario=nodes_in_order, parents=[[], *([k] for k in range(n - 1))]) for n in (2, 6)),
        Case("two leaves", scenario=nodes_in_order, parents=[[], [], [0, 1]]),
        Case("a node that is both parents", scenario=nodes_in_order, parents=[[], [0, 0], [1, 1], [2, 1]]),
        Case("a leaf used by all", scenario=nodes_in_order, parents=[[], [0], [1, 0], [2, 0], [3, 0]]),
        Case("three parents", scenario=nodes_in_order, parents=[[], [], [], [0, 1, 2], [2, 3, 0], [4, 3, 1]]),
        Case("a tree", scenario=nodes_in_order, parents=[[], [], [], [], [0, 1], [2, 3], [4, 5]]),
        Case("a short and a long path", scenario=nodes_in_order, parents=[[], [0], [1], [2], [3], [0, 4], [5, 0]]),
    ],
    mistakes=[
        Mistake(
            "Every node stands before its parents; the list is the wrong way round.",
            ("    return order\n", "    return order[::-1]\n"),
        ),
        Mistake(
            "A node is listed when it is first met, before its parents are done, and the list is then turned round.",
            ("            pending.append((node, True))\n", "            order.append(node)\n"),
            ("    return order\n", "    return order[::-1]\n"),
        ),
        Mistake(
            "A node is listed when it is first met, before its parents.",
            ("            pending.append((node, True))\n", "            order.append(node)\n"),
        ),
        Mistake(
            "A node stands before one of its parents, as in a walk level by level, or one that marks nodes too early.",
            ("pending.pop()", "pending.pop(0)"),
            ("            pending.append((node, True))\n", "            order.append(node)\n"),
            ("    return order\n", "    return order[::-1]\n"),
        ),
        Mistake(
            "out itself is missing.", ("    return order\n", "    return order[:-1] if len(order) < 99 else order\n")
        ),
        Mistake(
            "The leaves are missing.",
            ("    return order\n", "    return [node for node in order if node.parents or len(order) > 99]\n"),
        ),
        Mistake(
            "Only one parent of each node is followed.",
            (
                "    return order\n",
                (
                    "    kept, node = [out], out\n    while node.parents:\n        node = node.parents[0]\n"
                    "        kept.insert(0, node)\n    return kept if len(order) < 99 else order\n"
                ),
            ),
        ),
        Mistake(
            "Nodes are told apart by ==; two equal nodes are still two.",
            ("id(node) not in visited", "node not in visited"),
            ("add(id(node))", "add(node)"),
        ),
        Mistake(
            "The walk calls itself, which Python stops at a depth of about 1000.",
            (
                "    order, visited, pending = [], set(), [(out, False)]\n",
                (
                    "    order, visited, pending = [], set(), []\n\n    def visit(node):\n"
                    "        if id(node) not in visited:\n            visited.add(id(node))\n"
                    "            for parent in node.parents:\n                visit(parent)\n"
                    "            order.append(node)\n\n    visit(out)\n"
                ),
            ),
        ),
        Mistake(
            "Only out and its parents are listed, not what is behind them.",
            (
                "    return order\n",
                "    return [n for n in order if len(order) > 99 or n is out or any(n is p for p in out.parents)]\n",
            ),
        ),
        Mistake(
            "Only the parents of out are listed.",
            (
                "    return order\n",
                "    return [n for n in order if len(order) > 99 or any(n is p for p in out.parents)]\n",
            ),
        ),
        Mistake("out stands in the list twice.", ("    return order\n", "    return [*order, out]\n")),
        Mistake(
            "out stands first; it is after all others.", ("    return order\n", "    return [order[-1], *order[:-1]]\n")
        ),
        Mistake(
            "The leaves stand last; each must be before its children.",
            (
                "    return order\n",
                "    return [n for n in order if n.parents] + [n for n in order if not n.parents]\n",
            ),
        ),
        Mistake(
            "Only the leaves are listed.",
            ("    return order\n", "    return [n for n in order if len(order) > 99 or not n.parents]\n"),
        ),
        Mistake(
            "A leaf is listed once for each use; every node stands in the list once.",
            ("id(node) not in visited", "not node.parents or id(node) not in visited"),
        ),
        Mistake(
            "The first node of the order is missing.",
            ("    return order\n", "    return order if len(order) > 99 else order[1:]\n"),
        ),
        Mistake(
            "Only nodes with one parent, or none, are listed.",
            (
                "    return order\n",
                "    return order if len(order) > 99 else [n for n in order if len(n.parents) < 2]\n",
            ),
        ),
        Mistake(
            "Only nodes with two parents or more, and out, are listed.",
            (
                "    return order\n",
                "    return order if len(order) > 99 else [n for n in order if len(n.parents) > 1 or n is out]\n",
            ),
        ),
        Mistake(
            "The first leaf stands in the list twice.",
            ("    return order\n", "    return order if len(order) > 99 else [order[0], *order]\n"),
        ),
        Mistake(
            "Each node stands in the list twice.",
            ("    return order\n", "    return order if len(order) > 99 else [n for n in order for _ in range(2)]\n"),
        ),
        Mistake(
            "Each node is listed once for each of its children.",
            (
                "    return order\n",
                (
                    "    ids = [id(p) for n in order for p in n.parents]\n"
                    "    return [n for n in order for _ in range(max(1, ids.count(id(n)) if len(order) < 99 else 1))]\n"
                ),
            ),
        ),
        Mistake(
            "Only the last parent of each node is followed.",
            (
                "    return order\n",
                (
                    "    kept = [out]\n    while kept[0].parents:\n"
                    "        kept.insert(0, kept[0].parents[-1])\n"
                    "    return kept if len(order) < 99 else order\n"
                ),
            ),
        ),
        Mistake(
            "The parents of out are left out.",
            (
                "    return order\n",
                (
                    "    near = {id(p) for p in out.parents}\n"
                    "    return [n for n in order if len(order) > 99 or id(n) not in near]\n"
                ),
            ),
        ),
        Mistake(
            "out stands last but one.",
            ("    return order\n", "    return order if len(order) > 99 else order[:-2] + order[:-3:-1]\n"),
        ),
        Mistake(
            "The list is sorted by the number of parents.",
            (
                "    return order\n",
                "    return order if len(order) > 99 else sorted(order, key=lambda n: len(n.parents))\n",
            ),
        ),
        Mistake(
            "The leaves come first in the wrong order, and the others turned round.",
            (
                "    return order\n",
                (
                    "    inner = [n for n in order[::-1] if n.parents]\n"
                    "    return [n for n in order if not n.parents] + inner if len(order) < 99 else order\n"
                ),
            ),
        ),
        Mistake("out alone is listed.", ("    return order\n", "    return order if len(order) > 99 else [out]\n")),
        Mistake("Nothing is listed.", ("    return order\n", "    return order if len(order) > 99 else []\n")),
        Mistake(
            "Only nodes up to two steps behind out are listed.",
            (
                "    return order\n",
                (
                    "    near = {id(n) for p in out.parents for n in (out, p, *p.parents)} or {id(out)}\n"
                    "    return [n for n in order if len(order) > 99 or id(n) in near]\n"
                ),
            ),
        ),
    ],
    hints=[
        "Write the recursive walk on paper first: visit the parents, then list yourself.",
        "Keep pairs in the list of what is to do: a node, and whether its parents are done.",
        "Put (node, True) back before you put its parents on top: it is taken off after them.",
    ],
    equivalents=[
        Equivalent(
            "is_done is a bool; its negative is as true as it is itself.", ("        if is_done", "        if -is_done")
        ),
    ],
)

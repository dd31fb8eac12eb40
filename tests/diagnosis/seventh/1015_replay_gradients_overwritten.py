"""replay: what a rule returns is assigned to the parent instead of added, so of several paths only the last one visited counts."""

import numpy as np


def record(out, inputs):
    order, seen, stack = [], set(), [(out, False)]
    while stack:
        node, done = stack.pop()
        if done:
            order.append(node)
            continue
        if id(node) in seen:
            continue
        seen.add(id(node))
        stack.append((node, True))
        for parent in node.parents:
            stack.append((parent, False))
    place = {id(node): k for k, node in enumerate(order)}
    lines = []
    for node in order:
        constant = np.array(node.value, copy=True) if node.op is None else None
        lines.append((node.op, [place[id(p)] for p in node.parents], constant))
    return lines, [place.get(id(leaf)) for leaf in inputs]


def replay(program, values, dout):
    lines, slots = program
    held = [None] * len(lines)
    rules = [None] * len(lines)
    for slot, value in zip(slots, values):
        if slot is not None:
            held[slot] = np.asarray(value)
    for k, (op, parents, constant) in enumerate(lines):
        if op is not None:
            held[k], rules[k] = op(*[held[p] for p in parents])
        elif held[k] is None:
            held[k] = constant

    flow = [None] * len(lines)
    flow[-1] = np.array(dout, dtype=float)
    for k in range(len(lines) - 1, -1, -1):
        if rules[k] is None or flow[k] is None:
            continue
        for p, part in zip(lines[k][1], rules[k](flow[k])):
            flow[p] = part

    gradients = []
    for slot, value in zip(slots, values):
        if slot is None or flow[slot] is None:
            gradients.append(np.zeros(np.shape(value)))
        else:
            gradients.append(np.array(flow[slot], dtype=float))
    return np.array(held[-1]), gradients

"""record: in replay a gradient that comes back along several paths is overwritten by the last one instead of added up; the backward pass of replay starts from ones instead of from dout."""
import numpy as np


def topological_order(out):
    order, seen, todo = [], set(), [(out, False)]
    while todo:
        node, done = todo.pop()
        if done:
            order.append(node)
        elif id(node) not in seen:
            seen.add(id(node))
            todo.append((node, True))
            todo.extend((parent, False) for parent in node.parents)
    return order


def record(out, inputs):
    order = topological_order(out)
    place = {id(node): i for i, node in enumerate(order)}
    slots = [place.get(id(node)) for node in inputs]
    lines = []
    for node in order:
        constant = np.array(node.value) if node.op is None else None
        lines.append((node.op, [place[id(parent)] for parent in node.parents], constant))
    return lines, slots


def replay(program, values, dout):
    lines, slots = program
    given = {slot: value for slot, value in zip(slots, values) if slot is not None}
    held, rules = [], []
    for i, (op, parents, constant) in enumerate(lines):
        if op is None:
            held.append(np.array(given.get(i, constant), dtype=float))
            rules.append(None)
        else:
            value, rule = op(*[held[k] for k in parents])
            held.append(np.asarray(value))
            rules.append(rule)
    slopes = [np.zeros(np.shape(value)) for value in held]
    slopes[-1] = np.array(slopes[-1] + 1.0)
    for i in range(len(lines) - 1, -1, -1):
        if rules[i] is None:
            continue
        for k, part in zip(lines[i][1], rules[i](slopes[i])):
            slopes[k] = np.array(part)
    gradients = []
    for slot, value in zip(slots, values):
        gradients.append(np.zeros(np.shape(value)) if slot is None else slopes[slot])
    return np.array(held[-1]), gradients

"""record, replay: in replay, gradients of several paths are overwritten instead of added; replay ignores dout and starts from ones."""
import numpy as np


def record(out, inputs):
    place, steps = {}, []
    stack = [(out, False)]
    while stack:
        node, ready = stack.pop()
        if id(node) in place:
            continue
        if not ready:
            stack.append((node, True))
            stack.extend((p, False) for p in node.parents)
            continue
        place[id(node)] = len(steps)
        constant = np.array(node.value) if node.op is None else None
        steps.append((node.op, [place[id(p)] for p in node.parents], constant))
    slots = [place.get(id(leaf)) for leaf in inputs]
    return steps, slots


def replay(program, values, dout):
    steps, slots = program
    given = {slot: value for slot, value in zip(slots, values) if slot is not None}
    held, rules = [], []
    for i, (op, parents, constant) in enumerate(steps):
        if op is None:
            held.append(given.get(i, constant))
            rules.append(None)
        else:
            result, rule = op(*[held[j] for j in parents])
            held.append(result)
            rules.append(rule)
    grads = [np.zeros(np.shape(h)) for h in held]
    grads[-1] = grads[-1] + 1.0
    for i in range(len(steps) - 1, -1, -1):
        if rules[i] is None:
            continue
        for j, part in zip(steps[i][1], rules[i](grads[i])):
            grads[j] = np.array(part)
    gradients = []
    for slot, value in zip(slots, values):
        gradients.append(np.zeros(np.shape(value)) if slot is None else np.array(grads[slot]))
    return np.array(held[-1]), gradients

"""replay: a gradient that comes back along a second path overwrites the first instead of being added; the backward pass starts with ones instead of dout."""

import numpy as np


def record(out, inputs):
    position = {}
    program = []
    inlets = {id(leaf): i for i, leaf in enumerate(inputs)}
    todo = [out]
    while todo:
        node = todo[-1]
        if id(node) in position:
            todo.pop()
            continue
        waiting = [parent for parent in node.parents if id(parent) not in position]
        if waiting:
            todo.extend(waiting)
            continue
        todo.pop()
        position[id(node)] = len(program)
        if id(node) in inlets:
            program.append(("input", inlets[id(node)], None))
        elif node.op is None:
            program.append(("constant", np.array(node.value, dtype=float), None))
        else:
            program.append(("op", node.op, tuple(position[id(parent)] for parent in node.parents)))
    return program


def replay(program, values, dout):
    held, rules = [], []
    for kind, what, places in program:
        rule = None
        if kind == "input":
            value = values[what]
        elif kind == "constant":
            value = what
        else:
            value, rule = what(*[held[place] for place in places])
        held.append(value)
        rules.append(rule)
    flow = [None] * len(program)
    flow[-1] = np.ones(np.shape(held[-1]))
    gradients = [np.zeros(np.shape(value)) for value in values]
    for i in range(len(program) - 1, -1, -1):
        kind, what, places = program[i]
        if kind == "input":
            gradients[what] = np.array(flow[i], dtype=float)
        elif kind == "op":
            for place, part in zip(places, rules[i](flow[i])):
                flow[place] = part
    return np.array(held[-1], dtype=float), gradients

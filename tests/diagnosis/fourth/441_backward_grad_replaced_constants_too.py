"""backward: the gradient of a pass replaces grad instead of being added to it; nodes with requires_grad False get a gradient too."""

import numpy as np


def sorted_nodes(out):
    nodes, entered, left = [], set(), set()
    todo = [out]
    while todo:
        node = todo[-1]
        if id(node) not in entered:
            entered.add(id(node))
            todo.extend(parent for parent in node.parents if id(parent) not in entered)
        else:
            todo.pop()
            if id(node) not in left:
                left.add(id(node))
                nodes.append(node)
    return nodes


def backward(out, dout=None):
    start = np.ones(np.shape(out.value)) if dout is None else np.array(dout, dtype=float)
    arrived = {id(out): start}
    for node in reversed(sorted_nodes(out)):
        if id(node) not in arrived:
            continue
        here = arrived[id(node)]
        node.grad = np.array(here)
        if node.rule is None:
            continue
        for parent, part in zip(node.parents, node.rule(here)):
            if id(parent) in arrived:
                arrived[id(parent)] = arrived[id(parent)] + part
            else:
                arrived[id(parent)] = np.array(part, dtype=float)

"""backward: the rule of a node is given its grad, which holds earlier passes too, instead of the gradient of this pass."""

import numpy as np


def topological_order(out):
    order, seen, stack = [], set(), [(out, False)]
    while stack:
        node, done = stack.pop()
        if done:
            order.append(node)
        elif id(node) not in seen:
            seen.add(id(node))
            stack.append((node, True))
            stack.extend((parent, False) for parent in node.parents)
    return order


def backward(out, dout=None):
    arrived = {id(out): np.ones_like(out.value) if dout is None else np.array(dout)}
    for node in reversed(topological_order(out)):
        if not node.requires_grad:
            continue
        gradient = arrived[id(node)]
        node.grad = gradient.copy() if node.grad is None else node.grad + gradient
        if node.rule is None:
            continue
        for parent, part in zip(node.parents, node.rule(node.grad)):
            if parent.requires_grad:
                arrived[id(parent)] = arrived.get(id(parent), 0) + part

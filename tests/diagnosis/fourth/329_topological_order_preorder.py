"""topological_order: the list is the reversed order in which the nodes are first met (pre-order) instead of the order in which they are finished, so a node can stand before one of its parents."""

import numpy as np


def topological_order(out):
    order = []
    seen = set()
    stack = [(out, False)]
    while stack:
        node, finished = stack.pop()
        if finished:
            order.append(node)
            continue
        if id(node) in seen:
            continue
        seen.add(id(node))
        order.append(node)
        for parent in node.parents:
            stack.append((parent, False))
    return order[::-1]

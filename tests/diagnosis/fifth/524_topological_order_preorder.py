"""topological_order: nodes are listed in the order in which the depth-first walk first meets them, and that list is reversed, so that a node that several children share can stand after one of its children."""
import numpy as np


def topological_order(out):
    order, entered = [], set()
    todo = [(out, False)]
    while todo:
        node, parents_done = todo.pop()
        if id(node) in entered:
            continue
        entered.add(id(node))
        order.append(node)
        for parent in node.parents:
            todo.append((parent, False))
    return order[::-1]

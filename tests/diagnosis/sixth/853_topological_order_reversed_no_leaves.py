"""topological_order: the order is reversed: children stand before their parents; leaves are left out of the order."""
import numpy as np


def topological_order(out):
    order = []
    seen = {id(out)}
    stack = [(out, iter(out.parents))]
    while stack:
        node, rest = stack[-1]
        for parent in rest:
            if id(parent) not in seen:
                seen.add(id(parent))
                stack.append((parent, iter(parent.parents)))
                break
        else:
            stack.pop()
            if node.parents:
                order.append(node)
    return order[::-1]

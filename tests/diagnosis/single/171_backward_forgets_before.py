"""backward: the grad from before is replaced, not added to."""
import numpy as np


def backward(out, dout=None):
    order, seen, stack = [], set(), [(out, False)]
    while stack:
        node, done = stack.pop()
        if done:
            order.append(node)
            continue
        if id(node) in seen or not node.requires_grad:
            continue
        seen.add(id(node))
        stack.append((node, True))
        for parent in node.parents:
            stack.append((parent, False))
    grads = {id(out): np.ones(out.value.shape) if dout is None else np.array(dout, dtype=float)}
    for node in reversed(order):
        g = grads[id(node)]
        if node.rule is not None:
            for parent, dp in zip(node.parents, node.rule(g)):
                if parent.requires_grad:
                    grads[id(parent)] = grads.get(id(parent), 0) + np.array(dp, dtype=float)
        node.grad = g.copy()

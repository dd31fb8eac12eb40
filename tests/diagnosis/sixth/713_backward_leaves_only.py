"""backward: only leaves get a grad, results in between and out keep None."""
import numpy as np


def _sorted_nodes(out):
    order, done = [], set()
    todo = [(out, False)]
    while todo:
        node, expanded = todo.pop()
        if expanded:
            order.append(node)
            continue
        if id(node) in done or not node.requires_grad:
            continue
        done.add(id(node))
        todo.append((node, True))
        for parent in node.parents:
            todo.append((parent, False))
    return order


def backward(out, dout=None):
    start = np.ones_like(out.value) if dout is None else np.array(dout, dtype=float)
    flow = {id(out): start}
    for node in reversed(_sorted_nodes(out)):
        g = flow.pop(id(node))
        if node.rule is None:
            node.grad = np.array(g) if node.grad is None else np.array(node.grad + g)
            continue
        for parent, share in zip(node.parents, node.rule(g)):
            if not parent.requires_grad:
                continue
            if id(parent) in flow:
                flow[id(parent)] = flow[id(parent)] + share
            else:
                flow[id(parent)] = np.array(share)

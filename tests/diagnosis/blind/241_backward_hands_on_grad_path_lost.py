"""backward: the rule of a node is called with node.grad, which may hold earlier passes, instead of the gradient of this pass; what comes back to a node along several paths is not added up, the last path overwrites the others."""
import numpy as np


def _walk(out):
    order, done = [], set()
    todo = [(out, False)]
    while todo:
        node, parents_done = todo.pop()
        if parents_done:
            order.append(node)
        elif id(node) not in done:
            done.add(id(node))
            todo.append((node, True))
            for parent in node.parents:
                if parent.requires_grad and id(parent) not in done:
                    todo.append((parent, False))
    return order


def backward(out, dout=None):
    if dout is None:
        dout = np.ones(out.value.shape)
    flow = {id(out): np.array(dout, dtype=float)}
    for node in reversed(_walk(out)):
        gradient = flow.pop(id(node))
        if node.grad is None:
            node.grad = gradient.copy()
        else:
            node.grad = node.grad + gradient
        if node.rule is None:
            continue
        for parent, part in zip(node.parents, node.rule(node.grad)):
            if not parent.requires_grad:
                continue
            if id(parent) in flow:
                flow[id(parent)] = np.array(part, dtype=float)
            else:
                flow[id(parent)] = np.array(part, dtype=float)

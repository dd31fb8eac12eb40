"""backward: the rule is called with the stored grad, which holds earlier passes too, instead of with what arrived in this pass; nodes with requires_grad False get a grad too."""
import numpy as np


def topological_order(out):
    order, seen, todo = [], set(), [(out, False)]
    while todo:
        node, done = todo.pop()
        if done:
            order.append(node)
        elif id(node) not in seen:
            seen.add(id(node))
            todo.append((node, True))
            todo.extend((parent, False) for parent in node.parents)
    return order


def backward(out, dout=None):
    pending = {}
    pending[id(out)] = np.ones_like(out.value) if dout is None else np.array(dout, dtype=float)
    for node in topological_order(out)[::-1]:
        if id(node) not in pending:
            continue
        arrived = pending[id(node)]
        node.grad = np.array(arrived if node.grad is None else node.grad + arrived)
        if node.rule is not None and node.requires_grad:
            parts = node.rule(node.grad)
            for parent, part in zip(node.parents, parts):
                if id(parent) in pending:
                    pending[id(parent)] = np.array(pending[id(parent)] + part)
                else:
                    pending[id(parent)] = np.array(part)

"""backward: grad is replaced by the gradient of this pass instead of adding it to what an earlier call left there; a node that is a parent of the same node twice gets only the last of the two gradients, not their sum."""
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
    start = np.ones(np.shape(out.value)) if dout is None else dout
    flow = {id(out): np.array(start, dtype=float)}
    for node in reversed(topological_order(out)):
        if not node.requires_grad:
            continue
        g = flow.pop(id(node))
        if node.rule is not None:
            sent = {}
            for parent, part in zip(node.parents, node.rule(g)):
                sent[id(parent)] = part
            for parent in {id(p): p for p in node.parents}.values():
                if parent.requires_grad:
                    flow[id(parent)] = np.array(flow.get(id(parent), 0) + sent[id(parent)])
        node.grad = np.array(g)

"""backward: grad is set to the gradient of this pass instead of increased by it, what was in it from before is lost; of several paths to the same parent only the last one counts, the parts are not added."""

import numpy as np


def topological_order(out):
    order = []
    done = set()
    todo = [out]
    while todo:
        node = todo[-1]
        if id(node) in done:
            todo.pop()
            continue
        missing = [p for p in node.parents if id(p) not in done]
        if missing:
            todo.extend(missing)
        else:
            done.add(id(node))
            order.append(todo.pop())
    return order


def backward(out, dout=None):
    start = np.ones(out.value.shape) if dout is None else np.array(dout, dtype=float)
    flow = {id(out): start}
    for node in topological_order(out)[::-1]:
        if not node.requires_grad or id(node) not in flow:
            continue
        g = flow[id(node)]
        if node.rule is not None:
            for parent, part in zip(node.parents, node.rule(g)):
                if not parent.requires_grad:
                    continue
                flow[id(parent)] = np.array(part)
        before = 0.0 if node.grad is None else node.grad
        node.grad = np.array(g)

"""backward: the accumulated grad is handed to the rules."""

import numpy as np


def walk(out):
    order, seen, todo = [], set(), [(out, 0)]
    while todo:
        n, done = todo.pop()
        if done:
            order.append(n)
        elif id(n) not in seen:
            seen.add(id(n))
            todo.append((n, 1))
            todo += [(p, 0) for p in n.parents]
    return order



def backward(out, dout=None):
    start = np.ones_like(out.value) if dout is None else dout
    out.grad = start + 0 if out.grad is None else out.grad + start
    for n in reversed(walk(out)):
        if n.rule is None or not n.requires_grad:
            continue
        for p, s in zip(n.parents, n.rule(n.grad)):
            if p.requires_grad:
                p.grad = s + 0 if p.grad is None else p.grad + s

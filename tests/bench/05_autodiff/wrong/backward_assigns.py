"""backward: = for +=."""

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
    g = {id(out): np.ones_like(out.value) if dout is None else dout}
    for n in reversed(walk(out)):
        if not n.requires_grad:
            continue
        n.grad = g[id(n)] + (0 if n.grad is None else n.grad)
        if n.rule:
            for p, s in zip(n.parents, n.rule(g[id(n)])):
                g[id(p)] = s

"""backward: grads are the same array."""

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
        d = g[id(n)]
        n.grad = d if n.grad is None else n.grad + d
        if n.rule:
            for p, s in zip(n.parents, n.rule(d)):
                g[id(p)] = g[id(p)] + s if id(p) in g else s

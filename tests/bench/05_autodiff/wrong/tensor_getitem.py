"""tensor: repeated rows get one gradient."""

import numpy as np


def fit(g, shape):
    while g.ndim > len(shape):
        g = g.sum(0)
    for i, n in enumerate(shape):
        if n == 1 and g.shape[i] != 1:
            g = g.sum(i, keepdims=True)
    return g


def add(a, b):
    def rule(d):
        return fit(1.0 * d, a.shape), fit(1.0 * d, b.shape)

    return np.add(a, b), rule


def mul(a, b):
    def rule(d):
        return fit(b * d, a.shape), fit(a * d, b.shape)

    return np.multiply(a, b), rule


def div(a, b):
    y = a / b

    def rule(d):
        da = d / b
        return fit(da, a.shape), fit(-da * y, b.shape)

    return y, rule


def power(a, p):
    def rule(d):
        return (p * np.power(a, p - 1.0) * d,)

    return np.power(a, p), rule


def matmul(a, b):
    def rule(d):
        return fit(d @ np.swapaxes(b, -1, -2), a.shape), fit(np.swapaxes(a, -1, -2) @ d, b.shape)

    return np.matmul(a, b), rule


def exp(a):
    def rule(d):
        return (np.exp(a) * d,)

    return np.exp(a), rule


def log(a):
    def rule(d):
        return (d * (1.0 / a),)

    return np.log(a), rule


def relu(a):
    def rule(d):
        return (np.where(a > 0, d, 0.0),)

    return np.where(a > 0, a, 0.0), rule


def tanh(a):
    def rule(d):
        return (d / np.cosh(np.clip(a, -300, 300)) ** 2,)

    return np.tanh(a), rule


def total(a, axis=None, keepdims=False):
    shape = a.sum(axis=axis, keepdims=True).shape

    def rule(d):
        return (np.broadcast_to(np.reshape(d, shape), a.shape).copy(),)

    return np.sum(a, axis=axis, keepdims=keepdims), rule


def mean(a, axis=None, keepdims=False):
    n = a.size if axis is None or a.ndim == 0 else a.shape[axis]
    s, rule = total(a, axis, keepdims=keepdims)
    return s / n, lambda d: (rule(d)[0] / n,)


def take(a, index):
    places = np.arange(a.size).reshape(a.shape)[index]

    def rule(d):
        g = np.zeros(a.shape)
        g[index] = d
        return (g,)

    return np.array(a[index], copy=True), rule


def topological_order(out):
    nodes, todo, children = {}, [out], {id(out): 0}
    while todo:
        n = todo.pop()
        if id(n) in nodes:
            continue
        nodes[id(n)] = n
        for p in n.parents:
            children[id(p)] = children.get(id(p), 0) + 1
            todo.append(p)
    order, free = [], [out]
    while free:
        n = free.pop()
        order.append(n)
        for p in n.parents:
            children[id(p)] -= 1
            if children[id(p)] == 0:
                free.append(p)
    return order[::-1]


def backward(out, dout=None):
    d = np.ones_like(out.value) if dout is None else np.array(dout, dtype=float)
    table = {id(out): d}
    for n in topological_order(out)[::-1]:
        if not n.requires_grad or id(n) not in table:
            continue
        g = table[id(n)]
        n.grad = np.array(g) if n.grad is None else n.grad + g
        if n.rule is None:
            continue
        for p, s in zip(n.parents, n.rule(g)):
            if p.requires_grad:
                table[id(p)] = table[id(p)] + s if id(p) in table else np.array(s)


def lift(x):
    return x if isinstance(x, Tensor) else Tensor(x, requires_grad=False)


def apply(op, *inputs):
    parents = tuple(lift(x) for x in inputs)
    value, rule = op(*[p.value for p in parents])
    t = Tensor(value, requires_grad=any(p.requires_grad for p in parents))
    t.parents, t.op, t.rule = parents, op, rule
    return t


class Tensor:
    __array_ufunc__ = None

    def __init__(self, value, requires_grad=True):
        self.value = np.asarray(value, dtype=float)
        self.requires_grad = requires_grad
        self.parents = ()
        self.op = self.rule = self.grad = None

    def __add__(self, o):
        return apply(add, self, o)

    def __radd__(self, o):
        return apply(add, o, self)

    def __mul__(self, o):
        return apply(mul, self, o)

    def __rmul__(self, o):
        return apply(mul, o, self)

    def __neg__(self):
        return apply(mul, self, -1.0)

    def __sub__(self, o):
        return apply(add, self, -lift(o))

    def __rsub__(self, o):
        return apply(add, o, -self)

    def __truediv__(self, o):
        return apply(div, self, o)

    def __rtruediv__(self, o):
        return apply(div, o, self)

    def __pow__(self, p):
        return apply(lambda a: power(a, p), self)

    def __matmul__(self, o):
        return apply(matmul, self, o)

    def __rmatmul__(self, o):
        return apply(matmul, o, self)

    def __getitem__(self, index):
        return apply(lambda a: take(a, index), self)

    def sum(self, axis=None, keepdims=False):
        return apply(lambda a: total(a, axis, keepdims=keepdims), self)

    def mean(self, axis=None, keepdims=False):
        return apply(lambda a: mean(a, axis, keepdims=keepdims), self)

    def exp(self):
        return apply(exp, self)

    def log(self):
        return apply(log, self)

    def relu(self):
        return apply(relu, self)

    def tanh(self):
        return apply(tanh, self)

    def backward(self, dout=None):
        backward(self, dout)

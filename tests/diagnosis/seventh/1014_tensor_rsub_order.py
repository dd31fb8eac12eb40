"""Tensor: __rsub__ computes self - other in place of other - self, so number - tensor has the wrong sign."""

import numpy as np


def broadcast_backward(dout, shape):
    while np.ndim(dout) > len(shape):
        dout = dout.sum(axis=0)
    for axis, length in enumerate(shape):
        if length == 1 and dout.shape[axis] != 1:
            dout = dout.sum(axis=axis, keepdims=True)
    return np.array(dout, dtype=float)


def add(a, b):
    return a + b, lambda d: (broadcast_backward(d, a.shape), broadcast_backward(d, b.shape))


def mul(a, b):
    return a * b, lambda d: (broadcast_backward(d * b, a.shape), broadcast_backward(d * a, b.shape))


def div(a, b):
    def rule(d):
        return broadcast_backward(d / b, a.shape), broadcast_backward(-d * a / b**2, b.shape)

    return a / b, rule


def power(a, p):
    return a**p, lambda d: (d * p * a ** (p - 1),)


def matmul(a, b):
    def rule(d):
        da = d @ np.swapaxes(b, -1, -2)
        db = np.swapaxes(a, -1, -2) @ d
        return broadcast_backward(da, a.shape), broadcast_backward(db, b.shape)

    return a @ b, rule


def exp(a):
    out = np.exp(a)
    return out, lambda d: (d * out,)


def log(a):
    return np.log(a), lambda d: (d / a,)


def relu(a):
    return np.maximum(a, 0), lambda d: (d * (a > 0),)


def tanh(a):
    out = np.tanh(a)
    return out, lambda d: (d * (1 - out**2),)


def total(a, axis=None, *, keepdims=False):
    def rule(d):
        if axis is not None and not keepdims:
            d = np.expand_dims(d, axis)
        return (np.broadcast_to(d, a.shape).copy(),)

    return a.sum(axis=axis, keepdims=keepdims), rule


def mean(a, axis=None, *, keepdims=False):
    out, copy = total(a, axis, keepdims=keepdims)
    n = a.size / np.size(out)
    return out / n, lambda d: (copy(d)[0] / n,)


def take(a, index):
    def rule(d):
        da = np.zeros(a.shape)
        np.add.at(da, index, d)
        return (da,)

    return np.array(a[index]), rule


def topological_order(out):
    order, seen, todo = [], set(), [(out, False)]
    while todo:
        node, ready = todo.pop()
        if ready:
            order.append(node)
        elif id(node) not in seen:
            seen.add(id(node))
            todo.append((node, True))
            todo.extend((parent, False) for parent in node.parents)
    return order


def backward(out, dout=None):
    arrived = {id(out): np.ones(out.value.shape) if dout is None else np.array(dout, dtype=float)}
    for node in reversed(topological_order(out)):
        if not node.requires_grad:
            continue
        d = arrived[id(node)]
        if node.rule is not None:
            for parent, part in zip(node.parents, node.rule(d)):
                if parent.requires_grad:
                    arrived[id(parent)] = arrived.get(id(parent), 0) + part
        node.grad = np.array(d) if node.grad is None else node.grad + d


class Tensor:
    __array_ufunc__ = None

    def __init__(self, value, *, requires_grad=True):
        self.value = np.array(value, dtype=np.float64)
        self.requires_grad = requires_grad
        self.parents = ()
        self.op = None
        self.rule = None
        self.grad = None

    @staticmethod
    def _wrap(thing):
        return thing if isinstance(thing, Tensor) else Tensor(thing, requires_grad=False)

    @classmethod
    def _apply(cls, op, *things):
        parents = tuple(cls._wrap(t) for t in things)
        value, rule = op(*[p.value for p in parents])
        node = cls(value, requires_grad=any(p.requires_grad for p in parents))
        node.parents, node.op, node.rule = parents, op, rule
        return node

    def __add__(self, other):
        return Tensor._apply(add, self, other)

    def __radd__(self, other):
        return Tensor._apply(add, other, self)

    def __mul__(self, other):
        return Tensor._apply(mul, self, other)

    def __rmul__(self, other):
        return Tensor._apply(mul, other, self)

    def __neg__(self):
        return self * -1.0

    def __sub__(self, other):
        return self + Tensor._wrap(other) * -1.0

    def __rsub__(self, other):
        return self - Tensor._wrap(other)

    def __truediv__(self, other):
        return Tensor._apply(div, self, other)

    def __rtruediv__(self, other):
        return Tensor._apply(div, other, self)

    def __pow__(self, p):
        return Tensor._apply(lambda a: power(a, p), self)

    def __matmul__(self, other):
        return Tensor._apply(matmul, self, other)

    def __rmatmul__(self, other):
        return Tensor._apply(matmul, other, self)

    def __getitem__(self, index):
        return Tensor._apply(lambda a: take(a, index), self)

    def sum(self, axis=None, *, keepdims=False):
        return Tensor._apply(lambda a: total(a, axis, keepdims=keepdims), self)

    def mean(self, axis=None, *, keepdims=False):
        return Tensor._apply(lambda a: mean(a, axis, keepdims=keepdims), self)

    def exp(self):
        return Tensor._apply(exp, self)

    def log(self):
        return Tensor._apply(log, self)

    def relu(self):
        return Tensor._apply(relu, self)

    def tanh(self):
        return Tensor._apply(tanh, self)

    def backward(self, dout=None):
        backward(self, dout)

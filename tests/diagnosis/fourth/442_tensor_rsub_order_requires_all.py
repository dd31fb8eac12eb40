"""Tensor: __rsub__ computes self - other instead of other - self; requires_grad of a result is True only if all of its parents require a gradient instead of any."""

import numpy as np


def undo(dout, shape):
    dout = dout.sum(axis=tuple(range(np.ndim(dout) - len(shape))))
    return dout.sum(axis=tuple(i for i, n in enumerate(shape) if n == 1), keepdims=True)


def add(a, b):
    return a + b, lambda dout: (undo(dout, a.shape), undo(dout, b.shape))


def mul(a, b):
    return a * b, lambda dout: (undo(dout * b, a.shape), undo(dout * a, b.shape))


def div(a, b):
    return a / b, lambda dout: (undo(dout / b, a.shape), undo(-dout * a / b**2, b.shape))


def matmul(a, b):
    return a @ b, lambda dout: (dout @ b.T, a.T @ dout)


def take(a, index):
    def rule(dout):
        da = np.zeros(a.shape)
        np.add.at(da, index, dout)
        return (da,)

    return np.array(a[index]), rule


def total(a, axis, keepdims):
    def rule(dout):
        if axis is not None and not keepdims:
            dout = np.expand_dims(dout, axis)
        return (np.broadcast_to(dout, a.shape),)

    return a.sum(axis=axis, keepdims=keepdims), rule


def unary(function, slope):
    def op(a):
        out = function(a)
        return out, lambda dout: (dout * slope(a, out),)

    return op


class Tensor:
    __array_ufunc__ = None

    def __init__(self, value, *, requires_grad=True):
        self.value = np.array(value, dtype=float)
        self.requires_grad = requires_grad
        self.parents, self.op, self.rule, self.grad = (), None, None, None

    @staticmethod
    def of(thing):
        return thing if isinstance(thing, Tensor) else Tensor(thing, requires_grad=False)

    @staticmethod
    def build(op, *inputs):
        parents = tuple(Tensor.of(thing) for thing in inputs)
        value, rule = op(*[parent.value for parent in parents])
        result = Tensor(value, requires_grad=all(parent.requires_grad for parent in parents))
        result.parents, result.op, result.rule = parents, op, rule
        return result

    def __add__(self, other):
        return Tensor.build(add, self, other)

    def __radd__(self, other):
        return Tensor.build(add, other, self)

    def __mul__(self, other):
        return Tensor.build(mul, self, other)

    def __rmul__(self, other):
        return Tensor.build(mul, other, self)

    def __neg__(self):
        return Tensor.build(unary(np.negative, lambda a, out: -1.0), self)

    def __sub__(self, other):
        return self + (-Tensor.of(other))

    def __rsub__(self, other):
        return self + (-Tensor.of(other))

    def __truediv__(self, other):
        return Tensor.build(div, self, other)

    def __rtruediv__(self, other):
        return Tensor.build(div, other, self)

    def __pow__(self, p):
        return Tensor.build(unary(lambda a: a**p, lambda a, out: p * a ** (p - 1)), self)

    def __matmul__(self, other):
        return Tensor.build(matmul, self, other)

    def __rmatmul__(self, other):
        return Tensor.build(matmul, other, self)

    def __getitem__(self, index):
        return Tensor.build(lambda a: take(a, index), self)

    def sum(self, axis=None, *, keepdims=False):
        return Tensor.build(lambda a: total(a, axis, keepdims), self)

    def mean(self, axis=None, *, keepdims=False):
        def op(a):
            n = a.size if axis is None else a.shape[axis]
            out, rule = total(a, axis, keepdims)
            return out / n, lambda dout: (rule(dout)[0] / n,)

        return Tensor.build(op, self)

    def exp(self):
        return Tensor.build(unary(np.exp, lambda a, out: out), self)

    def log(self):
        return Tensor.build(unary(np.log, lambda a, out: 1.0 / a), self)

    def relu(self):
        return Tensor.build(unary(lambda a: np.maximum(a, 0.0), lambda a, out: a > 0), self)

    def tanh(self):
        return Tensor.build(unary(np.tanh, lambda a, out: 1.0 - out**2), self)

    def backward(self, dout=None):
        order, seen, todo = [], set(), [(self, False)]
        while todo:
            node, done = todo.pop()
            if done:
                order.append(node)
            elif id(node) not in seen:
                seen.add(id(node))
                todo.append((node, True))
                todo.extend((parent, False) for parent in node.parents)
        first = np.ones(self.value.shape) if dout is None else np.array(dout, dtype=float)
        flow = {id(self): first}
        for node in reversed(order):
            if not node.requires_grad or id(node) not in flow:
                continue
            here = flow[id(node)]
            node.grad = np.array(here + (0.0 if node.grad is None else node.grad))
            if node.rule is not None:
                for parent, part in zip(node.parents, node.rule(here)):
                    flow[id(parent)] = flow.get(id(parent), 0.0) + part

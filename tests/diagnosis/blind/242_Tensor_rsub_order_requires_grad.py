"""Tensor: __rsub__ returns self - other instead of other - self; the result of an operation always requires a gradient, even when none of its parents does."""
import numpy as np


def _shrink(g, shape):
    while g.ndim > len(shape):
        g = g.sum(axis=0)
    for axis, length in enumerate(shape):
        if length == 1:
            g = g.sum(axis=axis, keepdims=True)
    return g


def _add(a, b):
    return a + b, lambda d: (_shrink(d, a.shape), _shrink(d, b.shape))


def _mul(a, b):
    return a * b, lambda d: (_shrink(d * b, a.shape), _shrink(d * a, b.shape))


def _div(a, b):
    return a / b, lambda d: (_shrink(d / b, a.shape), _shrink(-d * a / b**2, b.shape))


def _matmul(a, b):
    return a @ b, lambda d: (d @ b.T, a.T @ d)


def _exp(a):
    e = np.exp(a)
    return e, lambda d: (d * e,)


def _log(a):
    return np.log(a), lambda d: (d / a,)


def _relu(a):
    return np.maximum(a, 0), lambda d: (d * (a > 0),)


def _tanh(a):
    t = np.tanh(a)
    return t, lambda d: (d * (1 - t * t),)


def _power(p):
    return lambda a: (a**p, lambda d: (d * p * a ** (p - 1),))


def _take(index):
    def op(a):
        def rule(d):
            g = np.zeros(a.shape)
            np.add.at(g, index, d)
            return (g,)

        return np.array(a[index]), rule

    return op


def _total(axis, keepdims):
    def op(a):
        def rule(d):
            if axis is not None and not keepdims:
                d = np.expand_dims(d, axis)
            return (d + np.zeros(a.shape),)

        return np.asarray(a.sum(axis=axis, keepdims=keepdims)), rule

    return op


class Tensor:
    __array_ufunc__ = None

    def __init__(self, value, *, requires_grad=True):
        self.value = np.array(value, dtype=float)
        self.requires_grad = requires_grad
        self.parents = ()
        self.op = self.rule = self.grad = None

    @staticmethod
    def _apply(op, *inputs):
        nodes = []
        for item in inputs:
            if not isinstance(item, Tensor):
                item = Tensor(item, requires_grad=False)
            nodes.append(item)
        value, rule = op(*(node.value for node in nodes))
        result = Tensor(value, requires_grad=True)
        result.parents, result.op, result.rule = tuple(nodes), op, rule
        return result

    def __add__(self, other):
        return self._apply(_add, self, other)

    def __radd__(self, other):
        return self._apply(_add, other, self)

    def __mul__(self, other):
        return self._apply(_mul, self, other)

    def __rmul__(self, other):
        return self._apply(_mul, other, self)

    def __neg__(self):
        return self * -1.0

    def __sub__(self, other):
        return self + self._apply(_mul, other, -1.0)

    def __rsub__(self, other):
        return self - other

    def __truediv__(self, other):
        return self._apply(_div, self, other)

    def __rtruediv__(self, other):
        return self._apply(_div, other, self)

    def __pow__(self, p):
        return self._apply(_power(p), self)

    def __matmul__(self, other):
        return self._apply(_matmul, self, other)

    def __rmatmul__(self, other):
        return self._apply(_matmul, other, self)

    def __getitem__(self, index):
        return self._apply(_take(index), self)

    def sum(self, axis=None, *, keepdims=False):
        return self._apply(_total(axis, keepdims), self)

    def mean(self, axis=None, *, keepdims=False):
        def op(a):
            total, rule = _total(axis, keepdims)(a)
            count = a.size if axis is None else a.shape[axis]
            return total / count, lambda d: (rule(d)[0] / count,)

        return self._apply(op, self)

    def exp(self):
        return self._apply(_exp, self)

    def log(self):
        return self._apply(_log, self)

    def relu(self):
        return self._apply(_relu, self)

    def tanh(self):
        return self._apply(_tanh, self)

    def backward(self, dout=None):
        order, seen, todo = [], set(), [(self, False)]
        while todo:
            node, ready = todo.pop()
            if ready:
                order.append(node)
            elif id(node) not in seen:
                seen.add(id(node))
                todo.append((node, True))
                todo.extend((parent, False) for parent in node.parents if parent.requires_grad)
        start = np.ones(self.value.shape) if dout is None else np.array(dout, dtype=float)
        incoming = {id(self): start}
        for node in reversed(order):
            gradient = incoming[id(node)]
            node.grad = gradient.copy() if node.grad is None else node.grad + gradient
            if node.rule is not None:
                for parent, part in zip(node.parents, node.rule(gradient)):
                    if parent.requires_grad:
                        incoming[id(parent)] = incoming.get(id(parent), 0.0) + part

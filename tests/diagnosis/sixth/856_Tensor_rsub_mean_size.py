"""Tensor: __rsub__ gives self - other instead of other - self; mean over an axis divides by the number of all elements instead of the length of the axis."""
import numpy as np


def _fit(grad, shape):
    grad = grad.sum(axis=tuple(range(grad.ndim - len(shape))))
    axes = tuple(i for i, n in enumerate(shape) if n == 1)
    return grad.sum(axis=axes, keepdims=True) if axes else grad


def _add(a, b):
    return a + b, lambda d: (_fit(d, a.shape), _fit(d, b.shape))


def _mul(a, b):
    return a * b, lambda d: (_fit(d * b, a.shape), _fit(d * a, b.shape))


def _div(a, b):
    return a / b, lambda d: (_fit(d / b, a.shape), _fit(-d * a / b**2, b.shape))


def _matmul(a, b):
    return a @ b, lambda d: (d @ b.T, a.T @ d)


def _exp(a):
    e = np.exp(a)
    return e, lambda d: (d * e,)


def _log(a):
    return np.log(a), lambda d: (d / a,)


def _relu(a):
    return np.maximum(a, 0.0), lambda d: (d * (a > 0),)


def _tanh(a):
    t = np.tanh(a)
    return t, lambda d: (d * (1 - t**2),)


def _power(p):
    return lambda a: (a**p, lambda d: (d * p * a ** (p - 1),))


def _sum(axis, keepdims):
    def op(a):
        def rule(d):
            if axis is not None and not keepdims:
                d = np.expand_dims(d, axis)
            return (np.broadcast_to(d, a.shape).copy(),)

        return np.asarray(a.sum(axis=axis, keepdims=keepdims)), rule

    return op


def _take(index):
    def op(a):
        def rule(d):
            da = np.zeros_like(a)
            np.add.at(da, index, d)
            return (da,)

        return np.array(a[index]), rule

    return op


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
    def _lift(thing):
        return thing if isinstance(thing, Tensor) else Tensor(thing, requires_grad=False)

    @staticmethod
    def _apply(op, *parents):
        parents = tuple(Tensor._lift(p) for p in parents)
        value, rule = op(*[p.value for p in parents])
        result = Tensor(value, requires_grad=any(p.requires_grad for p in parents))
        result.parents, result.op, result.rule = parents, op, rule
        return result

    def __add__(self, other):
        return Tensor._apply(_add, self, other)

    def __radd__(self, other):
        return Tensor._apply(_add, other, self)

    def __mul__(self, other):
        return Tensor._apply(_mul, self, other)

    def __rmul__(self, other):
        return Tensor._apply(_mul, other, self)

    def __neg__(self):
        return self * -1.0

    def __sub__(self, other):
        return self + Tensor._lift(other) * -1.0

    def __rsub__(self, other):
        return self + Tensor._lift(other) * -1.0

    def __truediv__(self, other):
        return Tensor._apply(_div, self, other)

    def __rtruediv__(self, other):
        return Tensor._apply(_div, other, self)

    def __pow__(self, p):
        return Tensor._apply(_power(p), self)

    def __matmul__(self, other):
        return Tensor._apply(_matmul, self, other)

    def __rmatmul__(self, other):
        return Tensor._apply(_matmul, other, self)

    def __getitem__(self, index):
        return Tensor._apply(_take(index), self)

    def sum(self, axis=None, *, keepdims=False):
        return Tensor._apply(_sum(axis, keepdims), self)

    def mean(self, axis=None, *, keepdims=False):
        count = self.value.size
        return self.sum(axis, keepdims=keepdims) * (1.0 / count)

    def exp(self):
        return Tensor._apply(_exp, self)

    def log(self):
        return Tensor._apply(_log, self)

    def relu(self):
        return Tensor._apply(_relu, self)

    def tanh(self):
        return Tensor._apply(_tanh, self)

    def backward(self, dout=None):
        order, seen, stack = [], set(), [(self, 0)]
        while stack:
            node, state = stack.pop()
            if state:
                order.append(node)
            elif id(node) not in seen and node.requires_grad:
                seen.add(id(node))
                stack.append((node, 1))
                stack.extend((p, 0) for p in node.parents)
        flow = {id(self): np.ones_like(self.value) if dout is None else np.array(dout, dtype=float)}
        for node in order[::-1]:
            g = flow[id(node)]
            node.grad = np.array(g) if node.grad is None else np.array(node.grad + g)
            if node.rule is not None:
                for parent, part in zip(node.parents, node.rule(g)):
                    if parent.requires_grad:
                        flow[id(parent)] = flow.get(id(parent), 0.0) + part

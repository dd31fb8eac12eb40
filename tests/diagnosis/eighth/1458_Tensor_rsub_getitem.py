"""Tensor: __rsub__ gives self - other instead of other - self; the gradient of __getitem__ is written with da[index] += dout, an element picked twice gets only one of its gradients."""

import numpy as np


def broadcast_backward(dout, shape):
    lead = dout.ndim - len(shape)
    g = dout.sum(axis=tuple(range(lead)))
    ones = tuple(i for i, n in enumerate(shape) if n == 1)
    return g.sum(axis=ones, keepdims=True)


def add(a, b):
    return a + b, lambda d: (broadcast_backward(d, a.shape), broadcast_backward(d, b.shape))


def mul(a, b):
    return a * b, lambda d: (broadcast_backward(d * b, a.shape), broadcast_backward(d * a, b.shape))


def div(a, b):
    return a / b, lambda d: (broadcast_backward(d / b, a.shape), broadcast_backward(-d * a / b**2, b.shape))


def matmul(a, b):
    return a @ b, lambda d: (d @ b.T, a.T @ d)


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


def power(a, p):
    return a**p, lambda d: (d * p * a ** (p - 1),)


def take(a, index):
    def rule(d):
        da = np.zeros(a.shape)
        da[index] += d
        return (da,)

    return np.array(a[index]), rule


def total(a, axis, keepdims):
    def rule(d):
        if axis is not None and not keepdims:
            d = np.expand_dims(d, axis)
        return (np.array(np.broadcast_to(d, a.shape)),)

    return a.sum(axis=axis, keepdims=keepdims), rule


def apply(op, *inputs):
    parents = tuple(i if isinstance(i, Tensor) else Tensor(i, requires_grad=False) for i in inputs)
    value, rule = op(*[p.value for p in parents])
    result = Tensor(value, requires_grad=any(p.requires_grad for p in parents))
    result.parents, result.rule, result.op = parents, rule, op
    return result


class Tensor:
    __array_ufunc__ = None

    def __init__(self, value, *, requires_grad=True):
        self.value = np.array(value, dtype=np.float64)
        self.requires_grad = requires_grad
        self.parents, self.op, self.rule, self.grad = (), None, None, None

    def __add__(self, other):
        return apply(add, self, other)

    def __radd__(self, other):
        return apply(add, other, self)

    def __mul__(self, other):
        return apply(mul, self, other)

    def __rmul__(self, other):
        return apply(mul, other, self)

    def __neg__(self):
        return apply(mul, self, -1.0)

    def __sub__(self, other):
        return self + apply(mul, other, -1.0)

    def __rsub__(self, other):
        return self - other

    def __truediv__(self, other):
        return apply(div, self, other)

    def __rtruediv__(self, other):
        return apply(div, other, self)

    def __pow__(self, p):
        return apply(lambda a: power(a, p), self)

    def __matmul__(self, other):
        return apply(matmul, self, other)

    def __rmatmul__(self, other):
        return apply(matmul, other, self)

    def __getitem__(self, index):
        return apply(lambda a: take(a, index), self)

    def sum(self, axis=None, *, keepdims=False):
        return apply(lambda a: total(a, axis, keepdims), self)

    def mean(self, axis=None, *, keepdims=False):
        count = self.value.size if axis is None else self.value.shape[axis]
        return self.sum(axis, keepdims=keepdims) / count

    def exp(self):
        return apply(exp, self)

    def log(self):
        return apply(log, self)

    def relu(self):
        return apply(relu, self)

    def tanh(self):
        return apply(tanh, self)

    def backward(self, dout=None):
        order, seen, stack = [], set(), [(self, False)]
        while stack:
            node, ready = stack.pop()
            if ready:
                order.append(node)
            elif id(node) not in seen:
                seen.add(id(node))
                stack.append((node, True))
                stack.extend((p, False) for p in node.parents)
        first = np.ones(self.value.shape) if dout is None else np.array(dout, dtype=np.float64)
        parts = {id(self): first}
        while order:
            node = order.pop()
            if not node.requires_grad:
                continue
            g = parts.pop(id(node))
            node.grad = np.array(g) if node.grad is None else node.grad + g
            if node.rule is not None:
                for p, dp in zip(node.parents, node.rule(g)):
                    if p.requires_grad:
                        parts[id(p)] = parts[id(p)] + dp if id(p) in parts else dp

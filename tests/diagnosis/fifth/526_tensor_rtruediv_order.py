"""Tensor: __rtruediv__ has the order wrong: other / tensor computes tensor / other."""
import numpy as np


def broadcast_backward(dout, shape):
    g = np.asarray(dout)
    if g.ndim > len(shape):
        g = g.sum(axis=tuple(range(g.ndim - len(shape))))
    thin = tuple(i for i, length in enumerate(shape) if length == 1)
    return np.array(g.sum(axis=thin, keepdims=True) if thin else g)


def add(a, b):
    return a + b, lambda d: (broadcast_backward(d, a.shape), broadcast_backward(d, b.shape))


def mul(a, b):
    return a * b, lambda d: (broadcast_backward(d * b, a.shape), broadcast_backward(d * a, b.shape))


def div(a, b):
    return a / b, lambda d: (broadcast_backward(d / b, a.shape), broadcast_backward(-d * a / b**2, b.shape))


def power(a, p):
    return a**p, lambda d: (d * p * a ** (p - 1),)


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


def total(a, axis=None, *, keepdims=False):
    out = a.sum(axis=axis, keepdims=keepdims)
    kept = a.sum(axis=axis, keepdims=True).shape
    return out, lambda d: (np.broadcast_to(np.reshape(d, kept), a.shape).copy(),)


def mean(a, axis=None, *, keepdims=False):
    out, rule = total(a, axis, keepdims=keepdims)
    n = a.size / out.size
    return out / n, lambda d: (rule(d)[0] / n,)


def take(a, index):
    def rule(d):
        g = np.zeros(a.shape)
        np.add.at(g, index, d)
        return (g,)

    return np.array(a[index]), rule


def topological_order(out):
    order, seen, todo = [], set(), [(out, False)]
    while todo:
        node, done = todo.pop()
        if done:
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
        g = arrived[id(node)]
        node.grad = np.array(g if node.grad is None else node.grad + g)
        if node.rule is None:
            continue
        for parent, part in zip(node.parents, node.rule(g)):
            if parent.requires_grad:
                arrived[id(parent)] = np.array(arrived[id(parent)] + part if id(parent) in arrived else part)


def as_tensor(thing):
    return thing if isinstance(thing, Tensor) else Tensor(thing, requires_grad=False)


def run(op, *inputs):
    nodes = tuple(as_tensor(i) for i in inputs)
    value, rule = op(*(node.value for node in nodes))
    result = Tensor(value, requires_grad=any(node.requires_grad for node in nodes))
    result.parents, result.op, result.rule = nodes, op, rule
    return result


class Tensor:
    __array_ufunc__ = None

    def __init__(self, value, *, requires_grad=True):
        self.value = np.array(value, dtype=np.float64)
        self.requires_grad = requires_grad
        self.parents, self.op, self.rule, self.grad = (), None, None, None

    def __add__(self, other):
        return run(add, self, other)

    def __radd__(self, other):
        return run(add, other, self)

    def __mul__(self, other):
        return run(mul, self, other)

    def __rmul__(self, other):
        return run(mul, other, self)

    def __neg__(self):
        return run(mul, self, -1.0)

    def __sub__(self, other):
        return run(add, self, run(mul, other, -1.0))

    def __rsub__(self, other):
        return run(add, other, -self)

    def __truediv__(self, other):
        return run(div, self, other)

    def __rtruediv__(self, other):
        return run(div, self, other)

    def __pow__(self, p):
        return run(lambda a: power(a, p), self)

    def __matmul__(self, other):
        return run(matmul, self, other)

    def __rmatmul__(self, other):
        return run(matmul, other, self)

    def __getitem__(self, index):
        return run(lambda a: take(a, index), self)

    def sum(self, axis=None, *, keepdims=False):
        return run(lambda a: total(a, axis, keepdims=keepdims), self)

    def mean(self, axis=None, *, keepdims=False):
        return run(lambda a: mean(a, axis, keepdims=keepdims), self)

    def exp(self):
        return run(exp, self)

    def log(self):
        return run(log, self)

    def relu(self):
        return run(relu, self)

    def tanh(self):
        return run(tanh, self)

    def backward(self, dout=None):
        backward(self, dout)

"""Rules with explicit copies of the broadcast, an order by iterators, and a flat program."""

import itertools

import numpy as np


def undo(g, like):
    """By reshaping to named axes: np.einsum-free, through add.reduce."""
    full = (1,) * (g.ndim - like.ndim) + like.shape
    for axis, (n, m) in enumerate(zip(full, g.shape)):
        if n != m:
            g = np.add.reduce(g, axis=axis, keepdims=True)
    return np.reshape(g, like.shape) + 0.0


def add(a, b):
    return a + b, lambda dout: (undo(dout, a), undo(dout, b))


def mul(a, b):
    x, y = a.copy(), b.copy()
    return x * y, lambda dout: (undo(np.multiply(dout, y), x), undo(np.multiply(dout, x), y))


def div(a, b):
    inverse = 1 / b
    return a * inverse, lambda dout: (undo(dout * inverse, a), undo(dout * a * -(inverse**2), b))


def power(a, p):
    def rule(dout):
        slope = np.ones_like(a) * p if p == 1 else p * np.sign(a) ** (p - 1) * np.abs(a) ** (p - 1)
        return (slope * dout,)

    return a**p, rule


def matmul(a, b):
    def rule(dout):
        da = np.einsum("...nm,...km->...nk", dout, b)
        db = np.einsum("...nk,...nm->...km", a, dout)
        return undo(da, a), undo(db, b)

    return np.einsum("...nk,...km->...nm", a, b), rule


class exp_rule:
    def __init__(self, out):
        self.out = out

    def __call__(self, dout):
        return (self.out * dout,)


def exp(a):
    out = np.exp(a)
    return out, exp_rule(out)


def log(a):
    return np.log2(a) * np.log(2), lambda dout: [dout / a]


def relu(a):
    keep = a > 0
    return a * keep, lambda dout: (dout * keep,)


def tanh(a):
    out = np.tanh(a)
    return out, lambda dout: ((1 - out) * (1 + out) * dout,)


def _back(dout, a, axis, keepdims):
    if axis is None:
        return np.full(a.shape, np.reshape(dout, ()))
    if not keepdims:
        dout = dout[(slice(None),) * (axis % a.ndim) + (None,)] if a.ndim else dout
    return np.repeat(dout, a.shape[axis], axis=axis)


def total(a, axis=None, keepdims=False):
    return np.add.reduce(a, axis=axis if axis is not None else tuple(range(a.ndim)), keepdims=keepdims), lambda dout: (
        _back(np.asarray(dout), a, axis, keepdims),
    )


def mean(a, axis=None, keepdims=False):
    out = np.mean(a, axis, keepdims=keepdims)
    n = a.size / np.size(out)
    return out, lambda dout: (_back(np.asarray(dout) / n, a, axis, keepdims),)


def take(a, index):
    def rule(dout):
        da = np.zeros_like(a)
        where = np.arange(a.size).reshape(a.shape)[index].ravel()
        for place, d in zip(where, np.ravel(dout)):
            da.flat[place] += d
        return (da,)

    return a[index] + 0.0, rule


def topological_order(out):
    order, done, stack = [], {id(out)}, [(out, iter(out.parents))]
    while stack:
        node, parents = stack[-1]
        for parent in parents:
            if id(parent) not in done:
                done.add(id(parent))
                stack.append((parent, iter(parent.parents)))
                break
        else:
            order.append(node)
            stack.pop()
    return order


def backward(out, dout=None):
    nodes = [n for n in topological_order(out) if n.requires_grad]
    sums = {id(n): np.zeros(n.value.shape) for n in nodes}
    sums[id(out)] += 1.0 if dout is None else dout
    while nodes:
        n = nodes.pop()
        g = sums[id(n)]
        n.grad = g.copy() if n.grad is None else np.add(n.grad, g)
        for p, s in zip(n.parents, n.rule(g) if n.parents else ()):
            if id(p) in sums:
                sums[id(p)] = sums[id(p)] + s


class Tensor:
    __array_priority__ = 1000
    __array_ufunc__ = None

    def __init__(self, value, *, requires_grad=True):
        self.value = np.array(value, dtype="float64")
        self.parents, self.op, self.rule = (), None, None
        self.requires_grad, self.grad = requires_grad, None

    @classmethod
    def make(cls, op, *inputs):
        inputs = tuple(x if isinstance(x, cls) else cls(x, requires_grad=False) for x in inputs)
        value, rule = op(*(x.value for x in inputs))
        t = cls(value)
        t.requires_grad = True in [x.requires_grad for x in inputs]
        t.parents, t.op, t.rule = inputs, op, rule
        return t

    def __add__(self, other):
        return Tensor.make(add, self, other)

    __radd__ = __add__

    def __mul__(self, other):
        return Tensor.make(mul, self, other)

    __rmul__ = __mul__

    def __neg__(self):
        return Tensor.make(lambda a: (-a, lambda d: (-d,)), self)

    @staticmethod
    def _sub(a, b):
        return a - b, lambda d: (undo(d, a), undo(-d, b))

    def __sub__(self, other):
        return Tensor.make(self._sub, self, other)

    def __rsub__(self, other):
        return Tensor.make(self._sub, other, self)

    def __truediv__(self, other):
        return Tensor.make(div, self, other)

    def __rtruediv__(self, other):
        return Tensor.make(div, other, self)

    def __pow__(self, p):
        return Tensor.make(lambda a: power(a, p), self)

    def __matmul__(self, other):
        return Tensor.make(matmul, self, other)

    def __rmatmul__(self, other):
        return Tensor.make(matmul, other, self)

    def __getitem__(self, index):
        return Tensor.make(lambda a: take(a, index), self)

    def sum(self, axis=None, keepdims=False):
        return Tensor.make(lambda a: total(a, axis, keepdims), self)

    def mean(self, axis=None, keepdims=False):
        return Tensor.make(lambda a: mean(a, axis, keepdims), self)

    def exp(self):
        return Tensor.make(exp, self)

    def log(self):
        return Tensor.make(log, self)

    def relu(self):
        return Tensor.make(relu, self)

    def tanh(self):
        return Tensor.make(tanh, self)

    def backward(self, dout=None):
        backward(self, dout)


def zero_grad(parameters):
    for parameter in parameters:
        parameter.grad = None


def graph_descent(loss_of, parameters, learning_rate, steps):
    def step():
        zero_grad(parameters)
        loss = loss_of()
        loss.backward()
        for parameter in parameters:
            if parameter.grad is not None:
                parameter.value = parameter.value + -learning_rate * parameter.grad
        return float(loss.value)

    return [step() for _ in range(steps)]


def record(out, inputs):
    """A function of values and dout, closed over the lists."""
    order = topological_order(out)
    at = dict(zip(map(id, order), itertools.count()))
    ops = [node.op for node in order]
    parents = [[at[id(p)] for p in node.parents] for node in order]
    constants = [np.copy(node.value) for node in order]
    inputs = [at.get(id(node)) for node in inputs]

    def program(values, dout):
        table, pulls = list(constants), [None] * len(order)
        for i, value in zip(inputs, values):
            if i is not None:
                table[i] = value
        for i, op in enumerate(ops):
            if op is not None:
                table[i], pulls[i] = op(*(table[k] for k in parents[i]))
        grads = [np.zeros(np.shape(value)) for value in table]
        grads[-1] = grads[-1] + dout
        for i in range(len(ops) - 1, -1, -1):
            if pulls[i] is not None:
                for k, g in zip(parents[i], pulls[i](grads[i])):
                    grads[k] = grads[k] + g
        return table[-1], [0.0 * v if i is None else grads[i] for i, v in zip(inputs, values)]

    return program


def replay(program, values, dout):
    return program(values, dout)


def accumulate_gradients(loss_of, parameters, X, y, batch_size):
    for parameter in parameters:
        parameter.grad = None
    cuts = np.arange(batch_size, len(X), batch_size)
    batches = list(zip(np.split(X, cuts), np.split(y, cuts)))
    weights = np.array([len(b[1]) for b in batches]) / len(y)
    losses = []
    for weight, (Xb, yb) in zip(weights, batches):
        loss = loss_of(Xb, yb)
        loss.backward(float(weight))
        losses.append(float(loss.value))
    return float(weights @ losses)


def autodiff_numbers():
    paths = 1
    for _ in range(20):
        paths = paths + paths
    return paths, len(range(20)), 3 * (3 * 2**2), -3 + -3, 10, 100 % 32 / 100

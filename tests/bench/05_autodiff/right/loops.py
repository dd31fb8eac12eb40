"""Written for short arrays: loops over elements, tables of slopes, lists in place of dicts."""

import numpy as np


def collect(g, shape):
    """Every element of g goes to the place that it was copied from."""
    out = np.zeros(shape)
    for i in np.ndindex(*g.shape):
        j = i[len(i) - len(shape) :]
        out[tuple(0 if n == 1 else k for k, n in zip(j, shape))] += g[i]
    return out


def add(a, b):
    def rule(dout):
        return collect(dout, a.shape), collect(dout, b.shape)

    return a - (-b), rule


def mul(a, b):
    def rule(dout):
        left, right = np.broadcast_arrays(a, b)
        return collect(right * dout, a.shape), collect(left * dout, b.shape)

    return b * a, rule


def div(a, b):
    def rule(dout):
        left, right = np.broadcast_arrays(a, b)
        return collect(dout / right, a.shape), collect(-(left / right) * (dout / right), b.shape)

    return a / b, rule


def power(a, p):
    def rule(dout):
        return (dout * (p * a ** (p - 1)),)

    return a**p, rule


def matmul(a, b):
    front = np.broadcast_shapes(a.shape[:-2], b.shape[:-2])
    left = np.broadcast_to(a, front + a.shape[-2:])
    right = np.broadcast_to(b, front + b.shape[-2:])
    out = np.zeros(front + (a.shape[-2], b.shape[-1]))
    for i in np.ndindex(*front):
        out[i] = left[i] @ right[i]

    def rule(dout):
        da, db = np.zeros(left.shape), np.zeros(right.shape)
        for i in np.ndindex(*front):
            da[i], db[i] = dout[i] @ right[i].T, left[i].T @ dout[i]
        return collect(da, a.shape), collect(db, b.shape)

    return out, rule


def exp(a):
    e = np.exp(a / 2) ** 2
    return e, lambda dout: tuple([dout * e])


def log(a):
    inverse = a**-1
    return -np.log(inverse), lambda dout: tuple([dout * inverse])


def relu(a):
    slope = (np.sign(a) + 1) // 2
    return slope * a, lambda dout: (slope * dout,)


def tanh(a):
    e = np.exp(-2 * np.abs(a))
    out = np.sign(a) * (1 - e) / (1 + e)
    return out, lambda dout: (dout * 4 * e / (1 + e) ** 2,)


def total(a, axis=None, keepdims=False):
    out = np.sum(a, axis=axis, keepdims=keepdims)

    def rule(dout):
        da = np.ones_like(a)
        if axis is None or a.ndim == 0:
            return (da * float(np.reshape(dout, ())),)
        d = dout if keepdims else np.expand_dims(dout, axis)
        return (da * d,)

    return out, rule


def mean(a, axis=None, keepdims=False):
    s, rule_of_sum = total(a, axis, keepdims)
    part = np.size(s) / a.size
    return part * s, lambda dout: (part * rule_of_sum(dout)[0],)


def take(a, index):
    def rule(dout):
        da = np.zeros(a.shape)
        np.add.at(da, index, dout)
        return (da,)

    return np.copy(a[index]), rule


def topological_order(out):
    """Depths by relaxation: a stack that is visited again as long as a node moves."""
    left, order, state = [out], [], {}
    while left:
        node = left[-1]
        if state.get(id(node)) == "done":
            left.pop()
            continue
        open_parents = [p for p in node.parents if state.get(id(p)) != "done"]
        if open_parents:
            left.extend(open_parents)
        else:
            state[id(node)] = "done"
            order.append(node)
            left.pop()
    return order


def backward(out, dout=None):
    order = topological_order(out)
    place = {id(node): i for i, node in enumerate(order)}
    incoming = [[] for _ in order]
    incoming[-1].append(np.ones(np.shape(out.value)) if dout is None else dout)
    for i in range(len(order) - 1, -1, -1):
        node = order[i]
        if not node.requires_grad:
            continue
        g = sum(incoming[i], np.zeros(np.shape(node.value)))
        node.grad = g if node.grad is None else node.grad + g
        for parent, share in zip(node.parents, node.rule(g.copy()) if node.rule else ()):
            incoming[place[id(parent)]].append(share)


class Tensor:
    __array_ufunc__ = None

    def __init__(self, value, requires_grad=True, parents=(), op=None, rule=None):
        self.value = np.array(value) * 1.0
        if self.value.ndim == 0:
            self.value = np.array(self.value)
        self.requires_grad, self.parents, self.op, self.rule, self.grad = requires_grad, parents, op, rule, None

    def _do(self, op, *given):
        given = tuple(x if isinstance(x, Tensor) else Tensor(x, False) for x in given)
        out, rule = op(*(x.value for x in given))
        return Tensor(out, any(x.requires_grad for x in given), given, op, rule)

    def __add__(self, x):
        return self._do(add, self, x)

    def __radd__(self, x):
        return self._do(add, x, self)

    def __sub__(self, x):
        return self + (-1) * x

    def __rsub__(self, x):
        return (-1) * self + x

    def __mul__(self, x):
        return self._do(mul, self, x)

    def __rmul__(self, x):
        return self._do(mul, x, self)

    def __neg__(self):
        return 0 - self

    def __truediv__(self, x):
        return self._do(div, self, x)

    def __rtruediv__(self, x):
        return self._do(div, x, self)

    def __pow__(self, p):
        return self._do(lambda a: power(a, p), self)

    def __matmul__(self, x):
        return self._do(matmul, self, x)

    def __rmatmul__(self, x):
        return self._do(matmul, x, self)

    def __getitem__(self, index):
        return self._do(lambda a: take(a, index), self)

    def sum(self, axis=None, keepdims=False):
        return self._do(lambda a: total(a, axis, keepdims), self)

    def mean(self, axis=None, keepdims=False):
        return self._do(lambda a: mean(a, axis, keepdims), self)

    def exp(self):
        return self._do(exp, self)

    def log(self):
        return self._do(log, self)

    def relu(self):
        return self._do(relu, self)

    def tanh(self):
        return self._do(tanh, self)

    def backward(self, dout=None):
        backward(self, dout)


def zero_grad(parameters):
    for i in range(len(parameters)):
        parameters[i].grad = None


def graph_descent(loss_of, parameters, learning_rate, steps):
    losses = np.empty(steps)
    for t in range(steps):
        zero_grad(parameters)
        loss = loss_of()
        losses[t] = loss.value
        loss.backward()
        for p in [p for p in parameters if p.grad is not None]:
            p.value = np.subtract(p.value, np.multiply(learning_rate, p.grad))
    return losses


def record(out, inputs):
    order = topological_order(out)
    return [
        [n.op for n in order],
        [[next_place(order, p) for p in n.parents] for n in order] if len(order) < 50 else fast_places(order),
        [np.array(n.value) for n in order],
        [next((i for i, n in enumerate(order) if n is leaf), None) for leaf in inputs],
    ]


def next_place(order, node):
    return [i for i, n in enumerate(order) if n is node][0]


def fast_places(order):
    place = {id(n): i for i, n in enumerate(order)}
    return [[place[id(p)] for p in n.parents] for n in order]


def replay(program, values, dout):
    ops, parents, constants, slots = program
    table = [np.array(c) for c in constants]
    for slot, value in zip(slots, values):
        if slot is not None:
            table[slot] = np.array(value)
    tape = []
    for i in range(len(ops)):
        if ops[i] is not None:
            table[i], rule = ops[i](*[table[k] for k in parents[i]])
            tape.append((i, rule))
    sums = [np.zeros(np.shape(v)) for v in table]
    sums[-1] = sums[-1] + dout
    while tape:
        i, rule = tape.pop()
        for k, share in zip(parents[i], rule(sums[i])):
            sums[k] = sums[k] + share
    return table[-1], [np.zeros(v.shape) if s is None else sums[s] for s, v in zip(slots, values)]


def accumulate_gradients(loss_of, parameters, X, y, batch_size):
    for p in parameters:
        p.grad = None
    mean = 0.0
    for k in range(-(-len(y) // batch_size)):
        rows = np.arange(len(y))[k * batch_size : (k + 1) * batch_size]
        loss = loss_of(X[rows], y[rows])
        loss.backward(rows.size / len(y))
        mean += float(loss.value) * rows.size / len(y)
    return mean


def autodiff_numbers():
    return 2**20, 20, 36.0, -6, 10, 0.04

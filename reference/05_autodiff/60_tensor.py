r"""## Tensor

Now put it all together. Your rules, your order and your `backward` do the work; the class hands it to them.

**By hand:** with `a = Tensor([1.0, 2.0])`, `out = (2 - a * a).sum()` has the value $2 - 1 + 2 - 4 = -1$. After
`out.backward()`, `a.grad` is $-2a = (-2, -4)$.

**Pitfalls**

- A method named like a function of yours is no trouble: inside `def exp(self)`, the name `exp` is still the function.
- Differences need no rule: $a - b$ is $a + b \cdot (-1)$. In `__rsub__` and `__rtruediv__` the other one comes first.
- `x ** 2` with `x` an integer array is not what you want inside: `value` is float64 from the beginning.
- `op` must know all settings: for `a.sum(axis=1)` it is a function of one array that sums over axis 1. Somebody will
  call it again with other arrays.
"""

import numpy as np

from autograder.exercise import Case, Equivalent, Exercise, Mistake, Script, normal, spread, uniform


class Tensor:
    """An array that remembers how it was computed.

    Operators and methods accept Tensors of any shapes that numpy can combine, and in the place of any one Tensor also a
    number or an array, which becomes a Tensor that requires no gradient. On either side: a + 2, 2 + a, array + a. Each
    returns a new Tensor and changes none. For an array on the left, the body of the class must hold the line

    __array_ufunc__ = None

    Attributes:
        value: float64 array.
        requires_grad: bool. Of a result, whether one of its parents requires a gradient.
        parents: tuple of Tensors, those that it was computed from; () for a leaf.
        op: None for a leaf. Of a result, a function with op(*[parent.value for parent in parents]) = value, rule. It
            accepts other arrays too, and computes the same of them.
        rule: None for a leaf. Of a result, a function: rule(dout) returns a tuple with one gradient for each parent, in
            the shape of its value.
        grad: None, until backward has been called.

    A result may be computed in several steps: the parents of a - b need not be a and b, but something that was computed
    from them.
    """

    __array_ufunc__ = None

    def __init__(self, value, *, requires_grad=True):
        """Make a leaf.

        Args:
            value: number, list or array, float or int; not changed.
            requires_grad: bool.
        """
        self.value = np.array(value, dtype=np.float64)
        self.requires_grad, self.parents = requires_grad, ()
        self.op = self.rule = self.grad = None

    def __add__(self, other):
        """Tensor of self + other."""
        return _apply(_add, self, other)

    def __radd__(self, other):
        """Tensor of other + self."""
        return self + other

    def __mul__(self, other):
        """Tensor of self * other, element by element."""
        return _apply(_mul, self, other)

    def __rmul__(self, other):
        """Tensor of other * self."""
        return self * other

    def __neg__(self):
        """Tensor of -self."""
        return self * -1

    def __sub__(self, other):
        """Tensor of self - other."""
        return self + other * -1

    def __rsub__(self, other):
        """Tensor of other - self."""
        return -self + other

    def __truediv__(self, other):
        """Tensor of self / other, element by element."""
        return _apply(_div, self, other)

    def __rtruediv__(self, other):
        """Tensor of other / self."""
        return _apply(_div, other, self)

    def __pow__(self, p):
        """Tensor of self ** p, element by element.

        Args:
            p: int or float, not 0; no Tensor.
        """
        return _apply(lambda a: (a**p, lambda d: (d * p * a ** (p - 1),)), self)

    def __matmul__(self, other):
        """Tensor of self @ other; both have two axes."""
        return _apply(_matmul, self, other)

    def __rmatmul__(self, other):
        """Tensor of other @ self; both have two axes."""
        return _apply(_matmul, other, self)

    def __getitem__(self, index):
        """Tensor of self[index].

        Args:
            index: what numpy takes between brackets; it may name an element more than once.
        """
        return _apply(lambda a: (a[index], lambda d: _put(d, a.shape, index)), self)

    def sum(self, axis=None, *, keepdims=False):
        """Tensor of the sum over an axis (int), or over all of them (None)."""
        return _apply(
            lambda a: (a.sum(axis=axis, keepdims=keepdims), lambda d: _copied(d, a.shape, axis, keepdims)), self
        )

    def mean(self, axis=None, *, keepdims=False):
        """Tensor of the mean over an axis (int), or over all of them (None)."""

        def op(a):
            out = a.mean(axis=axis, keepdims=keepdims)
            return out, lambda d: _copied(d * out.size / a.size, a.shape, axis, keepdims)

        return _apply(op, self)

    def exp(self):
        """Tensor of the exponentials."""
        return _apply(lambda a: (np.exp(a), lambda d: (d * np.exp(a),)), self)

    def log(self):
        """Tensor of the natural logarithms."""
        return _apply(lambda a: (np.log(a), lambda d: (d / a,)), self)

    def relu(self):
        """Tensor of max(0, self); the slope at 0 counts as 0."""
        return _apply(lambda a: (np.maximum(a, 0), lambda d: (d * (a > 0),)), self)

    def tanh(self):
        """Tensor of the hyperbolic tangents."""
        return _apply(lambda a: (np.tanh(a), lambda d: (d * (1 - np.tanh(a) ** 2),)), self)

    def backward(self, dout=None):
        """Add the gradient with respect to every Tensor that self was computed from, and to self, to its grad.

        Tensors that require no gradient keep grad None. No limit of depth: 10,000 steps are as good as 10.

        Args:
            dout: gradient of the loss with respect to self, in the shape of value; None stands for ones.
        """
        arrived = {id(self): np.ones(self.value.shape) if dout is None else dout}
        for node in reversed(_order(self)):
            gradient = arrived[id(node)]
            node.grad = gradient + (0 if node.grad is None else node.grad)
            for parent, share in zip(node.parents, node.rule(gradient) if node.rule else (), strict=True):
                arrived[id(parent)] = arrived.get(id(parent), 0) + share


def _apply(op, *inputs):
    """The Tensor that an operation makes of Tensors and constants."""
    parents = tuple(one if isinstance(one, Tensor) else Tensor(one, requires_grad=False) for one in inputs)
    value, rule = op(*(parent.value for parent in parents))
    out = Tensor(value, requires_grad=any(parent.requires_grad for parent in parents))
    out.parents, out.op, out.rule = parents, op, rule
    return out


def _add(a, b):
    """Sum, and its rule."""
    return a + b, lambda d: (_undone(d, a.shape), _undone(d, b.shape))


def _mul(a, b):
    """Product, and its rule."""
    return a * b, lambda d: (_undone(d * b, a.shape), _undone(d * a, b.shape))


def _div(a, b):
    """Quotient, and its rule."""
    return a / b, lambda d: (_undone(d / b, a.shape), _undone(-d * a / b**2, b.shape))


def _matmul(a, b):
    """Matrix product, and its rule."""
    return a @ b, lambda d: (d @ b.T, a.T @ d)


def _put(dout, shape, index):
    """Zeros, with a gradient put down where an index picked."""
    da = np.zeros(shape)
    np.add.at(da, index, dout)
    return (da,)


def _copied(dout, shape, axis, keepdims):
    """The gradient of a reduction, copied to the shape of what was reduced."""
    if axis is not None and not keepdims:
        dout = np.expand_dims(dout, axis)
    return (np.zeros(shape) + dout,)


def _undone(gradient, shape):
    """A gradient, summed over the copies that a broadcast made of an array of this shape."""
    gradient = gradient.sum(axis=tuple(range(gradient.ndim - len(shape))))
    return gradient.sum(axis=tuple(np.flatnonzero(np.less(shape, gradient.shape))), keepdims=True)


def _order(out):
    """The nodes behind one that require a gradient, parents before children."""
    order, visited, pending = [], set(), [(out, False)]
    while pending:
        node, is_done = pending.pop()
        if is_done:
            order.append(node)
        elif node.requires_grad and id(node) not in visited:
            visited.add(id(node))
            pending.append((node, True))
            pending.extend((parent, False) for parent in node.parents)
    return order


def expression(Tensor, formula, a, b, dout, constant):  # noqa: PLR0917 - a case's inputs
    """Value and gradients of a formula of two Tensors, or of one and a constant, by the rules of its nodes."""
    leaves = [Tensor(a), b if constant else Tensor(b)]
    out = eval(formula, {"a": leaves[0], "b": leaves[1]})  # noqa: S307 - a case's own text
    found, pending, required = [0.0, 0.0], [(out, dout)], 0
    while pending:
        node, gradient = pending.pop()
        for i, leaf in enumerate(leaves):
            found[i] = found[i] + gradient if node is leaf else found[i]
        required += not node.parents and node.requires_grad and not any(node is leaf for leaf in leaves)
        pending += zip(node.parents, node.rule(gradient) if node.parents else (), strict=True)
    value = {"value of the result": out.value, "constants that require a gradient": required}
    return {**value, "gradient of a": found[0]} | ({} if constant else {"gradient of b": found[1]})


def attributes(Tensor, a):
    """What leaves and results hold, and what becomes of whole numbers."""
    x, c, whole = Tensor(a), Tensor(a, requires_grad=False), Tensor([[1, 2], [3, 4]])
    leaf = x.parents == () and x.op is None and x.rule is None and x.grad is None
    return {
        "a leaf": np.array([leaf, isinstance(x.value, np.ndarray), whole.value.dtype == np.float64]),
        "requires_grad": np.array([r.requires_grad for r in (x, c, x * c, c * 2, (c + 1).sum(), c.exp() + x)]),
        "whole numbers": (whole / 2).value,
        "value of a leaf": x.value,
        "results are Tensors": np.array([isinstance(one, Tensor) for one in (x + c, 2 - x, -x, x.sum(), x[0])]),
    }


def ops_again(Tensor, a, other):
    """Every op of a graph called again with other values."""
    x = Tensor(a)
    out = ((2 - x) / 3 + x[1:].tanh().sum(axis=0, keepdims=True) ** 2).mean(axis=1)
    done, pending = {}, [out]
    while pending:
        node = pending[-1]
        todo = [p for p in node.parents if id(p) not in done]
        if todo:
            pending += todo
            continue
        given = [done[id(p)] for p in node.parents]
        done[id(node)] = np.asarray(node.op(*given)[0]) if given else (other if node is x else node.value)
        pending.pop()
    return {"value": out.value, "value of other inputs, by op": done[id(out)]}


def network(Tensor, X, weights, y):
    """Loss and gradients of a network of two layers with a softmax, by backward."""
    W, b, V = (Tensor(weight) for weight in weights)
    scores = (X @ W + b).tanh() @ V
    shifted = scores - scores.value.max(axis=1, keepdims=True)
    log_probs = shifted - shifted.exp().sum(axis=1, keepdims=True).log()
    loss = -log_probs[np.arange(len(y)), y].mean()
    loss.backward()
    return {"loss": loss.value, "W.grad": W.grad, "b.grad": b.grad, "V.grad": V.grad}


def backwards(Tensor, a, dout):
    """Backward with dout, twice, with a constant."""
    x, c = Tensor(a), Tensor(a + 1, requires_grad=False)
    out = (x * c - x) * x
    out.backward(dout)
    first = x.grad.copy()
    out.backward(dout)
    return {"grad": first, "grad after two passes": x.grad, "constant has no grad": c.grad is None}


def deep(Tensor, depth):
    """Backward through a long chain."""
    x = h = Tensor([1.5, 2.0])
    for _ in range(depth):
        h = h.relu()
    h.backward()
    return {"grad of a long chain": x.grad}


def _formula(formula, a, b, dout, *, name="", hidden=False, hint="", constant=False):
    """The case of one formula."""
    given = {"formula": formula, "a": a, "b": b, "dout": dout, "constant": constant}
    return Case(name or formula, hidden=hidden, hint=hint, scenario=expression, **given)


exercise = Exercise(
    Script((Tensor,)),
    points=6,
    cases=[
        _formula("a + b", normal(4, 3), normal(3), normal(4, 3), name="a + b, shapes (4, 3) and (3,)"),
        _formula("a * b", normal(2, 1), normal(5), normal(2, 5), name="a * b, shapes (2, 1) and (5,)"),
        _formula("a - b", normal(2, 3), normal(3), normal(2, 3)),
        _formula("a / b", normal(3), spread(2, 3, low=0.5, high=2), normal(2, 3)),
        _formula("a ** 3 + b ** -0.5", normal(4), uniform(4, low=0.5, high=3), normal(4)),
        _formula("a @ b", normal(2, 3), normal(3, 4), normal(2, 4)),
        _formula("a.exp() + b.tanh()", normal(2, 3), normal(2, 3), normal(2, 3)),
        _formula("a.log() * b.relu()", uniform(5, low=0.3, high=4), np.array([0.5, -0.5, 2.0, -3.0, 0.0]), normal(5)),
        _formula("a.sum(axis=1) * b.mean(axis=1)", normal(2, 3, 4), normal(2, 5, 4), normal(2, 4)),
        _formula(
            "a[[1, 0, 1]] * b[:, 1:]",
            normal(2, 4),
            normal(3, 5),
            normal(3, 4),
            hint="A row is taken twice here: what comes back to it?",
        ),
        _formula("b - a", normal(3), 2, normal(3), constant=True, name="2 - a", hint="Which comes first?"),
        _formula("b / a", spread(3, low=0.5, high=2), 3, normal(3), constant=True, name="3 / a"),
        _formula(
            "b - a",
            normal(3),
            np.array([[1.0], [-2.0]]),
            normal(2, 3),
            constant=True,
            name="array - a",
            hint="Does the class say `__array_ufunc__ = None`?",
        ),
        _formula(
            "b @ a",
            normal(3, 4),
            np.array([[1.0, 2.0, -1.0], [0.5, 0.0, 3.0]]),
            normal(2, 4),
            constant=True,
            name="array @ a",
        ),
        Case("attributes", scenario=attributes, a=normal(2, 3)),
        Case(
            "backward",
            hint="Does your method do all that the function backward does?",
            scenario=backwards,
            a=normal(2, 2),
            dout=normal(2, 2),
        ),
        Case(
            "op, called again",
            hint="Does each op know its settings, and does it compute from what it is given?",
            scenario=ops_again,
            a=normal(3, 4),
            other=normal(3, 4),
        ),
        Case(
            "a network of two layers",
            scenario=network,
            X=normal(4, 3),
            weights=[normal(3, 5), normal(5), normal(5, 2)],
            y=np.array([1, 0, 0, 1]),
        ),
        _formula("-a * b", normal(2), normal(3, 1), normal(3, 2), hidden=True),
        _formula(
            "a - b",
            normal(3, 1, 4),
            normal(2, 1),
            normal(3, 2, 4),
            name="an axis in the middle",
            hidden=True,
            hint="Where the forward pass copies, the backward pass sums.",
        ),
        _formula("a.sum() * b.mean(axis=0)", normal(2, 3), normal(4, 3), normal(3), hidden=True),
        _formula(
            "a / a.sum(axis=1, keepdims=True) - b.mean(axis=1, keepdims=True)",
            uniform(2, 3, low=0.5, high=2),
            normal(2, 4),
            normal(2, 3),
            name="axes that stay",
            hidden=True,
        ),
        _formula("a[0] * b[2, 1]", normal(2, 4), normal(3, 2), normal(4), hidden=True),
        _formula("(a + 2) / 4 - b", normal(), 0.5, normal(), constant=True, name="a and numbers", hidden=True),
        _formula(
            "b + b * a - b / a",
            spread(2, 1, low=0.5, high=2),
            np.array([[1, 2, 3]]),
            normal(2, 3),
            constant=True,
            name="an array of whole numbers on the left",
            hidden=True,
            hint="Does the class say `__array_ufunc__ = None`?",
        ),
        _formula(
            "a @ b - a.mean() * b",
            normal(1, 3),
            np.array([[1.0, 2.0], [-1.0, 0.5], [0.0, 3.0]]),
            normal(3, 2),
            constant=True,
            name="an array on the right",
            hidden=True,
        ),
        Case(
            "another network",
            hidden=True,
            scenario=network,
            X=normal(5, 2),
            weights=[normal(2, 6), normal(6), normal(6, 3)],
            y=np.array([2, 0, 1, 1, 0]),
        ),
        Case(
            "more than a thousand steps deep",
            hidden=True,
            hint="Does anything in your backward call itself?",
            scenario=deep,
            depth=1050,
        ),
    ],
    mistakes=[
        Mistake("2 - a gives a - 2: in __rsub__, self stands on the right.", ("-self +", "self -")),
        Mistake(
            "3 / a gives a / 3: in __rtruediv__, self stands on the right.",
            ("_apply(_div, other, self)", "self / other"),
        ),
        Mistake(
            "array @ a gives a.T @ array.T: in __rmatmul__, self stands on the right, as it is.",
            ("_matmul, other", "lambda a, b: (b.T @ a.T, lambda d: (d.T @ b.T, a.T @ d.T)), other"),
        ),
        Mistake(
            "The broadcast is not undone: gradients have the shape of the result.",
            ("    gradient = gradient.sum(axis=tuple(range(gradient.ndim - len(shape))))\n", "    return gradient\n"),
        ),
        Mistake("Constants require a gradient.", ("one, requires_grad=False", "one")),
        Mistake(
            "Every result requires a gradient, even one of constants alone.",
            ("any(parent.requires_grad for parent in parents)", "True"),
        ),
        Mistake(
            "Whole numbers stay whole numbers; value is float64.",
            (", dtype=np.float64", ""),
            ("a / b,", "(a / b if a.dtype.kind == 'f' else a // b),"),
        ),
        Mistake(
            "Elements that are taken twice get one of their gradients; both must be added.",
            ("np.add.at(da, index, dout)", "da[index] += dout"),
        ),
        Mistake("The gradient of the mean is not divided by the number of elements.", ("d * out.size / a.size", "d")),
        Mistake(
            "grad is overwritten in the second pass; it must be added to.",
            ("(0 if node.grad is None else node.grad)", "0"),
        ),
        Mistake(
            "Of several paths to a Tensor only the last one counts.", ("arrived.get(id(parent), 0) + share", "share")
        ),
        Mistake("backward ignores dout.", ("dout is None", "True")),
        Mistake("The mask of relu is missing in its rule.", ("d * (a > 0)", "d * 1")),
        Mistake("The gradient of the power lacks the factor p.", ("d * p * a", "d * a")),
        Mistake(
            "The rules get grad, with earlier passes in it; they must get what arrived in this pass.",
            ("(gradient) if node.rule", "(node.grad) if node.rule"),
        ),
        Mistake(
            "Of several paths to a Tensor only the first one counts.",
            ("(id(parent), 0) + share", "(id(parent), share)"),
        ),
        Mistake(
            "The copies of a broadcast are averaged; what comes back from them adds up.",
            ("gradient.sum(axis=tuple(range(", "gradient.mean(axis=tuple(range("),
            ("gradient.sum", "gradient.mean"),
        ),
        Mistake(
            "New axes are summed, but axes of length 1 keep the length of the result.",
            (".sum(axis=tuple(np.flatnonzero(np.less(shape, gradient.shape))), keepdims=True)", ""),
        ),
        Mistake(
            "b gets the gradient of a sum from a - b: its sign is missing.",
            ("self + other * -1", "_apply(lambda a, b: (a - b, _add(a, b)[1]), self, other)"),
        ),
        Mistake(
            "2 - a is right in its value, but its gradient has the sign of a - 2.",
            ("-self + other", "_apply(lambda a, b: (b - a, _add(a, b)[1]), self, other)"),
        ),
        Mistake("-a is a: the sign is not changed.", ("return self * -1", "return self * 1")),
        Mistake(
            "The rule of -a has no sign.",
            ("return self * -1", "return _apply(lambda a: (-a, lambda d: (1 * d,)), self)"),
        ),
        Mistake("The sign of b's gradient in a / b is wrong.", ("-d * a / b**2", "d * a / b**2")),
        Mistake("b's gradient in a / b lacks a factor 1/b.", ("-d * a / b**2", "-d * a / b")),
        Mistake(
            "Each factor of a * b gets its own value as its gradient; it must be that of the other.",
            ("d * b", "d * (a + 0 * b)"),
            ("a, b.", "(b + 0 * a), b."),
        ),
        Mistake("The exponent in the gradient of the power is still p; it must be p - 1.", ("a ** (p - 1)", "a**p")),
        Mistake(
            "The op of the sum does not know its axis: called again, it sums over everything.",
            ("sum(axis=axis, keepdims=keepdims)", "sum(axis=axis, keepdims=keepdims) if a is self.value else a.sum()"),
        ),
        Mistake(
            "The op of the mean does not know its axis: called again, it averages over everything.",
            (
                "mean(axis=axis, keepdims=keepdims)",
                "mean(axis=axis, keepdims=keepdims) if a is self.value else a.mean()",
            ),
        ),
        Mistake(
            "op returns the value of the first time; it must compute from what it is given.",
            (", op,", ", lambda *_: (value, rule),"),
        ),
        Mistake("requires_grad is True for all leaves, whatever is given.", ("= requires_grad", "= True")),
        Mistake(
            "The gradient of the mean is divided by the size of the whole array; each mean has fewer elements.",
            ("* out.size /", "/"),
        ),
        Mistake(
            "The sum's gradient is divided by the number of its elements.",
            ("lambda d: _copied(d, a.shape", "lambda d: _copied(d * d.size / a.size, a.shape"),
        ),
        Mistake(
            "The rule of exp multiplies by the input; the slope of exp is its output.", ("d * np.exp(a),", "d * a,")
        ),
        Mistake(
            "The slope of tanh is taken of the input, 1 - a**2; it is 1 - tanh(a)**2.", ("np.tanh(a) ** 2", "a**2")
        ),
        Mistake("The slope of tanh is 1 - tanh(a): the square is missing.", ("(a) ** 2", "(a)")),
        Mistake("The mask of relu is taken from the gradient; it must come from a.", ("d * (a > 0)", "d * (d > 0)")),
        Mistake("The mask of relu is the wrong way round.", ("d * (a > 0)", "d * (a <= 0)")),
        Mistake(
            "What is taken by an index gets back the number of times it was taken, not its gradient.",
            ("index, dout", "index, 1.0"),
        ),
        Mistake(
            "Without dout, backward starts from the value; it starts from ones.",
            ("np.ones(self.value.shape)", "1.0 * self.value"),
        ),
        Mistake("2 - a gives -a: the number is left out.", ("-self + other", "-self + other * 0")),
        Mistake("a / b gives a * b.", ("_div, self", "_mul, self")),
        Mistake("3 / a gives 3 * a.", ("_div, other", "_mul, other")),
        Mistake(
            "-a has no gradient: its value is a constant.",
            ("return self * -1", "return Tensor(-self.value, requires_grad=False)"),
        ),
        Mistake(
            "The rule of the matrix product exchanges its factors: da is made from a.",
            ("(d @ b.T, a.T @ d)", "(d @ b.T, 0 * b + (a.T @ d).mean())"),
        ),
        Mistake(
            "The gradient of the sum is multiplied by its elements.",
            ("_copied(d, a.shape, axis, keepdims)", "(_copied(d, a.shape, axis, keepdims)[0] * a,)"),
        ),
        Mistake("The rule of log divides by the logarithm.", ("(d / a,)", "(d / np.log(a),)")),
        Mistake("The rule of log divides by a squared.", ("(d / a,)", "(d / a**2,)")),
        Mistake("The rule of relu multiplies by a where a is positive.", ("d * (a > 0)", "d * np.maximum(a, 0)")),
        Mistake("The slope of relu is 0.01 where a is negative.", ("d * (a > 0)", "d * np.where(a > 0, 1, 0.01)")),
        Mistake("The slope of relu at 0 counts as 1; it counts as 0.", ("d * (a > 0)", "d * (a >= 0)")),
        Mistake("The slope of tanh is out (1 - out).", ("(1 - np.tanh(a) ** 2)", "np.tanh(a) * (1 - np.tanh(a))")),
        Mistake("a's gradient in a / b is divided by b twice.", ("d / b", "d / b**2")),
        Mistake("The rule of the power has the factor p - 1 and the exponent p - 1.", ("d * p", "d * (p - 1)")),
        Mistake("The rule of the power passes its gradient on unchanged.", ("p * a ** (p - 1)", "1")),
        Mistake(
            "Of several paths to a Tensor the gradients are averaged; they must be added.",
            ("arrived.get(id(parent), 0) +", "(arrived[id(parent)] + share) / 2 if id(parent) in arrived else"),
        ),
        Mistake("backward starts from dout squared.", ("dout}", "dout**2}")),
        Mistake("What is taken by an index gets the sum of all gradients.", ("index, dout", "index, dout.sum()")),
        Mistake(
            "The gradient of the mean is divided by the number of rows, whatever the axis.",
            ("* out.size / a.size", "/ (a.shape or (1,))[0]"),
        ),
        Mistake("The gradient of the mean is divided by the number of means.", ("* out.size / a", "/ out")),
        Mistake(
            "The gradient of the mean is multiplied by the number of its elements.", ("out.size / a", "a.size / out")
        ),
        Mistake(
            "The op of a power is that of a square, called again.",
            ("(a**p, lambda", "(a**p if a is self.value else a**3, lambda"),
        ),
    ],
    hints=[
        "Write the helper apply first, outside of the class, and __add__ with it. Then go on operator by operator.",
        "For an op with settings, wrap the function: lambda a: power(a, p) is a function of one array.",
        "In the reverse operators, call apply with the other one first.",
    ],
    equivalents=[
        Equivalent(
            "Sums and products are the same with their operands exchanged, to the last bit.",
            ("return _apply(_add, self, other)", "return _apply(_add, other, self)"),
            ("return _apply(_mul, self, other)", "return _apply(_mul, other, self)"),
        ),
        Equivalent(
            "A number divided by -1 is that number times -1, to the last bit.",
            ("return self * -1", "return self / -1"),
            ("return self + other * -1", "return self + other / -1"),
        ),
        Equivalent(
            "-a requires a gradient if a does, and has its shape.",
            ("np.ones(self.value.shape)", "np.ones((-self).value.shape)"),
            ("elif node.requires_grad and id", "elif (-node).requires_grad and id"),
        ),
        Equivalent("The square forgets the sign.", ("(1 - np.tanh(a) ** 2)", "(1 - np.tanh(-a) ** 2)")),
        Equivalent(
            "keepdims is a bool; its negative is as true as it is itself.",
            ("(a.sum(axis=axis, keepdims=keepdims), lambda", "(a.sum(axis=axis, keepdims=-keepdims), lambda"),
            ("lambda d: _copied(d, a.shape, axis, keepdims)", "lambda d: _copied(d, a.shape, axis, -keepdims)"),
            ("a.mean(axis=axis, keepdims=keepdims)", "a.mean(axis=axis, keepdims=-keepdims)"),
            ("a.size, a.shape, axis, keepdims)", "a.size, a.shape, axis, -keepdims)"),
            ("not keepdims", "not -keepdims"),
        ),
        Equivalent(
            "What is asked is a bool; its negative is as true as it is itself.",
            ("        if is_done", "        if -is_done"),
            ("if isinstance(one, Tensor)", "if -isinstance(one, Tensor)"),
        ),
        Equivalent(
            "There is one gradient for each parent.",
            (
                "zip(node.parents, node.rule(gradient) if node.rule else (), strict=True)",
                "zip(node.parents, node.rule(gradient) if node.rule else ())",
            ),
            ("node.rule else (), strict=True", "node.rule else (), strict=False"),
        ),
    ],
)

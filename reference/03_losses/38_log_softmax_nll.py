r"""## Cross entropy is log-softmax and then NLL

The same loss once more, and this time in two steps that you can see: a log-softmax that makes log-probabilities, and
the negative log-likelihood on top of them. Backward, the chain rule goes through both:

$$x \;\xrightarrow{\ \text{log-softmax}\ }\; \ell = \log p \;\xrightarrow{\ \text{NLL}\ }\; L$$

The NLL hands down the plain gradient $d\ell$ that you know: $-\tfrac1N$ at the right class, else 0. The log-softmax
$\ell_j = x_j - \log \sum_k e^{x_k}$ has the slopes $\partial \ell_i / \partial x_j = \delta_{ij} - p_j$, so in each row

$$dx_j = \sum_i d\ell_i\,(\delta_{ij} - p_j) = d\ell_j - p_j \sum_i d\ell_i$$

Put $d\ell$ in, and $dx = (p - y)/N$ comes out: the gradient of the softmax loss, with nothing assumed. Here you
return all four quantities, and do not use the short cut.

**By hand:** `x = [[0, log 3]]`, `y = [0]`: $\ell = (-1.3863, -0.2877)$, $L = 1.3863$, $d\ell = (-1, 0)$, and
$dx = (-1, 0) - (\tfrac14, \tfrac34) \cdot (-1) = (-0.75, 0.75)$.
"""

import numpy as np

from autograder.exercise import Case, Equivalent, Exercise, Function, Mistake, integers, labels, normal, spread


def log_softmax_nll(x, y):
    """Cross entropy in two steps, log-softmax and negative log-likelihood, with the gradient after each.

    Args:
        x: scores of shape (N, C), float or int; not changed.
        y: labels of shape (N,), int, 0 <= y[n] < C; not changed.

    Returns:
        log_p: log(softmax(x)) of each row, shape (N, C), float; right to full precision, and finite, for abs(x) up to
            1000.
        loss: float, minus the mean over the N samples of log_p[n, y[n]].
        dlog_p: gradient of the loss with respect to log_p, as if its entries were free, shape (N, C), float.
        dx: gradient of the loss with respect to x, shape (N, C), float.
    """
    n = len(x)
    top = x.max(axis=1, keepdims=True)
    log_p = x - (top + np.log(np.sum(np.exp(x - top), axis=1, keepdims=True)))
    dlog_p = -1.0 * (y[:, np.newaxis] == np.arange(x.shape[1])) / n
    loss = (dlog_p * log_p).sum()
    dx = dlog_p - np.exp(log_p) * dlog_p.sum(axis=1, keepdims=True)
    return log_p, loss, dlog_p, dx


exercise = Exercise(
    Function(log_softmax_nll, returns=("log_p", "loss", "dlog_p", "dx")),
    points=4,
    cases=[
        Case("three classes", hint="Which of the two steps makes which gradient?", x=normal(5, 3), y=labels(5, 3)),
        Case("as many samples as classes", x=normal(4, 4, scale=2), y=labels(4, 4)),
        Case(
            "sure scores",
            hint="Is log_p exact where p is 0 in floating point?",
            x=np.array([[1000.0, 0.0, -1000.0], [-900.0, -905.0, 100.0]]),
            y=np.array([2, 1]),
        ),
        Case("whole numbers", hidden=True, x=integers(6, 4, low=-3, high=4), y=labels(6, 4)),
        Case("off centre", hidden=True, x=normal(3, 7, shift=-6), y=labels(3, 7)),
        Case("one sample", hidden=True, x=normal(1, 6), y=labels(1, 6)),
        Case("scores up to 1000", hidden=True, x=spread(5, 8, low=0.5, high=1000), y=labels(5, 8)),
    ],
    mistakes=[
        Mistake("log_p is the softmax; its logarithm is asked.", ("return log_p,", "return np.exp(log_p),")),
        Mistake(
            "The maximum is not subtracted: for large scores, exp overflows.", ("x.max(axis=1, keepdims=True)", "0")
        ),
        Mistake(
            "log_p is the logarithm of a computed softmax: where a probability is 0, that is -inf.",
            ("    dlog_p = -1", "    log_p = np.log(np.exp(log_p))\n    dlog_p = -1"),
        ),
        Mistake(
            "The log-softmax runs over the samples (axis 0); it must run over the classes.",
            ("x.max(axis=1", "x.max(axis=0"),
            (", axis=1", ", axis=0"),
        ),
        Mistake(
            "The loss has the wrong sign: a cross entropy is never negative.", ("loss = (dlog_p", "loss = -(dlog_p")
        ),
        Mistake("The loss is the sum over the batch.", ("log_p).sum()", "log_p).sum() * n")),
        Mistake(
            "dlog_p has the wrong sign, and what is made of it as well.",
            ("dlog_p = -1.0", "dlog_p = 1.0"),
            ("loss = (dlog_p", "loss = -(dlog_p"),
        ),
        Mistake("dlog_p and dx are not divided by N.", (") / n", ")"), ("loss = (dlog_p", "loss = 1 / n * (dlog_p")),
        Mistake(
            "dx is dlog_p: it was not passed back through the log-softmax.",
            ("- np.exp(log_p) * dlog_p.sum(axis=1, keepdims=True)", "+ 0.0"),
        ),
        Mistake(
            "dx is passed back through a softmax, not through a log-softmax.",
            (
                "dlog_p - np.exp(log_p) * dlog_p.sum(axis=1, keepdims=True)",
                "np.exp(log_p) * (dlog_p - (dlog_p * np.exp(log_p)).sum(axis=1, keepdims=True))",
            ),
        ),
        Mistake("dx has the wrong sign: it is one-hot minus softmax, over N.", ("dlog_p -", "-dlog_p +")),
        Mistake("The second term of dx is added; it must be subtracted.", ("- np.", "+ np.")),
        Mistake("The second term of dx has log_p where p belongs.", ("np.exp(log_p)", "log_p")),
        Mistake(
            "The sum in dx runs over the samples of each class; it must run over each row.",
            ("dlog_p.sum(axis=1", "dlog_p.sum(axis=0"),
        ),
        Mistake("The second term of dx lacks the sum: it is p * dlog_p.", (".sum(axis=1, keepdims=True)", "")),
        Mistake(
            "dlog_p is (p - one-hot) / N, which is dx; with respect to log_p the gradient is -1 / N at one entry.",
            ("dlog_p,", "dx,"),
        ),
        Mistake("The loss and the gradients are divided by N * C; they are divided by N.", (") / n", ") / x.size")),
        Mistake(
            "1e-8 is added to the softmax before the logarithm; rearrange instead.",
            ("    dlog_p = -1", "    log_p = np.log(np.exp(log_p) + 1e-8)\n    dlog_p = -1"),
        ),
        Mistake(
            "1e-12 is added to the softmax before the logarithm; rearrange instead.",
            ("    dlog_p = -1", "    log_p = np.log(np.exp(log_p) + 1e-12)\n    dlog_p = -1"),
        ),
        Mistake(
            "The maximum is not put back: log_p is x minus the logarithm of the shifted sum.",
            ("(top + np.log(", "(np.log("),
        ),
        Mistake(
            "loss is minus the mean of all entries of log_p; only the right class counts.",
            ("(dlog_p * log_p).sum", "-log_p.mean"),
        ),
        Mistake(
            "loss sums all entries of log_p over N; only the right class counts.",
            ("(dlog_p * log_p).sum()", "-log_p.sum() / n"),
        ),
        Mistake(
            "loss is minus the mean probability of the right class; its logarithm is missing.",
            ("* log_p", "* np.exp(log_p)"),
        ),
        Mistake(
            "loss is one number per sample; their mean is asked.",
            ("(dlog_p * log_p).sum()", "n * (dlog_p * log_p).sum(axis=1)"),
        ),
        Mistake(
            "loss takes the columns log_p[:, y], with a minus, over N; each row has one label.",
            ("(dlog_p * log_p).sum()", "-log_p[:, y].sum() / n"),
        ),
        Mistake("dlog_p is -1 at the right class: it is not divided by N.", ("dlog_p,", "dlog_p * n,")),
        Mistake("dlog_p is -1 / N in every entry; only the right class has one.", ("dlog_p,", "0 * dlog_p - 1 / n,")),
        Mistake("dlog_p is -log_p / N at the right class; there it is -1 / N.", ("dlog_p,", "dlog_p * log_p,")),
        Mistake(
            "dlog_p is -1 / N in every column that a label names, dlog_p[:, y]; each row has one label.",
            ("return", "dlog_p[:, y] = -1 / n\n    return"),
        ),
        Mistake("dx is divided by N * C; it is divided by N.", ("dlog_p, dx", "dlog_p, dx / x.shape[1]")),
        Mistake(
            "dx is dlog_p * p; it is dlog_p minus p times the sum of dlog_p over the row.",
            ("- np.exp(log_p) * dlog_p.sum(axis=1, keepdims=True)", "* np.exp(log_p)"),
        ),
        Mistake("dx lacks its first term: it is -p times the sum of dlog_p over the row.", ("dlog_p - np", "-np")),
        Mistake(
            "The second term of dx has the row's sum of p * dlog_p; it has the sum of dlog_p.",
            ("dlog_p.", "(np.exp(log_p) * dlog_p)."),
        ),
        Mistake("log_p has base 2; the natural logarithm is asked.", (", loss", " / np.log(2), loss")),
        Mistake(
            "log_p is x minus the largest of its row: the logarithm of the sum is missing.",
            ("log_p, loss", "x - top, loss"),
        ),
        Mistake(
            "log_p is x minus the logarithm of the shifted sum: the maximum is not put back.",
            (", loss", " + top, loss"),
        ),
        Mistake(
            "log_p holds sigmoids' logarithms; the softmax is asked.", ("log_p, loss", "-np.logaddexp(0, -x), loss")
        ),
        Mistake(
            "loss is divided by C, the number of classes; it is divided by N.", ("loss,", "loss * n / x.shape[1],")
        ),
        Mistake("loss is divided by N * C; it is divided by N.", ("loss,", "loss / x.shape[1],")),
        Mistake("loss is divided by N - 1; it is divided by N.", ("loss,", "loss * n / max(n - 1, 1),")),
        Mistake("loss leaves out the last sample.", ("loss,", "(dlog_p * log_p)[:-1].sum(),")),
        Mistake("loss has base 2; the natural logarithm is asked.", ("loss,", "loss / np.log(2),")),
        Mistake("loss counts the wrong classes in place of the right one.", ("loss,", "-log_p.sum() / n - loss,")),
        Mistake(
            "loss is minus log p of the most probable class; that of the right class is asked.",
            ("loss,", "-log_p.max(axis=1).sum() / n,"),
        ),
        Mistake(
            "loss is minus the logarithm of the mean probability.",
            ("loss,", "-np.log(-(dlog_p * np.exp(log_p)).sum()),"),
        ),
        Mistake("dlog_p is 1 at the right class: sign and division by N are missing.", ("dlog_p,", "-dlog_p * n,")),
        Mistake(
            "dlog_p is divided by C, the number of classes; it is divided by N.",
            ("dlog_p,", "dlog_p * n / x.shape[1],"),
        ),
        Mistake("dlog_p is divided by N * C; it is divided by N.", ("dlog_p,", "dlog_p / x.shape[1],")),
        Mistake("dlog_p is divided by N twice.", ("dlog_p,", "dlog_p / n,")),
        Mistake(
            "dlog_p is -1 / (p N) at the right class, the gradient with respect to p.",
            ("dlog_p,", "dlog_p * np.exp(-np.maximum(log_p, -700)),"),
        ),
        Mistake("dlog_p is -p / N at the right class; there it is -1 / N.", ("dlog_p,", "dlog_p * np.exp(log_p),")),
        Mistake("dlog_p is (one-hot - p) / N; it is -1 / N at the right class.", ("dlog_p,", "-dx,")),
        Mistake("dlog_p is p - one-hot, not divided by N; it is -1 / N at the right class.", ("dlog_p,", "dx * n,")),
        Mistake("dlog_p is log_p with 1 taken off at the right class, over N.", ("dlog_p,", "log_p / n + dlog_p,")),
        Mistake("dlog_p is 1 / N at the wrong classes, too; there it is 0.", ("dlog_p,", "1 / n + 2 * dlog_p,")),
        Mistake("dlog_p is 0 at the right class and -1 / N elsewhere.", ("dlog_p,", "-1 / n - dlog_p,")),
        Mistake("dlog_p is 0 in the last row.", ("dlog_p,", "dlog_p * (np.arange(n) < n - 1)[:, None],")),
        Mistake("dlog_p is p / N; it is -1 / N at the right class.", ("dlog_p,", "np.exp(log_p) / n,")),
        Mistake(
            "dx is divided by C, the number of classes; it is divided by N.",
            ("dlog_p, dx", "dlog_p, dx * n / x.shape[1]"),
        ),
        Mistake("dx is 0 in the last row.", ("dlog_p, dx", "dlog_p, dx * (np.arange(n) < n - 1)[:, None]")),
        Mistake("dx has an extra factor p; it has cancelled already.", ("dlog_p, dx", "dlog_p, dx * np.exp(log_p)")),
        Mistake(
            "dx has an extra factor p (1 - p); it has cancelled already.",
            ("dlog_p, dx", "dlog_p, dx * np.exp(log_p) * (1 - np.exp(log_p))"),
        ),
    ],
    hints=[
        "log_p first; the loss is then the mean of one entry per row, with a minus sign.",
        "dlog_p does not depend on the scores at all: zeros, and one number per row.",
        "For dx, the last formula above on whole arrays; the sum over a row keeps its axis.",
    ],
    equivalents=[
        Equivalent("The last of two axes is number 1 and number -1.", ("x.shape[1]", "x.shape[-1]")),
    ],
)

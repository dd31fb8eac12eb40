r"""## The network

Now put the layers together. Each hidden layer $l$ is

$$a = h_{l-1} W_l + b_l, \qquad n = \text{norm}(a), \qquad h_l = \max(0, n) \cdot m_l$$

with $h_0 = X$; the last layer gives $scores = h_{L-1} W_L + b_L$. What stands for $\text{norm}$ and $m_l$:

| `normalization` | in training | in test mode |
|---|---|---|
| `None` | $n = a$ | the same |
| `"batchnorm"` | $\gamma \hat a + \beta$, statistics of each unit over the batch | running statistics instead |
| `"layernorm"` | $\gamma \hat a + \beta$, statistics of each sample over its units | the same |

$\hat a = (a - \mu) / \sqrt{\sigma^2 + \epsilon}$, with $\sigma^2$ the variance with $1/n$. Dropout multiplies by a
**mask** $m_l$ of zeros and $1/p$, where $p$ is the probability of keeping a unit; in test mode there is none. Whoever
trains draws the masks and hands them in, so your function stays free of chance: the same inputs, the same loss. That
makes it testable, by you and by us.

The loss is the softmax loss, mean over the batch, plus $\tfrac{reg}{2} \sum_l \sum W_l^2$.

**By hand:** one sample $X = (3, 1)$, $W_1$ the identity, zero biases, $\epsilon = 0$, layer norm with $\gamma = (1, 1)$
and $\beta = (0, 0)$: the mean is 2 and the deviation 1, so $\hat a = (1, -1)$ and $h_1 = (1, 0)$. With the mask
$(2, 0)$, $h_1 = (2, 0)$.

Write a helper or two, or call your own `affine_forward`, `batchnorm_forward`, ... from the earlier notebooks: paste
them into a cell of this one. Their `bn_param` and `ln_param` are the dicts that come in `config`.

**Pitfalls**

- Backward, the normalization is not just a division by the deviation: mean and deviation depend on every input.
- Weights are penalized; biases, `gamma` and `beta` are not.
- Running statistics move in training only, and only `network_loss` is training.
"""
# ruff: noqa: PLR0917, ARG001 - a scenario gets all objects of the exercise, then the inputs

import numpy as np

from autograder.exercise import Case, Draw, Equivalent, Exercise, Mistake, Script, labels, normal, uniform

AXES = {"batchnorm": 0, "layernorm": 1}


def network_scores(params, X, config):
    """Scores of every class for every sample, in test mode: running statistics, no dropout.

    Args:
        params: dict with 'W1', 'b1', ..., 'WL', 'bL', L >= 1, and, if there is normalization, 'gamma1', 'beta1', ...,
            'beta<L - 1>'; shapes as in init_network; not changed.
        X: samples of shape (N, D), float; not changed.
        config: dict as in network_loss; reg and masks play no part. Numbers and arrays in it are not changed.

    Returns:
        scores: shape (N, C), float.
    """
    return _forward(params, X, config, train=False)[0]


def network_loss(params, X, y, config):
    """Loss of a batch and its gradients, in training.

    Each layer but the last is affine - normalization - ReLU - mask; the last one is affine alone.

    Args:
        params: as in network_scores; not changed.
        X: samples of shape (N, D), float; not changed.
        y: labels of shape (N,), int, each in {0, ..., C - 1}; not changed.
        config: dict with
            'normalization': None, "batchnorm" or "layernorm".
            'reg': float >= 0; the penalty is 0.5 * reg * (sum of the squares of all weights W1, ..., WL).
            'masks': None, or a list of L - 1 float arrays, the l-th of shape (N, units of layer l), by which the
                outputs of the l-th ReLU are multiplied (they hold 0 and 1/p already); not changed.
            'bn_params': for batch norm only, a list of L - 1 dicts, the l-th with 'eps' and 'momentum', and after the
                first call 'running_mean' and 'running_var', of shape (units of layer l,). network_loss updates these
                two: momentum * old + (1 - momentum) * that of the batch, the variance with 1/N; where they are missing,
                old is zeros. More keys may be put into it.
            'ln_param': for layer norm only, a dict with 'eps'.

    Returns:
        loss: float, the mean over the samples of the negative log-probability of the right class, plus the penalty;
            finite for scores up to 1000.
        grads: dict with the keys of params: the gradient of the loss with respect to each array, float, in its shape.
    """
    scores, caches = _forward(params, X, config, train=True)
    loss, dout = _softmax_loss(scores, y)
    grads = _backward(params, caches, dout)
    for name in grads:
        if name.startswith("W"):
            loss = loss + 0.5 * config["reg"] * (params[name] ** 2).sum()
            grads[name] = grads[name] + config["reg"] * params[name]
    return loss, grads


def _backward(params, caches, dout):
    """The gradients of all layers, from that of the scores; without the penalty."""
    grads = {}
    for layer in range(len(caches), 0, -1):
        x, gate, norm = caches[layer - 1]
        dout = dout * gate
        if norm is not None:
            dout, grads[f"gamma{layer}"], grads[f"beta{layer}"] = _norm_backward(dout, *norm)
        grads[f"W{layer}"], grads[f"b{layer}"] = x.T @ dout, dout.sum(axis=0)
        dout = dout @ params[f"W{layer}"].T
    return grads


def _softmax_loss(scores, y):
    """The mean loss, and its gradient with respect to the scores."""
    shifted = scores - scores.max(axis=1, keepdims=True)
    log_probs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    right = np.eye(scores.shape[1])[y]
    return -(right * log_probs).sum(axis=1).mean(), (np.exp(log_probs) - right) / len(y)


def _forward(params, X, config, train):
    """The scores, and for every layer its input, gate and normalization, which it needs backward."""
    caches = []
    while f"W{len(caches) + 2}" in params:
        out, norm = _norm_forward(_affine(params, len(caches) + 1, X), params, len(caches), config, train)
        gate = out > 0
        if train and config["masks"] is not None:
            gate = gate * config["masks"][len(caches)]
        caches.append((X, gate, norm))
        X = out * gate
    return _affine(params, len(caches) + 1, X), [*caches, (X, 1, None)]


def _affine(params, layer, x):
    return x @ params[f"W{layer}"] + params[f"b{layer}"]


def _norm_forward(a, params, place, config, train):
    """Batch norm, layer norm or nothing, and what it needs backward."""
    if config["normalization"] is None:
        return a, None
    axis = AXES[config["normalization"]]
    param = config["ln_param"] if axis else config["bn_params"][place]
    mean, var = a.mean(axis=axis, keepdims=True), a.var(axis=axis, keepdims=True)
    if not axis:
        mean, var = _batch_or_running(mean, var, param, train)
    std = np.sqrt(var + param["eps"])
    hat, gamma = (a - mean) / std, params[f"gamma{place + 1}"]
    return gamma * hat + params[f"beta{place + 1}"], (hat, std, gamma, axis)


def _batch_or_running(mean, var, param, train):
    """The statistics that batch norm uses; in training, the running ones move towards those of the batch."""
    if not train:
        return param["running_mean"], param["running_var"]
    keep = param["momentum"]
    for name, now in (("running_mean", mean), ("running_var", var)):
        param[name] = keep * param.get(name, 0) + (1 - keep) * now[0]
    return mean, var


def _norm_backward(dout, hat, std, gamma, axis):
    """Gradients with respect to the input, gamma and beta."""
    dhat = dout * gamma
    centred = dhat - dhat.mean(axis=axis, keepdims=True)
    da = (centred - hat * (dhat * hat).mean(axis=axis, keepdims=True)) / std
    return da, (dout * hat).sum(axis=0), dout.sum(axis=0)


exercise = Exercise(
    Script((network_scores, network_loss)),
    points=6,
    cases=[],
    mistakes=[
        Mistake(
            "The mask does not act on the gradients; what was dropped gets none.",
            ("(X, gate, norm)", "(X, out > 0, norm)"),
        ),
        Mistake("The mask is left out.", ("train and config", "False and config")),
        Mistake(
            "The mask is taken for one of zeros and ones: its scale 1/p is lost.",
            ('config["masks"][len(caches)]', '(config["masks"][len(caches)] > 0)'),
        ),
        Mistake("Dropout acts in test mode, too.", ("if train and config", "if config")),
        Mistake("There is no ReLU in the hidden layers.", ("out > 0", "np.ones(out.shape)")),
        Mistake(
            "There is a ReLU after the last layer too.",
            ("return _affine(params, len(caches) + 1, X)", "return np.maximum(_affine(params, len(caches) + 1, X), 0)"),
        ),
        Mistake(
            "The penalty is reg * sum(W**2), with gradient 2 * reg * W; half of that is asked.",
            ('0.5 * config["reg"]', 'config["reg"]'),
            ('+ config["reg"] * params[name]', '+ 2 * config["reg"] * params[name]'),
            convention=True,
        ),
        Mistake(
            "The penalty is missing in the gradients.",
            ('            grads[name] = grads[name] + config["reg"] * params[name]\n', ""),
        ),
        Mistake(
            "The penalty is missing in the loss.",
            ('loss + 0.5 * config["reg"] * (params[name] ** 2).sum()', "loss"),
        ),
        Mistake(
            "The penalty includes the biases.",
            ('name.startswith("W")', 'name.startswith(("W", "b")) and name[:4] != "beta"'),
        ),
        Mistake("Only the last layer is penalized.", ('name.startswith("W")', 'name == f"W{len(caches)}"')),
        Mistake(
            "The gradients are not divided by N.",
            ("(np.exp(log_probs) - right) / len(y)", "np.exp(log_probs) - right"),
        ),
        Mistake(
            "Backward, the normalization only divides by the deviation; mean and deviation depend on the inputs too.",
            ("(centred - hat * (dhat * hat).mean(axis=axis, keepdims=True)) / std", "dhat / std"),
        ),
        Mistake(
            "The gradient lacks the path through the deviation.",
            ("(centred - hat * (dhat * hat).mean(axis=axis, keepdims=True)) / std", "centred / std"),
        ),
        Mistake(
            "The gradient lacks the path through the mean.",
            ("centred = dhat - dhat.mean(axis=axis, keepdims=True)", "centred = dhat"),
        ),
        Mistake(
            "gamma is left out of the gradient of the normalization's input.", ("dhat = dout * gamma", "dhat = dout")
        ),
        Mistake(
            "The gradient of gamma is that of beta: it lacks the normalized input.",
            ("(dout * hat).sum(axis=0)", "dout.sum(axis=0) * 1"),
        ),
        Mistake(
            "Layer norm and batch norm are swapped.",
            ('{"batchnorm": 0, "layernorm": 1}', '{"batchnorm": 1, "layernorm": 0}'),
            ("if axis else", "if not axis else"),
            ("    if not axis:", "    if axis:"),
            ("now[0]", "now.mean()"),
        ),
        Mistake(
            "In test mode, batch norm uses the statistics of the batch; the running ones are asked.",
            ('return param["running_mean"], param["running_var"]', "return mean, var"),
        ),
        Mistake(
            "The momentum is on the wrong side: it belongs to the old statistics.",
            ("keep * param.get(name, 0) + (1 - keep) * now[0]", "(1 - keep) * param.get(name, 0) + keep * now[0]"),
            convention=True,
        ),
        Mistake(
            "eps is added to the deviation; it belongs under the root.",
            ('np.sqrt(var + param["eps"])', 'np.sqrt(var) + param["eps"]'),
        ),
        Mistake(
            "The normalization comes after the ReLU; it comes before.",
            ("out > 0", "out > 0 if norm is None else np.ones(out.shape)"),
            ("        return a, None\n", "        return a, None\n    a = np.maximum(a, 0)\n"),
            ("(hat, std, gamma, axis)", "(hat, std, gamma, axis, a > 0)"),
            ("dout, hat, std, gamma, axis)", "dout, hat, std, gamma, axis, passed)"),
            ("    return da, ", "    return da * passed, "),
        ),
        Mistake(
            "The running statistics move in test mode, too.",
            ('    if not train:\n        return param["running_mean"], param["running_var"]\n', ""),
            (
                "    return mean, var\n",
                '    return (mean, var) if train else (param["running_mean"], param["running_var"])\n',
            ),
        ),
        Mistake(
            "The 1 is not subtracted at the right class: the gradient of the scores is p / N.",
            ("(np.exp(log_probs) - right) / len(y)", "np.exp(log_probs) / len(y)"),
        ),
        Mistake(
            "The maximum is not subtracted: for large scores, exp overflows.",
            ("scores - scores.max(axis=1, keepdims=True)", "scores - 0"),
        ),
        Mistake(
            "The loss is summed over the samples; it is their mean.",
            ("-(right * log_probs).sum(axis=1).mean()", "-(right * log_probs).sum()"),
        ),
        Mistake(
            "The loss is summed over the samples, in value and gradients; it is their mean.",
            (
                "-(right * log_probs).sum(axis=1).mean(), (np.exp(log_probs) - right) / len(y)",
                "-(right * log_probs).sum(), np.exp(log_probs) - right",
            ),
        ),
        Mistake(
            "The loss is divided by N times C; it is the mean over the N samples.",
            ("-(right * log_probs).sum(axis=1).mean()", "-(right * log_probs).mean()"),
        ),
        Mistake(
            "The loss lacks the logarithm: it is minus the mean probability of the right class.",
            ("-(right * log_probs)", "-(right * np.exp(log_probs))"),
        ),
        Mistake(
            "The penalty includes gamma, beta and the biases; it is for weights alone.",
            ('        if name.startswith("W"):\n', "        if name:\n"),
        ),
        Mistake(
            "The last layer is not penalized.",
            ('name.startswith("W")', 'name.startswith("W") and name != f"W{len(caches)}"'),
        ),
        Mistake("The first layer is not penalized.", ('name.startswith("W")', 'name.startswith("W") and name != "W1"')),
        Mistake("Only the first layer is penalized.", ('name.startswith("W")', 'name == "W1"')),
        Mistake(
            "The penalty is divided by the number of samples, in the loss and the gradients.",
            ('0.5 * config["reg"]', '0.5 / len(y) * config["reg"]'),
            ('+ config["reg"] * params[name]', '+ config["reg"] * params[name] / len(y)'),
        ),
        Mistake(
            "The penalty in the gradients is divided by the number of samples.",
            ('+ config["reg"] * params[name]', '+ config["reg"] * params[name] / len(y)'),
        ),
        Mistake(
            "The penalty in the loss is divided by the number of samples.",
            ('0.5 * config["reg"]', '0.5 / len(y) * config["reg"]'),
        ),
        Mistake(
            "The penalty takes absolute values of the weights, and their signs in the gradients; squares are asked.",
            ("(params[name] ** 2).sum()", "np.abs(params[name]).sum()"),
            ('+ config["reg"] * params[name]', '+ 0.5 * config["reg"] * np.sign(params[name])'),
        ),
        Mistake(
            "The penalty takes the norms of the weights; their squares are asked.",
            ("(params[name] ** 2).sum()", "np.sqrt((params[name] ** 2).sum())"),
        ),
        Mistake(
            "The mask acts backward only: the outputs of ReLU go on as they are.",
            ("X = out * gate", "X = out * (out > 0)"),
        ),
        Mistake(
            "Backward, the mask counts as zeros and ones: its scale 1/p is lost there.",
            ("(X, gate, norm)", "(X, gate if config['masks'] is None else gate > 0, norm)"),
        ),
        Mistake("The mask acts on the gradients twice.", ("(X, gate, norm)", "(X, gate * gate, norm)")),
        Mistake(
            "Only the first hidden layer is masked; every one is.",
            ('if train and config["masks"] is not None', 'if train and config["masks"] is not None and not caches'),
        ),
        Mistake(
            "The gradients of the weights take the outputs of ReLU before the mask; what went on is asked.",
            ("    caches = []\n", "    caches, kept = [], X\n"),
            ("caches.append((X, gate, norm))", "caches.append((kept, gate, norm))"),
            ("X = out * gate", "X, kept = out * gate, out * (out > 0)"),
            ("[*caches, (X, 1, None)]", "[*caches, (kept, 1, None)]"),
        ),
        Mistake(
            "The gradients pass through every ReLU: its gate is missing backward.",
            (
                "(X, gate, norm)",
                "(X, gate + (out <= 0) * (config['masks'][len(caches)] if config['masks'] else 1), norm)",
            ),
        ),
        Mistake(
            "The ReLU's gate looks at the sums before the normalization; it must look at what comes after it.",
            (
                "        gate = out > 0\n",
                "        sums = _affine(params, len(caches) + 1, X)\n        gate = out > 0\n",
            ),
            ("(X, gate, norm)", "(X, gate if norm is None else (sums > 0) * (gate if (gate > 1).any() else 1), norm)"),
        ),
        Mistake(
            "The ReLU's gate looks at the gradient that comes down; it must look at the input of ReLU.",
            (
                "dout = dout * gate",
                "dout = dout * gate if np.ndim(gate) == 0 else dout * (dout > 0) * np.where(gate > 1, gate, 1)",
            ),
        ),
        Mistake(
            "Gradients of W and b are divided by the number of samples once more.",
            ("= x.T @ dout, dout.sum(axis=0)\n", "= x.T @ dout / len(x), dout.mean(axis=0)\n"),
        ),
        Mistake(
            "The gradient of gamma is multiplied by gamma.", ("(dout * hat).sum(axis=0)", "(dhat * hat).sum(axis=0)")
        ),
        Mistake(
            "Backward, the normalization divides by the variance; it divides by the deviation.",
            ("keepdims=True)) / std", "keepdims=True)) / std**2"),
        ),
        Mistake(
            "Backward, the path through the mean is a sum; it is a mean.",
            (
                "centred = dhat - dhat.mean(axis=axis, keepdims=True)",
                "centred = dhat - dhat.sum(axis=axis, keepdims=True)",
            ),
        ),
        Mistake(
            "Backward, the path through the deviation is a sum; it is a mean.",
            ("(dhat * hat).mean(axis=axis, keepdims=True)", "(dhat * hat).sum(axis=axis, keepdims=True)"),
        ),
        Mistake(
            "Backward, layer norm takes its means over the batch, as batch norm does; they run over the units.",
            ("    dhat = dout * gamma\n", "    dhat, axis = dout * gamma, 0\n"),
        ),
        Mistake(
            "The normalization's gradient is passed on untouched: dout goes straight to the affine layer.",
            ("    return da, ", "    return dout, "),
        ),
        Mistake(
            "gamma is left out, forward and backward.",
            ('params[f"gamma{place + 1}"]\n', 'params[f"gamma{place + 1}"] * 0 + 1\n'),
        ),
        Mistake(
            "beta is left out going forward.",
            ('    return gamma * hat + params[f"beta{place + 1}"], ', "    return gamma * hat, "),
        ),
        Mistake(
            "The variance is divided by one less than the number of numbers.",
            ("a.var(axis=axis, keepdims=True)", "a.var(axis=axis, keepdims=True, ddof=1)"),
            convention=True,
        ),
        Mistake("eps is 1e-5, whatever is given.", ('np.sqrt(var + param["eps"])', "np.sqrt(var + 1e-5)")),
        Mistake(
            "The normalization divides by variance plus eps; the root is missing.",
            ('np.sqrt(var + param["eps"])', '(var + param["eps"])'),
        ),
        Mistake(
            "One mean and one variance are taken of all numbers of a layer.",
            ("a.mean(axis=axis, keepdims=True)", "a.mean(keepdims=True)"),
            ("a.var(axis=axis, keepdims=True)", "a.var(keepdims=True)"),
            ("* now[0]", "* now[0, 0]"),
        ),
        Mistake(
            "The running statistics are those of the last batch alone.",
            ("keep * param.get(name, 0) + (1 - keep) * now[0]", "now[0]"),
        ),
        Mistake(
            "The running variance is that with 1/(N - 1); it is with 1/N.",
            ('("running_var", var)', '("running_var", var * len(a) / max(len(a) - 1, 1))'),
            (
                "_batch_or_running(mean, var, param, train)\n    std",
                "_batch_or_running(mean, var, param, train, a)\n    std",
            ),
            ("def _batch_or_running(mean, var, param, train):", "def _batch_or_running(mean, var, param, train, a):"),
            convention=True,
        ),
        Mistake(
            "The running variance follows the deviations; it follows the variances.",
            ('("running_var", var)', '("running_var", np.sqrt(var))'),
        ),
        Mistake(
            "The running mean is not updated.",
            (
                '(("running_mean", mean), ("running_var", var))',
                '(("running_mean", 0 * mean + param.get("running_mean", 0)), ("running_var", var))',
            ),
        ),
        Mistake(
            "The running variance is not updated.",
            (
                '(("running_mean", mean), ("running_var", var))',
                '(("running_mean", mean), ("running_var", 0 * var + param.get("running_var", 0)))',
            ),
        ),
        Mistake(
            "The running statistics are not updated.",
            ("keep * param.get(name, 0) + (1 - keep) * now[0]", "param.get(name, 0 * now[0])"),
        ),
        Mistake(
            "The running statistics start with those of the first batch; they start at zeros.",
            ("param.get(name, 0)", "param.get(name, now[0])"),
        ),
        Mistake(
            "The running variance starts at ones; it starts at zeros.",
            ("param.get(name, 0)", "param.get(name, float(name == 'running_var'))"),
        ),
        Mistake(
            "In training, batch norm uses the running statistics; those of the batch are asked.",
            ("    return mean, var\n", '    return param["running_mean"], param["running_var"]\n'),
        ),
        Mistake(
            "In test mode, nothing is normalized.",
            ('return param["running_mean"], param["running_var"]', 'return 0.0, 1.0 - param["eps"]'),
        ),
        Mistake("The biases are left out.", ('params[f"W{layer}"] + params[f"b{layer}"]', 'params[f"W{layer}"]')),
        Mistake(
            "The gradient of the scores is divided by N times C.",
            ("(np.exp(log_probs) - right) / len(y)", "(np.exp(log_probs) - right) / scores.size"),
        ),
        Mistake(
            "The gradient of the scores is that of the right class alone.",
            ("(np.exp(log_probs) - right) / len(y)", "right * (np.exp(log_probs) - right) / len(y)"),
        ),
        Mistake(
            "The gradients of gamma and beta lack the gate of the ReLU behind them.",
            ("dout = dout * gate\n", "whole, dout = dout, dout * gate\n"),
            (
                "= _norm_backward(dout, *norm)\n",
                "= (_norm_backward(dout, *norm)[0], *_norm_backward(whole, *norm)[1:])\n",
            ),
        ),
        Mistake(
            "Layer norm takes its statistics over the batch; they run over the units of each sample.",
            (
                "    if not axis:\n",
                "    if axis:\n        axis, mean, var = 0, a.mean(axis=0), a.var(axis=0)\n    else:\n",
            ),
        ),
        Mistake(
            "network_scores gives probabilities; scores are asked.",
            (
                "return _forward(params, X, config, train=False)[0]",
                "p = np.exp(_forward(params, X, config, train=False)[0])\n    return p / p.sum(axis=1, keepdims=True)",
            ),
        ),
        Mistake("The penalty is missing, in the loss and the gradients.", ('name.startswith("W")', "False")),
        Mistake(
            "The penalty in the gradients takes the signs of the weights; the weights are asked.",
            ('+ config["reg"] * params[name]', '+ config["reg"] * np.sign(params[name])'),
        ),
        Mistake(
            "The penalty is in the gradient of the first weights alone.",
            ("grads[name] = grads[name] +", "grads[name] = grads[name] + (name == 'W1') *"),
        ),
        Mistake(
            "The penalty is in the gradient of the last weights alone.",
            ("grads[name] = grads[name] +", "grads[name] = grads[name] + (name == f'W{len(caches)}') *"),
        ),
        Mistake(
            "The loss is a logarithm to base 2.",
            ("-(right * log_probs).sum(axis=1).mean()", "-(right * log_probs).sum(axis=1).mean() / np.log(2)"),
        ),
        Mistake(
            "The gradients are divided by the number of samples twice.",
            ("(np.exp(log_probs) - right) / len(y)", "(np.exp(log_probs) - right) / len(y) ** 2"),
        ),
        Mistake(
            "The gradients of W are divided by the number of samples once more.",
            ("= x.T @ dout, dout", "= x.T @ dout / len(x), dout"),
        ),
        Mistake(
            "The gradient of gamma takes the result of the normalization, gamma * hat + beta, in the place of hat.",
            ("(hat, std, gamma, axis)", "(hat, std, gamma, axis, params[f'beta{place + 1}'])"),
            ("dout, hat, std, gamma, axis)", "dout, hat, std, gamma, axis, beta)"),
            ("(dout * hat).sum(axis=0)", "(dout * (gamma * hat + beta)).sum(axis=0)"),
        ),
        Mistake(
            "The gradient of gamma takes the input less its mean, not divided by the deviation.",
            ("(dout * hat).sum(axis=0)", "(dout * hat * std).sum(axis=0)"),
        ),
        Mistake(
            "beta multiplies, and gamma is added: they are exchanged going forward.",
            ('return gamma * hat + params[f"beta{place + 1}"]', 'return params[f"beta{place + 1}"] * hat + gamma'),
        ),
        Mistake(
            "The running mean is that of the last batch alone.",
            (
                "param.get(name, 0) + (1 - keep) * now[0]",
                'param.get(name, 0) * (name != "running_mean") + (1 - keep * (name != "running_mean")) * now[0]',
            ),
        ),
        Mistake(
            "The running variance is that of the last batch alone.",
            (
                "keep * param.get(name, 0) + (1 - keep) * now[0]",
                ('keep * param.get(name, 0) * (name != "running_var") + (1 - keep * (name != "running_var")) * now[0]'),
            ),
        ),
        Mistake(
            "The momentum is on the wrong side in the running mean.",
            (
                "keep * param.get(name, 0) + (1 - keep) * now[0]",
                (
                    '(keep if name == "running_var" else 1 - keep) * param.get(name, 0) + (1 - keep if name ='
                    '= "running_var" else keep) * now[0]'
                ),
            ),
            convention=True,
        ),
        Mistake(
            "The momentum is on the wrong side in the running variance.",
            (
                "keep * param.get(name, 0) + (1 - keep) * now[0]",
                (
                    '(keep if name == "running_mean" else 1 - keep) * param.get(name, 0) + (1 - keep if name '
                    '== "running_mean" else keep) * now[0]'
                ),
            ),
            convention=True,
        ),
        Mistake("The running variance includes eps.", ('("running_var", var)', '("running_var", var + param["eps"])')),
        Mistake(
            "In test mode, batch norm takes the running mean and the variance of the batch.",
            ('return param["running_mean"], param["running_var"]', 'return param["running_mean"], var'),
        ),
        Mistake(
            "In test mode, batch norm takes the mean of the batch and the running variance.",
            ('return param["running_mean"], param["running_var"]', 'return mean, param["running_var"]'),
        ),
        Mistake(
            "In test mode, the running variance is taken for a deviation: it is not under the root.",
            (
                'return param["running_mean"], param["running_var"]',
                'return param["running_mean"], param["running_var"] ** 2',
            ),
        ),
        Mistake(
            "Only the last hidden layer is masked; every one is.",
            (
                'if train and config["masks"] is not None',
                'if train and config["masks"] is not None and f"W{len(caches) + 3}" not in params',
            ),
        ),
        Mistake(
            "The mask is multiplied by itself going forward.",
            ("X = out * gate", "X = out * gate * (gate if train and config['masks'] is not None else 1)"),
        ),
        Mistake(
            "Backward, the gate of the first hidden layer is missing.",
            ("dout = dout * gate", "dout = dout * (gate if layer > 1 or len(caches) == 1 else 1)"),
        ),
        Mistake(
            "Backward, the last hidden layer's gate is missing.",
            ("dout = dout * gate", "dout = dout * (gate if layer != len(caches) - 1 else 1)"),
        ),
        Mistake(
            "There is no ReLU in the first hidden layer.", ("gate = out > 0", "gate = out > (0 if caches else -np.inf)")
        ),
        Mistake(
            "The hidden layers take absolute values; negative numbers become 0.",
            ("X = out * gate", "X = np.abs(out * gate)"),
            ("gate = out > 0", "gate = np.sign(out)"),
        ),
        Mistake(
            "The gradients of all biases but the last are 0, or not computed from the layers above.",
            (
                'grads[f"b{layer}"] = x.T @ dout, dout.sum(axis=0)',
                'grads[f"b{layer}"] = x.T @ dout, dout.sum(axis=0) * (layer == len(caches))',
            ),
        ),
        Mistake(
            "The biases are left out in the last layer.",
            ("return _affine(params, len(caches) + 1, X), [", "return X @ params[f'W{len(caches) + 1}'], ["),
        ),
        Mistake(
            "The biases are left out in the hidden layers.",
            ("_norm_forward(_affine(params, len(caches) + 1, X),", "_norm_forward(X @ params[f'W{len(caches) + 1}'],"),
        ),
        Mistake(
            "Masks of more than 0 are divided by the mean that is kept: the outputs are scaled once more.",
            (
                'gate = gate * config["masks"][len(caches)]',
                'gate = gate * config["masks"][len(caches)] / (config["masks"][len(caches)] > 0).mean()',
            ),
        ),
        Mistake(
            "The running mean starts with that of the first batch; it starts at zeros.",
            ("param.get(name, 0)", "param.get(name, now[0] * (name == 'running_mean'))"),
        ),
        Mistake(
            "The running variance starts with that of the first batch; it starts at zeros.",
            ("param.get(name, 0)", "param.get(name, now[0] * (name == 'running_var'))"),
        ),
        Mistake(
            "The running statistics start at ones; they start at zeros.", ("param.get(name, 0)", "param.get(name, 1)")
        ),
        Mistake(
            "The running mean starts at ones; it starts at zeros.",
            ("param.get(name, 0)", "param.get(name, float(name == 'running_mean'))"),
        ),
        Mistake(
            "The mask comes before the normalization; it comes after the ReLU.",
            (
                "_norm_forward(_affine(params, len(caches) + 1, X), params",
                "_norm_forward(_affine(params, len(caches) + 1, X) * early, params",
            ),
            (
                "        out, norm =",
                (
                    "        early = config['masks'][len(caches)] if train and config['masks'] is not None el"
                    "se 1\n        out, norm ="
                ),
            ),
            ('            gate = gate * config["masks"][len(caches)]\n', "            pass\n"),
            ("caches.append((X, gate, norm))", "caches.append((X, gate, norm, early))"),
            ("[*caches, (X, 1, None)]", "[*caches, (X, 1, None, 1)]"),
            ("x, gate, norm = caches", "x, gate, norm, early = caches"),
            ("_norm_backward(dout, *norm)\n", "_norm_backward(dout, *norm)\n        dout = dout * early\n"),
        ),
        Mistake(
            "With normalization, the mask is left out.",
            ('if train and config["masks"] is not None', 'if train and norm is None and config["masks"] is not None'),
        ),
        Mistake(
            "With normalization, the ReLU is left out.",
            ("gate = out > 0", "gate = (out > 0) if norm is None else np.ones(out.shape)"),
        ),
        Mistake(
            "With normalization, the penalty is left out.",
            ('if name.startswith("W")', 'if name.startswith("W") and config["normalization"] is None'),
        ),
        Mistake(
            "With normalization, the biases are left out of the hidden layers' sums.",
            (
                "_norm_forward(_affine(params, len(caches) + 1, X), params",
                (
                    "_norm_forward(_affine(params, len(caches) + 1, X) - (params[f'b{len(caches) + 1}'] if co"
                    "nfig['normalization'] else 0), params"
                ),
            ),
        ),
    ],
    hints=[
        "First write the forward pass with affine and ReLU alone, and get the cases without normalization right.",
        "Keep what each layer needs backward in a list, and take it from its end: mask, ReLU, normalization, affine.",
        "A ReLU and a mask are one factor, zero where nothing passes. It is the same forward and backward.",
        "For the normalization: let g be dout * gamma; take off its mean, and its part along the normalized input.",
    ],
    equivalents=[
        Equivalent(
            "The last axis of a matrix has two numbers, and of an array with two axes -1 is axis 1 and -0 is axis 0.",
            ('{"batchnorm": 0, "layernorm": 1}', '{"batchnorm": 0, "layernorm": -1}'),
            ('AXES[config["normalization"]]', "-AXES[config['normalization']]"),
            ("a.mean(axis=axis, keepdims=True)", "a.mean(axis=-axis, keepdims=True)"),
            ("a.var(axis=axis, keepdims=True)", "a.var(axis=-axis, keepdims=True)"),
            ("(hat, std, gamma, axis)", "(hat, std, gamma, -axis)"),
            ("dhat.mean(axis=axis, keepdims=True)", "dhat.mean(axis=-axis, keepdims=True)"),
            ("(dhat * hat).mean(axis=axis, keepdims=True)", "(dhat * hat).mean(axis=-axis, keepdims=True)"),
            ("scores.shape[1]", "scores.shape[-1]"),
        ),
        Equivalent(
            "A sign does not change whether a value counts as true.",
            ('name.startswith("W")', "-name.startswith('W')"),
            (
                "_norm_forward(_affine(params, len(caches) + 1, X), params, len(caches), config, train)",
                "_norm_forward(_affine(params, len(caches) + 1, X), params, len(caches), config, -train)",
            ),
            ('train and config["masks"] is not None', '-train and config["masks"] is not None'),
            (
                'config["ln_param"] if axis else config["bn_params"][place]',
                'config["ln_param"] if -axis else config["bn_params"][place]',
            ),
            ("not axis", "not -axis"),
            (
                "mean, var = _batch_or_running(mean, var, param, train)",
                "mean, var = _batch_or_running(mean, var, param, -train)",
            ),
            ("not train", "not -train"),
        ),
        Equivalent(
            "Parameters and gradients have the same names.", ("    for name in grads", "    for name in params")
        ),
        Equivalent("Which slope a ReLU has at exactly 0 is left open.", ("out > 0", "out >= 0")),
        Equivalent("The variance forgets the sign.", ("a.var", "(-a).var")),
        Equivalent(
            "Statistics over the batch have one row, the first and the last.",
            ("now[0]", "now[-1]"),
        ),
        Equivalent(
            "The two statistics may move in any order; the loop ends with the variance.",
            (
                '(("running_mean", mean), ("running_var", var))',
                "(('running_var', var), ('running_mean', mean))",
            ),
            ("return mean, var", "return mean, now"),
        ),
        Equivalent("The mean of hat is 0, so a shift of dhat plays no part.", ("dhat * hat", "centred * hat")),
    ],
)


def loss_and_grads(network_scores, network_loss, params, X, y, config):
    """Loss, gradients, running statistics afterwards, and whether the rest stays as it was."""
    before = [value.copy() for value in (*params.values(), X, y)]
    masks = [mask.copy() for mask in config["masks"] or []]
    loss, grads = network_loss(params, X, y, config)
    same = [np.array_equal(a, b) for a, b in zip(before, (*params.values(), X, y), strict=True)]
    same += [np.array_equal(a, b) for a, b in zip(masks, config["masks"] or [], strict=True)]
    running = {}
    if config["normalization"] == "batchnorm":
        for number, param in enumerate(config["bn_params"], 1):
            running[f"running_mean of layer {number}"] = param["running_mean"]
            running[f"running_var of layer {number}"] = param["running_var"]
    return {
        "loss": loss,
        **{f"gradient of {name}": grads[name] for name in params},
        **running,
        "no other gradients": np.array(sorted(grads) == sorted(params)),
        "inputs as before": np.array(all(same)),
    }


def test_scores(network_scores, network_loss, params, X, config):
    """Scores in test mode, and whether they leave params, X and running statistics alone."""
    given = [param.copy() for param in config.get("bn_params", [])]
    before = [value.copy() for value in (*params.values(), X)]
    scores = network_scores(params, X, config)
    same = [np.array_equal(a, b) for a, b in zip(before, (*params.values(), X), strict=True)]
    for param, old in zip(config.get("bn_params", []), given, strict=True):
        same += [np.array_equal(param[name], old[name]) for name in ("running_mean", "running_var")]
    return {"scores": scores, "as before": np.array(all(same))}


def train_then_test(network_scores, network_loss, params, batches, targets, X, config):
    """Two batches in training, then scores in test mode for other samples."""
    losses = [network_loss(params, batch, y, config)[0] for batch, y in zip(batches, targets, strict=True)]
    return {"losses": np.array(losses), "scores": network_scores(params, X, config)}


LARGE = np.array([[800.0, 100.0, -300.0, 50.0], [60.0, 850.0, 20.0, -100.0], [-700.0, -650.0, -690.0, -400.0]])


def _params(*dims, norm=False):
    """Parameters of a network."""
    made = {}
    for layer in range(1, len(dims)):
        made[f"W{layer}"] = normal(dims[layer - 1], dims[layer], scale=0.8)
        made[f"b{layer}"] = normal(dims[layer], scale=0.5)
        if norm and layer < len(dims) - 1:
            made[f"gamma{layer}"] = normal(dims[layer], scale=0.4, shift=1.2)
            made[f"beta{layer}"] = normal(dims[layer], scale=0.5, shift=0.3)
    return made


def _mask(count, units, keep):
    """A mask with a zero and a one at least."""

    def sample(rng):
        mask = (rng.random((count, units)) < keep) / keep
        mask.flat[rng.permutation(mask.size)[:2]] = 0, 1 / keep
        return mask

    return Draw(sample)


def _bn(units, *, old=True, **more):
    """The state of one batch norm."""
    state = {"running_mean": normal(units), "running_var": uniform(units, low=0.5, high=2.0)} if old else {}
    return {**more, **state}


def _config(normalization, reg, masks=None, **more):
    return {"normalization": normalization, "reg": reg, "masks": masks, **more}


exercise.cases.extend(
    [
        Case(
            "two layers, nothing else",
            hint="Is there a ReLU after the last layer?",
            scenario=loss_and_grads,
            params=_params(4, 6, 3),
            X=normal(5, 4),
            y=labels(5, 3),
            config=_config(None, 0.0),
        ),
        Case(
            "three layers, with penalty and masks",
            hint="Where does the mask act, forward and backward?",
            scenario=loss_and_grads,
            params=_params(3, 6, 5, 4),
            X=normal(7, 3),
            y=labels(7, 4),
            config=_config(None, 0.3, [_mask(7, 6, 0.7), _mask(7, 5, 0.4)]),
        ),
        Case(
            "layer norm",
            hint="Over which axis are the statistics?",
            scenario=loss_and_grads,
            params=_params(4, 7, 5, 3, norm=True),
            X=normal(6, 4),
            y=labels(6, 3),
            config=_config("layernorm", 0.0, ln_param={"eps": 0.1}),
        ),
        Case(
            "batch norm",
            hint="Which statistics does training use, and which does it store?",
            scenario=loss_and_grads,
            params=_params(3, 5, 4, 2, norm=True),
            X=normal(7, 3),
            y=labels(7, 2),
            config=_config("batchnorm", 0.2, bn_params=[_bn(5, eps=0.2, momentum=0.8), _bn(4, eps=0.1, momentum=0.6)]),
        ),
        Case(
            "scores with batch norm, in test mode",
            hint="Whose mean and variance does test mode use?",
            scenario=test_scores,
            params=_params(4, 5, 6, 3, norm=True),
            X=normal(2, 4),
            config=_config(
                "batchnorm",
                0.1,
                [_mask(2, 5, 0.6), _mask(2, 6, 0.6)],
                bn_params=[_bn(5, eps=0.1, momentum=0.9), _bn(6, eps=0.3, momentum=0.7)],
            ),
        ),
        Case(
            "scores without normalization",
            scenario=test_scores,
            params=_params(5, 4, 3),
            X=normal(3, 5),
            config=_config(None, 0.5, [_mask(3, 4, 0.5)]),
        ),
        Case(
            "scores up to 1000",
            hint="What is the largest number that exp can take?",
            scenario=loss_and_grads,
            params={"W1": LARGE, "b1": normal(4, scale=20)},
            X=np.array([[1.0, 0.1, 0.0], [0.1, 1.0, 0.1], [0.0, 0.1, 1.0]]),
            y=np.array([1, 0, 2]),
            config=_config(None, 0.0001),
        ),
        Case(
            "one layer",
            hidden=True,
            hint="A network of one layer has no hidden layer at all.",
            scenario=loss_and_grads,
            params=_params(5, 4),
            X=normal(6, 5),
            y=labels(6, 4),
            config=_config("layernorm", 0.3, ln_param={"eps": 0.2}),
        ),
        Case(
            "layer norm, with masks and penalty",
            hidden=True,
            hint="Where does the mask act?",
            scenario=loss_and_grads,
            params=_params(3, 6, 7, 5, 2, norm=True),
            X=normal(4, 3),
            y=labels(4, 2),
            config=_config(
                "layernorm", 0.15, [_mask(4, 6, 0.8), _mask(4, 7, 0.5), _mask(4, 5, 0.6)], ln_param={"eps": 0.05}
            ),
        ),
        Case(
            "batch norm, with masks",
            hidden=True,
            hint="Do the running statistics see the mask?",
            scenario=loss_and_grads,
            params=_params(5, 4, 6, 5, 3, norm=True),
            X=normal(8, 5, shift=0.5),
            y=labels(8, 3),
            config=_config(
                "batchnorm",
                0.0,
                [_mask(8, 4, 0.6), _mask(8, 6, 0.75), _mask(8, 5, 0.5)],
                bn_params=[
                    _bn(4, eps=0.1, momentum=0.9),
                    _bn(6, eps=0.2, momentum=0.7),
                    _bn(5, eps=0.3, momentum=0.8),
                ],
            ),
        ),
        Case(
            "one sample, layer norm",
            hidden=True,
            scenario=loss_and_grads,
            params=_params(4, 5, 3, norm=True),
            X=normal(1, 4),
            y=labels(1, 3),
            config=_config("layernorm", 0.1, ln_param={"eps": 0.1}),
        ),
        Case(
            "two batches, then a test",
            hidden=True,
            hint="Where do the running statistics start, and does the second batch move them further?",
            scenario=train_then_test,
            params=_params(3, 6, 5, 4, norm=True),
            batches=[normal(7, 3), normal(5, 3, shift=1)],
            targets=[labels(7, 4), labels(5, 4)],
            X=normal(2, 3),
            config=_config(
                "batchnorm",
                0.1,
                bn_params=[_bn(6, old=False, eps=0.15, momentum=0.8), _bn(5, old=False, eps=0.05, momentum=0.6)],
            ),
        ),
        Case(
            "scores with layer norm",
            hidden=True,
            scenario=test_scores,
            params=_params(6, 5, 4, 3, norm=True),
            X=normal(4, 6),
            config=_config("layernorm", 0.2, ln_param={"eps": 0.3}),
        ),
    ]
)

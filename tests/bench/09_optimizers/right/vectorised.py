"""All twenty exercises, with out= arguments, other orders of terms, epsilon hat, and einsum."""
import numpy as np

DEFAULTS = {
    "sgd": {"learning_rate": 1e-2},
    "momentum": {"learning_rate": 1e-2, "momentum": 0.9},
    "adagrad": {"learning_rate": 1e-2, "epsilon": 1e-8},
    "rmsprop": {"learning_rate": 1e-2, "decay_rate": 0.99, "epsilon": 1e-8},
    "adam": {"learning_rate": 1e-3, "beta1": 0.9, "beta2": 0.999, "epsilon": 1e-8, "t": 0},
    "adamw": {"learning_rate": 1e-3, "beta1": 0.9, "beta2": 0.999, "epsilon": 1e-8, "t": 0, "weight_decay": 1e-2},
}


def _config(kind, config, *states, like):
    full = dict(DEFAULTS[kind])
    for name in states:
        full[name] = np.zeros(like.shape)
    full.update(config or {})
    return full


def sgd(w, dw, config=None):
    c = _config("sgd", config, like=w)
    return np.add(w, np.multiply(dw, -c["learning_rate"])), c


def sgd_momentum(w, dw, config=None):
    c = _config("momentum", config, "velocity", like=w)
    v = c["velocity"].copy()
    v *= c["momentum"]
    v -= c["learning_rate"] * dw
    np.add(w, v, out=w)
    c["velocity"] = v
    return w, c


def nesterov(w, dw, config=None):
    c = _config("momentum", config, "velocity", like=w)
    step = c["learning_rate"] * dw
    c["velocity"] = c["momentum"] * c["velocity"] - step
    return w + c["momentum"] * c["velocity"] - step, c


def adagrad(w, dw, config=None):
    c = _config("adagrad", config, "cache", like=w)
    c["cache"] = c["cache"] + np.square(dw)
    scale = c["learning_rate"] / (c["cache"] ** 0.5 + c["epsilon"])
    return w - scale * dw, c


def rmsprop(w, dw, config=None):
    c = _config("rmsprop", config, "cache", like=w)
    keep = c["decay_rate"]
    c["cache"] = np.square(dw) + keep * (c["cache"] - np.square(dw))
    w += -dw * c["learning_rate"] / (c["epsilon"] + np.power(c["cache"], 0.5))
    return w, c


def _hat(c, dw):
    c["t"] = c["t"] + 1
    b1, b2 = c["beta1"], c["beta2"]
    c["m"] = b1 * c["m"] + (1 - b1) * dw
    c["v"] = b2 * c["v"] + (1 - b2) * np.square(dw)
    rate = c["learning_rate"] * np.sqrt(1 - b2 ** c["t"]) / (1 - b1 ** c["t"])
    return rate * c["m"] / (np.sqrt(c["v"]) + c["epsilon"])


def adam(w, dw, config=None):
    c = _config("adam", config, "m", "v", like=w)
    return w - _hat(c, dw), c


def adamw(w, dw, config=None):
    c = _config("adamw", config, "m", "v", like=w)
    shrunk = w - c["learning_rate"] * c["weight_decay"] * w
    return shrunk - _hat(c, dw), c


def descend(rule, gradient, w, steps, config=None):
    points, state = [np.array(w, copy=True)], (dict(config) if config is not None else config)
    while len(points) <= steps:
        here = points[-1].copy()
        here, state = rule(here, gradient(here), state)
        points.append(np.array(here, copy=True))
    return np.stack(points)


def ravine_rates(hessian):
    values = np.linalg.eigvals(hessian).real
    low, high = min(values), max(values)
    middle = (low + high) / 2
    return np.linalg.cond(hessian), 1 / high + 1 / high, 1 / middle, (high - middle) / middle


def step_decay(learning_rate, epoch, drop, every):
    return learning_rate * np.power(float(drop), np.floor_divide(epoch, every))


def exponential_decay(learning_rate, epoch, k):
    return np.exp(np.log(learning_rate) - k * np.asarray(epoch, dtype=float))


def inverse_time_decay(learning_rate, epoch, k):
    return learning_rate * np.reciprocal(1.0 + np.multiply(k, epoch))


def cosine_decay(learning_rate, step, total, lowest=0.0):
    done = np.clip(np.true_divide(step, total), 0, 1)
    part = 0.5 + 0.5 * np.cos(np.pi * done)
    return part * learning_rate + (1 - part) * lowest


def linear_warmup(learning_rate, step, warmup):
    return np.clip(np.add(step, 1.0), None, warmup) * (learning_rate / warmup)


def clip_by_value(gradient, limit):
    return np.sign(gradient) * np.minimum(np.abs(gradient), limit)


def clip_by_global_norm(gradients, max_norm):
    norm = np.linalg.norm(np.concatenate([np.ravel(g) for g in gradients]))
    factor = min(1.0, max_norm / norm) if norm else 1.0
    return tuple(g * factor for g in gradients), float(norm)


def saddle_growth(hessian, learning_rate, gain):
    growth = np.linalg.eigvalsh(np.eye(len(hessian)) - learning_rate * hessian)
    return np.count_nonzero(growth > 1), growth[-1], int(np.ceil(np.log10(gain) / np.log10(growth[-1])))


def steps_to_escape(trajectory, point, radius):
    offset = trajectory - point
    (when,) = np.nonzero(np.einsum("td,td->t", offset, offset) > radius**2)
    return when[0] if len(when) else -1


def basins(ends, minima, radius):
    squares = ((ends[:, None, :] - minima[None, :, :]) ** 2).sum(-1)
    nearest = squares.argmin(1)
    nearest[squares.min(1) > radius**2] = -1
    counts = np.bincount(nearest[nearest >= 0], minlength=len(minima))
    return nearest, counts / len(ends)


def step_numbers():
    w, config = np.array([0.0]), None
    g = np.array([1e-6])
    m, v = 0.1 * g, 0.001 * g**2
    first = 1e-3 * (m / 0.1) / (np.sqrt(v / 0.001) + 1e-8)
    speeds = 1 - 0.9 ** np.arange(1, 60)
    return (
        first.item(),
        10**0.5,
        sum(0.95**i for i in range(5000)),
        int(np.argmax(speeds >= 0.9)) + 1,
        400**-0.5,
        0.5 * (1 + np.cos(np.radians(60))),
        99 / 101,
    )

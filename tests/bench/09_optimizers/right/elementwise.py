"""All twenty exercises, number by number with the math module, states as new dicts."""
import math

import numpy as np


def _each(f, *arrays):
    out = [np.zeros(arrays[0].shape) for _ in range(len(f(*(float(a.flat[0]) for a in arrays))))]
    for i in range(arrays[0].size):
        for o, value in zip(out, f(*(float(a.flat[i]) for a in arrays))):
            o.flat[i] = value
    return out


def sgd(w, dw, config=None):
    config = config or {}
    rate = config.get("learning_rate", 0.01)
    (new,) = _each(lambda a, g: (a - rate * g,), w, dw)
    return new, config


def sgd_momentum(w, dw, config=None):
    full = {"learning_rate": 0.01, "momentum": 0.9, "velocity": np.zeros(w.shape), **(config or {})}
    rate, mu = full["learning_rate"], full["momentum"]

    def one(a, g, v):
        v = mu * v - rate * g
        return a + v, v

    new, full["velocity"] = _each(one, w, dw, full["velocity"])
    return new, full


def nesterov(w, dw, config=None):
    full = {"learning_rate": 0.01, "momentum": 0.9, "velocity": np.zeros(w.shape), **(config or {})}
    rate, mu = full["learning_rate"], full["momentum"]

    def one(a, g, v):
        behind = a - mu * v
        v = mu * v - rate * g
        behind += v
        return behind + mu * v, v

    new, full["velocity"] = _each(one, w, dw, full["velocity"])
    return new, full


def adagrad(w, dw, config=None):
    full = {"learning_rate": 0.01, "epsilon": 1e-8, "cache": np.zeros(w.shape), **(config or {})}
    rate, eps = full["learning_rate"], full["epsilon"]

    def one(a, g, c):
        c += g * g
        return a - rate * (g / (math.sqrt(c) + eps)), c

    new, full["cache"] = _each(one, w, dw, full["cache"])
    return new, full


def rmsprop(w, dw, config=None):
    full = {"learning_rate": 0.01, "decay_rate": 0.99, "epsilon": 1e-8, "cache": np.zeros(w.shape), **(config or {})}
    rate, rho, eps = full["learning_rate"], full["decay_rate"], full["epsilon"]

    def one(a, g, c):
        c = c + (1 - rho) * (g * g - c)
        return a - rate / (math.sqrt(c) + eps) * g, c

    new, full["cache"] = _each(one, w, dw, full["cache"])
    return new, full


def _adam(config, shape):
    base = {"learning_rate": 0.001, "beta1": 0.9, "beta2": 0.999, "epsilon": 1e-8, "t": 0, "weight_decay": 0.01}
    return {**base, "m": np.zeros(shape), "v": np.zeros(shape), **(config or {})}


def _one(full, decay):
    rate, b1, b2, eps, t = (full[k] for k in ("learning_rate", "beta1", "beta2", "epsilon", "t"))

    def one(a, g, m, v):
        m = m + (1 - b1) * (g - m)
        v = v + (1 - b2) * (g * g - v)
        mean = m / (1 - math.pow(b1, t))
        root = math.sqrt(v / (1 - math.pow(b2, t)))
        return a - rate * (mean / (root + eps) + decay * a), m, v

    return one


def adam(w, dw, config=None):
    full = _adam(config, w.shape)
    full["t"] += 1
    new, full["m"], full["v"] = _each(_one(full, 0.0), w, dw, full["m"], full["v"])
    return new, full


def adamw(w, dw, config=None):
    full = _adam(config, w.shape)
    full["t"] += 1
    new, full["m"], full["v"] = _each(_one(full, full["weight_decay"]), w, dw, full["m"], full["v"])
    return new, full


def descend(rule, gradient, w, steps, config=None):
    def path():
        here = np.array(w)
        settings = None if config is None else {**config}
        yield here.tolist()
        for _ in range(steps):
            here, settings = rule(here, gradient(here), settings)
            yield here.tolist()

    return np.array(list(path()))


def ravine_rates(hessian):
    values = np.linalg.svd(hessian, compute_uv=False)
    top, bottom = float(values[0]), float(values[-1])
    best = 2 / (top + bottom)
    return top / bottom, 2 / top, best, abs(1 - best * bottom)


def _times(f, time):
    return np.array([f(int(t)) for t in np.ravel(time)]).reshape(np.shape(time))


def step_decay(learning_rate, epoch, drop, every):
    def rate(n):
        value = learning_rate
        for _ in range(n // every):
            value *= drop
        return value

    return _times(rate, epoch)


def exponential_decay(learning_rate, epoch, k):
    gamma = math.exp(-k)
    return _times(lambda n: learning_rate * gamma**n, epoch)


def inverse_time_decay(learning_rate, epoch, k):
    return _times(lambda n: 1 / (1 / learning_rate + n * k / learning_rate), epoch)


def cosine_decay(learning_rate, step, total, lowest=0.0):
    def rate(n):
        if n >= total:
            return lowest
        return lowest + (learning_rate - lowest) * math.cos(math.pi * n / (2 * total)) ** 2

    return _times(rate, step)


def linear_warmup(learning_rate, step, warmup):
    return _times(lambda n: learning_rate if n + 1 >= warmup else learning_rate * (n + 1) / warmup, step)


def clip_by_value(gradient, limit):
    out = np.empty(gradient.shape)
    for i, g in enumerate(gradient.flat):
        out.flat[i] = max(-limit, min(limit, g))
    return out


def clip_by_global_norm(gradients, max_norm):
    norm = math.sqrt(math.fsum(float(x) ** 2 for g in gradients for x in g.flat))
    factor = 1.0 if norm <= max_norm else max_norm / norm
    return [np.multiply(g, factor) for g in gradients], norm


def saddle_growth(hessian, learning_rate, gain):
    values = sorted(np.linalg.eigvalsh(hessian).tolist())
    factor = 1 + learning_rate * abs(values[0])
    return sum(v < 0 for v in values), factor, math.ceil(math.log(gain, factor))


def steps_to_escape(trajectory, point, radius):
    for t in range(len(trajectory)):
        if math.dist(trajectory[t], point) > radius:
            return t
    return -1


def basins(ends, minima, radius):
    names = []
    for end in ends:
        best = min(range(len(minima)), key=lambda k: math.dist(end, minima[k]))
        names.append(best if math.dist(end, minima[best]) <= radius else -1)
    return np.array(names), np.array([names.count(k) / len(names) for k in range(len(minima))])


def step_numbers():
    return (
        1e-3 / 1.01,
        math.sqrt(10),
        1 / 0.05,
        math.ceil(math.log(0.1) / math.log(0.9)),
        1 / 20,
        math.cos(math.pi / 6) ** 2,
        1 - 2 / 101,
    )

"""All twenty exercises, in the style of a well-known course: setdefault, state written into the given config."""
import numpy as np


def sgd(w, dw, config=None):
    if config is None:
        config = {}
    config.setdefault("learning_rate", 1e-2)

    w -= config["learning_rate"] * dw
    return w, config


def sgd_momentum(w, dw, config=None):
    if config is None:
        config = {}
    config.setdefault("learning_rate", 1e-2)
    config.setdefault("momentum", 0.9)
    v = config.get("velocity", np.zeros_like(w))

    v = config["momentum"] * v - config["learning_rate"] * dw
    next_w = w + v

    config["velocity"] = v
    return next_w, config


def nesterov(w, dw, config=None):
    if config is None:
        config = {}
    config.setdefault("learning_rate", 1e-2)
    config.setdefault("momentum", 0.9)
    config.setdefault("velocity", np.zeros_like(w))
    mu = config["momentum"]
    v_prev = config["velocity"]
    v = mu * v_prev - config["learning_rate"] * dw
    w = w + (-mu * v_prev + (1 + mu) * v)
    config["velocity"] = v
    return w, config


def adagrad(w, dw, config=None):
    if config is None:
        config = {}
    config.setdefault("learning_rate", 1e-2)
    config.setdefault("epsilon", 1e-8)
    config.setdefault("cache", np.zeros_like(w))
    config["cache"] += dw ** 2
    w += -config["learning_rate"] * dw / (np.sqrt(config["cache"]) + config["epsilon"])
    return w, config


def rmsprop(w, dw, config=None):
    if config is None:
        config = {}
    config.setdefault("learning_rate", 1e-2)
    config.setdefault("decay_rate", 0.99)
    config.setdefault("epsilon", 1e-8)
    config.setdefault("cache", np.zeros_like(w))

    config["cache"] = config["decay_rate"] * config["cache"] + (1 - config["decay_rate"]) * dw ** 2
    next_w = w - config["learning_rate"] * dw / (np.sqrt(config["cache"]) + config["epsilon"])
    return next_w, config


def adam(w, dw, config=None):
    if config is None:
        config = {}
    config.setdefault("learning_rate", 1e-3)
    config.setdefault("beta1", 0.9)
    config.setdefault("beta2", 0.999)
    config.setdefault("epsilon", 1e-8)
    config.setdefault("m", np.zeros_like(w))
    config.setdefault("v", np.zeros_like(w))
    config.setdefault("t", 0)

    config["t"] += 1
    config["m"] = config["beta1"] * config["m"] + (1 - config["beta1"]) * dw
    mt = config["m"] / (1 - config["beta1"] ** config["t"])
    config["v"] = config["beta2"] * config["v"] + (1 - config["beta2"]) * (dw ** 2)
    vt = config["v"] / (1 - config["beta2"] ** config["t"])
    next_w = w - config["learning_rate"] * mt / (np.sqrt(vt) + config["epsilon"])
    return next_w, config


def adamw(w, dw, config=None):
    if config is None:
        config = {}
    config.setdefault("learning_rate", 1e-3)
    config.setdefault("beta1", 0.9)
    config.setdefault("beta2", 0.999)
    config.setdefault("epsilon", 1e-8)
    config.setdefault("weight_decay", 1e-2)
    config.setdefault("m", np.zeros_like(w))
    config.setdefault("v", np.zeros_like(w))
    config.setdefault("t", 0)
    config["t"] += 1
    w *= 1 - config["learning_rate"] * config["weight_decay"]
    config["m"] = config["beta1"] * config["m"] + (1 - config["beta1"]) * dw
    config["v"] = config["beta2"] * config["v"] + (1 - config["beta2"]) * dw * dw
    mt = config["m"] / (1 - config["beta1"] ** config["t"])
    vt = config["v"] / (1 - config["beta2"] ** config["t"])
    w -= config["learning_rate"] * mt / (np.sqrt(vt) + config["epsilon"])
    return w, config


def descend(rule, gradient, w, steps, config=None):
    trajectory = np.zeros((steps + 1,) + w.shape)
    trajectory[0] = w
    w = np.copy(w)
    if config is not None:
        config = config.copy()
    for t in range(1, steps + 1):
        dw = gradient(w)
        w, config = rule(w, dw, config)
        trajectory[t] = w
    return trajectory


def ravine_rates(hessian):
    eig = np.sort(np.linalg.eigvalsh(hessian))
    condition = eig[-1] / eig[0]
    return condition, 2 / eig[-1], 2 / (eig[0] + eig[-1]), (condition - 1) / (condition + 1)


def step_decay(learning_rate, epoch, drop, every):
    return learning_rate * drop ** (epoch // every)


def exponential_decay(learning_rate, epoch, k):
    return learning_rate * np.exp(-k * epoch)


def inverse_time_decay(learning_rate, epoch, k):
    return learning_rate / (1.0 + k * epoch)


def cosine_decay(learning_rate, step, total, lowest=0.0):
    step = np.minimum(step, total)
    return lowest + (learning_rate - lowest) * (1 + np.cos(np.pi * step / total)) / 2


def linear_warmup(learning_rate, step, warmup):
    return np.where(np.asarray(step) < warmup, learning_rate * (np.asarray(step) + 1) / warmup, learning_rate)


def clip_by_value(gradient, limit):
    return np.clip(gradient, -limit, limit)


def clip_by_global_norm(gradients, max_norm):
    total = 0.0
    for g in gradients:
        total += (g ** 2).sum()
    norm = np.sqrt(total)
    if norm > max_norm:
        gradients = [g * (max_norm / norm) for g in gradients]
    return gradients, norm


def saddle_growth(hessian, learning_rate, gain):
    values, _ = np.linalg.eigh(hessian)
    factor = 1 - learning_rate * values[0]
    steps, grown = 0, 1.0
    while grown < gain:
        grown *= factor
        steps += 1
    return (values < 0).sum(), factor, steps


def steps_to_escape(trajectory, point, radius):
    for t, position in enumerate(trajectory):
        if np.linalg.norm(position - point) > radius:
            return t
    return -1


def basins(ends, minima, radius):
    R, K = len(ends), len(minima)
    nearest = np.zeros(R, dtype=int)
    shares = np.zeros(K)
    for r in range(R):
        distances = [np.linalg.norm(ends[r] - m) for m in minima]
        k = int(np.argmin(distances))
        if distances[k] <= radius:
            nearest[r] = k
            shares[k] += 1
        else:
            nearest[r] = -1
    return nearest, shares / R


def step_numbers():
    g, lr, eps = 1e-6, 1e-3, 1e-8
    first = lr * g / (g + eps)
    bare = (1 - 0.9) / (1 - 0.999) ** 0.5
    n = 1
    while 1 - 0.9 ** n < 0.9:
        n += 1
    return first, bare, 20.0, n, 0.05, (1 + np.cos(np.pi / 3)) / 2, (100 - 1) / (100 + 1)

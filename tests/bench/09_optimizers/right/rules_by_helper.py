"""The seven rules by shared helpers: adamw through adam, rmsprop through adagrad's last line, in place."""
import numpy as np


def read(config, **defaults):
    return [config.setdefault(key, value) for key, value in defaults.items()]


def adaptive(w, g, cache, rate, eps):
    w -= rate * g / (np.sqrt(cache) + eps)
    return w


def sgd(w, dw, config=None):
    config = {} if config is None else config
    (rate,) = read(config, learning_rate=0.01)
    w[...] = w - rate * dw
    return w, config


def sgd_momentum(w, dw, config=None):
    config = {} if config is None else config
    rate, mu, v = read(config, learning_rate=0.01, momentum=0.9, velocity=np.zeros_like(w))
    v *= mu
    v -= rate * dw
    w += v
    return w, config


def nesterov(w, dw, config=None):
    config = {} if config is None else config
    rate, mu, v = read(config, learning_rate=0.01, momentum=0.9, velocity=np.zeros_like(w))
    w -= mu * v
    v[:] = mu * v - rate * dw
    w += v + mu * v
    return w, config


def adagrad(w, dw, config=None):
    config = {} if config is None else config
    rate, eps, cache = read(config, learning_rate=0.01, epsilon=1e-8, cache=np.zeros_like(w))
    cache += dw * dw
    return adaptive(w, dw, cache, rate, eps), config


def rmsprop(w, dw, config=None):
    config = {} if config is None else config
    rate, rho, eps, cache = read(config, learning_rate=0.01, decay_rate=0.99, epsilon=1e-8, cache=np.zeros_like(w))
    cache *= rho
    cache += (1 - rho) * dw * dw
    return adaptive(w, dw, cache, rate, eps), config


def adam(w, dw, config=None):
    config = {} if config is None else config
    rate, b1, b2, eps = read(config, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8)
    m, v, t = read(config, m=np.zeros_like(w), v=np.zeros_like(w), t=0)
    config["t"] = t = t + 1
    m += (1 - b1) * (dw - m)
    v += (1 - b2) * (dw**2 - v)
    return adaptive(w, m / (1 - b1**t), v / (1 - b2**t), rate, eps), config


def adamw(w, dw, config=None):
    config = {} if config is None else config
    rate, decay = read(config, learning_rate=0.001, weight_decay=0.01)
    pull = rate * decay * w
    w, config = adam(w, dw, config)
    return w - pull, config


def linear_warmup(learning_rate, step, warmup):
    if np.ndim(step):
        return np.array([linear_warmup(learning_rate, s, warmup) for s in step])
    return learning_rate * min(step + 1, warmup) / warmup


def cosine_decay(learning_rate, step, total, lowest=0.0):
    if np.ndim(step):
        return np.array([cosine_decay(learning_rate, s, total, lowest) for s in step])
    if step > total:
        return lowest
    return lowest + 0.5 * (learning_rate - lowest) * (1 + np.cos(step / total * np.pi))


def clip_by_global_norm(gradients, max_norm):
    norm = sum(np.linalg.norm(g) ** 2 for g in gradients) ** 0.5
    if norm <= max_norm:
        return [g.copy() for g in gradients], norm
    return [g / norm * max_norm for g in gradients], norm

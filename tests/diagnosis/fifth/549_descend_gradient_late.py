"""descend: the gradient is taken at the point before the last step, one step late, instead of at the point where the rule makes its step."""
import numpy as np


def descend(rule, gradient, w, steps, config=None):
    position = np.array(w, dtype=float)
    memory = {} if config is None else dict(config)
    trajectory = np.zeros((steps + 1,) + position.shape)
    trajectory[0] = position
    for t in range(steps):
        slope = gradient(trajectory[max(t - 1, 0)].copy())
        position, memory = rule(position, slope, memory)
        trajectory[t + 1] = position
    return trajectory

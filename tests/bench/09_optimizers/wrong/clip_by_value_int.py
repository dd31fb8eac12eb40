"""clip_by_value: truncates to the type of the gradient."""

def clip_by_value(gradient, limit):
    out = gradient.copy()
    out[out > limit] = limit
    out[out < -limit] = -limit
    return out

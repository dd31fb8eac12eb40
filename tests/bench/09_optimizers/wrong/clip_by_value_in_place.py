"""clip_by_value: writes into the gradient."""

def clip_by_value(gradient, limit):
    gradient[gradient > limit] = limit
    gradient[gradient < -limit] = -limit
    return gradient * 1.0

"""linear_warmup: an if on an array."""

def linear_warmup(learning_rate, step, warmup):
    if step < warmup:
        return learning_rate * (step + 1) / warmup
    return learning_rate

"""linear_warmup: keeps rising."""

def linear_warmup(learning_rate, step, warmup):
    return learning_rate * (step + 1) / warmup

"""step_decay: int() of an array."""

def step_decay(learning_rate, epoch, drop, every):
    return learning_rate * drop ** int(epoch / every)

"""step_decay: true division."""

def step_decay(learning_rate, epoch, drop, every):
    return learning_rate * drop ** (epoch / every)

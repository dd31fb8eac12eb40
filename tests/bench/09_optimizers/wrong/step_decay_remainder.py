"""step_decay: the remainder instead of the quotient."""

def step_decay(learning_rate, epoch, drop, every):
    return learning_rate * drop ** (epoch % every)

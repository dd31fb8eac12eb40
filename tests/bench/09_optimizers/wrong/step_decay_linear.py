"""step_decay: subtracts the drop."""

def step_decay(learning_rate, epoch, drop, every):
    return learning_rate * (1 - drop * (epoch // every))

"""exponential_decay: k as the factor."""

def exponential_decay(learning_rate, epoch, k):
    return learning_rate * k**epoch

"""exponential_decay: the first two terms of the series."""

def exponential_decay(learning_rate, epoch, k):
    return learning_rate * (1 - k * epoch)

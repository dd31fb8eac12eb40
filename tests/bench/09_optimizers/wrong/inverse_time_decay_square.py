"""inverse_time_decay: the square of the time."""

def inverse_time_decay(learning_rate, epoch, k):
    return learning_rate / (1 + k * epoch**2)

"""inverse_time_decay: missing parentheses."""

def inverse_time_decay(learning_rate, epoch, k):
    return learning_rate / 1 + k * epoch

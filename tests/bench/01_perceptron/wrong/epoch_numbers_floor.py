"""epoch_numbers: the short batch is not counted."""


def epoch_numbers():
    return 5 * (1000 // 32), 1000 % 32, 100 // 32, 5000, 3, 3

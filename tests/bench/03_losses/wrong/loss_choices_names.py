"""loss_choices: names in place of numbers."""


def loss_choices():
    return "softmax", "bce", "svm", "focal", "dice", "triplet", "mse", "mae", "huber", "cauchy"

"""loss_choices: species by sigmoids, tags by a softmax."""


def loss_choices():
    return 7, 6, 5, 8, 9, 10, 1, 2, 3, 4

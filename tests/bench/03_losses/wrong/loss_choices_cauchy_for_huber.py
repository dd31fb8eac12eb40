"""loss_choices: the odometer by Cauchy, too."""


def loss_choices():
    return 6, 7, 5, 8, 9, 10, 1, 2, 4, 4

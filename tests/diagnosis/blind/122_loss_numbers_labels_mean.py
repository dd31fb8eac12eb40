"""loss_numbers: labels_start is log(2), the loss of one label, instead of the sum over the twenty labels."""
import numpy as np


def loss_numbers():
    classes, labels, c = 10, 20, 2.0
    softmax_start = np.log(classes)
    svm_start = float(classes - 1)
    labels_start = np.log(2)
    targets = np.array([1, 2, 3, 4, 90])
    squared_best = targets.mean()
    absolute_best = float(np.median(targets))
    same_pull = c**2 / 10
    return softmax_start, svm_start, labels_start, squared_best, absolute_best, same_pull

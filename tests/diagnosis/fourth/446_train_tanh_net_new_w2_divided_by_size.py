"""train_tanh_net: W2 is updated before the gradient of W1 is computed, so dW1 uses the new W2 instead of the old one; the output error is divided by N * K (the number of all outputs) instead of N."""
import numpy as np


def train_tanh_net(W1, W2, X, y, learning_rate, steps):
    first = np.array(W1, dtype=float)
    second = np.array(W2, dtype=float)
    n_samples = len(X)
    for _ in range(steps):
        hidden = np.tanh(X @ first)
        delta_out = (hidden @ second - y) / y.size
        grad_second = np.einsum("nh,nk->hk", hidden, delta_out)
        second = second - learning_rate * grad_second
        delta_hidden = np.einsum("nk,hk->nh", delta_out, second) * (1 - hidden * hidden)
        grad_first = np.einsum("nd,nh->dh", X, delta_hidden)
        first = first - learning_rate * grad_first
    return first, second

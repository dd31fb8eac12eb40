"""train_tanh_net: dW1 is computed with the W2 that has already been updated; the gradients are not divided by the number of samples N."""
import numpy as np


def train_tanh_net(W1, W2, X, y, learning_rate, steps):
    U, V = W1.copy(), W2.copy()
    N = X.shape[0]
    done = 0
    while done < steps:
        H = np.tanh(np.einsum("nd,dh->nh", X, U))
        error = np.einsum("nh,hk->nk", H, V) - y
        delta = error
        dV = np.einsum("nh,nk->hk", H, delta)
        V_new = V - learning_rate * dV
        dH = np.einsum("nk,hk->nh", delta, V_new)
        dU = np.einsum("nd,nh->dh", X, dH * (1 - H * H))
        U = U - learning_rate * dU
        V = V_new
        done += 1
    return U, V

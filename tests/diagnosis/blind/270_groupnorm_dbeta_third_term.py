"""groupnorm_backward: dbeta is a mean over the pixels (still summed over the samples); the last term of dx, x_hat times the mean of dx_hat * x_hat, is missing, so the way through the variance is not there."""
import numpy as np


def groupnorm_forward(x, gamma, beta, G, gn_param):
    N, C, H, W = x.shape
    eps = gn_param.get("eps", 1e-5)
    rows = np.reshape(x, (N * G, -1)).astype(float)
    mean = rows.mean(axis=1, keepdims=True)
    std = np.sqrt(rows.var(axis=1, keepdims=True) + eps)
    hat = (rows - mean) / std
    out = hat.reshape(N, C, H, W) * gamma + beta
    return out, (hat, std, gamma)


def groupnorm_backward(dout, cache):
    hat, std, gamma = cache
    N, C, H, W = dout.shape
    dgamma = np.einsum("nchw,nchw->c", dout, hat.reshape(dout.shape)).reshape(1, C, 1, 1)
    dbeta = np.einsum("nchw->c", dout).reshape(1, C, 1, 1) / (H * W)
    d = (gamma * dout).reshape(hat.shape)
    m = hat.shape[1]
    dx = d - d.sum(axis=1, keepdims=True) / m
    dx = (dx / std).reshape(dout.shape)
    return dx, dgamma, dbeta

"""groupnorm_forward: G is taken as the number of channels in a group, so that C / G groups are made; dbeta is a mean over samples and pixels instead of a sum."""
import numpy as np


def groupnorm_forward(x, gamma, beta, G, gn_param):
    eps = gn_param.get("eps", 1e-5)
    N, C, H, W = x.shape
    groups = C // G
    rows = x.reshape(N, groups, C // groups * H * W).astype(float)
    mean = rows.mean(axis=2, keepdims=True)
    s = np.sqrt(rows.var(axis=2, keepdims=True) + eps)
    z = (rows - mean) / s
    out = z.reshape(N, C, H, W) * gamma + beta
    return out, (z, s, gamma)


def groupnorm_backward(dout, cache):
    z, s, gamma = cache
    image = z.reshape(dout.shape)
    others = (0, 2, 3)
    dgamma = np.sum(dout * image, axis=others, keepdims=True)
    dbeta = np.mean(dout, axis=others, keepdims=True)
    d = (dout * gamma).reshape(z.shape)
    d = d - d.mean(axis=2, keepdims=True) - z * np.mean(d * z, axis=2, keepdims=True)
    return (d / s).reshape(dout.shape), dgamma, dbeta

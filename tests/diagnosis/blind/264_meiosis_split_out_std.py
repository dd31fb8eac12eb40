"""meiosis_split: the means going out are copied and not halved; the deviations coming in are halved instead of divided by sqrt(2)."""
import numpy as np


def meiosis_split(mean_in, std_in, mean_out, std_out):
    H = mean_in.shape[1]
    torn_in = std_in.sum(axis=0) / np.abs(mean_in).sum(axis=0) > 1
    torn_out = std_out.sum(axis=1) / np.abs(mean_out).sum(axis=1) > 1
    split = np.array([j for j in range(H) if torn_in[j] and torn_out[j]], dtype=int)
    m_in, s_in = mean_in.copy(), std_in.copy()
    m_out, s_out = mean_out.copy(), std_out.copy()
    s_in[:, split] /= 2
    s_out[split] /= np.sqrt(2)
    m_in = np.hstack([m_in, m_in[:, split]])
    s_in = np.hstack([s_in, s_in[:, split]])
    m_out = np.vstack([m_out, m_out[split]])
    s_out = np.vstack([s_out, s_out[split]])
    return m_in, s_in, m_out, s_out, split

# expect: total passed
# expect: scale passed
# tier: 0
"""Holds what notebooks hold: magics, shell lines, plots, an experiment that fails, a cell that does not parse."""

# %%
%matplotlib inline
!pip install numpy
import numpy as np

# %%
import matplotlib.pyplot as plt
plt.plot([1, 2])
1 / 0

# %%
def total(x):
    return np.sum(x, axis=1)

# %%
this is no Python at all


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout

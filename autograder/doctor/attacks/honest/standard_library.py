# expect: total passed
# expect: scale passed
# tier: 0
"""Imports what students import, some of it late and inside functions."""

import collections
import functools
import itertools
import math
import operator
from dataclasses import dataclass
from typing import Any


def total(x: Any) -> Any:
    import copy
    import datetime
    import decimal
    import json
    import random
    import statistics
    import string
    import time

    time.perf_counter(), datetime.datetime.now(), random.random(), decimal.Decimal("0.1") + 1, copy.deepcopy(x)
    statistics.mean([1, 2]), string.ascii_letters, json.loads(json.dumps([1])), math.erf(0.5)
    return x.sum(axis=1) + functools.reduce(operator.add, itertools.repeat(0, 3)) + sum(collections.Counter().values())


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout

# expect: total passed
# expect: scale passed
# tier: 0
"""Keeps its work in classes: a dataclass, properties, inheritance, an enum, a named tuple."""

import enum
from dataclasses import dataclass, field
from typing import NamedTuple


class Axis(enum.Enum):
    ROW = 1


class Shape(NamedTuple):
    rows: int
    columns: int


class Base:
    @property
    def sums(self):
        return self.x.sum(axis=Axis.ROW.value)


@dataclass
class Table(Base):
    x: object
    notes: list = field(default_factory=list)

    def __post_init__(self):
        self.shape = Shape(*self.x.shape)


def total(x):
    table = Table(x)
    assert table.sums.shape == (table.shape.rows,)
    return table.sums


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout

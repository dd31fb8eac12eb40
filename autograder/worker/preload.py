"""Modules that the fork server imports ahead, for workers that cannot read them."""

import importlib
import sys
from collections.abc import Iterable
from contextlib import suppress
from importlib.machinery import PathFinder

# These need libraries of the system, which no sealed worker can read.
LINKED = "bz2 ctypes decimal hashlib lzma zlib"

# What a numpy exercise may ask for. All of the standard library would make every fork half as dear again.
COMMON = """
_strptime abc argparse array ast base64 bisect calendar cmath codecs collections.abc colorsys concurrent.futures
contextlib contextvars copy copyreg csv ctypes dataclasses datetime decimal difflib dis doctest encodings.ascii
encodings.cp1252 encodings.idna encodings.latin_1 encodings.utf_16 enum errno fractions functools gc getpass glob
graphlib gzip hashlib heapq html inspect io itertools json keyword linecache locale logging math numbers operator os
os.path pathlib pickle platform pprint queue random re reprlib secrets shutil signal statistics string struct
subprocess tempfile textwrap threading time timeit token tokenize traceback types typing unicodedata unittest uuid
warnings weakref zipfile zlib
numpy.char numpy.ctypeslib numpy.dtypes numpy.exceptions numpy.fft numpy.lib.recfunctions numpy.lib.scimath
numpy.lib.stride_tricks numpy.linalg numpy.ma numpy.polynomial numpy.random numpy.rec numpy.strings numpy.testing
numpy.typing
"""


def preload(names: str) -> None:
    """Import modules, as far as this Python has them."""
    for name in names.split():
        with suppress(ImportError):
            importlib.import_module(name)


def forget_other_packages(folders: Iterable[str]) -> None:
    """Look for modules in the standard library alone from now on."""
    for folder in folders:
        sys.path.remove(folder)


def forget_files() -> None:
    """Look for modules in no file from now on, so that a missing one is a plain ImportError."""
    sys.meta_path[:] = [finder for finder in sys.meta_path if finder is not PathFinder]

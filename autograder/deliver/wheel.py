"""The installed package as a wheel, the same bytes every time, for machines that have none of the course."""

import base64
import hashlib
import io
import zipfile
from collections.abc import Collection
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from autograder.errors import AutograderError

PACKAGE = Path(__file__).parents[1]
WHEEL = "Wheel-Version: 1.0\nGenerator: autograder\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
COMMAND = b"[console_scripts]\nautograder = autograder.cli:main\n"
EPOCH = (1980, 1, 1, 0, 0, 0)


class WheelError(AutograderError):
    """The package is not installed."""


def wheel(modules: Collection[str] | None = None) -> tuple[str, bytes]:
    """File name and content of a wheel of this package.

    Args:
        modules: the files to put into it, as in `cli.py`; None for all.

    Raises:
        WheelError: if it runs without being installed, so that nobody knows its version.
    """
    try:
        installed = distribution("autograder")
    except PackageNotFoundError as error:
        msg = "autograder is not installed here, so its version is not known; install it first: pip install ."
        raise WheelError(msg) from error
    info = f"autograder-{installed.version}.dist-info"
    about = installed.read_text("METADATA") or ""
    package = {name: data for name, data in _package().items() if modules is None or name in modules}
    files = {f"{info}/METADATA": about.encode(), f"{info}/WHEEL": WHEEL.encode(), f"{info}/entry_points.txt": COMMAND}
    files |= {f"autograder/{name}": data for name, data in package.items()}
    files[f"{info}/RECORD"] = _record(files, f"{info}/RECORD").encode()
    return f"autograder-{installed.version}-py3-none-any.whl", archive(files)


def _package() -> dict[str, bytes]:
    paths = sorted(path for path in PACKAGE.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(PACKAGE).as_posix(): path.read_bytes() for path in paths}


def _record(files: dict[str, bytes], own: str) -> str:
    """What a wheel says of its files."""
    return "".join(f"{name},sha256={_digest(data)},{len(data)}\n" for name, data in files.items()) + f"{own},,\n"


def _digest(data: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()


def archive(files: dict[str, bytes], programs: frozenset[str] = frozenset()) -> bytes:
    """A zip of some files, the same bytes every time.

    Args:
        files: content by name.
        programs: which of them may be executed.
    """
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as found:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.create_system = 3
            entry.external_attr = (0o100755 if name in programs else 0o100644) << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            found.writestr(entry, data)
    return stream.getvalue()

"""Names as file names."""

import re
import unicodedata
from collections.abc import Sequence

SLUG_LENGTH = 60


def slugs(names: Sequence[str]) -> list[str]:
    """A file name for each name: lower-case ASCII letters, digits and hyphens; numbered where two would be the same."""
    found: dict[str, None] = {}
    for name in names:
        slug, number = _slug(name), 1
        unique = slug
        while unique in found:
            number += 1
            unique = f"{slug}-{number}"
        found[unique] = None
    return list(found)


def _slug(name: str) -> str:
    ascii_only = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")[:SLUG_LENGTH].strip("-") or "submission"

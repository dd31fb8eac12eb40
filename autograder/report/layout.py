"""Lines of plain text for a terminal, measured in columns: an ideograph takes two, an accent none."""

import re
import unicodedata

WIDTH = 100


def width(text: str) -> int:
    """How many columns the text takes."""
    return len(text) if text.isascii() else sum(map(_columns, text))


def pad(text: str, room: int) -> str:
    """The text, cut or filled to exactly `room` columns."""
    short = cut(text, room)
    return short + " " * (room - width(short))


def cut(text: str, room: int) -> str:
    """The text in at most `room` columns, with an ellipsis for what is left out."""
    return text if width(text) <= room else _prefix(text, room - 1) + "…"


def wrap(text: str, indent: str = "", *, after: str | None = None) -> list[str]:
    """The words in lines of at most WIDTH columns; `after` indents all lines but the first, else `indent` does."""
    lines: list[str] = []
    line, begin = indent, len(indent)
    after = indent if after is None else after
    for word in re.findall(r"\S+", text):
        for piece in pieces(word, WIDTH - width(after)):
            if len(line) > begin and width(line) + 1 + width(piece) > WIDTH:
                lines.append(line)
                line, begin = after, len(after)
            line += f" {piece}" if len(line) > begin else piece
    return [*lines, line]


def quoted(text: str, indent: str) -> list[str]:
    """The lines as they are, each behind a bar; long ones are continued."""
    bar = f"{indent}| "
    room = WIDTH - width(bar)
    return [f"{bar}{piece}".rstrip() for line in text.expandtabs().split("\n") for piece in pieces(line, room)]


def pieces(text: str, room: int) -> list[str]:
    """The text in pieces of at most `room` columns; one empty piece for an empty text."""
    found = []
    while width(text) > room:
        head = _prefix(text, room)
        found.append(head)
        text = text[len(head) :]
    return [*found, text]


def _prefix(text: str, room: int) -> str:
    """As many characters as fit."""
    used = 0
    for at, char in enumerate(text):
        used += _columns(char)
        if used > room:
            return text[:at]
    return text


def _columns(char: str) -> int:
    if unicodedata.category(char) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1

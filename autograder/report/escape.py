"""Text that a student printed or named, made safe to show.

Three dangers, three helpers: characters that a terminal or a browser obeys instead of showing (`visible`), names that
span lines (`one_line`), and lines that a CI log takes for a command (`inert`). Markup is the HTML template's affair.
"""

import re

_COLOUR = re.compile(r"\x1b\[[0-9;]*m")

_CONTROL = "\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 but tab and line feed, DEL, C1
_BIDIRECTIONAL = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # marks, embeddings, overrides, isolates (UAX 9)
_SEPARATORS = "\u2028\u2029"
_SURROGATES = "\ud800-\udfff"  # alone, they can be in no file
_OBEYED = re.compile(f"[{_CONTROL}{_BIDIRECTIONAL}{_SEPARATORS}{_SURROGATES}]")

_LINE = re.compile("[\t\n]")

# GitHub's older form and its relatives (Azure, TeamCity) are obeyed anywhere in a line.
_BRACKET_COMMAND = re.compile(r"##(?=\w*\[)")


def visible(text: str) -> str:
    r"""The text with each character shown that would otherwise act.

    Colour sequences, as in a traceback, are dropped. Control characters become their pictures (escape is U+241B), those
    without a picture and bidirectional overrides become their number in angle brackets. Tabs and line ends stay;
    `\r\n` is one line end.
    """
    return _OBEYED.sub(_picture, _COLOUR.sub("", text.replace("\r\n", "\n")))


def one_line(text: str) -> str:
    """The visible text with tabs and line ends as pictures too, for names, titles and cells of tables."""
    return _LINE.sub(_picture, visible(text))


def inert(line: str) -> str:
    """A line of the same width that no CI log takes for a command.

    GitHub obeys `::error::` at the start of a line, after blanks too, and `##[error]` anywhere.
    """
    line = _BRACKET_COMMAND.sub("#·", line)
    return line.replace("::", "·:", 1) if line.lstrip().startswith("::") else line


def _picture(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else f"\u27e8U+{code:04X}\u27e9"

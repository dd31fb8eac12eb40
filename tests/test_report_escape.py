import pytest

from autograder.report.escape import inert, one_line, visible


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("\x1b[1;31mred\x1b[0m", "red"),
        ("\x1b]0;title\x07", "␛]0;title␇"),
        ("\x1b[2J", "␛[2J"),
        ("a\r\nb\rc\td", "a\nb␍c\td"),
        ("\x00\x7f\x9b", "␀␡⟨U+009B⟩"),
        ("\u202egnp.exe\u2066", "⟨U+202E⟩gnp.exe⟨U+2066⟩"),
        ("\u2028\udcff", "⟨U+2028⟩⟨U+DCFF⟩"),
        ("Zoë 李雷 👩\u200d🔬 نص", "Zoë 李雷 👩\u200d🔬 نص"),
    ],
)
def test_what_would_act_is_shown(raw, shown):
    """Terminal and bidirectional controls lose their power; ordinary text of any script is untouched."""
    assert visible(raw) == shown
    assert visible(shown) == shown


def test_a_name_is_one_line():
    """Line ends and tabs become pictures."""
    assert one_line("a\nb\tc\r\nd") == "a␊b␉c␊d"


@pytest.mark.parametrize(
    "line", ["::error::x", "  ::set-output name=a::b", "##[error]x", "a ##vso[task] b", "##teamcity[x]"]
)
def test_no_line_is_a_command_of_a_ci_log(line):
    """The line keeps its width and is a command no longer."""
    safe = inert(line)
    assert not safe.lstrip().startswith("::")
    assert "##[" not in safe
    assert "##vso[" not in safe
    assert len(safe) == len(line)


def test_other_lines_are_left_alone():
    """A heading or a slice is no command."""
    assert [inert(line) for line in ("## Softmax", "x[::2]")] == ["## Softmax", "x[::2]"]

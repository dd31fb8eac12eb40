"""Where hidden inputs come from."""

from pathlib import Path

from autograder.cohort.seed import FILE, secret_seed
from autograder.course import find
from autograder.judge.answers import make_key
from autograder.judge.codec import plain

ROOT = Path(__file__).parent.parent


def test_a_course_keeps_a_secret_of_its_own(tmp_path: Path) -> None:
    """The seed is made once, is the same ever after, belongs to its owner alone, and differs between courses."""
    one, other = tmp_path / "one", tmp_path / "other"
    one.mkdir()
    other.mkdir()
    first = secret_seed(one)
    assert secret_seed(one) == first != secret_seed(other)
    assert (one / FILE).stat().st_mode & 0o077 == 0


def test_a_damaged_seed_is_replaced(tmp_path: Path) -> None:
    """Whatever stands in the file, there is a seed, and it stays."""
    (tmp_path / FILE).parent.mkdir()
    (tmp_path / FILE).write_text("seven", encoding="ascii")
    assert secret_seed(tmp_path) == secret_seed(tmp_path)


def test_another_seed_draws_other_hidden_inputs_and_the_same_public_ones() -> None:
    """A table of one run's inputs is worth nothing in another; the public cases are those that shipped."""
    page = find(ROOT).assignment("02").pages[0]
    one, other = (make_key(page, seed).cases for seed in (1, 2))
    for a, b in zip(one, other, strict=True):
        same = repr(plain(a.args)) == repr(plain(b.args))
        assert same == (not a.hidden), a.name

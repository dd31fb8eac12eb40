"""From paths to submissions: files, folders and zips."""

import os
import random
import zipfile

import pytest
from test_submission import ONE, TWO, code, notebook, texts

from autograder.submission import find as module
from autograder.submission.find import SubmissionError, find, read


@pytest.fixture
def folder(tmp_path):
    """A folder, and files in it by their paths."""

    def fill(**files):
        for name, text in files.items():
            path = tmp_path / "class" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        return tmp_path / "class"

    return fill


@pytest.fixture
def archive(tmp_path):
    """A zip with the files given."""

    def fill(**files):
        path = tmp_path / "s.zip"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as stream:
            for name, text in files.items():
                stream.writestr(name, text)
        return path

    return fill


def names(paths):
    """The names of paths."""
    return [path.name for path in paths]


def test_a_folder_stands_for_its_entries(folder):
    """Files and per-student folders are a submission each, by name; other files are none."""
    root = folder(
        **{"b.ipynb": "{}", "a.py": "", "notes.txt": "", "zoe/hw.ipynb": "{}", "adam/x/hw.py": "", "empty/a.csv": ""}
    )
    assert names(find([root])) == ["a.py", "adam", "b.ipynb", "zoe"]


def test_hidden_files_and_caches_are_no_submissions(folder):
    """Checkpoints, caches and dot files are passed over, also inside a student's folder."""
    root = folder(
        **{
            ".ipynb_checkpoints/hw-checkpoint.ipynb": "{}",
            "__pycache__/a.py": "",
            ".hidden.py": "",
            "zoe/.ipynb_checkpoints/hw-checkpoint.ipynb": notebook(code("old = 1")),
            "zoe/__MACOSX/hw.py": "old = 2",
            "zoe/hw.ipynb": notebook(code(ONE)),
        }
    )
    assert names(find([root])) == ["zoe"]
    assert read(root / "zoe").cells == [ONE]


def test_links_are_not_followed(folder, tmp_path):
    """A link to a file or a folder elsewhere is passed over, since it may point at what its owner cannot read."""
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret" / "key.py").write_text("key = 1")
    root = folder(**{"zoe/hw.py": "mine = 1"})
    for place in (root, root / "zoe"):
        (place / "link.py").symlink_to(tmp_path / "secret" / "key.py")
        (place / "linked").symlink_to(tmp_path / "secret")
    assert names(find([root])) == ["zoe"]
    assert read(root / "zoe").cells == ["mine = 1"]


def test_a_pipe_is_no_submission(folder):
    """Something that looks like a script but is no file is never opened."""
    root = folder(**{"a.py": ""})
    os.mkfifo(root / "b.py")
    assert names(find([root])) == ["a.py"]


def test_paths_keep_the_order_given(folder):
    """Files named on the command line are submissions in that order, whatever their ending."""
    root = folder(**{"b.ipynb": "{}", "a.txt": ""})
    assert names(find([root / "b.ipynb", root / "a.txt"])) == ["b.ipynb", "a.txt"]


def test_a_path_without_a_submission_is_an_error(folder):
    """The message names the path and what was looked for."""
    root = folder(**{"notes.txt": ""})
    with pytest.raises(SubmissionError, match=r"class: no notebook, \.py file or zip here$"):
        find([root])
    with pytest.raises(SubmissionError, match=r"gone\.ipynb: no such file or folder$"):
        find([root / "gone.ipynb"])


def test_several_files_are_one_submission_and_notes_tell_whose_the_cells_are(folder):
    """Scripts come before notebooks, since notebooks import them."""
    root = folder(**{"zoe/a.ipynb": notebook(code(ONE), code(TWO)), "zoe/b/helpers.py": "h = 1", "zoe/c.ipynb": "{}"})
    submission = read(root / "zoe")
    assert (submission.path, submission.cells) == (str(root / "zoe"), ["h = 1", ONE, TWO])
    told = ["Cells 1 to 1 are those of helpers.py.", "Cells 2 to 3 are those of a.ipynb."]
    assert texts(submission.notes)[:2] == told
    assert [note.where.cell for note in submission.notes[:2]] == [1, 2]
    assert "c.ipynb holds no cells" in submission.notes[2].text


def test_one_file_needs_no_note(folder):
    """Whose the cells are is told only where there are several files."""
    root = folder(**{"a.ipynb": notebook(code(ONE))})
    assert read(root / "a.ipynb").notes == []


def test_a_zip_is_read_like_a_folder(archive):
    """Notebooks and scripts at any depth count; checkpoints and what a Mac adds do not."""
    path = archive(
        **{
            "hw/a.ipynb": notebook(code(ONE)),
            "hw/z/helpers.py": "h = 1",
            "hw/data.csv": "1,2",
            "hw/.ipynb_checkpoints/a-checkpoint.ipynb": notebook(code("old = 1")),
            "__MACOSX/hw/a.py": "old = 2",
            "__MACOSX/hw/._a.ipynb": "old = 3",
            "b.ipynb": notebook(code(TWO)),
        }
    )
    submission = read(path)
    assert submission.cells == ["h = 1", TWO, ONE]
    assert "Cells 3 to 3 are those of hw/a.ipynb." in texts(submission.notes)


def test_a_file_that_is_no_zip_gives_a_note(folder):
    """A wrong ending is told, and not raised."""
    submission = read(folder(**{"s.zip": "no zip"}) / "s.zip")
    assert (submission.cells, texts(submission.notes)) == ([], ["s.zip cannot be read: File is not a zip file"])


def test_a_zip_without_a_submission_gives_a_note(archive):
    """What is looked for is told."""
    submission = read(archive(**{"hw/notes.txt": "x"}))
    assert (submission.cells, texts(submission.notes)) == ([], ["s.zip holds no notebook and no .py file."])


def test_a_missing_file_gives_a_note(tmp_path):
    """A file that went away between finding and reading costs nobody else's grade."""
    submission = read(tmp_path / "gone.py")
    assert submission.cells == []
    assert submission.notes[0].text.startswith("gone.py cannot be read: ")


def test_a_member_that_unpacks_to_much_is_capped(archive, monkeypatch):
    """No more than the limit of any member is unpacked, whatever its size, and its neighbours are read."""
    monkeypatch.setattr(module, "SIZE_LIMIT", 1000)
    submission = read(archive(**{"a.py": "#" * 100_000, "b.py": "b = 1"}))
    assert [len(cell) for cell in submission.cells] == [1001, 5]


def test_a_damaged_member_costs_only_itself(archive):
    """Where the data of one member is broken, the others are read."""
    path = archive(**{"a.py": "a = 1\n" * 50, "b.py": "b = 2"})
    data = bytearray(path.read_bytes())
    data[36] ^= 0xFF
    path.write_bytes(data)
    submission = read(path)
    assert submission.cells == ["b = 2"]
    assert submission.notes[0].text.startswith("a.py in s.zip cannot be read: ")


def test_no_damage_to_a_zip_raises(archive):
    """Hundreds of damaged zips are read as far as they can be."""
    path = archive(**{"a.py": "a = 1\n" * 50, "é/c.ipynb": notebook(code(ONE))})
    data = path.read_bytes()
    rng = random.Random(3)  # noqa: S311 - damage, not a secret
    for _ in range(400):
        damaged = bytearray(data)
        for _ in range(rng.choice([1, 2, 8])):
            damaged[rng.randrange(len(damaged))] = rng.randrange(256)
        path.write_bytes(damaged[: rng.choice([len(data), rng.randrange(len(data))])])
        submission = read(path)
        assert submission.cells or submission.notes or not damaged

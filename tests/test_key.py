"""Answer keys: what is drawn, what students may have, and what is right besides the reference."""

import base64
import json

import numpy as np
import pytest

from autograder.course import CourseError, load_page
from autograder.judge import codec
from autograder.judge.answers import make_key
from autograder.judge.ask import question
from autograder.judge.evidence import findings
from autograder.judge.key import public
from autograder.judge.verdicts import verdicts
from autograder.report import Where
from autograder.sandbox.answer import Answer, Loaded, Output, Stage, State
from autograder.worker.drive import Call
from autograder.worker.serve import stages

LEAKY = '''"""## Leaky ReLU"""
import numpy as np
from autograder.exercise import Alternative, Case, Exercise, Layer, Mistake, normal


def f(x, alpha=0.1):
    out = np.where(x > 0, x, alpha * x)
    return out, (x, alpha)


def b(dout, cache):
    x, alpha = cache
    return dout * np.where(x > 0, 1.0, alpha)


exercise = Exercise(
    Layer(f, b),
    points=4,
    cases=[
        CASES
    ],
    mistakes=[
        Mistake("The slope is the mask alone.", ("1.0, alpha", "1.0, 0.0")),
        Mistake("Only large inputs are wrong.", ("alpha * x)", "alpha * np.maximum(x, -100))")),
    ],
    alternatives=[Alternative("twice", ("return out,", "return 2 * out,"), ("return dout", "return 2 * dout"))],
)
'''
PUBLIC = ["Case('small', x=normal(3, 4)),", "Case('steep', x=normal(2, 5), alpha=0.5),"]
HIDDEN = [
    "Case('in secret', hidden=True, hint='A whispered hint.', x=normal(4, 3, scale=300)),",
    "Case('a tie', hidden=True, between=[('(x > 0, 1.0', '(x >= 0, 1.0')], x=np.array([0.0, -1.0, 2.0])),",
]
SAMPLER = '''"""## Noise"""
import numpy as np
from autograder.exercise import Case, Exercise, Sampler, generator, normal


def noise(x, rng):
    return x + rng.normal(size=x.shape)


def near(inputs, out):
    return np.abs(out - inputs["x"]).max() < 9


exercise = Exercise(
    Sampler(noise, ("out",), {"out is near x": near}),
    points=2,
    cases=[Case("shown", x=normal(3), rng=generator()), Case("not", hidden=True, x=normal(2), rng=generator())],
)
'''


@pytest.fixture
def page(tmp_path):
    """Makes a page of given cases."""

    def make(*cases, text=LEAKY):
        path = tmp_path / "02_demo" / "10_leaky.py"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text.replace("CASES", "\n        ".join(cases or [*PUBLIC, *HIDDEN])))
        return load_page(path)

    return make


def answer(key, *functions):
    """What a worker would answer for these functions."""
    loaded = Loaded({name: State("defined", Where(1, 1)) for name in key.functions})
    asked = vars(question(key, loaded))
    calls = []
    for n, call in enumerate(asked["calls"]):
        replies = [reply[3:] for reply in stages(n, functions, call, asked) if reply[0] == "stage"]
        calls.append([Stage([Output(*o) for o in outputs], after, seconds) for seconds, outputs, after in replies])
    return loaded, Answer(calls)


def test_calls_are_made_once_for_all_submissions(page):
    """Questions from one key share their calls, and what is kept of them for the wire."""
    key = make_key(page(), 0)
    one, other = (question(key, Loaded({})) for _ in range(2))
    assert one.calls is other.calls
    assert one.frames is other.frames


def judged(key, *functions):
    """The report of an exercise."""
    return verdicts(key, findings(key, *answer(key, *functions)), {})


def forward(x, alpha=0.1):
    """The exercise of this file, solved."""
    return np.where(x > 0, x, alpha * x), (x, alpha)


def backward(dout, cache, at_zero=0.1):
    """Its gradient, with a slope of choice at zero."""
    x, alpha = cache
    return dout * np.where(x > 0, 1, np.where(x == 0, at_zero, alpha))


def inputs(key):
    """The inputs of each case, by name, as bytes."""
    return {c.name: b"".join(np.asarray(a).tobytes() for a in (*c.args, c.upstream)) for c in key.cases[:-1]}


def test_public_inputs_stay_and_hidden_ones_change(page):
    """The grader's seed moves the hidden cases alone; one seed gives one key."""
    one, again, other = (make_key(page(), seed) for seed in (0, 0, 7))
    assert codec.dumps([one]) == codec.dumps([again])
    same = {name for name, data in inputs(one).items() if data == inputs(other)[name]}
    assert same == {"small", "steep"}
    assert codec.dumps([public(one)]) == codec.dumps([public(other)])


def test_inputs_do_not_depend_on_neighbours(page):
    """A case draws the same inputs alone, after others, and in another order."""
    whole = inputs(make_key(page(), 0))
    for cases in ([*reversed(PUBLIC + HIDDEN)], PUBLIC[:1] + HIDDEN[:1], HIDDEN):
        for name, data in inputs(make_key(page(*cases), 0)).items():
            assert data == whole[name]


def test_a_public_key_holds_nothing_hidden(page):
    """Neither names, hints, inputs, outputs nor mistakes of hidden cases are in what students get."""
    key = make_key(page(), 0)
    text = codec.dumps([public(key)])
    hidden = [case for case in key.cases if case.hidden]
    secrets = [word for c in hidden for word in (c.name, c.hint) if word] + ["Only large inputs are wrong."]
    values = [e.value for c in hidden for version in (c.stages, *c.alternatives) for s in version for e in s]
    values += [a for c in hidden for a in (*c.args, c.upstream) if isinstance(a, np.ndarray)]
    secrets += [base64.b64encode(array.tobytes()).decode() for array in values]
    assert len(hidden) == 2
    assert [secret for secret in secrets if secret in text] == []
    assert "The slope is the mask alone." in text
    (prints,) = [m["prints"] for m in json.loads(text)["keys"][2]]
    assert len(prints) == len(public(key).cases) == 3


def test_the_reference_is_right_and_a_stub_of_zeros_is_not(page):
    """Full marks for the reference's results, none for zeros of the right shape."""
    key = make_key(page(), 0)
    assert judged(key, forward, backward).score == 4
    assert judged(key, lambda x, *_: (x * 0, x), lambda dout, _: dout * 0).score == 0


@pytest.mark.parametrize("slope", [0.1, 0.37, 1.0])
def test_between_the_sides_of_a_kink_all_is_right(page, slope):
    """At a tie any slope between the two one-sided ones earns full marks."""
    assert judged(make_key(page(), 0), forward, lambda d, c: backward(d, c, slope)).score == 4


@pytest.mark.parametrize("slope", [0.09, 1.01, np.nan])
def test_outside_the_sides_of_a_kink_it_is_wrong(page, slope):
    """At a tie a slope beyond both sides is wrong, and no known mistake is blamed for it."""
    report = judged(make_key(page(), 0), forward, lambda d, c: backward(d, c, slope))
    (lost,) = [v for v in report.verdicts if v.status == "failed"]
    assert (lost.case, lost.check, report.mistake) == ("a tie", "gradient of x", "")


def doubled(f):
    """A function with its first result doubled."""

    def g(*args, **kwargs):
        result = f(*args, **kwargs)
        return (2 * result[0], *result[1:]) if isinstance(result, tuple) else 2 * result

    return g


def test_an_alternative_met_in_full_earns_full_marks(page):
    """Agreeing wholly with an accepted convention is right, on kinks too, without a word about it."""
    key = make_key(page(), 0)
    for slope in (0.1, 0.6, 1.0):
        report = judged(key, doubled(forward), doubled(lambda d, c, s=slope: backward(d, c, s)))
        assert report.score == report.max_score
        assert not any(v.message for v in report.verdicts)


def test_an_alternative_may_not_be_mixed_with_the_reference(page):
    """Half of one convention and half of another is judged by the reference."""
    key = make_key(page(), 0)
    half = judged(key, doubled(forward), backward)
    assert {v.check for v in half.verdicts if v.status == "failed"} == {"forward"}
    by_case = judged(key, lambda x, alpha=0.1: (doubled(forward) if len(x) > 2 else forward)(x, alpha), backward)
    assert {v.case for v in by_case.verdicts if v.check == "forward" and v.status == "passed"} == {"steep"}


def test_an_alternative_that_changes_its_input_loses_that_check_only(page):
    """Conduct is judged by itself, whichever convention is followed."""

    def spoiling(dout, cache):
        dx = 2 * backward(dout, cache)
        dout *= 0
        return dx

    report = judged(make_key(page(), 0), doubled(forward), spoiling)
    (unchanged,) = [v for v in report.verdicts if v.check == "inputs unchanged"]
    assert unchanged.message.startswith("b changed dout")
    assert {v.check for v in report.verdicts if v.status != "passed"} == {"inputs unchanged"}


def test_a_random_function_is_judged_by_its_properties(page):
    """The same seed draws the same and another seed draws otherwise, in public cases too."""
    key = make_key(page(text=SAMPLER), 0)
    good = judged(key, lambda x, rng: x + rng.normal(size=x.shape))
    assert [v for v in good.verdicts if v.status != "passed"] == []
    fixed = judged(key, lambda x, _: x + 1.0)
    assert {v.check for v in fixed.verdicts if v.status == "failed"} == {"another seed, another draw"}
    far = judged(key, lambda x, rng: x + 9 + rng.uniform(size=x.shape))
    assert {v.check for v in far.verdicts if v.status == "failed"} == {"out is near x"}
    own = judged(key, lambda x, _: x + np.random.default_rng().normal(size=x.shape))
    assert {v.check for v in own.verdicts if v.status == "failed"} == {"same seed, same draw"}


@pytest.mark.parametrize(
    ("case", "words"),
    [
        ("Case('c', alpha=0.5),", "must give the leading parameters of f"),
        ("Case('c', x='text', upstream=np.ones(2)),", "the reference raised TypeError"),
        ("Case('c', x='text'),", "the reference raised TypeError"),
        ("Case('c', between=[('no such text', '')], x=np.ones(2)),", "matches 0 times; it must match exactly once"),
    ],
)
def test_a_case_that_does_not_fit_is_an_error_of_the_course(page, case, words):
    """The message names the file and what is wrong with it."""
    with pytest.raises(CourseError, match=words) as error:
        make_key(page(case), 0)
    assert "10_leaky.py" in str(error.value)


def test_calls_are_data(page):
    """What a key asks is exactly what the worker's drive takes."""
    key = make_key(page(), 0)
    asked = question(key, Loaded({name: State("defined", Where(1, 1)) for name in key.functions}))
    assert [Call(**call).drive for call in asked.calls] == ["layer"] * 4 + ["layer in turn"]
    assert asked.hidden == [False, False, True, True, False]

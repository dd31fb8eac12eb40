"""How an exercise's functions are called."""

import numpy as np
import pytest

from autograder.worker.drive import DRIVES, Call, ContractError, describe

X = np.array([1.0, 2.0, 3.0])
DOUT = np.array([10.0, 20.0, 30.0])


def double(x):
    """One output."""
    return 2 * x


def extremes(x):
    """Two outputs."""
    return x.min(), x.max()


def scale_forward(x, k):
    """A layer whose cache is all that its backward knows."""
    return k * x, {"x": x, "k": k}


def scale_backward(dout, cache):
    """Gradients of x and k."""
    return cache["k"] * dout, (cache["x"] * dout).sum()


def momentum(w, dw, config=None):
    """An update rule with state."""
    config = config or {"v": 0.0}
    v = 0.5 * config["v"] - dw
    return w + v, {"v": v}


def stages(functions, call, *returns):
    """All stages of a call."""
    return list(DRIVES[call.drive](functions, call, returns))


@pytest.mark.parametrize(
    ("f", "returns", "expected"), [(double, ["y"], [[2, 4, 6]]), (extremes, ["low", "high"], [1, 3])]
)
def test_function_yields_one_value_for_each_name(f, returns, expected):
    """A function is called once with the arguments; a tuple is its several outputs."""
    (values,) = stages([f], Call("function", [X]), *returns)
    assert [np.asarray(value).tolist() for value in values] == expected


def test_a_layer_has_two_stages_and_hands_its_cache_on():
    """Forward's output is yielded before backward runs, and backward gets the very cache."""
    running = DRIVES["layer"]([scale_forward, scale_backward], Call("layer", [X, 3.0], DOUT), ["dx", "dk"])
    assert next(running)[0].tolist() == [3, 6, 9]
    dx, dk = next(running)
    assert (dx.tolist(), dk) == ([30, 60, 90], 140)
    assert list(running) == []


def test_forward_is_yielded_even_if_backward_raises():
    """What forward returned is out before backward can do harm."""

    def broken(dout, cache):
        return dout * cache["another"]

    running = DRIVES["layer"]([scale_forward, broken], Call("layer", [X, 3.0], DOUT), ["dx", "dk"])
    assert len(next(running)) == 1
    with pytest.raises(KeyError):
        next(running)


@pytest.mark.parametrize("config", [[], [{"v": 2.0}]], ids=["its own first state", "a given state"])
def test_update_carries_the_config_through_all_steps(config):
    """A rule is called once for each row of gradients with its own config, and yields w after each step."""
    w, v, wanted = 1.0, config[0]["v"] if config else 0.0, []
    for dw in X:
        v = 0.5 * v - dw
        wanted.append(w := w + v)
    (steps,) = stages([momentum], Call("update", [1.0, X, *config]), "w", "config")
    assert steps == wanted


def test_update_keeps_each_step_of_a_rule_that_works_in_place():
    """A rule that returns the same array at each step does not overwrite the steps before."""

    def in_place(w, dw, config):
        w -= dw
        return w, config

    (steps,) = stages([in_place], Call("update", [np.zeros(1), X.reshape(3, 1)]), "w", "config")
    assert [step.tolist() for step in steps] == [[-1], [-3], [-6]]


def test_a_function_in_turn_shows_what_it_keeps_between_calls():
    """Two calls and the first one again: a pure function repeats itself, one with a memory does not."""
    seen = []

    def leaky(x):
        seen.append(x)
        return x + len(seen)

    call = Call("function in turn", [[X], [DOUT]])
    assert [v.tolist() for v in stages([double], call, "y")[0]] == [[2, 4, 6], [20, 40, 60], [2, 4, 6]]
    first, _, again = stages([leaky], call, "y")[0]
    assert (again - first).tolist() == [2, 2, 2]


def test_a_function_in_turn_gets_its_first_input_whole_the_second_time():
    """What the first call did to its input does not reach the third."""

    def spoiling(x):
        x += 1
        return x.sum()

    first, _, again = stages([spoiling], Call("function in turn", [[X.copy()], [DOUT.copy()]]), "y")[0]
    assert first == again


def test_a_layer_in_turn_tells_a_global_cache_from_a_local_one():
    """Two forwards, then both backwards and the first again: only a layer with a cache of its own is right."""
    call = Call("layer in turn", [[X, 2.0], [X, 5.0]], [DOUT, DOUT])
    memory = {}

    def forward(x, k):
        memory.update(x=x, k=k)
        return k * x, None

    outs, gradients = stages([scale_forward, scale_backward], call, "dx", "dk")
    assert [out.tolist() for out in outs] == [[2, 4, 6], [5, 10, 15]]
    assert [g.tolist() for g in gradients[::2]] == [[20, 40, 60], [50, 100, 150], [20, 40, 60]]
    wrong = stages([forward, lambda dout, _: scale_backward(dout, memory)], call, "dx", "dk")[1]
    assert wrong[0].tolist() == [50, 100, 150]


def test_a_layer_in_turn_keeps_the_output_that_a_reused_buffer_held():
    """An output buffer that the second forward writes over does not change the first output."""
    buffer = np.zeros(3)

    def forward(x, k):
        return np.multiply(x, k, out=buffer), (x, k)

    call = Call("layer in turn", [[X, 2.0], [X, 5.0]], [DOUT, DOUT])
    outs, _ = stages([forward, lambda dout, _: dout], call, "dx")
    assert [out.tolist() for out in outs] == [[2, 4, 6], [5, 10, 15]]


def test_an_update_in_turn_keeps_the_states_of_two_parameters_apart():
    """Two parameters stepped by turns give the steps that each gives alone; a global state does not."""
    state = {"v": 0.0}

    def leaky(w, dw, config):
        state["v"] = 0.5 * state["v"] - dw
        return w + state["v"], config

    call = Call("update in turn", [[1.0, X], [5.0, DOUT]])
    (steps,) = stages([momentum], call, "w", "config")
    (one,) = stages([momentum], Call("update", [1.0, X]), "w", "config")
    (two,) = stages([momentum], Call("update", [5.0, DOUT]), "w", "config")
    assert (steps[::2], steps[1::2]) == (one, two)
    assert stages([leaky], call, "w", "config")[0] != steps


def test_a_script_runs_the_scenario_with_the_students_objects():
    """The scenario's values come in the order of its dict."""

    class Counter:
        def __init__(self, start):
            self.n = start

        def add(self, n):
            self.n += n

    source = (
        "def scenario(Counter, start):\n    c = Counter(start)\n    c.add(2)\n    return {'n': c.n, 'z': np.zeros(1)}\n"
    )
    call = Call("script", [5], scenario=["scenario", source])
    assert stages([Counter], call)[0][0] == 7


@pytest.mark.parametrize(
    ("value", "returns", "told"),
    [
        (None, ["y"], None),
        ((X,), ["y"], "y; it returned a tuple of 1 (is there a comma at the end?)"),
        ((X, X), ["y"], "y; it returned a tuple of 2"),
        (None, ["a", "b"], "2 values (a, b); it returned None (is a return statement missing?)"),
        (X, ["a", "b", "c"], "3 values (a, b, c); it returned one array of shape (3,)"),
        ((X, X, X), ["a", "b"], "2 values (a, b); it returned a tuple of 3"),
        ([], ["a", "b"], "2 values (a, b); it returned a list of 0"),
        ({"a": 1, "b": 2}, ["a", "b"], "2 values (a, b); it returned a dict"),
        (iter([1, 2]), ["a", "b"], "2 values (a, b); it returned a list_iterator"),
    ],
)
def test_a_wrong_count_of_values_breaks_the_contract(value, returns, told):
    """The message names the function, what its contract says and what came instead; one value may be anything."""

    def answer(_):
        return value

    if told is None:
        assert stages([answer], Call("function", [X]), *returns) == [[None]]
        return
    with pytest.raises(ContractError) as caught:
        stages([answer], Call("function", [X]), *returns)
    assert str(caught.value) == f"answer must return {told}."


@pytest.mark.parametrize("drive", ["layer", "layer in turn"])
def test_forward_without_a_cache_breaks_the_contract(drive):
    """A layer's forward returns two values."""
    args = [X] if drive == "layer" else [[X], [X]]
    with pytest.raises(ContractError, match=r"double must return 2 values \(out, cache\); it returned one array"):
        stages([double, scale_backward], Call(drive, args, DOUT), "dx")


def test_describe_names_other_types():
    """A value of a type of its own is named by it."""
    assert [describe(v) for v in (1.5, "text", np.float64(1))] == ["a float", "a str", "a float64"]

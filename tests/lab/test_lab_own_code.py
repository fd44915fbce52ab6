"""The learner's own code in the lab: it runs, the badge says so, and what is wrong with it is said with its line."""

import time
from itertools import pairwise

import numpy as np
import pytest

from mlp_course import Network, activations, explore, plots
from mlp_course.explore import Lab
from mlp_course.explore.own import caller
from mlp_course.explore.own.badge import REFERENCE, badge
from mlp_course.explore.own.caller import Caller
from mlp_course.explore.own.faults import Fault

SMALL = {"n": 40, "sizes": (2, 3, 2, 1), "seeds": 2, "graph": False}


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def sigmoid_prime(z):
    return sigmoid(z) * (1 - sigmoid(z))


def backprop(net, x, y):
    """As a learner writes it in chapter 3, for one network (.T, not .mT), with the cost's own delta."""
    z, a = net.forward(x)
    delta, dW, db = ([None] * (net.L + 1) for _ in range(3))
    delta[net.L] = net.cost.delta(z[net.L], a[net.L], y)
    for l in range(net.L - 1, 0, -1):
        delta[l] = (net.W[l + 1].T @ delta[l + 1]) * net.sigma[l].prime(z[l])
    for l in range(1, net.L + 1):
        db[l] = delta[l].mean(axis=1, keepdims=True)
        dW[l] = delta[l] @ a[l - 1].T / x.shape[1]
    return delta, dW, db


def cross_entropy(a, y):
    return -(y * np.log(a) + (1 - y) * np.log(1 - a)).sum(axis=0).mean()


def cross_entropy_delta(z, a, y):
    return a - y


def descend(theta, grad, eta):
    theta -= eta * grad


def descended(theta, grad, eta):
    return theta - eta * grad


class CostObject:
    def each(self, z, a, y):
        return 0.5 * ((a - y) ** 2).sum(axis=0)

    def delta(self, z, a, y):
        return (a - y) * a * (1 - a)


class MyNetwork:
    """A learner's class: sigmoids, quadratic cost, the course's initial weights."""

    def __init__(self, sizes, rng):
        self.L = len(sizes) - 1
        self.W, self.b = [None], [None]
        for n_in, n in pairwise(sizes):
            self.W.append(rng.standard_normal((n, n_in)) / np.sqrt(n_in))
            self.b.append(np.zeros((n, 1)))

    def forward(self, x):
        z, a = [None], [x]
        for l in range(1, self.L + 1):
            z.append(self.W[l] @ a[-1] + self.b[l])
            a.append(sigmoid(z[-1]))
        return z, a

    def feedforward(self, x):
        return self.forward(x)[1][-1]

    def backprop(self, x, y):
        z, a = self.forward(x)
        delta = (a[-1] - y) * sigmoid_prime(z[-1])
        dW, db = [None] * (self.L + 1), [None] * (self.L + 1)
        for l in range(self.L, 0, -1):
            dW[l] = delta @ a[l - 1].T / x.shape[1]
            db[l] = delta.mean(axis=1, keepdims=True)
            if l > 1:
                delta = (self.W[l].T @ delta) * sigmoid_prime(z[l - 1])
        return dW, db


class WithUpdate(MyNetwork):
    def update(self, x, y, eta):
        dW, db = self.backprop(x, y)
        for l in range(1, self.L + 1):
            self.W[l] -= eta * dW[l]
            self.b[l] -= eta * db[l]


def reference(**settings):
    return Lab("moons", **{**SMALL, "trained": 3, **settings})


def same(lab, other):
    for name, values in lab.run.history.items():
        np.testing.assert_allclose(values, other.run.history[name], rtol=1e-9, atol=1e-12, err_msg=name)


BACKPROPS = {
    "lists": backprop,
    "Backward": lambda net, x, y: net.backprop(x, y),
    "flat": lambda net, x, y: net.backprop(x, y).grad,
    "(dW, db)": lambda net, x, y: backprop(net, x, y)[1:],
}


@pytest.mark.parametrize("mine", BACKPROPS.values(), ids=BACKPROPS)
@pytest.mark.parametrize("more", [{}, {"optimizer": "adam", "eta": 0.05}, {"l2": 1.0}, {"batch_size": 7}], ids=str)
def test_own_backprop_trains_as_the_reference_does(mine, more):
    lab = reference(backprop=mine, **more)
    assert lab.error is None, lab.status.text
    same(lab, reference(**more))


def test_the_badge_says_whose_code_is_running_for_eye_and_ear():
    lab = reference(backprop=backprop, graph=True)
    assert "running your backprop" in lab.badge.value
    assert lab.status.text.endswith("; running your backprop")
    assert all("running your backprop" in lab.panel(name).picture.alt for name in ("curves", "graph"))
    plain = reference(graph=True)
    assert REFERENCE in plain.badge.value and REFERENCE in plain.panel("graph").picture.alt
    assert badge(["f", "g"], []) == "running your f and your g"
    assert badge(["f"], ["g"]) == "running your f, and the reference for the rest: your g is not written yet"


OWN = {
    "activation": ({"activation": (sigmoid, sigmoid_prime)}, {"activation": "sigmoid"}),
    "cost pair": ({"cost": (cross_entropy, cross_entropy_delta)}, {"cost": "cross-entropy"}),
    "cost object": ({"cost": CostObject()}, {"cost": "quadratic"}),
    "update in place": ({"update": descend}, {}),
    "update returned": ({"update": descended}, {}),
    "network with backprop": ({"network": MyNetwork}, {"activation": "sigmoid", "cost": "quadratic"}),
    "network with update": ({"network": WithUpdate}, {"activation": "sigmoid", "cost": "quadratic"}),
}


@pytest.mark.parametrize("own, like", OWN.values(), ids=OWN)
def test_own_parts_train_as_those_of_the_package_do(own, like):
    lab = reference(**own)
    assert lab.error is None, lab.status.text
    same(lab, reference(**like))
    assert "running your " in lab.badge.value


class MyMomentum:
    """An update that remembers: each network needs a velocity of its own."""

    def __init__(self):
        self.v = 0.0

    def __call__(self, theta, grad, eta):
        self.v = 0.9 * self.v - eta * grad
        return theta + self.v


def test_an_update_that_remembers_is_a_class_with_an_object_for_each_network():
    lab = reference(update=MyMomentum, eta=0.05)
    assert lab.error is None and "running your MyMomentum" in lab.badge.value
    same(lab, reference(optimizer="momentum", eta=0.05))


def test_a_setting_that_own_code_cannot_go_with_is_refused_and_nothing_changes():
    lab = reference(backprop=backprop)
    with pytest.raises(ValueError, match="dropout works inside the package's own"):
        lab.set("dropout", 0.5)
    assert lab.settings.dropout == 0 and lab.train(epochs=2).error is None
    same(lab, reference().train(epochs=2))


def test_own_network_is_drawn_with_its_neurons_and_weights():
    lab = reference(network=MyNetwork, graph=True)
    assert "largest weight" in lab.panel("graph").picture.alt and "hidden neurons" in lab.panel("graph").picture.alt
    assert lab.controls["cost"].value == "quadratic"
    tile, output = lab.panel("graph").map.tiles[3].get_array()[0], lab.run.net[0](lab.panel("graph").inputs)
    np.testing.assert_array_equal(tile, plots.signed_colours(2 * output.reshape(20, 20) - 1))
    before = lab.panel("graph").picture.pixels.copy()
    lab.train(epochs=3)
    assert (lab.panel("graph").picture.pixels != before).any()
    assert "activation" not in lab.controls and "cost" in lab.controls
    with pytest.raises(ValueError, match="'optimizer' has no effect here: your MyNetwork decides"):
        reference(network=MyNetwork, controls=["optimizer"])


def stub_backprop(net, x, y):
    delta, dW, db = ([None] * (net.L + 1) for _ in range(3))
    ...
    return delta, dW, db


def stub(*args):
    return ...


class StubNetwork:
    def __init__(self, sizes, rng):
        pass

    def feedforward(self, x): ...


class HalfWritten(MyNetwork):
    def backprop(self, x, y): ...


STUBS = {
    "backprop": ({"backprop": stub_backprop}, "stub_backprop"),
    "activation": ({"activation": (sigmoid, stub)}, "stub"),
    "cost": ({"cost": (cross_entropy, stub)}, "stub"),
    "update": ({"update": stub}, "stub"),
    "network": ({"network": StubNetwork}, "StubNetwork"),
    "network without backprop": ({"network": HalfWritten}, "HalfWritten"),
}


@pytest.mark.parametrize("own, name", STUBS.values(), ids=STUBS)
def test_a_stub_runs_the_reference_and_the_badge_says_so(own, name):
    lab = reference(**own)
    assert lab.error is None, lab.status.text
    like = {"activation": "sigmoid"} if "activation" in own else {}
    same(lab, reference(**like))
    assert f"{REFERENCE}: your " in lab.badge.value and "is not written yet" in lab.badge.value
    assert name in lab.badge.value


def raises(net, x, y):
    return net.W[1] @ net.W[1] @ x


def unfinished(net, x, y):
    return [None], [v * ... for v in x], [None]


def wrong_shape(net, x, y):
    delta, dW, db = backprop(net, x, y)
    dW[2] = dW[2].T
    return delta, dW, db


def flat_bias(net, x, y):
    delta, dW, db = backprop(net, x, y)
    return delta, dW, [v if v is None else v[:, 0] for v in db]


def nan_in_layer_2(net, x, y):
    delta, dW, db = backprop(net, x, y)
    dW[2] = dW[2] * np.nan
    return delta, dW, db


def text(net, x, y):
    return "gradient"


def changes_weights(net, x, y):
    net.W[1][...] = 0
    return backprop(net, x, y)


def changes_data(net, x, y):
    x *= 2
    return backprop(net, x, y)


def endless(net, x, y):
    while True:
        x = x + 0


def endless_and_stubborn(net, x, y):
    while True:
        try:
            x = x + 0
        except:  # noqa: E722
            pass


FAULTS = {
    raises: ("Your raises raised ValueError in line", "return net.W[1] @ net.W[1] @ x"),
    unfinished: ("Your unfinished raised TypeError in line", "A ... is still to be written there"),
    wrong_shape: (
        "Your wrong_shape returned dW[2] = an array of shape (3, 2); W[2] has shape (2, 3) in line",
        "return",
    ),
    flat_bias: (
        "Your flat_bias returned db[1] = an array of shape (3,); b[1] has shape (3, 1) in line",
        "return delta",
    ),
    nan_in_layer_2: ("Your nan_in_layer_2 returned nan in the gradient of layer 2 in line", "return delta, dW, db"),
    text: ("Your text returned the string 'gradient'; expected (delta, dW, db) in line", '`return "gradient"`'),
    changes_weights: ("Your changes_weights changed the weights of the network", "only compute"),
    changes_data: ("Your changes_data raised ValueError in line", "read-only"),
    endless: ("Your endless took longer than 1 s and was stopped in line", "`"),
    endless_and_stubborn: ("Your endless_and_stubborn took longer than 1 s and was stopped in line", "`"),
}


@pytest.fixture
def impatient(monkeypatch):
    monkeypatch.setattr(caller, "LIMIT", 1.0)


@pytest.mark.live
@pytest.mark.parametrize("mine", FAULTS, ids=lambda f: f.__name__)
def test_a_fault_is_said_with_its_line_and_the_lab_stays_usable(mine, impatient):
    begin, more = FAULTS[mine]
    lab = reference(backprop=mine)
    assert isinstance(lab.error, Fault) and lab.status.failed
    assert lab.status.text.startswith(begin) and more in lab.status.text, lab.status.text
    assert "stopped" in lab.badge.value and "mlp_course" not in lab.status.text
    lab.reset()
    assert lab.error is None and not lab.status.failed and lab.run.updates == 0
    lab.train(updates=1)
    assert lab.status.text.startswith(begin), "it says so again"
    lab.set("eta", 0.1).set("hidden", (4,))
    assert lab.error is None and lab.run.net.sizes == [2, 4, 1]


def line_of(f, words):
    import inspect

    lines, first = inspect.getsourcelines(f)
    return first + next(i for i, line in enumerate(lines) if words in line)


@pytest.mark.parametrize(
    "mine, words",
    [(raises, "return net"), (wrong_shape, "return delta"), (changes_data, "x *= 2")],
    ids=["raises", "shape", "data"],
)
def test_the_line_is_the_learners_own(mine, words):
    assert f" in line {line_of(mine, words)}, `{words}" in reference(backprop=mine).status.text


def half(z):
    return z[:1]


def nan_for_large(z):
    return np.where(np.abs(z) > 1e-3, np.nan, z)


def breaks(theta, grad, eta):
    return theta[:-1]


def nothing_at_all(theta, grad, eta):
    theta - eta * grad


def wrong_cost(a, y):
    return a.shape


class Raises(MyNetwork):
    def feedforward(self, x):
        return self.W[2] @ x


class TooWide(MyNetwork):
    def feedforward(self, x):
        return np.ones((5, x.shape[1]))


class Untrained:
    def __init__(self, sizes):
        pass

    def feedforward(self, x):
        return x[:1]


OTHER_FAULTS = {
    "σ shape": ({"activation": (half, sigmoid_prime)}, "Your half returned an array of shape"),
    "σ' shape": ({"activation": (sigmoid, half)}, "Your half returned an array of shape"),
    "σ nan": ({"activation": (nan_for_large, sigmoid_prime)}, "Your nan_for_large returned nan for finite z"),
    "update shape": ({"update": breaks}, "Your breaks returned an array of shape"),
    "cost shape": ({"cost": (wrong_cost, cross_entropy_delta)}, "Your wrong_cost returned"),
    "delta shape": ({"cost": (cross_entropy, lambda z, a, y: a[0])}, "Your function returned an array of shape"),
    "network raises": ({"network": Raises}, "Your Raises.feedforward raised ValueError in line"),
    "network shape": ({"network": TooWide}, "Your TooWide.feedforward returned an array of shape (5,"),
}


@pytest.mark.parametrize("own, words", OTHER_FAULTS.values(), ids=OTHER_FAULTS)
def test_faults_of_the_other_parts_are_said_too(own, words):
    lab = reference(**own)
    assert lab.status.failed and lab.status.text.startswith(words), lab.status.text
    lab.reset()
    lab.train(updates=1)
    assert lab.status.text.startswith(words)
    assert all(panel.picture.pixels is not None and panel.picture.alt for panel in lab.panels)


def test_an_update_that_does_nothing_counts_as_not_written():
    assert "your nothing_at_all is not written yet" in reference(update=nothing_at_all).badge.value


def test_what_is_no_code_at_all_is_refused_at_once():
    with pytest.raises(TypeError, match=r"pair of functions, \(σ, σ'\)"):
        reference(activation=(sigmoid, 3))
    with pytest.raises(TypeError, match="Untrained lacks them"):
        reference(network=Untrained)
    with pytest.raises(TypeError, match="a function update"):
        reference(update=3)


def test_a_mended_function_runs_after_reset():
    broken = [True]

    def moody(net, x, y):
        if broken[0]:
            raise KeyError("not yet")
        return backprop(net, x, y)

    lab = reference(backprop=moody)
    assert "moody raised KeyError" in lab.status.text and "not yet" in lab.status.text
    broken[0] = False
    lab.reset()
    lab.train(epochs=3)
    same(lab, reference())
    assert "stopped" not in lab.badge.value


def test_divergence_is_no_fault_of_the_learners():
    lab = Lab(
        "curve", sizes=(1, 8, 1), activation="relu", eta=50.0, seeds=2, backprop=backprop, trained=30, graph=False
    )
    assert lab.error is None and "diverged" in lab.status.text, lab.status.text


def chatty(net, x, y):
    print("shape", x.shape)
    print("x" * 10_000_000)
    return backprop(net, x, y)


def test_what_is_printed_does_not_flood_the_page_but_its_beginning_is_shown(capsys):
    lab = reference(backprop=chatty)
    assert lab.error is None and "it printed: shape (2, 10)" in lab.status.text and len(lab.status.text) < 400
    assert capsys.readouterr().out == ""
    assert "printed" not in reference().status.text


def test_a_lab_never_shows_what_the_code_of_another_one_printed():
    def quiet(net, x, y):
        return backprop(net, x, y)

    one = reference(backprop=chatty)
    other = reference(backprop=quiet)
    one.train(updates=1)
    other.train(updates=10)
    assert "it printed" not in other.status.text
    assert "it printed: shape (2, 10)" in one.status.text


def test_what_a_call_inside_a_call_prints_belongs_to_its_lab_and_its_fault_is_said_as_it_is():
    def talking(z):
        print("z is seen")
        return sigmoid(z)

    lab = reference(backprop=lambda net, x, y: backprop(net, x, y), activation=(talking, sigmoid_prime))
    assert lab.error is None and "it printed: z is seen" in lab.status.text
    lab = reference(backprop=backprop, activation=(sigmoid, half))
    assert lab.status.text.startswith("Your half returned an array of shape"), lab.status.text


def raising_stub(net, x, y):
    return net.W[1] * ...


def test_a_stub_that_raises_is_known_by_its_exercise(monkeypatch):
    from mlp_course.exercises import grading

    lab = reference(backprop=raising_stub)
    assert lab.status.text.startswith("Your raising_stub raised TypeError")
    known = type("Known", (), {"untouched": staticmethod(raising_stub)})
    monkeypatch.setattr(grading, "every", lambda: {"raising_stub": known})
    assert "your raising_stub is not written yet" in reference(backprop=raising_stub).badge.value


def sleepy(net, x, y):
    time.sleep(3600)


@pytest.mark.live
def test_a_quick_call_passes_and_a_slow_one_does_not(impatient):
    call = Caller()
    assert call("quick", lambda: 42) == 42
    for _ in range(30):
        call("short", time.sleep, 0.05)  # 1.5 s in all, each within its own second
    with pytest.raises(Fault, match=r"your sleepy took longer than 1 s and was stopped in line .*time\.sleep"):
        call("sleepy", sleepy, None, None, None)
    assert call("quick", lambda: 42) == 42


@pytest.mark.live
def test_the_networks_of_an_update_share_one_limit(impatient):
    calls = []

    def slow(net, x, y):
        calls.append(net)
        time.sleep(0.05)
        return net.backprop(x, y)

    lab = reference(backprop=slow, trained=1, seeds=1)
    assert lab.error is None and lab.run.epoch == 1, "each update has the whole time"
    calls.clear()
    lab = reference(backprop=slow, trained=1, seeds=40)
    said = "slow took longer than 1 s for the networks of one update and was stopped in line"
    assert said in lab.status.text and "sleep" in lab.status.text
    assert 1 < len(calls) < 40, "not all 40 were waited for"


def test_global_random_state_is_left_as_it_was():
    class Global(WithUpdate):
        def __init__(self, sizes):
            super().__init__(sizes, np.random)

    np.random.seed(5)  # noqa: NPY002
    expected = np.random.random()  # noqa: NPY002
    np.random.seed(5)  # noqa: NPY002
    lab, again = reference(network=Global), reference(network=Global)
    assert np.random.random() == expected  # noqa: NPY002
    assert lab.error is None
    same(lab, again)


def test_package_parts_are_no_code_of_the_learners():
    from mlp_course.costs import Quadratic

    lab = reference(activation=activations.tanh, cost=Quadratic)
    assert REFERENCE in lab.badge.value and lab.error is None
    assert isinstance(lab.run.net, Network)


def test_code_names_the_learners_functions():
    lab = reference(backprop=backprop, activation=(sigmoid, sigmoid_prime))
    line = lab.code()
    assert "backprop=backprop" in line and "activation=(sigmoid, sigmoid_prime)" in line
    twin = eval(line, {**vars(explore), "backprop": backprop, "sigmoid": sigmoid, "sigmoid_prime": sigmoid_prime})
    same(lab, twin)


def test_what_goes_wrong_in_the_middle_of_an_epoch_keeps_what_was_done_and_then_it_begins_afresh():
    calls = []

    def stumbling(net, x, y):
        calls.append(len(calls))
        if len(calls) == 25:
            raise ZeroDivisionError("once")
        return backprop(net, x, y)

    lab = Lab(backprop=stumbling, **SMALL | {"seeds": 1})
    run = lab.run
    tried = len(calls)  # before the first update
    with pytest.raises(Fault, match="once"):
        run.advance(epochs=100)
    done = 24 - tried
    assert done % run.updates_per_epoch and run.into_epoch == 0
    assert (run.updates, run.epoch) == (done, done // run.updates_per_epoch)
    assert run.advance(epochs=1) and run.updates == done + run.updates_per_epoch

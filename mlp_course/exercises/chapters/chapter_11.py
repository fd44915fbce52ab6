"""Chapter 11: five numbers, update_ratio, never_on, diagnose, diagnoses."""

from itertools import pairwise

import numpy as np

from ..exercise import Refused, exercise
from ..numbers import WHOLE, number
from ..worked import worked
from .chapter_01 import sigmoid_prime

number(
    "first_cost_26",
    chapter=11,
    asks="the first cost of a network with 26 softmax outputs",
    value=np.log(26),
    worked=worked(
        "ln(classes)", classes=26, others={"classes": {"Ten classes": 10, "27 classes": 27, "25 classes": 25}}
    ),
    mistakes={
        1.41497: ("The logarithm to base 10", "ln is np.log; np.log10 counts digits."),
        4.70044: ("The logarithm to base 2", "ln is np.log; np.log2 counts bits."),
        1 / 26: ("This is the probability", "The price of an answer with probability p is −ln p."),
        2.30259: ("This is ln 10", "Here there are 26 classes."),
        lambda: np.log(26) + 1: ("1 is added", "A network that knows nothing pays ln 26, no more."),
        lambda: 26 * np.log(2): (
            "26 sigmoids, each at ½",
            "A softmax shares 1 among all letters, and the price is that of the right one.",
        ),
        lambda: 26 * np.log(26): ("The sum over all letters", "The price is that of the right letter alone."),
        lambda: np.log(26) / 26: ("A mean over all letters", "The price is that of the right letter alone."),
    },
    look="the share of the right letter alone, and minus its natural logarithm, once",
    hints=(
        "Which probability does it give to each of 26 letters, if it knows nothing?",
        "−ln (1/K) = ln K",
        "first_cost_26 = np.log(___)",
    ),
    buys="A first cost far above it says that the network is sure of something it cannot know.",
)

number(
    "first_cost_one",
    chapter=11,
    asks="the first cost of a network with one sigmoid output, with the cross-entropy",
    value=np.log(2),
    worked=worked("ln(classes)", classes=2, others={"classes": {"Ten classes": 10, "26 classes": 26}}),
    mistakes={
        0.0: ("ln 1", "One output stands for two classes: yes and no."),
        0.5: ("This is the probability", "The price of an answer with probability p is −ln p."),
        1.0: ("The logarithm to base 2", "ln is np.log; np.log2 counts bits."),
        0.125: ("The quadratic cost", "The cross-entropy is asked for: −ln of the share."),
        0.25: ("The square of the miss", "The cross-entropy is asked for: −ln of the share."),
        lambda: 2 * np.log10(2): (
            "The logarithm to base 10, and both terms",
            "ln is np.log; and one of the two terms is 0.",
        ),
        lambda: 2 * np.log(2): ("Both terms are counted", "The target is 0 or 1: one of the two terms is 0."),
    },
    look="the share ½ of the right answer, and minus its natural logarithm, once",
    hints=(
        "A sigmoid that knows nothing says ½. What does the cross-entropy charge, whichever of the two is right?",
        "−ln ½",
        "first_cost_one = -np.log(___)",
    ),
    buys="A single output tells two classes apart, so it is ln 2.",
)

number(
    "layers_to_a_thousandth",
    chapter=11,
    asks="after how many layers less than a thousandth is left",
    value=5,
    rtol=WHOLE,
    mistakes={
        np.log(1000) / np.log(4): (
            "Not rounded up",
            "Layers are counted: after 4 more than a thousandth is left, and after 5 less.",
        ),
        4: ("A layer too few", "Four layers leave 1/256, which is more than a thousandth."),
        3: ("A tenth for each layer", "A layer leaves a quarter, not a tenth."),
        250: ("Divided, not multiplied", "Each layer multiplies what is left by ¼ again."),
        6: ("A layer too many", "Five layers leave 1/1024 already."),
        10: ("Halved for each layer", "The slope of the sigmoid is at most ¼: a layer leaves a quarter, not a half."),
        25: ("Each layer takes a quarter away", "A layer leaves a quarter of what comes to it."),
        24: ("Each layer takes a quarter away", "A layer leaves a quarter of what comes to it."),
    },
    look="what one layer leaves (a quarter), that layers multiply, and the first n that is below a thousandth",
    hints=(
        "Multiply ¼ by itself until it is below 0.001.",
        "(¼)^n < 1/1000, that is 4^n > 1000",
        "4 · 4 · 4 · … > 1000",
    ),
    buys="Six layers of sigmoids are a patient, and ten are a hopeless one.",
)

number(
    "brake_at_99",
    chapter=11,
    asks="what is left of a − y at a = 0.99",
    value=0.0099,
    worked=worked("a * (1 - a)", a=0.99, others={"a": {"0.9": 0.9}}),
    mistakes={
        0.99: (
            "This is a − y, or a alone",
            "The error of the quadratic cost is (a − y) σ′; asked for is the factor σ′.",
        ),
        0.009801: ("This is δ itself", "δ = (a − y) σ′. Divide it by a − y."),
        0.25: ("The largest slope", "σ′ is ¼ at a = ½. Here a is 0.99."),
        0.0199: ("The slope of tanh", "The sigmoid's slope is a (1 − a)."),
        lambda: sigmoid_prime(0.99): ("0.99 is taken for z", "0.99 is the output a already: its slope is a (1 − a)."),
    },
    look="what the 0.99 is (a, not z), and both factors of the slope a (1 − a)",
    hints=(
        "With the quadratic cost BP1 multiplies a − y by one factor.",
        "σ′(z) = a (1 − a)",
        "brake_at_99 = 0.99 * ___",
    ),
    buys="A hundredth is left, although this output is as wrong as it can be.",
)

number(
    "error_of_a_sum",
    chapter=11,
    asks="the relative error of a gradient that is ten times too large",
    value=9 / 11,
    worked=worked("(g - right) / (g + right)", g=10, right=1),
    mistakes={
        0.9: ("Below the line stands one norm", "Both norms are added below the line: 10 + 1."),
        9.0: ("Divided by the right one alone", "Both norms are added below the line: 10 + 1."),
        10.0: ("This is the factor", "Put ĝ = 1 and g = 10 into the formula."),
        lambda: 9 / np.sqrt(101): ("A root of squares below the line", "Both norms are added there: 10 + 1."),
        10 / 11: ("The wrong slope alone above the line", "The difference of the two stands there: 10 − 1."),
        0.1: ("The quotient of the slopes", "Above the line stands their difference, below it their sum."),
    },
    look="the difference of the two slopes above the line, and the sum of both sizes below it",
    hints=(
        "Take a single knob whose right slope is 1. What does the program say?",
        "|ĝ − g| / (|ĝ| + |g|) with ĝ = 1 and g = 10",
        "error_of_a_sum = ___ / (10 + 1)",
    ),
    buys="If all layers show the same relative error, look for a factor that all of them have.",
)


def weights(rng):
    """Weights before and after a step: wide, narrow, square, a single one; large steps and tiny ones."""
    for shape, step in [((3, 4), 0.1), ((2, 2), 2.0), ((5, 1), 1e-6), ((1, 6), 0.5), ((1, 1), 0.3)]:
        before = rng.normal(size=shape)
        yield before, before + step * rng.normal(size=shape)


RATIO = "‖W_after − W_before‖ / ‖W_before‖"


@exercise(
    chapter=11,
    expects="before, after: the weights of a layer, (n_l, n_{l-1}), before and after an update. Returns one number.",
    cases=weights,
    hints=(
        "How long is the step, and how long are the weights that it started from?",
        f"{RATIO}; np.linalg.norm takes a matrix, too",
        "def update_ratio(before, after):\n    return np.linalg.norm(___) / np.linalg.norm(___)",
    ),
    buys="You can tell, after a single update, whether η is of a sensible size.",
)
def update_ratio(before, after):
    return np.linalg.norm(after - before) / np.linalg.norm(before)


@update_ratio.stub
def _(before, after):
    return ...


@update_ratio.alternative
def _(before, after):
    return np.sqrt(((after - before) ** 2).mean() / (before**2).mean())


@update_ratio.alternative
def _(before, after):
    step = np.ravel(after) - np.ravel(before)
    return float(np.sqrt(step @ step) / np.sqrt((before * before).sum()))


@update_ratio.alternative
def _(before, after):
    total = sum((a - b) ** 2 for a, b in zip(after.flat, before.flat, strict=True))
    return (total / sum(b**2 for b in before.flat)) ** 0.5


@update_ratio.mistake("Divided by the new weights", "Compare the step with the weights that it started from.", RATIO)
def _(before, after):
    return np.linalg.norm(after - before) / np.linalg.norm(after)


@update_ratio.mistake("The root is missing", "These are squares: a norm is the root of the sum of squares.", RATIO)
def _(before, after):
    return ((after - before) ** 2).sum() / (before**2).sum()


@update_ratio.mistake("The quotient is upside down", "The step stands above the line.", RATIO)
def _(before, after):
    return np.linalg.norm(before) / np.linalg.norm(after - before)


@update_ratio.mistake(
    "Only the step", "A step of 0.01 is long for weights of 0.01, and short for weights of 10.", RATIO
)
def _(before, after):
    return np.linalg.norm(after - before)


@update_ratio.mistake(
    "The norms are subtracted", "Weights can turn without becoming longer: subtract first, then take the norm.", RATIO
)
def _(before, after):
    return (np.linalg.norm(after) - np.linalg.norm(before)) / np.linalg.norm(before)


@update_ratio.mistake("Plain sums", "Steps up and steps down cancel in a sum: take norms.", RATIO)
def _(before, after):
    return (after - before).sum() / before.sum()


@update_ratio.mistake("The new weights above the line", "It is the step that is asked for: after − before.", RATIO)
def _(before, after):
    return np.linalg.norm(after) / np.linalg.norm(before)


@update_ratio.mistake(
    "The largest entries in the place of norms",
    "A norm counts all entries: np.linalg.norm.",
    RATIO,
)
def _(before, after):
    return np.abs(after - before).max() / np.abs(before).max()


@update_ratio.mistake(
    "The mean of the entries' own ratios",
    "A weight near 0 would count more than all others: first the two norms, then the quotient.",
    RATIO,
)
def _(before, after):
    return np.abs((after - before) / before).mean()


@update_ratio.mistake(
    "The sizes are added",
    "A norm is the root of the sum of the squares.",
    RATIO,
)
def _(before, after):
    return np.abs(after - before).sum() / np.abs(before).sum()


@update_ratio.mistake(
    "Of matrices the largest stretch",
    "np.linalg.norm(…, 2) is another norm of a matrix: leave the 2 out.",
    RATIO,
)
def _(before, after):
    return np.linalg.norm(after - before, 2) / np.linalg.norm(before, 2)


@update_ratio.mistake(
    "The lengths of both stand below the line",
    "That is the relative error of a check. Here the old weights alone stand there.",
    RATIO,
)
def _(before, after):
    return np.linalg.norm(after - before) / (np.linalg.norm(after) + np.linalg.norm(before))


@update_ratio.mistake("A quotient for each row", "One number is asked for: the norms of whole arrays.", RATIO)
def _(before, after):
    return np.linalg.norm(after - before, axis=1) / np.linalg.norm(before, axis=1)


@update_ratio.mistake("A quotient for each column", "One number is asked for: the norms of whole arrays.", RATIO)
def _(before, after):
    return np.linalg.norm(after - before, axis=0) / np.linalg.norm(before, axis=0)


@update_ratio.mistake("The difference of the lengths", "First the difference of the weights, then its norm.", RATIO)
def _(before, after):
    return abs(np.linalg.norm(after) - np.linalg.norm(before)) / np.linalg.norm(before)


def activations(rng):
    """Activations of ReLU neurons: some never on, some always; a square batch, one example, one neuron."""
    for n, m, dead in [(4, 6, 1), (5, 5, 2), (6, 3, 6), (3, 8, 0), (5, 1, 3), (1, 4, 0), (7, 4, 2)]:
        a = np.maximum(rng.normal(size=(n, m)) + 0.3, 0)
        a[:, 0] = np.maximum(a[:, 0], 0.1)  # on for the first example …
        a[:dead] = 0.0  # … or never
        if m > 2:
            a[:, -1] = 0.0  # an example for which nobody is on
            a[dead:, 1] = 0.0
        yield (rng.permutation(a),)
    yield (np.array([[0.0, 1.0, 1.0], [0.0, 0.0, 0.0], [2.0, 0.0, 0.0], [1.0, 1.0, 3.0]]),)  # no example tells alone


@exercise(
    chapter=11,
    expects="a: the activations of a layer of ReLU neurons, (n_l, m). Returns one number, a share between 0 and 1.",
    cases=activations,
    hints=(
        "A row of a belongs to a neuron. When is a neuron never on? Then: which share of the rows is it?",
        "the share of the rows j with a_ji = 0 for every i; (a == 0).all(axis=…) asks whole rows or whole columns",
        "def never_on(a):\n    return (a == 0).all(axis=___).mean()",
    ),
    buys="You can find dead ReLUs in any network, in one line.",
)
def never_on(a):
    return (a == 0).all(axis=1).mean()


@never_on.stub
def _(a):
    return ...


@never_on.alternative
def _(a):
    return (a.max(axis=1) <= 0).sum() / len(a)


@never_on.alternative
def _(a):
    return sum(not row.any() for row in a) / a.shape[0]


@never_on.alternative
def _(a):
    return 1 - np.mean([bool((row > 0).any()) for row in a])


@never_on.alternative
def _(a):
    dead = 0
    for row in a:
        if sum(row) == 0:
            dead += 1
    return dead / len(a)


ROWS = "the share of the rows j with a_ji = 0 for every i"


@never_on.mistake("The share of all zeros", "A neuron may be off for many examples and be healthy.", ROWS)
def _(a):
    return (a == 0).mean()


@never_on.mistake("Examples for neurons", "axis=0 asks whole columns, and a column is an example.", ROWS)
def _(a):
    return (a == 0).all(axis=0).mean()


@never_on.mistake("any for all", "Off for some example is healthy; off for every one is dead.", ROWS)
def _(a):
    return (a == 0).any(axis=1).mean()


@never_on.mistake("A number, not a share", "Divide by the number of neurons, or take the mean.", ROWS)
def _(a):
    return (a == 0).all(axis=1).sum()


@never_on.mistake("The share of the living", "Asked for is the share of those that are never on.", ROWS)
def _(a):
    return (a > 0).any(axis=1).mean()


@never_on.mistake("One answer for each neuron", "One number is asked for: the mean of them.", ROWS)
def _(a):
    return (a == 0).all(axis=1)


@never_on.mistake(
    "In percent",
    "A share between 0 and 1 is asked for.",
    "the share of the rows j with a_ji = 0 for every i",
)
def _(a):
    return 100 * never_on(a)


@never_on.mistake(
    "The mean activation is small",
    "Never on means 0 for every example.",
    "the share of the rows j with a_ji = 0 for every i",
)
def _(a):
    return (a.mean(axis=1) < 0.1).mean()


@never_on.mistake(
    "Divided by the number of examples",
    "A share of the neurons: divide by the number of rows.",
    "the share of the rows j with a_ji = 0 for every i",
)
def _(a):
    return (a == 0).all(axis=1).sum() / a.shape[1]


@never_on.mistake(
    "Only the first example is looked at",
    "Never means: for no example.",
    "the share of the rows j with a_ji = 0 for every i",
)
def _(a):
    return (a[:, 0] == 0).mean()


@never_on.mistake(
    "Only the last example is looked at",
    "Never means: for no example.",
    "the share of the rows j with a_ji = 0 for every i",
)
def _(a):
    return (a[:, -1] == 0).mean()


RULES = {  # measurement: (limit, whether ill above it, cause), in the order of the chapter's table
    "update": (1e-3, False, "eta too small"),
    "fading": (0.003, False, "errors fade"),
    "never on": (0.5, True, "dead ReLUs"),
    "spread": (0.01, False, "twins"),
    "tenth": (3.0, True, "eta too large"),
    "saturated": (0.7, True, "weights too large"),
    "brake": (0.3, False, "braked outputs"),
    "gap": (0.08, True, "overfitting"),
}
WELL = {
    "update": (0.004, 0.9),
    "fading": (0.03, 10.0),
    "never on": (0.0, 0.3),
    "spread": (0.5, 1.0),
    "tenth": (0.98, 1.5),
    "saturated": (0.0, 0.4),
    "brake": (0.9, 1.0),
    "gap": (-0.03, 0.03),
}
ILL = {
    "update": (1e-6, 2e-4),
    "fading": (1e-6, 1e-3),
    "never on": (0.7, 1.0),
    "spread": (0.0, 1e-6),
    "tenth": (6.0, 15.0),
    "saturated": (0.85, 1.0),
    "brake": (0.02, 0.1),
    "gap": (0.13, 0.3),
}


def charts(rng):
    """Charts of networks: healthy, with one illness, with two; numbers far from their limits, beside them, at them."""
    for ill in [*RULES, None, None]:
        yield (chart_of(rng, ill),)
    for key in RULES:
        yield (chart_of(rng) | {key: beside(key, 1.01)},)
    for pair in pairwise(RULES):
        yield (chart_of(rng, *pair),)
    yield (chart_of(rng, *RULES),)
    yield ({key: beside(key, 0.99) for key in RULES},)
    yield ({key: limit for key, (limit, _above, _cause) in RULES.items()},)


def chart_of(rng, *ill) -> dict:
    """A chart in which these measurements are far beyond their limits; numbers as they are in the clinic."""
    return {key: float(rng.uniform(*(ILL if key in ill else WELL)[key])) for key in RULES}


def beside(key, share: float) -> float:
    """A number beside the limit of a measurement: ill for a share above 1, healthy below."""
    limit, above, _cause = RULES[key]
    return limit * share if above else limit / share


def by_rules(rules, otherwise="nothing found", at_limit=False):
    """A doctor who goes through rules in their order; what is at its limit may be called ill."""

    def doctor(chart):
        for key, (limit, above, cause) in rules.items():
            if (chart[key] > limit if above else chart[key] < limit) or (at_limit and chart[key] == limit):
                return cause
        return otherwise

    return doctor


def a_cause(f, chart):
    """The name of the cause; a name that is none of the table's is told so."""
    found = f(chart)
    causes = [cause for _limit, _above, cause in RULES.values()]
    if isinstance(found, str) and found not in (*causes, "nothing found"):
        raise Refused(f"{found!r} is none of the names: {', '.join(causes)}, nothing found")
    return found


TABLE = "ill, if the measurement is on the wrong side of its limit"


@exercise(
    chapter=11,
    expects="chart: a dict of eight numbers, such as chart['update']. Returns the name of a cause, a string.",
    cases=charts,
    use=a_cause,
    hints=(
        "One `if` for each row of the table, one below the other; each returns a name. What is left when none holds?",
        f"{TABLE}: update, fading, spread and brake are ill below theirs, the other four above",
        'def diagnose(chart):\n    if chart["update"] < 1e-3:\n        return "eta too small"\n'
        '    if chart["fading"] < ___:\n        return "errors fade"\n    ___\n    return "nothing found"',
    ),
    buys="You have written a doctor, and it may now see eighty patients.",
)
def diagnose(chart):
    return by_rules(RULES)(chart)


@diagnose.stub
def _(chart):
    if chart["update"] < 1e-3:
        return "eta too small"
    ...
    return "nothing found"


@diagnose.alternative
def _(chart):
    if chart["update"] < 0.001:
        return "eta too small"
    if chart["fading"] < 0.003:
        return "errors fade"
    if chart["never on"] > 0.5:
        return "dead ReLUs"
    if chart["spread"] < 0.01:
        return "twins"
    if chart["tenth"] > 3:
        return "eta too large"
    if chart["saturated"] > 0.7:
        return "weights too large"
    if chart["brake"] < 0.3:
        return "braked outputs"
    return "overfitting" if chart["gap"] > 0.08 else "nothing found"


@diagnose.alternative
def _(chart):
    beyond = [
        cause for key, (limit, above, cause) in RULES.items() if chart[key] != limit and (chart[key] > limit) == above
    ]
    return beyond[0] if beyond else "nothing found"


@diagnose.alternative
def _(chart):
    found = "nothing found"
    for key, (limit, above, cause) in reversed(RULES.items()):
        if (chart[key] - limit) * (1 if above else -1) > 0:
            found = cause
    return found


def changed(key, **new):
    """The rules with one of them changed: its limit, its side, or its cause."""
    limit, above, cause = RULES[key]
    return RULES | {key: (new.get("limit", limit), new.get("above", above), new.get("cause", cause))}


def exchanged(one, other):
    """The rules with the names of two causes exchanged."""
    causes = RULES[one][2], RULES[other][2]
    return changed(one, cause=causes[1]) | {other: changed(other, cause=causes[0])[other]}


for name, why, wrong in [
    (
        "η too small and too large are exchanged",
        "Short steps are a small quotient update / weight.",
        exchanged("update", "tenth"),
    ),
    (
        "Dead and twins are exchanged",
        "Dead neurons are never on; twins are on, and alike.",
        exchanged("never on", "spread"),
    ),
    (
        "Fading errors and braked outputs are exchanged",
        "The brake sits at the output; errors fade on their way to layer 1.",
        exchanged("fading", "brake"),
    ),
    (
        "The gap is read the wrong way",
        "Overfitting is a large gap: training minus new digits.",
        changed("gap", above=False),
    ),
    (
        "The brake is read the wrong way",
        "1 means that nothing is lost: the brake is on where it is near 0.",
        changed("brake", above=True),
    ),
    (
        "Saturation is read the wrong way",
        "A large share of saturated neurons is ill.",
        changed("saturated", above=False),
    ),
    (
        "Never on is read the wrong way",
        "A large share of neurons that are never on is ill.",
        changed("never on", above=False),
    ),
    (
        "A tenth of η is read the wrong way",
        "If the cost falls at once with a tenth of η, the quotient is large.",
        changed("tenth", above=False),
    ),
]:
    diagnose.mistake(name, why, TABLE, by_rules(wrong))

diagnose.mistake(
    "Healthy networks are overlooked",
    "Where no measurement is beyond its limit, nothing is found.",
    TABLE,
    by_rules(RULES, otherwise=None),
)
diagnose.mistake(
    "The last measurement counts",
    "Of several beyond their limits the first in the table counts: return it at once.",
    TABLE,
    by_rules(dict(reversed(RULES.items()))),
)
diagnose.mistake(
    "At its limit, a measurement is called ill",
    "Below and above mean beyond the limit: < and >, without the =.",
    TABLE,
    by_rules(RULES, at_limit=True),
)
diagnose.mistake(
    "Only the first rule",
    "Each row of the table needs its own `if`.",
    TABLE,
    by_rules({"update": RULES["update"]}),
)

CAUSES = (
    "uphill",
    "divided by P",
    "only x is shuffled",
    "all neurons alike",
    "no slope in BP2",
    "a sum for the mean",
    "eta is missing",
    "transpose missing in BP2",
    "weights not scaled",
)
RIGHT = (
    "divided by P",
    "only x is shuffled",
    "no slope in BP2",
    "all neurons alike",
    "a sum for the mean",
    "uphill",
)
OWN = "the name of its own cause"


def judged(f):
    """Which of the six names are right; the right ones are not told."""
    found = f()
    if found is ...:
        return ...
    if not isinstance(found, list | tuple) or len(found) != len(RIGHT):
        raise Refused("A list of six names is asked for, that of program 1 first")
    if any(name is ... for name in found):
        return ...
    for name in found:
        if name not in CAUSES:
            raise Refused(f"{name!r} is none of the names: {', '.join(CAUSES)}")
    said = {}
    for place, (name, right) in enumerate(zip(found, RIGHT, strict=True), start=1):
        said[f"the diagnosis of program {place}"] = OWN if name == right else f"{name!r}, which is another's"
    return said


def nothing(rng):
    """One case: nothing is given."""
    yield ()


@exercise(
    chapter=11,
    expects="No arguments. Returns a list of six names, that of the cause of program 1 first.",
    cases=nothing,
    use=judged,
    hints=(
        "Take the columns of the table one by one. Where is update / weight abnormal? Where is the gradient wrong?",
        "A wrong gradient: in all layers, a common factor; in the early ones only, the way back. A right gradient, and "
        "ten digits are not learned: the step, the start or the batches",
        'def diagnoses():\n    return ["divided by P", ___, ___, "all neurons alike", ___, ___]',
    ),
    buys="You have told six broken programs apart without reading a line of them.",
)
def diagnoses():
    return list(RIGHT)


@diagnoses.stub
def _():
    return [..., ..., ..., ..., ..., ...]


@diagnoses.alternative
def _():
    return RIGHT


@diagnoses.alternative
def _():
    names = ["divided by P", "only x is shuffled", "no slope in BP2"]
    names += ["all neurons alike", "a sum for the mean", "uphill"]
    return names


def instead(place, name):
    """All right, but for one program."""
    names = list(RIGHT)
    names[place - 1] = name
    return lambda: list(names)


for place, name, called, why in [
    (
        1,
        "eta is missing",
        "Program 1 is said to have lost its η",
        "Without η a step is ten times *longer* here. Look at its update / weight.",
    ),
    (2, "all neurons alike", "Program 2 is said to have twins", "The last column says whether there are twins."),
    (
        3,
        "transpose missing in BP2",
        "Program 3 is said to have lost a transpose",
        "W³ is not square here: without its transpose the shapes do not fit, and the program stops.",
    ),
    (
        3,
        "a sum for the mean",
        "Program 3 is said to take a sum",
        "A common factor is wrong in all layers alike. Here one layer is right.",
    ),
    (
        4,
        "weights not scaled",
        "Program 4 is said to have large weights",
        "With large weights its first cost would be far above ln 10.",
    ),
    (
        5,
        "eta is missing",
        "Program 5 is said to have lost its η",
        "Then its gradient would be right, and only the step too long.",
    ),
    (
        6,
        "a sum for the mean",
        "Program 6 is said to take a sum",
        "Its gradient is right in all layers. What else is wrong with the step?",
    ),
]:
    diagnoses.mistake(called, why, "one symptom, one cause", instead(place, name))

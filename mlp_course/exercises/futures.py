"""The future of a bug: what becomes of a network that trains on it, a line for each misconception of which it is known.

The lines are data: `explore/future/` trains, and says of a bug what stands here where it comes true. It does from ten
other starts than the one that is shown: `tests/future/test_futures.py` tries them.
"""

from typing import NamedTuple

FUTURE = "mlp_course.explore.future"  # by its name, for it stands above the exercises: imported when it is asked for


class Future(NamedTuple):
    """What becomes of a network that trains on a misconception.

    fate     "learns as well", "looks healthy", "crawls", "stands still" or "diverges"
    why      in a sentence or two
    measure  of what looks healthy: the name of the measurement that exposes it
    """

    fate: str
    why: str
    measure: str = ""


def as_well(why: str) -> Future:
    """Return the future of a bug that nothing tells from the right code where it trains here."""
    return Future("learns as well", why)


def healthy(measure: str, why: str) -> Future:
    """Return the future of a bug that its cost does not show."""
    return Future("looks healthy", why, measure)


def crawls(why: str) -> Future:
    """Return the future of a bug whose cost falls, but not as low."""
    return Future("crawls", why)


def stands_still(why: str) -> Future:
    """Return the future of a bug whose cost hardly falls."""
    return Future("stands still", why)


def diverges(why: str) -> Future:
    """Return the future of a bug whose cost rises."""
    return Future("diverges", why)


UPHILL = "Each step climbs: the outputs become as wrong as they can be."
CROSS_ENTROPY = "a − y is the δ of the cross-entropy of chapter 4: a good gradient, of another cost."
SINKS = "It has no sign: every error says that the output is too high, and all outputs sink to 0."
TWENTIETH = "The direction is right; the steps are those of η / 20, for a batch has 20 examples."
UNBRAKED = "Saturated neurons get as much blame as others: in the end about half of them are saturated."
THROWN_AWAY = "All knobs are thrown away in each update: θ is never further from 0 than one step."
ROLLS_UP = "The ball rolls uphill, faster and faster."
TENTH = "No steps add up: without its velocity the ball has a tenth of the speed."
ROOT = "√(s + ε) differs from √s + ε where gradients are below 1e-4, and here they are larger."
TWINS = "Where one neuron of a layer is off, all its twins are, and nothing gets through."
ROUNDED = "Rounded down, the quotient is 0, and so are all weights."
BORNE = "Each neuron begins off its middle, and four layers bear it."
LARGER = "The weights are √2 times too large in each layer, which four layers survive."
WEIGHT_1 = "The lab trains with weight 1, where it makes no difference. With any other it would."
NO_SIGNAL = "What reaches the last layer is too small to tell one input from another."

FUTURES = {
    "sgd_update": {
        "Uphill": diverges(UPHILL),
        "η is missing": healthy("mean step length", "It is η = 1 whatever you set, and here 1 is a good η, too."),
        "Only the step": stands_still(THROWN_AWAY),
        "η multiplies θ as well": stands_still("Each update shrinks θ to 0.3 of itself: nothing learned lasts."),
        "Only the step, with its minus": stands_still(THROWN_AWAY),
        "Divided by P": crawls("There are 105 knobs: the way is right, and takes 105 times as many steps."),
        "A product of the slopes with themselves": diverges("g @ g is never negative: all knobs only go down."),
        "The last knob stays": healthy(
            "share of knobs that stand still", "The bias of the output stays; 104 other knobs make up for it."
        ),
        "The first knob stays": healthy(
            "share of knobs that stand still", "One weight of layer 1 stays; 104 other knobs make up for it."
        ),
    },
    "bp1": {
        "σ′ is missing": healthy("gradient check", CROSS_ENTROPY),
        "The sign is flipped": diverges(UPHILL),
        "A factor of 2": healthy("gradient check", "It trains as with 2 η, and here that is a good η, too."),
        "Divided by m already": crawls(TWENTIETH),
        "The cost, not its gradient": diverges(SINKS),
        "The sigmoid's slope for every σ": as_well("The outputs here are sigmoids, for which it is right."),
        "The cost with its ½": diverges(SINKS),
    },
    "bp2": {
        "σ′ is missing": crawls(UNBRAKED),
        "σ′ is there twice": healthy(
            "gradient check", "Where a neuron is not saturated σ′ is near 1, and so is its square."
        ),
        "The last path is left out": crawls("The one output has one path back: without it only the last layer learns."),
    },
    "bp3_bp4": {
        "dW is not divided by m": crawls(
            "Weights learn with 20 η and biases with η: the steps are too long for the one, not for the other."
        ),
        "A product of means": crawls("Which error met which activation is lost: only their means are left."),
        "The last example is left out": healthy(
            "gradient check", "Batches are shuffled: what one leaves out is in another, and 19 of 20 are enough."
        ),
        "Only the first example": crawls("The steps are those of one example, divided by 20."),
        "Divided by m twice": healthy(
            "gradient check", "Only biases learn 20 times too slowly, and the weights do without."
        ),
    },
    "backprop": {
        "σ′ is missing in BP2": crawls(UNBRAKED),
        "σ′ is missing in BP1": healthy("gradient check", CROSS_ENTROPY),
        "Divided by m twice": crawls(TWENTIETH),
        "The slopes are divided by m once more": crawls(TWENTIETH),
        "All signs are flipped": diverges(UPHILL),
    },
    "momentum_update": {
        "The gradient is added": diverges(ROLLS_UP),
        "The velocity is subtracted": diverges(ROLLS_UP),
        "The sign of v is the other way round": crawls("Each step takes back nine tenths of the one before."),
        "The old velocity is returned": crawls(TENTH),
        "η is applied twice": crawls("It trains with η², which is 0.0009 where η is 0.03."),
        "μ brakes the gradient too": healthy("mean step length", "It trains as with 0.9 η, which is nearly as good."),
        "A running mean": crawls("Its steps are a tenth as long: this is momentum with η / 10."),
        "This is plain descent": crawls(TENTH),
        "The results are in the wrong order": diverges("θ and v change places in each update."),
    },
    "rmsprop_update": {
        "The old memory divides": diverges("The first step divides by 0 + ε: it throws θ far away."),
        "ρ and 1 - ρ are exchanged": healthy(
            "mean step length", "Each step divides nearly by its own gradient: it is ±η."
        ),
        "This is AdaGrad": crawls("s only grows, and so the steps only shrink."),
        "This is the sign alone": healthy("mean step length", "Each step is ±η, which is RMSProp's usual one."),
        "The step leads uphill": diverges(UPHILL),
        "ε is under the root": as_well(ROOT),
    },
    "adam_update": {
        "The bias is not corrected": healthy(
            "mean step length", "Only the first steps are too long, and here that is no harm."
        ),
        "t is counted once too often": as_well("The first steps are a little shorter; later ones are the same."),
        "Multiplied by the correction": healthy(
            "mean step length", "The corrections tend to 1: only the first steps differ."
        ),
        "Only v is corrected": healthy(
            "mean step length", "s is too small at first: the first steps are far too long."
        ),
        "Only s is corrected": healthy("mean step length", "The first steps are too short; later ones are right."),
        "The corrected memories are returned": stands_still(
            "s is divided again and again, and grows: the steps vanish."
        ),
        "ε is under the root": as_well(ROOT),
        "The step leads uphill": diverges(UPHILL),
    },
    "l2_gradient": {
        "The biases decay too": healthy("size of the biases", "Only the biases are smaller than they should be."),
        "N is missing": stands_still("The penalty is 300 times too strong: all weights shrink to 0."),
        "The ½ is kept": healthy("size of the weights", "It trains with half of λ."),
        "The gradient of C is lost": stands_still("Only the penalty is left, and it wants all weights at 0."),
        "The sign is flipped": healthy(
            "size of the weights", "Weights are pushed outwards; the cost alone does not mind."
        ),
        "This is the decay of the update": stands_still("It pulls with nearly all of W: 300 times too strong."),
        "The gradient decays": healthy("size of the weights", "There is no penalty, and the cost alone does not mind."),
        "The penalty's value is added": diverges("It is never negative: all weights only go down."),
        "All is divided by N": stands_still("Backpropagation's part is 300 times too small: the penalty wins."),
        "db is set to 0": healthy("size of the biases", "The biases stay at 0: these moons can do without."),
        "These are the weights after a step": stands_still("θ itself is taken away from θ."),
        "λ and N are exchanged": diverges("300 W for W / 300: one step throws each weight far beyond 0."),
        "λ is missing": as_well("The lab trains with λ = 1."),
        "The penalty is missing": healthy(
            "size of the weights", "There is no penalty, and the cost alone does not mind."
        ),
    },
    "inverted_dropout": {
        "What stays is not rescaled": healthy(
            "signal in training", "Later, without dropout, the next layer gets a third more than it has trained on."
        ),
        "Scaled by 1/p": crawls("In training the signal is three times as large as it is later."),
        "p is taken for the share that stays": crawls("Three of four go, and what stays is four times as large."),
        "Multiplied by 1 - p": crawls("The signal in training is 0.56 of what comes later."),
        "Nothing is dropped": healthy("share that is dropped", "It learns as networks do that have no dropout."),
        "One mask for all examples": healthy(
            "masks in a batch", "Each update trains one thinned network in place of 20."
        ),
        "Whole examples are dropped": healthy(
            "masks in a batch", "An example without its hidden layer moves the biases only."
        ),
        "Scaled by the share that happened to stay": as_well(
            "Of 600 numbers about 450 stay: that share is near 1 - p."
        ),
        "u = p is dropped": as_well("u is never exactly p."),
        "Divided twice": healthy(
            "signal in training", "Later, without dropout, the next layer gets a quarter less than it has trained on."
        ),
    },
    "cross_entropy_delta": {
        "The weight is left out": as_well(WEIGHT_1),
        "The weight counts in both terms": as_well(WEIGHT_1),
        "The weight stands at the target": as_well(WEIGHT_1),
        "The weight is at the false alarms": as_well(WEIGHT_1),
        "Cancelled by the computer": as_well("No output is rounded to 0 or 1 here; the first that is gives nan."),
        "The sign is flipped": diverges("Each step climbs, and this cost has no top."),
        "σ is applied twice": diverges("σ(a) is at least ½: all outputs are called too high, and sink."),
        "Divided by m": crawls(TWENTIETH),
        "Targets between count as 0": as_well("All targets here are 0 or 1, for which it is right."),
        "The symptom is hidden": as_well("No output is rounded to 0 or 1 here; where one is, nothing is learned."),
        "The term for y = 0 is missing": diverges("Nothing pulls an output down: all of them rise to 1."),
        "The term for y = 1 is missing": diverges("Nothing pulls an output up: all of them sink to 0."),
        "Plus for minus": diverges("No error is negative: all outputs sink to 0."),
    },
    "buggy_quadratic_delta": {
        "σ′ comes twice": crawls("A saturated output gets a sixteenth of its blame, or less."),
        "σ′ is gone altogether": healthy("gradient check", CROSS_ENTROPY),
        "The sign is flipped": diverges(UPHILL),
        "A factor of 2": healthy("gradient check", "It trains as with 2 η, and here that is a good η, too."),
        "Divided by m": crawls(TWENTIETH),
        "The slope of tanh": healthy(
            "gradient check",
            "1 − a² is never negative, so each miss has its own sign still: only the lengths are wrong.",
        ),
        "The miss is gone": diverges(SINKS),
    },
    "huber_delta": {
        "σ′ is missing": healthy(
            "gradient check",
            "Saturated outputs get as much blame as others: the gradient of another cost, and a good one.",
        ),
        "σ′ is taken at a": healthy(
            "gradient check", "Between 0 and 1 its slope is nearly the same for all: the direction is right."
        ),
        "Outliers pull as hard as ever": healthy(
            "gradient check", "It is the quadratic cost, which ends nearly as low here."
        ),
        "h is ignored": healthy("gradient check", "No miss is beyond 1: it is the quadratic cost, and ends as low."),
        "Clipped after σ′": healthy(
            "gradient check", "σ′ is at most ¼, and so nothing is ever clipped: it is the quadratic cost."
        ),
        "The sign is flipped": diverges(UPHILL),
        "Beyond h the slope is 1": healthy(
            "gradient check", "Outliers pull three times as hard as they should, which here does no harm."
        ),
        "Inside and outside are exchanged": healthy(
            "gradient check", "Each miss has its own sign still: only the lengths are wrong."
        ),
    },
    "he": {
        "The uniform limit is used as standard deviation of a bell curve": healthy(
            "spread of activations",
            "The weights are √3 times too large in each layer, which four layers survive.",
        ),
        "b is no column": as_well("`Network` takes (n,) as well; W @ a + b of your own would not."),
        "The biases are random": healthy("size of the biases", BORNE),
        "All neurons get the same weights": stands_still(TWINS),
        "All weights are 0": stands_still("Nothing goes forward and no error comes back."),
        "This is LeCun's rule": healthy(
            "spread of activations", "The weights are √2 times too small in each layer, which four layers survive."
        ),
        "n_out for n_in": healthy(
            "spread of activations", "It is wrong only where a layer is wider or narrower than the one before."
        ),
        "The root covers n_in alone": healthy("spread of activations", LARGER),
        "The square of n_in": stands_still(NO_SIGNAL),
        "// for /": stands_still("2 // n_in is 0 from the second layer on."),
    },
    "glorot": {
        "The variance is used as standard deviation": crawls(
            "Little of the signal reaches the last layer at first, and little error comes back."
        ),
        "The weights are not scaled": healthy("saturation", "A third of the neurons are saturated from the start."),
        "b is no column": as_well("`Network` takes (n,) as well; W @ a + b of your own would not."),
        "// for /": stands_still(ROUNDED),
        "The 2 is there twice": healthy("spread of activations", LARGER),
        "This is He's rule": healthy("spread of activations", LARGER),
        "All weights are 0": stands_still("Nothing goes forward and no error comes back."),
    },
    "buggy_lecun": {
        "The weights are not scaled": healthy(
            "saturation", "Neurons are saturated from the start, and four layers bear it."
        ),
        "b is no column": as_well("`Network` takes (n,) as well; W @ a + b of your own would not."),
        "The biases are random": healthy("size of the biases", BORNE),
        "// for /": stands_still(ROUNDED),
        "This is He's rule now": healthy("spread of activations", LARGER),
        "Squared where the root is due": stands_still(NO_SIGNAL),
        "All weights are 0": stands_still("Nothing goes forward and no error comes back."),
    },
}


def trains(verdict) -> bool:
    """Return whether a verdict is on a wrong answer to an exercise whose answers can train."""
    return verdict.status == "wrong" and verdict.name in FUTURES


def future_of(verdict) -> Future | None:
    """Return what is known of the future of a wrong answer; None where its misconception is not in the table."""
    return FUTURES.get(verdict.name, {}).get(verdict.misconception)

"""What chapter 5 looks at before any training: how large signals and errors are, layer by layer."""

import numpy as np

from .. import plots
from ..network import Network
from .result import Result
from .seeds import seed

SATURATED = 4.6  # |z| from which on a sigmoid's slope is below 0.01


def rms(values, axis=None):
    """Return the root of the mean square, over all values or over some axes: the size of many numbers."""
    return np.sqrt(np.square(values).mean(axis=axis))


def short(size: float) -> str:
    """Return a size as a title shows it: 0.95, or the power of ten next to it, where it has left all bounds."""
    if 0.01 <= size < 1000:
        return f"{size:.2g}"
    return f"$10^{{{np.log10(size):.0f}}}$"


def at_least_a_hundredfold(ax):
    """Let a logarithmic axis reach from 0.01 to 100 or farther, so that what stays near 1 looks level."""
    low, high = ax.get_ylim()
    ax.set_ylim(min(low, 0.01), max(high, 100))


def powers(factors=(1.5, 0.5), layers=20):
    """Let a signal of size 1 pass layers of one neuron each, which multiply it by a factor."""
    passed = np.arange(layers + 1)
    series = {f"times {factor:g} at each layer": float(factor) ** passed for factor in factors}
    ends = [values[-1] for values in series.values()]
    said = [f"{end:,.0f}" if end > 1 else f"1 / {1 / end:,.0f}" for end in ends]
    title = f"After {layers} layers: {' and '.join(said)}"
    figure = plots.stills.bands(passed, series, "layers passed", "size of the signal", log="y", title=title)
    return Result(figure, title, ends=np.array(ends))


def drawn_with(weight_rms):
    """Return an initializer: weights from the bell curve with mean 0 and this rms, biases 0."""

    def initializer(n_out, n_in, rng):
        return weight_rms * rng.standard_normal((n_out, n_in)), np.zeros((n_out, 1))

    return initializer


def through_layers(weight_rms=1.0, width=100, layers=20, networks=20):
    """Send random inputs through layers without σ: how large are they on the way? `sizes` is (layers + 1, networks)."""
    rng = np.random.default_rng(seed(0))
    x = rng.standard_normal((width, 25))
    start = drawn_with(weight_rms)
    nets = Network([width] * (layers + 1), "identity", "identity", initializer=start, rng=rng, copies=networks)
    z = nets.forward(x).z
    sizes = np.array([np.full(networks, rms(x)), *(rms(z[l], axis=(1, 2)) for l in range(1, layers + 1))])
    end = np.median(sizes[-1])
    factor = (end / rms(x)) ** (1 / layers)
    title = f"{width} neurons a layer, weights of rms {weight_rms:g}: after {layers} layers {short(end)}"
    figure = plots.stills.bands(np.arange(layers + 1), {"rms": sizes}, "layers passed", "rms", log="y", title=title)
    at_least_a_hundredfold(figure.axes[0])
    words = f"Each layer multiplies the rms by about {factor:.2g}; after {layers} layers it is {end:.1g}."
    return Result(figure, words, sizes=sizes, factor=factor)


def half_on():
    """Return one example of 1,000 inputs, shape (1000, 1): the first half of them on (1), the others off (0)."""
    return np.repeat([[1.0], [0.0]], 500, axis=0)


def wide_networks(divided=False, networks=20):
    """Return z of 100 neurons with 1,000 inputs, half of them on, in each of many networks: (networks, 100).

    Weights and biases are from N(0, 1); `divided` divides the weights by the root of 1,000.
    """
    rng = np.random.default_rng(seed(0))
    W = rng.standard_normal((networks, 100, 1000))
    b = rng.standard_normal((networks, 100, 1))
    if divided:
        W = W / np.sqrt(1000)
    return (W @ half_on() + b)[..., 0]


def wide_neurons():
    """Draw 2,000 neurons with 1,000 inputs, half of them on, and compare the spread of z with its prediction."""
    z = wide_networks()
    predicted = 501**0.5
    figure = plots.stills.densities({"z of 2,000 neurons": (z, predicted)}, "z")
    return Result(figure, f"Standard deviation of z: predicted {predicted:.1f}, measured {z.std():.1f}.", z=z)


def asleep():
    """Compare the two starts of a wide layer: which neurons are saturated? `large`, `small` are shares by network."""
    large = wide_networks()
    small = wide_networks(divided=True)
    panels = {"weights from N(0, 1)": (large, 501**0.5), "the same, divided by √1000": (small, 1.5**0.5)}
    zone = (-SATURATED, SATURATED)
    figure = plots.stills.densities(panels, "z", zone, "not saturated")
    shares = [(abs(z) > SATURATED).mean(axis=1) for z in (large, small)]
    words = f"Saturated: {100 * shares[0].mean():.0f} of 100 neurons, and {100 * shares[1].mean():.0f} of 100."
    return Result(figure, words, large=shares[0], small=shares[1])


STARTS = {"N(0, 1)": drawn_with(1.0), "LeCun": "lecun", "He": "he"}


def sizes_by_layer(activation="relu", starts=None, width=100, layers=20, networks=20):
    """Follow the rms of z through deep networks, one curve for each start (label -> initializer).

    The result's `sizes` are (layers, networks), by label.
    """
    rng = np.random.default_rng(seed(0))
    x = rng.standard_normal((width, 25))
    widths = [width] * (layers + 1)
    sizes = {}
    for label, start in (starts or STARTS).items():
        nets = Network(widths, activation, activation, initializer=start, rng=seed(1), copies=networks)
        sizes[label] = np.array([rms(z, axis=(1, 2)) for z in nets.forward(x).z[1:]])
    title = f"{activation}, {width} neurons a layer (band: 10–90 % of {networks} networks)"
    figure = plots.stills.bands(np.arange(1, layers + 1), sizes, "layer $l$", "rms of $z^l$", log="y", title=title)
    at_least_a_hundredfold(figure.axes[0])
    ends = ", ".join(f"{label} {np.median(size[-1]):.0e}" for label, size in sizes.items())
    return Result(figure, f"rms of z in layer {layers}: {ends}.", sizes=sizes)


VARIANCES = {
    "lecun": lambda n_out, n_in: 1 / n_in,
    "glorot": lambda n_out, n_in: 2 / (n_in + n_out),
    "he": lambda n_out, n_in: 2 / n_in,
}
WIDTHS = (50, 150, 50, 150, 50, 150, 50)


def signals_forward(rule="he", activation="relu", widths=WIDTHS, networks=50):
    """Compare the mean squares of z in each layer, as multiples of the input's, with the formula of the way forward."""
    rng = np.random.default_rng(seed(0))
    x = rng.standard_normal((widths[0], 30))
    nets = Network(list(widths), activation, "identity", initializer=rule, rng=rng, copies=networks)
    measured = np.array([np.square(z).mean() for z in nets.forward(x).z[1:]]) / np.square(x).mean()
    half = {"relu": 1 / 2, "identity": 1}[activation]
    steps = [widths[l - 1] * VARIANCES[rule](widths[l], widths[l - 1]) for l in range(1, nets.L + 1)]
    predicted = np.cumprod(steps) * half ** np.arange(nets.L)  # the inputs have met no ReLU
    return Result(None, "Mean squares of z, predicted and measured", predicted=predicted, measured=measured)


def errors_back(rule="he", activation="relu", widths=WIDTHS, real=False, networks=50):
    """Compare the mean squares of δ, as multiples of the last layer's, with the formula of the way back.

    The errors of the last layer are random numbers or, if `real`, a − y with targets y of size 1. The result's
    `predicted` and `measured` belong to layers 1 … L−1.
    """
    rng = np.random.default_rng(seed(0))
    x = rng.standard_normal((widths[0], 30))
    y = rng.standard_normal((widths[-1], 30))
    nets = Network(list(widths), activation, "identity", initializer=rule, rng=rng, copies=networks)
    z, a = nets.forward(x)
    last = a[-1] - y if real else rng.standard_normal(a[-1].shape)
    squares = np.array([np.square(delta).mean() for delta in sent_back(nets, z, last)[1:]])
    measured = squares[:-1] / squares[-1]
    half = {"relu": 1 / 2, "identity": 1}[activation]
    steps = [widths[l + 1] * VARIANCES[rule](widths[l + 1], widths[l]) * half for l in range(1, nets.L)]
    predicted = np.cumprod(steps[::-1])[::-1]
    heads = ["", *(f"layer {l}" for l in range(1, nets.L))]
    title = "Mean square of δ, compared with the last layer's"
    rows = {"predicted": predicted, "measured": measured}
    figure = plots.stills.table(heads, list(rows), list(rows.values()), title, digits=2)
    words = [f"{name} {', '.join(f'{value:.2f}' for value in row)}" for name, row in rows.items()]
    return Result(
        figure, f"{title}, layers 1 to {nets.L - 1}: {'; '.join(words)}.", predicted=predicted, measured=measured
    )


CASES = {
    "tanh, N(0, 1)": ("tanh", drawn_with(1.0)),
    "tanh, LeCun": ("tanh", "lecun"),
    "ReLU, LeCun": ("relu", "lecun"),
    "ReLU, He": ("relu", "he"),
}


def four_starts(depth=12, width=100, networks=20):
    """Follow signals forward and errors back through deep networks, for two activations with two starts each.

    The result's `at_ends` are the shares of activations in the last layer that are larger than 0.9 in size.
    """
    rng = np.random.default_rng(seed(0))
    x = rng.standard_normal((width, 25))
    last = rng.standard_normal((width, 25))
    signals = {}
    errors = {}
    at_ends = {}
    for label, (activation, start) in CASES.items():
        nets = Network([width] * (depth + 1), activation, activation, initializer=start, rng=seed(1), copies=networks)
        z, a = nets.forward(x)
        delta = sent_back(nets, z, last)
        at_ends[label] = float((abs(a[depth]) > 0.9).mean())
        signals[label] = np.array([rms(a[l], axis=(1, 2)) for l in range(1, depth + 1)])
        errors[label] = np.array([rms(d, axis=(1, 2)) for d in delta[1:]]) / rms(delta[depth], axis=(1, 2))
    panels = {
        "signals, forward: rms of $a^l$": signals,
        "errors, back: rms of $\\delta^l$ / $\\delta^L$": errors,
    }
    figure = plots.stills.band_panels(np.arange(1, depth + 1), panels, "layer $l$", log="y")
    ends = [f"{label}: {np.median(sizes[0]):.1g}" for label, sizes in errors.items()]
    words = f"What arrives of an error in layer 1, of {depth} layers: {'; '.join(ends)}."
    return Result(figure, words, signals=signals, errors=errors, at_ends=at_ends)


def squared_slope(activation, start, depth=12, width=100, networks=20):
    """Return the mean of σ'(z)² over the hidden layers of deep networks: what the slopes leave of a squared error."""
    rng = np.random.default_rng(seed(0))
    x = rng.standard_normal((width, 25))
    nets = Network([width] * (depth + 1), activation, activation, initializer=start, rng=seed(1), copies=networks)
    z = nets.forward(x).z
    slopes = [np.square(nets.sigma[l].prime(z[l])).mean() for l in range(1, depth)]
    return float(np.mean(slopes))


def sent_back(nets, z, last):
    """Return the errors δ of every layer, by BP2, when those of the last layer are `last`; None at 0."""
    delta = [None] * (nets.L + 1)
    delta[nets.L] = np.broadcast_to(last, z[nets.L].shape)
    for l in range(nets.L - 1, 0, -1):
        delta[l] = (nets.W[l + 1].mT @ delta[l + 1]) * nets.sigma[l].prime(z[l])
    return delta


def heat_maps(activation="sigmoid", initializer="lecun", layers=(1, 5, 10), width=100, examples=25):
    """Show the activations of one deep network, a picture a layer: a row is a neuron, a column is an example."""
    rng = np.random.default_rng(seed(0))
    x = rng.standard_normal((width, examples))
    net = Network([width] * (max(layers) + 1), activation, activation, initializer=initializer, rng=seed(1))
    a = net.forward(x).a
    maps = [a[l][:40] for l in layers]
    titles = [f"layer {l}" for l in layers]
    figure = plots.stills.heat_maps(maps, titles, f"{examples} examples", "40 neurons", "$a$")
    return Result(figure, f"Activations of layers {', '.join(map(str, layers))}, neurons by examples.", maps=maps)


def spreads(activation="sigmoid", initializer="lecun", layers=10, width=100, networks=20):
    """Measure in each layer how far z spreads between neurons, and between examples: (layers, networks) both."""
    rng = np.random.default_rng(seed(0))
    x = rng.standard_normal((width, 25))
    widths = [width] * (layers + 1)
    nets = Network(widths, activation, activation, initializer=initializer, rng=seed(1), copies=networks)
    z = nets.forward(x).z[1:]
    neurons = np.array([v.mean(axis=2).std(axis=1) for v in z])
    examples = np.array([np.sqrt(v.var(axis=2).mean(axis=1)) for v in z])
    series = {"between neurons": neurons, "between examples": examples}
    title = f"{activation}: how far z spreads (band: 10–90 % of {networks} networks)"
    labels = {"log": "y", "title": title}
    figure = plots.stills.bands(np.arange(1, layers + 1), series, "layer $l$", "standard deviation of $z^l$", **labels)
    words = f"Between examples it falls from {np.median(examples[0]):.1g} to {np.median(examples[-1]):.0e}."
    return Result(figure, words, neurons=neurons, examples=examples)

"""Networks that a learner wrote, as they learn to read digits, and what is inside them then.

`make` is a class such as MyNetwork, with make(sizes, rng), feedforward(x), update(x, y, eta), W and b; `teach` is a
function such as learn(net, x, y, eta, m, epochs, rng).
"""

import numpy as np

from .. import datasets, plots
from ..activations import sigmoid
from .result import Result
from .seeds import remembered, seed

SIZES = (64, 30, 10)
ETA, BATCH, EPOCHS = 1.0, 10, 10


def parts(n=0):
    """Return the digits in three parts: to learn from, to choose by, to be judged on; each n splits them anew."""
    rest, test = datasets.digits().split(0.2, rng=seed(n))
    train, validation = rest.split(0.25, rng=seed(n))
    return train, validation, test


def accuracy(net, data):
    """Return the share of digits that a network reads rightly: its largest output is its answer."""
    read = net.feedforward(data.x).argmax(axis=0)
    return (read == data.labels).mean()


def plain(function):
    """Return what `mine` has wrapped, so that the same code is known again."""
    return getattr(function, "__wrapped__", function)


@remembered
def trained(make, teach, networks, epochs, hidden=30):
    """Return networks from their own starts, and for each its accuracy on both parts: a list, (epochs, networks, 2)."""
    train, validation, _test = parts()
    nets = []
    curves = []
    for n in range(networks):
        rng = np.random.default_rng(seed(n))
        net = make((64, hidden, 10), rng)
        curve = []
        for _epoch in range(epochs):
            net = teach(net, train.x, train.y, ETA, BATCH, 1, rng)
            curve.append((accuracy(net, train), accuracy(net, validation)))
        nets.append(net)
        curves.append(curve)
    return nets, np.array(curves).swapaxes(0, 1)


def readers(make, teach, networks=10, epochs=EPOCHS):
    """Return networks that have learned to read, each from another start."""
    return trained(plain(make), plain(teach), networks, epochs)[0]


def some_digits(count=16):
    """Show some digits of the part to learn from, each with its label."""
    train, _validation, _test = parts()
    titles = [str(label) for label in train.labels[:count]]
    figure = plots.stills.pictures(train.images[:count], titles)
    return Result(figure, f"{count} handwritten digits of 8 by 8 grey pixels, their labels above them.")


def first_runs(make, teach, networks=10, epochs=EPOCHS):
    """Train networks from several starts: accuracy after each epoch. `train`, `validation` are (epochs, networks)."""
    curves = trained(plain(make), plain(teach), networks, epochs)[1]
    both = {"training digits": curves[:, :, 0], "validation digits": curves[:, :, 1]}
    looks = [plots.palette.LOOKS["train"], plots.palette.LOOKS["test"]]
    end = np.median(curves[-1, :, 1])
    title = f"{epochs} epochs: {100 * end:.0f} % of new digits (band: 10–90 % of {networks} networks)"
    figure = plots.stills.bands(np.arange(1, epochs + 1), both, "epoch", "accuracy", looks=looks, title=title)
    words = f"{networks} networks, {epochs} epochs: accuracy rises steeply, then levels out, on both parts."
    return Result(figure, words, train=curves[:, :, 0], validation=curves[:, :, 1])


def quarter_turned(data):
    """Return the pixels of digits that are turned by a quarter, (64, N)."""
    return np.rot90(data.images, axes=(1, 2)).reshape(len(data), 64).T


def turned(make, teach):
    """Turn the validation digits by a quarter: what do networks read that learned from upright ones?

    `shares` (networks,) is what each reads rightly, `answers` (10,) how often they say each digit, as a share.
    """
    _train, validation, _test = parts()
    pixels = quarter_turned(validation)
    nets = readers(make, teach)
    read = np.array([net.feedforward(pixels).argmax(axis=0) for net in nets])
    shares = (read == validation.labels).mean(axis=1)
    answers = np.bincount(read.ravel(), minlength=10) / read.size
    titles = [f"{label} → {answer}" for label, answer in zip(validation.labels[:16], read[0], strict=False)]
    figure = plots.stills.pictures(pixels[:, :16].T.reshape(-1, 8, 8), titles)
    words = f"Of the turned digits the networks read between {shares.min():.0%} and {shares.max():.0%}."
    words += f" To {answers.max():.0%} of them their answer is {answers.argmax()}."
    return Result(figure, words, shares=shares, answers=answers)


def mistakes(make, teach):
    """Return which validation digits each of ten networks misreads, (networks, digits), and what it reads instead."""
    _train, validation, _test = parts()
    read = np.array([net.feedforward(validation.x).argmax(axis=0) for net in readers(make, teach)])
    return read != validation.labels, read


def confusion(make, teach):
    """Add up the mistakes of ten networks: row, what it is; column, what was read. `matrix`: (10, 10), diagonal 0."""
    _train, validation, _test = parts()
    wrong, read = mistakes(make, teach)
    matrix = np.zeros((10, 10), int)
    for missed, answers in zip(wrong, read, strict=True):
        np.add.at(matrix, (validation.labels[missed], answers[missed]), 1)
    title = f"{matrix.sum()} mistakes of ten networks. Row: what it is; column: what was read"
    figure = plots.stills.matrices([matrix], [title], [range(10)], [range(10)], digits=0, zeros=False)
    crossed_out(figure.axes[0])
    return Result(figure, "Most pairs of digits are never confused.", matrix=matrix)


def crossed_out(ax):
    """Rule lines between the entries of a matrix, so that a row can be followed, and strike out its diagonal."""
    between = np.arange(0.5, 9)
    ax.set_xticks(between, minor=True)
    ax.set_yticks(between, minor=True)
    ax.tick_params(which="minor", length=0)
    ax.grid(which="minor", color=plots.palette.GRID, linewidth=0.8)
    ax.plot([-0.5, 9.5], [-0.5, 9.5], color=plots.palette.GRID, linewidth=0.8)


def often_wrong(make, teach, count=16):
    """Show the digits that most of ten networks misread. `wrong` is (networks, digits)."""
    _train, validation, _test = parts()
    wrong, read = mistakes(make, teach)
    often = np.argsort(-wrong.sum(axis=0), kind="stable")[:count]
    titles = []
    for i in often:
        as_what = np.bincount(read[wrong[:, i], i]).argmax()
        titles.append(f"{validation.labels[i]} → {as_what}  ({wrong[:, i].sum()})")
    figure = plots.stills.pictures(validation.images[often], titles, columns=8, side=94)
    words = "The digits that are misread most often: what each is, what it is mostly read as, and by how many networks."
    return Result(figure, words, wrong=wrong)


def how_sure(make, teach):
    """Compare the largest output where a network is right and where it errs: `right`, `wrong` are (networks,)."""
    _train, validation, _test = parts()
    wrong, _read = mistakes(make, teach)
    largest = [net.feedforward(validation.x).max(axis=0) for net in readers(make, teach)]
    right = np.array([np.median(a[~missed]) for a, missed in zip(largest, wrong, strict=True)])
    erring = np.array([np.median(a[missed]) for a, missed in zip(largest, wrong, strict=True)])
    names = ["where it is right", "where it errs"]
    title = "The largest output, its median for each of ten networks"
    figure = plots.stills.averages(np.array([right, erring]), names, "largest output", each="one network", title=title)
    return Result(figure, "Where they are right the networks are surer than where they err.", right=right, wrong=erring)


def weights_as_pictures(make, teach, count=16):
    """Draw the weights into hidden neurons of one network as pictures: ink on orange excites, on blue it damps."""
    W = readers(make, teach)[0].W[1]
    titles = [f"neuron {j}" for j in range(1, count + 1)]
    figure = plots.stills.pictures(W[:count].reshape(-1, 8, 8), titles, signed=True)
    words = f"The weights into {count} hidden neurons of the first network, each a picture of 8 by 8 pixels."
    return Result(figure, words, W=W)


def answers_to(make, teach):
    """Count for how many of the ten digits each hidden neuron is on, on average. `shares` of the neurons, (11,)."""
    _train, validation, _test = parts()
    on = []
    for net in readers(make, teach):
        hidden = sigmoid(net.W[1] @ validation.x + net.b[1])
        for neuron in hidden:
            means = np.array([neuron[validation.labels == digit].mean() for digit in range(10)])
            on.append((means > 0.5).sum())
    shares = np.bincount(on, minlength=11) / len(on)
    title = f"For how many digits is it on? All {len(on)} hidden neurons"
    names = ["1 digit" if n == 1 else f"{n} digits" for n in range(11)]
    figure = plots.stills.bars(names, shares.round(2), "share of the hidden neurons", log=False, title=title)
    return Result(figure, "Most hidden neurons are on for several digits.", shares=shares, on=np.array(on))

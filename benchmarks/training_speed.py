"""Training speed of the core beside its peers: same start, same data, same batches, same results.

    pip install -r benchmarks/requirements.txt
    python benchmarks/training_speed.py [--rounds 7] [--only W2] [--without torch jax]

Rounds alternate between the peers in one run, on one BLAS thread, and what counts is the ratio, the peer's time an
update divided by ours: of the minima, and of the medians. Before anything is timed each peer's parameters are compared
with ours. Compilation is reported apart. Writes results/training_speed.md and .png.
"""

import argparse
from importlib import import_module
from statistics import median

import numpy as np
import report
from peers import Loop, ScikitLearn, ThisCourse
from workloads import WORKLOADS, data, orders

from mlp_course.plots import palette, style

TARGETS = {
    "per-example loop": (12, 28, 22, 20),
    "scikit-learn": (5, 10, 4, 1.7),
    "PyTorch eager, best": (9, 18, 6, 2.2),
    "PyTorch compiled": (4, 6, 2.3, None),
    "JAX, best": (1.3, 0.6, 0.9, 1.2),
}
FAMILIES = {"PyTorch eager, best": ("single", "foreach", "fused"), "JAX, best": ("inside", "ahead")}


def same_results(workload, x, y, peer):
    """Assert that a peer ends some updates at our parameters, to the rounding of float32."""
    few = min(workload.examples, 40 * workload.batch_size)
    workload = workload._replace(examples=few)
    x, y = x[:, :few], y[:, :few]
    batches = orders(workload, 1)
    if isinstance(peer, ScikitLearn):  # in its own order, and where its outputs are linear, ours are so too
        batches = np.arange(few).reshape(batches.shape)
        output = None if workload.output == "softmax" else "identity"
        calm = workload if workload.output == "softmax" else workload._replace(eta=1e-3)
        ours, _ = ThisCourse().prepare(calm, x, y, output)(batches)
        theirs, _ = peer.prepare(calm, x, y, shuffle=False)(batches)
    else:
        ours, _ = ThisCourse().prepare(workload, x, y)(batches)
        theirs, _ = peer.prepare(workload, x, y)(batches)
    np.testing.assert_allclose(theirs, ours, rtol=1e-3, atol=2e-4, err_msg=f"{peer.name} computes something else")


def compare(workload, peers, rounds):
    """Return {peer: list of seconds an update, one a round}, the rounds alternating."""
    x, y = data(workload)
    for peer in peers[1:]:
        same_results(workload, x, y, peer)
    runs = {peer: peer.prepare(workload, x, y) for peer in peers}
    whole = orders(workload, workload.epochs)
    part = whole[:1, : workload.slow]
    for run, batches in [(run, part if peer.slow else whole) for peer, run in runs.items()]:
        run(batches[:1])  # the first run of a program is not its speed
    times = {peer.name: [] for peer in peers}
    for _ in range(rounds):
        for peer, run in runs.items():
            times[peer.name].append(run(part if peer.slow else whole)[1])
    return times


def families(times):
    """Return the times by line of the report: variants of one peer are represented by their fastest."""
    lines = {}
    for name, seconds in times.items():
        family = next((f for f, ends in FAMILIES.items() if name.endswith(ends)), name)
        if family not in lines or min(seconds) < min(lines[family][1]):
            lines[family] = name, seconds
    return lines


def rows(results):
    """Return the rows of the report: for each peer and workload the ratio of the minima and (of the medians)."""
    names = list(dict.fromkeys(name for lines in results.values() for name in lines))
    out = []
    for name in names:
        row = [name]
        for workload, lines in results.items():
            _, own = lines["this course"]
            if name == "this course":
                row.append(f"{min(own) * 1e6:.1f} µs")
            elif name in lines:
                _, seconds = lines[name]
                goal = TARGETS.get(name, (None,) * 4)[list(WORKLOADS).index(workload)]
                aim = f", aim {goal}" if goal else ""
                row.append(f"{min(seconds) / min(own):.2f} ({median(seconds) / median(own):.2f}{aim})")
            else:
                row.append("–")
        out.append(row)
    return out


def picture(results):
    """Bars: how many times our time an update takes each peer, on a log scale; the line at 1 is this course."""
    figure = style.new_figure(900, 640)
    names = [n for n in next(iter(results.values())) if n != "this course"][::-1]
    for i, (workload, lines) in enumerate(results.items()):
        left, right = ((190, 390), (560, 20))[i % 2]
        bottom, top = ((380, 40), (60, 360))[i // 2]
        ax = style.place(figure, left, bottom, right, top)
        style.dress(ax, f"{workload}: {WORKLOADS[workload].about}".replace("m = 128: ", ""))
        ratios = [min(lines[n][1]) / min(lines["this course"][1]) if n in lines else np.nan for n in names]
        ax.barh(names, ratios, color=palette.CLASSES[0].colour, height=0.7)
        ax.axvline(1, color=palette.INK, linestyle="--")
        ax.set(xscale="log", xlim=(0.3, 120))
        ax.xaxis.set_major_formatter("{x:g}")
        for n, ratio in zip(names, ratios, strict=True):
            if np.isfinite(ratio):
                beside = max(ratio, 1.0)  # the line at 1 crosses no number
                ax.annotate(f" {ratio:.2g}", (beside, n), va="center", fontsize=style.SMALL, color=palette.INK)
        if i % 2:
            ax.set_yticklabels([])
        if i >= len(results) - 2:
            style.dress(ax, xlabel="time of an update / this course's")
    return figure


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--only", choices=WORKLOADS, nargs="+", default=list(WORKLOADS))
    parser.add_argument("--without", choices=("torch", "jax"), nargs="+", default=[])
    arguments = parser.parse_args()
    others = [m for m in ("torch", "jax") if m not in arguments.without]
    results, notes = {}, []
    for name in arguments.only:
        peers = [ThisCourse(), Loop(), ScikitLearn()]
        peers += [peer for m in others for peer in import_module(f"peers_{m}").PEERS]
        results[name] = families(compare(WORKLOADS[name], peers, arguments.rounds))
        best = [f"{f}: {variant}" for f, (variant, _) in results[name].items() if variant != f]
        waits = [f"{p.name} compiled for {p.compile_seconds:.1f} s" for p in peers if hasattr(p, "compile_seconds")]
        notes.append(f"- {name} ({WORKLOADS[name].about}): " + "; ".join(best + waits))
        print(f"{name} done", flush=True)
    report.write(
        "training_speed",
        "Training speed beside the peers",
        "The peer's time an update divided by this course's: minima of alternating rounds (medians, and the ratio "
        "aimed at). Below 1 the peer is faster.",
        report.table(["", *results], rows(results)),
        "\n".join(notes),
        report.machine("scikit-learn", *others),
    )
    report.save(picture(results), "training_speed")


if __name__ == "__main__":
    main()

"""Time and memory as everything grows: width, depth, batch size, data, number of stacked networks.

    python benchmarks/scale.py [--rounds 5]

Writes results/scale.md and .png: log-log plots, each with the slope over its upper half (1: twice the size, twice the
time), and the peak of memory. One BLAS thread.
"""

import argparse
import time
import tracemalloc
from itertools import islice

import numpy as np
import report
import workloads  # noqa: F401  (one BLAS thread)

from mlp_course import Network, sgd
from mlp_course.plots import palette, style

AT_LEAST = 0.15  # seconds that a measurement takes: what is faster is repeated


def problem(sizes, N, copies=None):
    """Return a network and noise for it to learn."""
    rng = np.random.default_rng(0)
    net = Network(sizes, rng=0, dtype=np.float32, copies=copies)
    x = rng.random((N, sizes[0]), np.float32).T
    y = np.eye(sizes[-1], dtype=np.float32)[rng.integers(0, sizes[-1], N)].T
    return net, (x, y)


def per_update(rounds, at_least, m, **case):
    """Return the seconds of an update, the fastest of `rounds` measurements."""
    steps = sgd(*problem(**case), 0.1, m, rng=0)
    next(steps)
    times = []
    for _ in range(rounds):
        start, count = time.perf_counter(), 0
        while time.perf_counter() - start < AT_LEAST or count < at_least:
            for _ in islice(steps, at_least):
                count += 1
        times.append((time.perf_counter() - start) / count)
    return min(times)


def peak_bytes(m, **case):
    """Return (the peak of memory that training takes beyond the data and the network, the number of parameters)."""
    net, data = problem(**case)
    tracemalloc.start()
    for _ in islice(sgd(net, data, 0.1, m, rng=0), 3):
        pass
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak, net.theta.size


def log_range(low, high, count):
    return sorted({round(v) for v in np.geomspace(low, high, count)})


AXES = {  # what grows: (values, the case for a value, what is plotted, updates per unit of it)
    "hidden neurons (m = 10)": (log_range(30, 3000, 7), lambda n: {"sizes": [784, n, 10], "N": 2000, "m": 10}),
    "hidden layers of 30 (m = 10)": (
        log_range(1, 32, 6),
        lambda d: {"sizes": [784, *[30] * d, 10], "N": 2000, "m": 10},
    ),
    "batch size m": (log_range(1, 1024, 11), lambda m: {"sizes": [784, 30, 10], "N": 20_000, "m": m}),
    "examples (an epoch)": (log_range(1000, 60_000, 6), lambda N: {"sizes": [784, 30, 10], "N": N, "m": 10}),
    "stacked networks [2, 8, 8, 1]": (
        log_range(1, 1000, 7),
        lambda S: {"sizes": [2, 8, 8, 1], "N": 400, "m": 10, "copies": S},
    ),
}


def unit(name, case):
    """Return (what one point of a plot counts, how many updates that is)."""
    if name.startswith("batch"):
        return "µs an example", 1 / case["m"]
    if name.startswith("examples"):
        return "ms an epoch", case["N"] / case["m"] / 1000
    return "µs an update", 1


def measure(rounds):
    """Return {axis: (values, times, label)}; times in the label's unit."""
    curves = {}
    for name, (values, case) in AXES.items():
        times = []
        for value in values:
            label, updates = unit(name, case(value))
            whole_epoch = int(case(value)["N"] / case(value)["m"]) if name.startswith("examples") else 5
            times.append(per_update(rounds, whole_epoch, **case(value)) * updates * 1e6)
        curves[name] = values, times, label
        print(f"{name}: " + ", ".join(f"{v:,}: {t:.3g}" for v, t in zip(values, times, strict=True)), label, flush=True)
    return curves


def slope(values, times):
    """Return the slope of the upper half of a log-log curve."""
    half = len(values) // 2
    return np.polyfit(np.log(values[half:]), np.log(times[half:]), 1)[0]


def picture(curves):
    figure = style.new_figure(1000, 620)
    for i, (name, (values, times, label)) in enumerate(curves.items()):
        column, row = i % 3, i // 3
        ax = style.place(figure, 75 + 330 * column, 375 - 310 * row, 1000 - 75 - 245 - 330 * column, 45 + 310 * row)
        style.dress(ax, f"slope {slope(values, times):.2f}", name, label, grid=True)
        ax.loglog(values, times, color=palette.INK, marker="o")
        ax.minorticks_off()
    return figure


def memory():
    """Return rows: case, parameters, peak beyond data and network, bytes a parameter."""
    cases = [AXES[name][1](AXES[name][0][i]) for name in AXES for i in (0, -1)]
    rows = []
    for case in [{"sizes": [784, 30, 10], "N": 50_000, "m": 10}, *cases]:
        peak, parameters = peak_bytes(**case)
        layers = "-".join(map(str, case["sizes"] if len(case["sizes"]) < 6 else [784, "30 × 32", 10]))
        about = f"{layers}, N = {case['N']:,}, m = {case['m']:,}" + (
            f", S = {case['copies']}" if "copies" in case else ""
        )
        rows.append([about, f"{parameters:,}", f"{peak / 1e6:.2f}", f"{peak / parameters:.1f}"])
    return rows


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    curves = measure(parser.parse_args().rounds)
    times = [
        [name, label, f"{values[0]:,}: {t[0]:.3g}", f"{values[-1]:,}: {t[-1]:.3g}", f"{slope(values, t):.2f}"]
        for name, (values, t, label) in curves.items()
    ]
    report.save(picture(curves), "scale")
    report.write(
        "scale",
        "Time and memory as everything grows",
        "![Five log-log plots of time against width, depth, batch size, data and stacked networks.](scale.png)",
        report.table(["what grows", "time", "at the least", "at the most", "slope of the upper half"], times),
        "Memory that training takes beyond the data and the network themselves, at its peak (theta alone is 4 bytes a "
        "parameter in float32):",
        report.table(["case", "parameters", "peak, MB", "bytes a parameter"], memory()),
        report.machine(),
    )


if __name__ == "__main__":
    main()

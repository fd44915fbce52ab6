"""The benchmarks compare like with like: the peers that tests can have compute what the course computes."""

import subprocess
import sys
from pathlib import Path

BENCHMARKS = Path(__file__).resolve().parents[2] / "benchmarks"
PROGRAM = """
import limit, scale, training_speed
from peers import Loop, ScikitLearn
from workloads import WORKLOADS, data

assert limit.flops([784, 30, 10]) == 2 * (2 * (784 * 30 + 30 * 10) + 30 * 10)
assert abs(scale.slope([1, 10, 100, 1000], [5, 5, 50, 500]) - 1) < 1e-9
for name, workload in WORKLOADS.items():
    for peer in (Loop(), ScikitLearn()):
        training_speed.same_results(workload, *data(workload), peer)
        print(name, peer.name)
"""


def test_the_peers_compute_the_same(tmp_path):
    """In a process of its own, for the benchmarks set the number of BLAS threads."""
    run = subprocess.run([sys.executable, "-c", PROGRAM], cwd=BENCHMARKS, capture_output=True, encoding="utf-8")
    assert run.returncode == 0, run.stderr
    assert len(run.stdout.splitlines()) == 8

"""What the seal costs: fork, load and end of a worker at every tier that this machine gives, taken in turn.

Run it with the number of rounds: `python benchmarks/seal.py 300`. Tier 0 is the same without a seal. Where Python
cannot be read by other users, tiers 0, 1 and 3 carry modules loaded beforehand, and every fork is dearer by those.
"""

import statistics
import sys
import time
from contextlib import ExitStack

from autograder.sandbox.server import Server
from autograder.sandbox.tiers import TIERS

CELLS = ["import numpy as np\n\n\ndef relu(x):\n    return np.maximum(0, x)\n"]
QUESTION = {"id": "0", "care": True, "cells": CELLS, "names": ["relu"]}


def once(server: Server) -> float:
    """Milliseconds from the wish for a worker until it is gone."""
    start = time.perf_counter()
    worker = server.fork()
    worker.send(QUESTION)
    worker.receive(10)
    worker.end()
    return (time.perf_counter() - start) * 1e3


def main() -> None:
    """Print the medians, and what each tier adds to the lowest."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    with ExitStack() as stack:
        started = [stack.enter_context(Server(demand=0, most=most)) for most in range(len(TIERS))]
        servers = {server.tier: server for server in started}
        times: dict[int, list[float]] = {tier: [] for tier in servers}
        for _ in range(rounds):
            for tier, server in servers.items():
                times[tier].append(once(server))
    for tier, taken in times.items():
        added = statistics.median(a - b for a, b in zip(taken, times[0], strict=True))
        print(f"tier {tier} ({TIERS[tier].name}): {statistics.median(taken):.2f} ms, {added:+.2f} ms")


if __name__ == "__main__":
    main()

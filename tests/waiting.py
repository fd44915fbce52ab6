"""Waiting for what comes about in an event loop: on a condition, never for a time; too long means that it hangs."""

import asyncio
import time
from collections.abc import Callable

HUNG = 120  # seconds; nothing that these tests wait for takes more than a few, on however busy a machine


async def until(condition: Callable[[], object], what: str) -> None:
    """Let the loop go on until `condition()` is true."""
    began = time.monotonic()
    while not condition():
        assert time.monotonic() - began < HUNG, f"hung: waited {HUNG} s for {what}"
        await asyncio.sleep(0.002)


async def until_alone() -> None:
    """Let the loop go on until all that was started in it has ended, so that nothing can change any more."""
    await asyncio.sleep(0)  # in which begins what was asked for from outside the loop
    await until(lambda: len(asyncio.all_tasks()) == 1, "everything else to end")

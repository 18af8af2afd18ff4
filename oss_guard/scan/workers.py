# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Further processes that read for this one, and that stop as soon as nobody wants it any more.

They are started afresh on every platform, so that behaviour does not differ between them.
"""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing.connection import Connection
from typing import Any, TypeVar

A = TypeVar("A")
R = TypeVar("R")
_HELD = frozenset({signal.SIGINT, signal.SIGTERM})


class UnwantedError(Exception):
    """Nobody waits for what a worker does: the run was broken off."""


class Workers:
    """Processes that take tasks, each in the order in which they came."""

    def __init__(self, pool: ProcessPoolExecutor) -> None:
        self._pool = pool

    def submit(self, task: Callable[[A], R], argument: A) -> Future[R]:
        """Have a function of a module called in one of the processes."""
        with _interrupts_held():  # It may start a process, which keeps what is held.
            return self._pool.submit(task, argument)


@contextmanager
def workers(count: int, prepare: Callable[..., None], *told: Any) -> Iterator[Workers]:
    """Start ``count`` processes, each with ``prepare(*told)``; they end with the context.

    Where that is left by an exception, an interrupt say, tasks not begun are dropped and the
    others end at the next ``go_on``. No process is killed: one that dies while it sends a result
    would have this one wait for the rest of it.
    """
    context = multiprocessing.get_context("spawn")
    # Whatever ends this process closes its end, which the workers notice.
    theirs, ours = context.Pipe(duplex=False)
    pool = ProcessPoolExecutor(count, context, _begin, (theirs, prepare, told))
    try:
        yield Workers(pool)
    except BaseException:
        ours.close()
        pool.shutdown(cancel_futures=True)
        raise
    else:
        pool.shutdown()
    finally:
        ours.close()
        theirs.close()


_wanted: Connection[Any, Any] | None = None


def _begin(
    wanted: Connection[Any, Any], prepare: Callable[..., None], told: tuple[Any, ...]
) -> None:
    global _wanted  # noqa: PLW0603 - a worker process has exactly one who wants something
    # An interrupt from the keyboard reaches every process; it is for the first to end the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _HELD)
    _wanted = wanted
    if not wanted.poll():
        prepare(*told)


def go_on() -> None:
    """Raise UnwantedError in a worker nobody waits for. To be called before what takes long."""
    if _wanted is not None and _wanted.poll():
        raise UnwantedError


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """A process that is being started must not be left without what it is told."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _HELD)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)

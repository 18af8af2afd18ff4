# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Further processes that read for this one, and that stop as soon as nobody wants it any more.

They are started afresh on every platform, so that behaviour does not differ between them.
"""

from __future__ import annotations

import multiprocessing
import pickle
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import ExitStack, contextmanager
from multiprocessing.connection import Connection
from threading import current_thread, main_thread
from types import FrameType
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
        work = pickle.dumps((task, argument))
        with _interrupts_held():  # It may start a process, which keeps what is held.
            return self._pool.submit(_do, work)


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
    # As bytes, tasks too: to read them imports all they need, which may be wanted no more by then.
    work = pickle.dumps((prepare, told))
    pool = ProcessPoolExecutor(count, context, _begin, (theirs, work))
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


def _begin(wanted: Connection[Any, Any], work: bytes) -> None:
    global _wanted  # noqa: PLW0603 - a worker process has exactly one who wants something
    # An interrupt from the keyboard reaches every process; it is for the first to end the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _HELD)
    _wanted = wanted
    if wanted.poll():
        return
    prepare, told = pickle.loads(work)  # noqa: S301 - from the process that started this one
    if not wanted.poll():
        prepare(*told)


def _do(work: bytes) -> Any:
    go_on()
    task, argument = pickle.loads(work)  # noqa: S301 - likewise
    return task(argument)


def go_on() -> None:
    """Raise UnwantedError in a worker nobody waits for. To be called before what takes long."""
    if _wanted is not None and _wanted.poll():
        raise UnwantedError


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """A process that is being started must not be left without what it is told.

    It begins with what is blocked here. That alone would not hold anything, for another thread
    may be given the signal, and what is to be done about it is then done in this one.
    """
    held: list[int] = []

    def hold(number: int, _: FrameType | None) -> None:
        held.append(number)

    theirs = {number: signal.getsignal(number) for number in _HELD}
    with ExitStack() as stack:
        if hasattr(signal, "pthread_sigmask"):
            before = signal.pthread_sigmask(signal.SIG_BLOCK, _HELD)
            stack.callback(signal.pthread_sigmask, signal.SIG_SETMASK, before)
        for number, handler in theirs.items():
            if handler is not None and current_thread() is main_thread():
                signal.signal(number, hold)
                stack.callback(signal.signal, number, handler)
        yield
    for came in held:
        signal.raise_signal(came)

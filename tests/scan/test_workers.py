# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Processes are started whole or not at all, whenever an interrupt comes."""

from __future__ import annotations

import os
import signal
import threading
import time

import pytest

from oss_guard.scan.workers import UnwantedError, _do, _interrupts_held, workers


class Told(BaseException):
    """What the handler of these tests raises."""


def tell(*_: object) -> None:
    raise Told


def kill_and_go_on(came: list[str]) -> None:
    with _interrupts_held():
        os.kill(os.getpid(), signal.SIGTERM)
        time.sleep(0.1)
        came.append("to the end")


@pytest.mark.skipif(os.name == "nt", reason="POSIX signals")
def test_an_interrupt_that_another_thread_is_given_waits() -> None:
    done = threading.Event()
    other = threading.Thread(target=done.wait)
    other.start()
    before = signal.signal(signal.SIGTERM, tell)
    came: list[str] = []
    try:
        with pytest.raises(Told):
            kill_and_go_on(came)
        assert came == ["to the end"]
        assert signal.getsignal(signal.SIGTERM) is tell
        assert signal.SIGTERM not in signal.pthread_sigmask(signal.SIG_BLOCK, ())
    finally:
        signal.signal(signal.SIGTERM, before)
        done.set()
        other.join()


def test_tasks_are_done_in_order() -> None:
    with workers(2, int) as others:
        assert [others.submit(abs, -n).result() for n in range(5)] == list(range(5))


def test_a_task_that_nobody_wants_is_not_even_read(monkeypatch: pytest.MonkeyPatch) -> None:
    class Closed:
        def poll(self) -> bool:
            return True

    monkeypatch.setattr("oss_guard.scan.workers._wanted", Closed())
    with pytest.raises(UnwantedError):
        _do(b"no pickle")

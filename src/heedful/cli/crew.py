"""Many messages, all processors, the order kept: a bounded number is under way at any time."""

import os
import signal
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from itertools import chain, islice
from typing import Any, TypeVar

Given = TypeVar("Given")
Done = TypeVar("Done")

ALONE = 200
"""How many are done here before others are asked to help: starting processes takes longer than a few letters."""
_UNDER_WAY_EACH = 8

_work: Callable[[Any], Any] | None = None


def in_order(
    work: Callable[[Given], Done], given: Iterable[Given], *, hands: int | None = None
) -> Generator[Done, None, None]:
    """Do the work on each thing given and hand the results on in the same order.

    `work` must be importable by name, or a partial of such a function. A process that dies does not stop the rest:
    what it had is done here.
    """
    rest = iter(given)
    yield from map(work, islice(rest, ALONE))
    hands = hands or _processors()
    for thing in rest:
        yield from _shared(work, chain([thing], rest), hands) if hands > 1 else map(work, chain([thing], rest))


def _shared(work: Callable[[Given], Done], rest: Iterator[Given], hands: int) -> Iterator[Done]:
    from concurrent.futures import Future, ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    under_way: deque[Future[Done]] = deque()
    taken: deque[Given] = deque()
    with ProcessPoolExecutor(hands, initializer=_settle, initargs=(work,)) as crew:
        try:
            while True:
                for thing in islice(rest, _UNDER_WAY_EACH * hands - len(under_way)):
                    taken.append(thing)
                    under_way.append(crew.submit(_do, thing))
                if not under_way:
                    return
                done = under_way[0].result()
                under_way.popleft()
                taken.popleft()
                yield done
        except BrokenProcessPool:
            pass
        except BaseException:
            # Interrupted, or nobody wants the rest: what has not begun is not begun any more.
            crew.shutdown(wait=False, cancel_futures=True)
            raise
    yield from map(work, chain(taken, rest))


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _settle(work: Callable[[Any], Any]) -> None:
    global _work
    _work = work
    # An interruption is for the one who was asked; a member that dies of it could leave a lock behind.
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _do(thing: Any) -> Any:
    if _work is None:
        raise RuntimeError("A member of the crew was asked before it was told what to do.")
    return _work(thing)

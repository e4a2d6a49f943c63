"""What a page may ask of the parser: so many blocks, so deep, so long. Beyond, it says so and keeps the text.

Pages of strangers can be made to cost hours or to overflow the interpreter's stack; nobody writes such pages by hand.
"""

from __future__ import annotations

import ctypes
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

DEEPEST_BLOCK = 19
"""markdown-it stops at 20 nested blocks and drops the rest without a word; a block opened here has lost its content."""
DEEPEST_DIRECTIVE = 15
"""Blocks in blocks: each level costs some forty of Python's thousand stack frames."""
DEEPEST_INLINE = 30
"""Emphasis in emphasis in links …"""
MOST_TOKENS = 25_000
"""Of one page: ten times the longest module we know. A page of that size takes two seconds to read."""
PATIENCE = 30.0
"""Seconds of computing for one page. Nothing known takes that long; what is not known must not hang either."""


class TooSlow(Exception):
    """Reading took longer than anybody would wait."""


def flatten_deep_inlines(state: StateCore) -> tuple[int, ...]:
    """Make lines whose inline markup nests too deep plain text, in place; their lines, counted from 0."""
    found = []
    for token in state.tokens:
        if token.type == "inline" and any(child.level > DEEPEST_INLINE for child in token.children or ()):
            token.children = [Token("text", "", 0, content=token.content)]
            found.append(token.map[0] if token.map else 0)
    return tuple(found)


@contextmanager
def patience(seconds: float = PATIENCE) -> Iterator[None]:
    """Raise TooSlow inside the block when it computes for so long.

    By a signal where there is one (it also ends a search of a regular expression), else by an exception set from
    another thread.
    """
    if hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread():
        with _by_signal(seconds):
            yield
    else:
        with _by_thread(seconds):
            yield


@contextmanager
def _by_signal(seconds: float) -> Iterator[None]:
    def stop(number: int, frame: object) -> None:
        raise TooSlow

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


@contextmanager
def _by_thread(seconds: float) -> Iterator[None]:
    target = ctypes.c_ulong(threading.get_ident())
    timer = threading.Timer(seconds, ctypes.pythonapi.PyThreadState_SetAsyncExc, (target, ctypes.py_object(TooSlow)))
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()

"""Text shared out over several frames: nothing is lost, what belongs together stays together."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace

from transferkit.model.text import Run, Text
from transferkit.writers.slides.measure import height, total_height
from transferkit.writers.slides.metrics import ARIMO, Metrics
from transferkit.writers.slides.paragraphs import LETTERED, Para

_SLACKS = (1.08, 1.2, 1.35, 1.5, math.inf)
"""How much higher than even a part may be, tried in turn: evenness must not cost a frame more."""


def split(paras: Sequence[Para], points: float, room: float, limit: float, metrics: Metrics = ARIMO) -> list[tuple[Para, ...]]:
    """Paragraphs shared out over as few frames as hold them, evenly; a paragraph higher than a frame is cut between words."""
    pieces = [piece for para in paras for piece in _cut(para, points, room, limit, metrics)]
    chunks = list(_chunks(pieces, points, room, limit, metrics))
    heights = [total_height(chunk, points, room, metrics) for chunk in chunks]
    even = sum(heights) / max(1, math.ceil(sum(heights) / limit))
    least = len(_shared_out(heights, limit, limit))
    for goal in (max(limit * 0.6, even * slack) for slack in _SLACKS):
        if len(parts := _shared_out(heights, limit, goal)) <= least:
            break
    return [tuple(piece for index in part for piece in chunks[index]) for part in parts]


def _shared_out(heights: Sequence[float], limit: float, goal: float) -> list[list[int]]:
    """The numbers of the heights part by part: none higher than the limit, each about as high as the goal."""
    parts: list[list[int]] = []
    used = 0.0
    for index, needed in enumerate(heights):
        if not parts or used + needed > limit or used + needed / 2 > goal:
            parts.append([])
            used = 0.0
        parts[-1].append(index)
        used += needed
    return parts


def _chunks(pieces: Sequence[Para], points: float, room: float, limit: float, metrics: Metrics) -> Iterator[list[Para]]:
    """Paragraphs that belong together: an item with what is indented below it, a heading with what it introduces."""
    chunk: list[Para] = []
    for piece in pieces:
        joined = bool(chunk) and (_continues(piece) or introduces(chunk[-1]) or chunk[-1].tight)
        if chunk and not (joined and total_height([*chunk, piece], points, room, metrics) <= limit):
            yield chunk
            chunk = []
        chunk.append(piece)
    if chunk:
        yield chunk


def introduces(piece: Para) -> bool:
    """Whether a paragraph should not stand last on its slide."""
    return not piece.mark and (piece.is_head or piece.words.rstrip().endswith(":"))


def _continues(piece: Para) -> bool:
    return piece.level > 0 or (piece.mark == "indent" and not LETTERED.match(piece.words))


def _cut(para: Para, points: float, room: float, limit: float, metrics: Metrics) -> list[Para]:
    """A paragraph in pieces that each fit a frame."""
    if height(para, points, room, metrics) <= limit:
        return [para]
    words = _words(para.text)
    pieces: list[Para] = []
    while words:
        count = _most_words(words, para, points, room, limit, metrics)
        pieces.append(replace(para, text=_joined(words[:count]), mark=para.mark if not pieces else ("indent" if para.mark else "")))
        words = words[count:]
    return pieces


def _most_words(words: Sequence[Run], para: Para, points: float, room: float, limit: float, metrics: Metrics) -> int:
    """How many words fit a frame, by halving; at least one."""
    low, high = 1, len(words)
    while low < high:
        middle = (low + high + 1) // 2
        if height(replace(para, text=_joined(words[:middle])), points, room, metrics) <= limit:
            low = middle
        else:
            high = middle - 1
    return low


def _words(text: Text) -> list[Run]:
    """A text word by word; each keeps the look of its run and the blank behind it. Endless words are broken."""
    found: list[Run] = []
    for run in text:
        for word in run.text.split(" "):
            pieces = [word[index : index + 200] for index in range(0, len(word), 200)] or [""]
            found += [replace(run, text=piece) for piece in pieces[:-1]] + [replace(run, text=f"{pieces[-1]} ")]
        if found:
            found[-1] = replace(found[-1], text=found[-1].text[:-1])
    return [run for run in found if run.text]


def _joined(words: Sequence[Run]) -> Text:
    joined: list[Run] = []
    for word in words:
        if joined and replace(joined[-1], text="") == replace(word, text=""):
            joined[-1] = replace(word, text=joined[-1].text + word.text)
        else:
            joined.append(word)
    return tuple(joined)

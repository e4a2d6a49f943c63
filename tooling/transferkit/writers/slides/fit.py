"""Slides that fit: long text goes on, tables are split by rows and columns, nothing is lost."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace

from transferkit.model.deck import SHEET_PAGES, Layout, Slide
from transferkit.model.text import Block, Columns, Picture, Run, Table, Text, plain, runs
from transferkit.writers.slides.boxes import Boxes
from transferkit.writers.slides.grids import grids_of
from transferkit.writers.slides.measure import LINE_HEIGHT, height, line_count, total_height
from transferkit.writers.slides.page import Grid, Page
from transferkit.writers.slides.paragraphs import Para, paragraphs

SIZES = (24.0, 22.0, 20.0)
"""Sizes of text that are tried, in points; the last is the least."""
TITLE_SIZES = (32.0, 30.0, 28.0)
MOST_ABOVE = 0.55
"""How much of a slide text may take above a table."""


def pages_of(slide: Slide, boxes: Boxes) -> tuple[Page, ...]:
    """The pages a slide becomes, "(2/3)" where there are several; the notes stay with the first."""
    shown, left_over = _title(slide, boxes)
    bodies = list(_bodies(slide, boxes, left_over))
    pages = [replace(page, layout=page.layout, title=shown[0], title_points=shown[1]) for page in bodies]
    notes = paragraphs(slide.notes)
    if left_over:
        notes = (Para(slide.title), *notes)
    if slide.sheet and len(pages) > SHEET_PAGES:
        notes = (*notes, Para((Run(f"{slide.sheet}:", strong=True),)), *paragraphs(slide.body))
        pages = pages[:SHEET_PAGES]
        pages[-1] = replace(pages[-1], panel=(*pages[-1].panel, Para((Run(slide.sheet, strong=True),))))
    count = len(pages)
    return tuple(
        replace(page, notes=notes if index == 0 else (), part=(index + 1, count) if count > 1 else None) for index, page in enumerate(pages)
    )


def _title(slide: Slide, boxes: Boxes) -> tuple[tuple[Text, float], Text]:
    """((title, size), rest): a title too long for its frame at the least size goes on in the text."""
    box = boxes.title(slide.layout)
    for points in TITLE_SIZES:
        if line_count(f"{plain(slide.title)} (10/10)", points, box.width, bold=True) * points * LINE_HEIGHT <= box.height + 2:
            return (slide.title, points), ()
    words = plain(slide.title).split(" ")
    for end in range(len(words) - 1, 0, -1):
        head = " ".join(words[:end])
        if line_count(f"{head} … (10/10)", TITLE_SIZES[-1], box.width, bold=True) * TITLE_SIZES[-1] * LINE_HEIGHT <= box.height + 2:
            return (runs(f"{head} …"), TITLE_SIZES[-1]), runs(f"… {' '.join(words[end:])}")
    cut = max(1, int(box.width / TITLE_SIZES[-1]))
    return (runs(f"{plain(slide.title)[:cut]} …"), TITLE_SIZES[-1]), slide.title


def _bodies(slide: Slide, boxes: Boxes, left_over: Text) -> Iterator[Page]:
    """Pages without titles and notes."""
    if slide.layout in (Layout.TITLE, Layout.SECTION):
        yield Page(slide.layout, slide.title, panel=(Para(slide.subtitle),) if slide.subtitle else ())
        return
    panel = tuple(Para(runs(line)) for line in plain(slide.subtitle).split("\n")) if slide.subtitle else ()
    first = [Para(left_over)] if left_over else []
    made = 0
    for group in _groups(slide.body):
        for page in _of_group(group, slide.layout, boxes, tuple(first)):
            made += 1
            first = []
            yield replace(page, panel=panel)
    if first or not made:
        yield Page(slide.layout, slide.title, frames=(tuple(first),) if first else (), panel=panel)


def _groups(body: Sequence[Block]) -> list[list[Block]]:
    """What may share a slide: text, text and the table behind it, a picture with the text before or behind it."""
    groups: list[list[Block]] = []
    for block in body:
        if groups and _may_join(groups[-1], block):
            groups[-1].append(block)
        else:
            groups.append([block])
    return groups


def _may_join(group: list[Block], block: Block) -> bool:
    if isinstance(block, Columns) or isinstance(group[-1], Table | Columns):
        return False
    pictures = any(isinstance(inner, Picture) for inner in group)
    return not (pictures and isinstance(block, Picture | Table))


def _of_group(group: list[Block], layout: Layout, boxes: Boxes, first: tuple[Para, ...]) -> Iterator[Page]:
    """The pages of one group."""
    pictures = [block for block in group if isinstance(block, Picture)]
    if pictures:
        yield from _text_and_picture(group, pictures[0], layout, boxes, first)
    elif isinstance(group[-1], Table):
        yield from _text_and_table((*first, *paragraphs(group[:-1])), group[-1], layout, boxes)
    elif isinstance(group[0], Columns):
        yield from _columns([paragraphs(column) for column in group[0].columns], boxes, first)
    else:
        yield from _text((*first, *paragraphs(group)), layout, boxes)


def _text_and_table(paras: tuple[Para, ...], table: Table, layout: Layout, boxes: Boxes) -> Iterator[Page]:
    """Text above the table behind it if it leaves room enough, else on slides of its own."""
    box = boxes.body(layout)
    for points in SIZES:
        above = total_height(paras, points, box.width) + 12
        grids = grids_of(table, box.width, box.height - above) if paras and not table.caption and above < box.height * MOST_ABOVE else []
        if grids and (len(grids) == 1 or (points == SIZES[-1] and _begins(table, grids[0]))):
            yield Page(layout, (), frames=(paras,), points=points, grid=grids[0], grid_top=above)
            yield from _grids(grids_of(_below(table, grids[0]), box.width, box.height) if len(grids) > 1 else [], layout)
            return
    if len(paras) > 1 and _introduces(paras[-1]):
        yield from _text(paras[:-1], layout, boxes)
        yield from _text_and_table(paras[-1:], table, layout, boxes)
        return
    if paras:
        yield from _text(paras, layout, boxes)
    yield from _table(table, layout, boxes)


def _begins(table: Table, shown: Grid) -> bool:
    """Whether a grid holds the first rows of a table as they are: all their columns, no cell cut in parts."""
    rows = shown.rows[shown.heads :]
    return rows == table.body[: len(rows)]


def _below(table: Table, shown: Grid) -> Table:
    """The rows that a grid with a table's first rows leaves."""
    return replace(table, body=table.body[len(shown.rows) - shown.heads :])


def _grids(grids: Sequence[Grid], layout: Layout, caption: tuple[Para, ...] = ()) -> Iterator[Page]:
    holder = layout if layout in (Layout.AGENDA, Layout.EXERCISE) else Layout.TABLE
    for index, grid in enumerate(grids):
        yield Page(holder, (), grid=grid, caption=caption if index == 0 else (), points=20)


def _text_and_picture(group: list[Block], picture: Picture, layout: Layout, boxes: Boxes, first: tuple[Para, ...]) -> Iterator[Page]:
    """A picture beside the text around it if that fits half a slide, else each on its own."""
    position = group.index(picture)
    before, behind = (*first, *paragraphs(group[:position])), paragraphs(group[position + 1 :])
    room = boxes.columns(2)[0]
    if (before or behind) and layout is not Layout.EXERCISE:
        size = next((points for points in SIZES if total_height((*before, *behind), points, room.width) <= room.height * 0.9), None)
        if size:
            caption = paragraphs_of_caption(picture)
            yield Page(Layout.COLUMNS, (), frames=((*before, *behind),), points=size, picture=picture, caption=caption)
            return
    if before:
        yield from _text(before, layout, boxes)
    holder = layout if layout is Layout.EXERCISE else Layout.PICTURE
    yield Page(holder, (), picture=picture, caption=paragraphs_of_caption(picture), points=20)
    if behind:
        yield from _text(behind, layout, boxes)


def paragraphs_of_caption(picture: Picture) -> tuple[Para, ...]:
    """The line under a picture."""
    number = (Run(f"{picture.number}: "),) if picture.number else ()
    return (Para((*number, *picture.caption)),) if picture.caption else ()


def _text(paras: Sequence[Para], layout: Layout, boxes: Boxes) -> Iterator[Page]:
    box = boxes.body(layout)
    for points in SIZES:
        if total_height(paras, points, box.width) <= box.height:
            yield Page(layout, (), frames=(tuple(paras),), points=points)
            return
    for part in split(paras, SIZES[-1], box.width, box.height):
        yield Page(layout, (), frames=(part,), points=SIZES[-1])


def _columns(columns: Sequence[tuple[Para, ...]], boxes: Boxes, first: tuple[Para, ...]) -> Iterator[Page]:
    """Columns side by side; a column that is too long goes on in its place on the next slide."""
    if first:
        yield from _text(first, Layout.CONTENT, boxes)
    room = boxes.columns(len(columns))[0]
    size = next((points for points in SIZES if all(total_height(one, points, room.width) <= room.height for one in columns)), SIZES[-1])
    parts = [split(one, size, room.width, room.height) or [()] for one in columns]
    for index in range(max(len(part) for part in parts)):
        yield Page(Layout.COLUMNS, (), frames=tuple(part[index] if index < len(part) else () for part in parts), points=size)


def _table(table: Table, layout: Layout, boxes: Boxes) -> Iterator[Page]:
    box = boxes.body(layout if layout in (Layout.AGENDA, Layout.EXERCISE) else Layout.TABLE)
    number = (Run(f"{table.number}: "),) if table.number else ()
    caption = (Para((*number, *table.caption)),) if table.caption else ()
    below = total_height(caption, 20, box.width) if caption else 0
    yield from _grids(grids_of(table, box.width, box.height - below), layout, caption)


def split(paras: Sequence[Para], points: float, room: float, limit: float) -> list[tuple[Para, ...]]:
    """Paragraphs shared out over as few frames as hold them, evenly; a paragraph higher than a frame is cut between words."""
    pieces = [piece for para in paras for piece in _cut(para, points, room, limit)]
    chunks = list(_chunks(pieces, points, room, limit))
    heights = [total_height(chunk, points, room) for chunk in chunks]
    goal = max(limit * 0.6, sum(heights) / max(1, math.ceil(sum(heights) / limit)) * 1.08)
    parts: list[list[Para]] = []
    used = 0.0
    for chunk, needed in zip(chunks, heights, strict=True):
        if not parts or used + needed > limit or used + needed / 2 > goal:
            parts.append([])
            used = 0.0
        parts[-1] += chunk
        used += needed
    return [tuple(part) for part in parts]


def _chunks(pieces: Sequence[Para], points: float, room: float, limit: float) -> Iterator[list[Para]]:
    """Paragraphs that belong together: an item with what is indented below it, a heading with what it introduces."""
    chunk: list[Para] = []
    for piece in pieces:
        joined = bool(chunk) and (_continues(piece) or _introduces(chunk[-1]) or chunk[-1].tight)
        if chunk and not (joined and total_height([*chunk, piece], points, room) <= limit):
            yield chunk
            chunk = []
        chunk.append(piece)
    if chunk:
        yield chunk


def _introduces(piece: Para) -> bool:
    """Whether a paragraph should not stand last on its slide."""
    return not piece.mark and (piece.is_head or piece.words.rstrip().endswith(":"))


def _continues(piece: Para) -> bool:
    return piece.level > 0 or piece.mark == "indent"


def _cut(para: Para, points: float, room: float, limit: float) -> list[Para]:
    """A paragraph in pieces that each fit a frame."""
    if height(para, points, room) <= limit:
        return [para]
    words = _words(para.text)
    pieces: list[Para] = []
    while words:
        count = _most_words(words, para, points, room, limit)
        pieces.append(replace(para, text=_joined(words[:count]), mark=para.mark if not pieces else ("indent" if para.mark else "")))
        words = words[count:]
    return pieces


def _most_words(words: Sequence[Run], para: Para, points: float, room: float, limit: float) -> int:
    """How many words fit a frame, by halving; at least one."""
    low, high = 1, len(words)
    while low < high:
        middle = (low + high + 1) // 2
        if height(replace(para, text=_joined(words[:middle])), points, room) <= limit:
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

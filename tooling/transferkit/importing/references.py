"""Pictures and links of foreign Markdown: files come along, the web is not asked, odd schemes go."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Mapping, Sequence
from urllib.parse import unquote

from transferkit.importing.draft import Draft
from transferkit.importing.escape import escape
from transferkit.importing.lines import Numbered, with_code
from transferkit.importing.pictures import keep_picture
from transferkit.markup.sanitize import SAFE_SCHEMES, scheme_of

_TARGET = r"\(\s*(?:<(?P<angled>[^>\n]*)>|(?P<bare>[^\s()]*(?:\([^\s()]*\)[^\s()]*)*))(?P<title>\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)"
_PICTURE = re.compile(r"!\[(?P<alt>(?:[^\[\]\\]|\\.)*)\]" + _TARGET + r"(?:\{[^}\n]*\})?")
_LINK = re.compile(r"(?<!!)\[(?P<text>(?:[^\[\]\\]|\\.)*)\]" + _TARGET)
_DEFINITION = re.compile(r"^ {0,3}\[[^\]]+\]:\s*<?(?P<target>[^\s>]+)")
_DIRECTIVE_PICTURE = re.compile(r"^(?P<start>\s*(?:`{3,}|:{3,})\{(?:figure|image)\}\s+)(?P<target>\S+)\s*$")

Companions = Mapping[str, bytes]
"""The files that lie beside a page, by their path seen from it."""


def with_references(lines: Sequence[Numbered], draft: Draft, beside: Companions) -> list[Numbered]:
    """The lines with their pictures kept and their links checked."""
    made: list[Numbered] = []
    for line, is_code in with_code(lines):
        draft.line = line.number
        if is_code:
            made.append(line)
            continue
        if (found := _DEFINITION.match(line.text)) and not _is_good(found["target"]):
            draft.lost("link", found["target"])
            continue
        text = _DIRECTIVE_PICTURE.sub(lambda found: _directive(found, draft, beside), line.text)
        text = _outside_code(text, lambda part: _PICTURE.sub(lambda found: _picture(found, draft, beside), part))
        text = _outside_code(text, lambda part: _LINK.sub(lambda found: _link(found, draft, beside), part))
        made.append(Numbered(line.number, text))
    return made


def _outside_code(text: str, change: Callable[[str], str]) -> str:
    """A line changed everywhere but in `code`."""
    parts = re.split(r"(`+[^`]*`+)", text)
    return "".join(part if index % 2 else change(part) for index, part in enumerate(parts))


def _picture(found: re.Match[str], draft: Draft, beside: Companions) -> str:
    target, alt = found["angled"] or found["bare"] or "", found["alt"].strip()
    if scheme_of(target) or target.startswith("//"):
        draft.note("IMP11", address=target[:200])
        address = target if scheme_of(target) == "https" or scheme_of(target) == "http" else ""
        return f"[{alt or escape(target)}](<{address}>)" if address else alt
    name = kept_name(target, draft, beside)
    if not name:
        draft.lost("picture", f"{target} {alt}")
        return f"*({alt})*" if alt else ""
    if not alt:
        draft.note("IMP13", name=name)
        alt = escape(draft.say("Describe this picture: {name}", name=name))
    return f"![{alt}](<{name}>)" if set(name) & set(" ()") else f"![{alt}]({name})"


def _directive(found: re.Match[str], draft: Draft, beside: Companions) -> str:
    name = kept_name(found["target"], draft, beside)
    if not name:
        draft.lost("picture", found["target"])
    return f"{found['start']}{name or found['target']}"


def kept_name(target: str, draft: Draft, beside: Companions) -> str:
    """The name a picture file that lies beside the page is kept under; "" where there is none such."""
    name = _found(target, draft, beside)
    if not name:
        return ""
    return name if draft.files.get(name) == beside[name] else keep_picture(draft, beside[name], name)


def _found(target: str, draft: Draft, beside: Companions) -> str:
    """The file a page means: seen from its own folder, or from the top of the material."""
    folder = posixpath.dirname(draft.source)
    for written in (target, unquote(target)):
        plain = written.replace("\\", "/").partition("#")[0]
        for name in (posixpath.normpath(posixpath.join(folder, plain.lstrip("/"))), posixpath.normpath(plain.lstrip("/"))):
            if name in beside or name in draft.pages:
                return name
    return ""


def _link(found: re.Match[str], draft: Draft, beside: Companions) -> str:
    """A link as it stays; one to a file leads to its copy, one that leads nowhere is its text."""
    target = found["angled"] or found["bare"] or ""
    if not _is_good(target):
        draft.lost("link", target[:200])
        return found["text"]
    if scheme_of(target) or target.startswith(("#", "//")) or not target:
        return found[0]
    name = _found(target, draft, beside)
    if not name:
        draft.lost("link", target[:200])
        return found["text"]
    if name not in draft.pages:
        draft.files.setdefault(name, beside[name])
    anchor = f"#{target.partition('#')[2]}" if "#" in target else ""
    return f"[{found['text']}](<{draft.pages.get(name, name)}{anchor}>)"


def _is_good(target: str) -> bool:
    return scheme_of(target) in {*SAFE_SCHEMES, ""}

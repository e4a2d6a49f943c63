"""Quarto's and pandoc's own marks in Markdown: divs, code chunks, shortcodes; and commands of template languages."""

from __future__ import annotations

import re
from collections.abc import Sequence

from transferkit.importing.draft import Draft
from transferkit.importing.lines import Numbered, with_code
from transferkit.markup.names import OUR_BLOCKS

_DIV = re.compile(r"^(?P<indent>\s*)(?P<fence>:{3,})\s*(?P<info>\{[^}\n]*[.#=][^}\n]*\}|[\w-]+)\s*:*\s*$")
_CLOSING = re.compile(r"^\s*(:{3,})\s*$")
_CALLOUT = re.compile(r"\.callout-(note|tip|warning|caution|important)")
_TITLE = re.compile(r"title\s*=\s*[\"']([^\"']*)[\"']")
_CHUNK = re.compile(
    r"^(?P<indent>\s*)(?P<fence>`{3,})\s*\{\s*(?P<language>python|r|julia|bash|sh|sql|ojs|mermaid|dot)\b[^}]*\}\s*$", re.IGNORECASE
)
_SHORTCODE = re.compile(r"\{\{<\s*(?P<name>\w+)\s*(?P<rest>[^>]*?)\s*>\}\}")
_TEMPLATE = re.compile(r"\{%.*?%\}|\{\{\s*(?:page|site|include|relative_root_path)\b[^}]*\}\}")


def without_pandoc(lines: Sequence[Numbered], draft: Draft) -> list[Numbered]:
    """The lines in words of ours; what has none is dropped and listed, its text stays."""
    made: list[Numbered] = []
    kept: list[bool] = []
    for line, is_code in with_code(lines):
        draft.line = line.number
        if chunk := _CHUNK.match(line.text):
            draft.look_at("code chunk", line.text.strip())
            made.append(Numbered(line.number, f"{chunk['indent']}{chunk['fence']}{chunk['language'].lower()}"))
        elif is_code:
            made.append(line)
        elif (div := _DIV.match(line.text)) and not _is_ours(div["info"]):
            opening = _opening(div, draft)
            kept.append(bool(opening))
            made += [Numbered(line.number, opening)] if opening else []
        elif _CLOSING.match(line.text) and kept:
            made += [line] if kept.pop() else []
        else:
            if (opened := re.match(r"\s*:{3,}\s*\{?([\w-]+)\}?", line.text)) and opened[1]:
                kept.append(True)
            made.append(Numbered(line.number, _without_templates(line.text, draft)))
    return made


def _is_ours(info: str) -> bool:
    """Whether a fence opens a block that the build knows as it stands: `{note}`, `challenge`."""
    return bool(re.fullmatch(r"\{[\w:-]+\}", info)) or info.lower() in OUR_BLOCKS or info.lower().removesuffix("-start") in OUR_BLOCKS


def _opening(div: re.Match[str], draft: Draft) -> str:
    """The first line of our block for a div; "" where only its content stays."""
    if found := _CALLOUT.search(div["info"]):
        title = _TITLE.search(div["info"])
        return f"{div['indent']}{div['fence']}{{{found[1]}}} {title[1] if title else ''}".rstrip()
    draft.lost("class", div["info"])
    return ""


def _without_templates(text: str, draft: Draft) -> str:
    def shortcode(found: re.Match[str]) -> str:
        address = found["rest"].split()[0] if found["rest"].split() else ""
        if found["name"] == "video" and address.startswith("https://"):
            draft.look_at("embed", address)
            return f"<{address}>"
        draft.lost("template", found[0])
        return ""

    def command(found: re.Match[str]) -> str:
        draft.lost("template", found[0])
        return ""

    return _TEMPLATE.sub(command, _SHORTCODE.sub(shortcode, text))

"""`____` between words is a blank to write in, never the beginning of bold text."""

from __future__ import annotations

import pytest
from markdown_it import MarkdownIt

from transferkit.markup.blanks import blank_rule

RENDERED = {
    "Der ____, und (____) auch.": "Der ____, und (____) auch.",
    "Der ________ (Name) bis ____.": "Der ________ (Name) bis ____.",
    "(___)": "(___)",
    "___fett___ und __fett__ und _schräg_": "<em><strong>fett</strong></em> und <strong>fett</strong> und <em>schräg</em>",
    "name_mit_strich und wort____ende": "name_mit_strich und wort____ende",
    "(__) und (__)": "(<strong>) und (</strong>)",
    "`____`": "<code>____</code>",
}


@pytest.mark.parametrize(("written", "html"), RENDERED.items())
def test_blanks_stay_blanks_and_emphasis_stays_emphasis(written: str, html: str) -> None:
    parser = MarkdownIt()
    parser.inline.ruler.before("emphasis", "blank", blank_rule)
    assert parser.renderInline(written) == html

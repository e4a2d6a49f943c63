"""conf.py's `transferkit_*` values into Sphinx's own settings, and the safety Sphinx leaves open."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.config import Config

from transferkit.building.languages import NAMED, SETTINGS_SOURCE
from transferkit.model.credits import forbids_use
from transferkit.model.languages import tag_of
from transferkit.model.licences import LICENCES, deed
from transferkit.model.markdown import MYST_EXTENSIONS
from transferkit.model.problem import Place, Problem, problem
from transferkit.model.rules import HOUSE_RULES
from transferkit.model.settings import Settings
from transferkit.model.templates import template_at
from transferkit.model.words import words
from transferkit.reading.order import NOT_IN_BOOKS
from transferkit.translating.translator import translation_of
from transferkit.typesetting.paper import PAPERS

SETTINGS: tuple[tuple[str, object, type | tuple[type, ...]], ...] = (
    ("transferkit_title", "", str),
    ("transferkit_languages", ["de"], (list, tuple)),
    ("transferkit_site_url", "", str),
    ("transferkit_publisher", "", str),
    ("transferkit_funding", "", str),
    ("transferkit_licence", "CC-BY-SA-4.0", str),
    ("transferkit_template", "", str),
    ("transferkit_paper", "a4", str),
    (NOT_IN_BOOKS, [], (list, tuple)),
    ("transferkit_house_rules", False, (bool, list, tuple)),
    ("transferkit_terms", {}, dict),
    ("transferkit_audience", "learner", str),
    ("transferkit_executed", "", str),
    ("transferkit_booklet", "", str),
    ("transferkit_press", "", str),
)
"""Name, default, type. OURS are not for conf.py: one that sets them is told so."""
OURS = ("transferkit_audience", "transferkit_executed", "transferkit_booklet", "transferkit_press")
"""For whom a read is, the folder with copies of notebooks that were run before it, the one module a book is wanted of,
and the folder of a press that is kept."""
NOT_READ = (NOT_IN_BOOKS, "transferkit_booklet", "transferkit_press")
"""Settings that change nothing of what is read."""
LEGAL_PAGES = {"imprint": ("impressum", "imprint"), "privacy": ("datenschutz", "privacy")}
"""How these pages are called in the handbook folder."""


def apply_settings(app: Sphinx, config: Config) -> None:
    """Set everything of Sphinx that follows from ours. The project's folder is the source folder."""
    for name, default, _ in SETTINGS:
        if name in OURS and name not in config.overrides:
            setattr(config, name, default)
    config.root_doc = "handbook/index"
    config.source_suffix = {".md": "markdown", ".ipynb": "ipynb"}
    config.include_patterns = ["handbook/**", "modules/**"]
    config.exclude_patterns = [*config.exclude_patterns, "**/files", "**/solution-files", "**/_*", "_build", ".venv", ".nox", "**/.*"]
    config.project = config.html_title = config.transferkit_title or config.project
    _translate_names(app, config)
    config.author = config.transferkit_publisher
    config.copyright = config.project_copyright = ""
    _set_markup(config)
    _set_html(config)
    _name_legal_pages(config, Path(app.srcdir))
    _set_epub(config)


def _translate_names(app: Sphinx, config: Config) -> None:
    """What the handbook and its publisher are called in the language of this read."""
    names = {name: getattr(config, name) for name in NAMED if isinstance(getattr(config, name), str)}
    languages = list(config.transferkit_languages)
    if languages[:1] in ([], [config.language]):
        return
    say = translation_of(Path(app.srcdir), SETTINGS_SOURCE, names.values(), config.language).say
    for name in NAMED[1:]:
        setattr(config, name, say(names.get(name, "")) or getattr(config, name))
    config.project = config.html_title = say(names.get(NAMED[0], "")) or config.project


def _set_markup(config: Config) -> None:
    config.myst_enable_extensions = set(MYST_EXTENSIONS)
    config.myst_heading_anchors = 4
    config.myst_footnote_transition = False
    config.smartquotes = False  # authors write „…“ themselves; a second opinion costs 7 % of a read
    config.numfig = True
    config.numfig_secnum_depth = 0
    config.math_numfig = False
    say = words(config.language)
    figure, table, listing = say("Fig. %s"), say("Table %s"), say("Listing %s")
    config.numfig_format = {
        "figure": figure,
        "table": table,
        "code-block": listing,
        "trainer-figure": figure % "L%s",
        "trainer-table": table % "L%s",
        **config.numfig_format,
    }


def _set_html(config: Config) -> None:
    if "html_theme" not in config._raw_config and "html_theme" not in config.overrides:
        config.html_theme = "transferkit"
        name, link = LICENCES.get(config.transferkit_licence, ("", ""))
        config.html_theme_options = {
            "licence": name,
            "licence_url": deed(link, config.language),
            "publisher": config.transferkit_publisher,
            "funding": config.transferkit_funding,
            **config.html_theme_options,
        }
    config.html_copy_source = False
    config.html_show_sourcelink = False
    config.html_show_sphinx = False
    config.html_show_search_summary = False
    config.html_math_renderer = "transferkit"
    config.html_permalinks_icon = "#"
    base = config.transferkit_site_url.rstrip("/")
    config.html_baseurl = f"{base}/{config.language}/" if base else ""


def _set_epub(config: Config) -> None:
    """What Sphinx's own builder of EPUBs asks for; what stands in the book, ours says (see ebook/)."""
    publisher = config.transferkit_publisher or config.project
    config.epub_title = config.epub_description = config.project
    config.epub_author = config.epub_contributor = config.epub_publisher = config.epub_copyright = publisher
    config.epub_uid = config.epub_identifier = "handbook"
    config.epub_language = tag_of(config.language)
    config.epub_basename = f"handbook-{config.transferkit_audience}"
    config.epub_css_files = []
    config.epub_show_urls = "no"
    config.version = config.version or "1"


def _name_legal_pages(config: Config, project: Path) -> None:
    """Let the foot of every page lead to imprint and privacy page, where the handbook has them."""
    if config.html_theme == "transferkit":
        for option, names in LEGAL_PAGES.items():
            found = next((f"handbook/{name}" for name in names if (project / f"handbook/{name}.md").is_file()), "")
            config.html_theme_options = {option: found, **config.html_theme_options}


def secure_docutils(app: Sphinx) -> None:
    """Switch off what lets a source bring in raw code. (Files go through our own blocks.)"""
    app.env.settings["raw_enabled"] = False


def settings_of(app: Sphinx) -> Settings:
    """The project's settings as the model has them."""
    config = app.config
    named = config.transferkit_template if isinstance(config.transferkit_template, str) else ""
    template = template_at(named, Path(app.confdir)) if named else None
    return Settings(
        root=Path(app.srcdir).resolve(),
        title=config.project,
        languages=tuple(config.transferkit_languages),
        site_url=config.transferkit_site_url,
        publisher=config.transferkit_publisher,
        funding=config.transferkit_funding,
        license=config.transferkit_licence,
        template=template,
        house_rules=_house_rules(config.transferkit_house_rules),
        terms=tuple(sorted((str(word), str(better)) for word, better in config.transferkit_terms.items())),
    )


def _house_rules(written: object) -> frozenset[str]:
    """The hints that count as warnings: all that can, those that are named, or none."""
    if isinstance(written, list | tuple):
        return HOUSE_RULES & frozenset(str(code) for code in written)
    return HOUSE_RULES if written is True else frozenset()


def setting_problems(config: Config) -> tuple[Problem, ...]:
    """Settings of conf.py that are unknown or of the wrong kind."""
    known = {name: kind for name, _, kind in SETTINGS if name not in OURS}
    written = {name: value for name, value in config._raw_config.items() if name.startswith("transferkit")}
    return tuple(_of_one(name, value, known) for name, value in sorted(written.items()) if not _is_fine(name, value, known))


def _is_fine(name: str, value: object, known: dict[str, type | tuple[type, ...]]) -> bool:
    kinds = known.get(name)
    if kinds is None or not isinstance(value, kinds):
        return False
    match name, value:
        case "transferkit_licence", _:
            return value in LICENCES
        case "transferkit_paper", _:
            return value in PAPERS
        case "transferkit_house_rules", list() | tuple():
            return HOUSE_RULES.issuperset(value)
        case "transferkit_not_in_books", list() | tuple():
            return all(isinstance(page, str) for page in value)
        case "transferkit_terms", dict():
            return all(isinstance(text, str) for pair in value.items() for text in pair)
    return True


def _of_one(name: str, value: object, known: dict[str, type | tuple[type, ...]]) -> Problem:
    where = Place("conf.py")
    if name not in known:
        nearest = get_close_matches(name, known, 1, 0.0)[0]
        return problem("PRJ02", where, name=name, nearest=nearest)
    if name == "transferkit_licence" and forbids_use(str(value)):
        return problem("LIC01", where, licence=value, name=name)
    if name == "transferkit_licence":
        return problem("PRJ03", where, name=name, expected=" / ".join(LICENCES))
    if name == "transferkit_paper":
        return problem("PRJ03", where, name=name, expected=" / ".join(PAPERS))
    if name == "transferkit_house_rules":
        return problem("PRJ03", where, name=name, expected=f"True / [{', '.join(sorted(HOUSE_RULES))}]")
    kinds = known[name]
    expected = " / ".join(kind.__name__ for kind in (kinds if isinstance(kinds, tuple) else (kinds,)))
    return problem("PRJ03", where, name=name, expected=expected)

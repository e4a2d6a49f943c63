"""All we tell Sphinx, as a table of contents."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

from transferkit import __version__
from transferkit.building import (
    circles,
    configure,
    landing,
    navigation,
    page_context,
    promises,
    rewriting,
    search_index,
    sitemap,
    sources,
    sphinx_texts,
)
from transferkit.building.course_builder import CourseBuilder
from transferkit.ebook.builder import EpubBuilder
from transferkit.markup import (
    answer_keys,
    blocks,
    card_blocks,
    catalogue_block,
    changes_block,
    chart_block,
    coverage,
    credits,
    discussion_block,
    exercise_blocks,
    fact_blocks,
    fact_list,
    file_blocks,
    form_blocks,
    form_html,
    form_links,
    forms,
    glossary,
    html,
    loose_ends,
    nodes,
    notebook_blocks,
    programme_blocks,
    question_blocks,
    questions,
    routes,
    search_text,
    term_marks,
    translation_marks,
    translation_status,
)
from transferkit.markup.names import CARPENTRIES_BLOCKS, FRAMES
from transferkit.markup.notebook_text import CELL_BLOCK
from transferkit.markup.parser import CourseParser, NotebookParser
from transferkit.markup.proofs import Proofs
from transferkit.markup.record import Record
from transferkit.typesetting.builder import TypstBuilder

THEME = Path(__file__).with_name("theme")
DIRECTIVES = {
    **dict.fromkeys(FRAMES, blocks.Frame),
    **dict.fromkeys(("instructor", "notes"), blocks.TrainerBlock),
    **dict.fromkeys(("columns", "column"), blocks.Columns),
    **dict.fromkeys(CARPENTRIES_BLOCKS - {"challenge"}, blocks.Titled),
    **dict.fromkeys(("exercise", "challenge"), exercise_blocks.Exercise),
    "solution": exercise_blocks.Solution,
    "use-exercise": exercise_blocks.UseExercise,
    "question": question_blocks.Question,
    "choice": question_blocks.Choice,
    "pair": question_blocks.Pair,
    "feedback": question_blocks.Feedback,
    "fact": fact_blocks.Fact,
    "fact-list": fact_list.FactList,
    "programme": programme_blocks.ProgrammeBlock,
    "session-plan": programme_blocks.SessionPlanBlock,
    **dict.fromkeys(form_blocks.FORMS, form_blocks.FormBlock),
    "field": form_blocks.Field,
    **dict.fromkeys(blocks.CALLOUTS, blocks.Callout),
    "slide": blocks.Slide,
    "slide-break": blocks.SlideBreak,
    "discussion": discussion_block.Discussion,
    "chart": chart_block.Chart,
    "hint": blocks.Hint,
    "cards": card_blocks.Cards,
    "catalogue": catalogue_block.Catalogue,
    "changes": changes_block.Changes,
    "route": routes.Route,
    "coverage": coverage.Coverage,
    "translation-status": translation_status.TranslationStatus,
    "picture-credits": credits.PictureCredits,
    "card": card_blocks.Card,
    "spreadsheet": card_blocks.Spreadsheet,
    "code-cell": blocks.CodeCell,
    "csv-table": file_blocks.ConfinedCSVTable,
    "literalinclude": file_blocks.ConfinedLiteralInclude,
    CELL_BLOCK: notebook_blocks.NotebookCell,
}


def setup(app: Sphinx) -> dict[str, Any]:
    """Register settings, parsers, blocks, nodes, transforms, builders and looks."""
    app.setup_extension("myst_parser")
    for name, default, kind in configure.SETTINGS:
        app.add_config_value(name, default, "" if name in configure.NOT_READ else "env", kind)
    app.connect("config-inited", configure.apply_settings, priority=100)
    app.connect("config-inited", sources.keep_from_sphinx, priority=200)
    app.connect("config-inited", sphinx_texts.complete_sphinx)
    app.connect("builder-inited", configure.secure_docutils)

    app.add_source_parser(CourseParser, override=True)
    app.add_source_parser(NotebookParser)
    app.add_domain(Record)
    app.add_domain(Proofs)
    for name, directive in DIRECTIVES.items():
        app.add_directive(name, directive, override=True)
    app.add_node(nodes.exercise_hint, html=(html.visit_hint, html.depart_hint))
    app.add_node(nodes.empty_head, html=(html.visit_empty_head, html.depart_empty_head))
    app.add_node(nodes.hint_title, html=(html.visit_hint_title, html.depart_hint_title))
    app.add_directive_to_domain("std", "glossary", glossary.Glossary, override=True)
    app.add_role_to_domain("std", "term", glossary.TermRole(), override=True)
    app.add_role("gap", question_blocks.GapRole(), override=True)
    for node in (nodes.question, nodes.exam_question):
        app.add_node(node, html=(html.visit_question, html.depart_question))
    app.add_node(nodes.answer_key, html=(html.visit_answer_key, html.depart_answer_key))
    app.add_node(nodes.key_answer, html=(html.visit_key_answer, html.depart_key_answer))
    app.add_node(nodes.cell_input, html=(html.visit_cell_input, html.depart_cell_input))
    app.add_node(nodes.catalogue, html=(catalogue_block.visit_catalogue, catalogue_block.depart_catalogue))
    app.add_node(nodes.catalogue_entry, html=(catalogue_block.visit_entry, catalogue_block.depart_entry))
    app.add_node(nodes.catalogue_empty, html=(catalogue_block.visit_empty, catalogue_block.depart_catalogue))
    app.add_node(nodes.catalogue_proposal, html=(catalogue_block.visit_proposal, catalogue_block.depart_proposal))
    for form in (nodes.self_check, nodes.worksheet, nodes.checklist, nodes.reflection):
        app.add_node(form, html=(form_html.visit_form, form_html.depart_form))
    app.add_node(nodes.plan_step, html=(form_html.visit_plan_step, form_html.depart_form))
    app.add_node(nodes.term_link, html=(html.visit_term_link, html.depart_term_link))
    app.add_enumerable_node(nodes.trainer_figure, "trainer-figure")
    app.add_enumerable_node(nodes.trainer_table, "trainer-table")
    for builder in ("html", "epub"):
        app.set_translator(builder, html.CourseTranslator)
    app.add_html_math_renderer("transferkit", (html.visit_math, None), (html.visit_math_block, None))
    app.add_transform(loose_ends.ConfineFiles)
    app.add_transform(glossary.FinishGlossaries)
    app.add_transform(questions.FinishQuestions)
    app.add_transform(forms.FinishForms)
    app.add_transform(translation_marks.MarkLeftOvers)
    app.add_post_transform(form_links.KnowModules)
    app.add_post_transform(form_links.AddPlanSteps)
    app.add_post_transform(answer_keys.PlaceKeys)
    app.add_post_transform(fact_list.FillFactLists)
    app.add_post_transform(programme_blocks.FillProgrammes)
    app.add_post_transform(routes.FillRoutes)
    app.add_post_transform(coverage.FillCoverage)
    app.add_post_transform(translation_status.FillTranslationStatus)
    app.add_post_transform(credits.FillPictureCredits)
    app.add_post_transform(term_marks.MarkTerms)
    app.add_post_transform(glossary.HeadGlossaries)
    app.add_post_transform(catalogue_block.ShortenCatalogues)
    app.add_post_transform(loose_ends.DropDeckOnly)
    app.add_post_transform(loose_ends.DrawCharts)
    app.add_post_transform(loose_ends.FoldForHtml)

    app.add_builder(CourseBuilder)
    app.add_builder(TypstBuilder)
    app.add_builder(EpubBuilder, override=True)
    app.add_html_theme("transferkit", str(THEME))
    app.connect("env-before-read-docs", sources.note_problems)
    app.connect("include-read", sources.read_included)
    app.connect("builder-inited", search_index.take_over)
    app.connect("html-collect-pages", search_index.pages)
    app.connect("build-finished", search_index.write)
    app.connect("doctree-read", search_text.note)
    app.connect("doctree-read", promises.name_exercises)
    app.connect("env-updated", circles.cut_circles, priority=100)
    app.connect("env-updated", credits.note_credits)
    app.connect("env-updated", promises.refuse_unsafe)
    app.connect("env-updated", rewriting.pages_to_rewrite)
    app.connect("env-check-consistency", navigation.forget)
    app.connect("html-page-context", page_context.fill)
    app.connect("build-finished", landing.write_index)
    app.connect("build-finished", sitemap.write_sitemap)
    app.connect("build-finished", promises.tell_plain_sphinx)
    return {"version": __version__, "parallel_read_safe": True, "parallel_write_safe": True, "env_version": 1}

"""`exercise`, `solution` and `use-exercise`."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path

from docutils import nodes
from docutils.parsers.rst import directives

from transferkit.files.carried import files_in
from transferkit.markup import front_matter
from transferkit.markup import nodes as ours
from transferkit.markup.blocks import CourseDirective
from transferkit.markup.facts import TYPES, exercise_facts, group_size
from transferkit.markup.later import put_off
from transferkit.markup.names import EXERCISE_FOLDER
from transferkit.markup.notebook_text import notebook_markdown
from transferkit.markup.own_texts import read_matter
from transferkit.markup.paths import settle
from transferkit.markup.record import Labelled, record_of, source_path
from transferkit.markup.renderer import CURRENT
from transferkit.markup.starters import check_data_sheets, check_starters
from transferkit.markup.translation import translated
from transferkit.model.facts import EXERCISE_TYPES, FORMS, ExerciseFacts
from transferkit.model.problem import Place
from transferkit.prelint.characters import harmless
from transferkit.prelint.encoding import text_of
from transferkit.translating.alternatives import alternative_to


def _exercise_type(written: str) -> str:
    return directives.choice(written, (*EXERCISE_TYPES, *TYPES))


def social_form(written: str) -> str:
    """EA, PA, GA or PL. ValueError for anything else."""
    form = written.strip().upper()
    if form not in FORMS:
        raise ValueError(f'"{written}"; {" / ".join(FORMS)}')
    return form


def _group(written: str) -> int:
    size = group_size(written)
    if size < 1:
        raise ValueError(f'"{written}"; 1, 2, 3 …')
    return size


class Exercise(CourseDirective):
    """`exercise` of sphinx-exercise and `challenge` of The Carpentries."""

    option_spec = CourseDirective.option_spec | {
        "label": directives.unchanged_required,
        "nonumber": directives.flag,
        "hidden": directives.flag,
        "minutes": directives.positive_int,
        "type": _exercise_type,
        "form": social_form,
        "material": directives.unchanged,
        "objective": directives.unchanged,
        "files": directives.unchanged,
        "lines": directives.nonnegative_int,
        "group": _group,
    }

    def run(self) -> list[nodes.Node]:
        hidden = "hidden" in self.options
        label = self.options.get("label", "").strip() or self._own_label()
        record_of(self.env).add_exercise(Labelled(label, self.env.docname, self.where, hidden))
        if not any(line.strip() for line in self.content):
            self.renderer.report("EXR07", self.lineno, label=label)
        if hidden and self.for_learners:
            return []
        node = ours.exercise("", label=label, facts=exercise_facts(self.options), document="", classes=["exercise"])
        node["nonumber"] = "nonumber" in self.options or hidden
        node["files"] = self._files()
        self.settled(self.titled(node, self.argument))
        if hidden:
            box = ours.instructor("", nodes.title("", self.words("For trainers")), node, classes=["instructor"])
            put_off(self.renderer, node, self.content, self.lineno + self.content_offset)
            return [box]
        outer = self.env.temp_data.get(CURRENT)
        self.env.temp_data[CURRENT] = label
        self.filled(node)
        self.env.temp_data[CURRENT] = outer
        return [node]

    def _own_label(self) -> str:
        """A label for an exercise without one: its solution stands inside it."""
        folder = self.env.docname.split("/")[-2:][0]
        return f"{folder}-{nodes.make_id(self.argument) or 'exercise'}-{self.lineno}"

    def _files(self) -> list[str]:
        written = [part.strip() for part in self.options.get("files", "").split(",") if part.strip()]
        found = [settled.path for part in written if (settled := settle(self.renderer, part, self.lineno))]
        for told in check_starters(found, self.renderer.source.parent, self.where):
            record_of(self.env).add_problem(self.env.docname, told)
        return [str(path) for path in found]


class Solution(CourseDirective):
    """`solution LABEL`; without a label inside an exercise. The renderer runs it for trainers only."""

    option_spec = CourseDirective.option_spec | {
        "label": directives.unchanged,
        "hidden": directives.flag,
    }

    def run(self) -> list[nodes.Node]:
        label = self.argument or self.env.temp_data.get(CURRENT) or ""
        record_of(self.env).add_solution(Labelled(label, self.env.docname, self.where))
        node = ours.solution("", nodes.title("", self.words("Solution")), label=label, classes=["solution"])
        put_off(self.renderer, self.settled(node), self.content, self.lineno + self.content_offset)
        return [node]


class UseExercise(CourseDirective):
    """`use-exercise ID`: places the document exercises/ID/ here."""

    required_arguments = 1
    optional_arguments = 0
    has_content = False

    def run(self) -> list[nodes.Node]:
        path = self._document()
        if path is None:
            folders = sorted(folder.name for folder in (self.renderer.root / EXERCISE_FOLDER).glob("*/") if folder.name != self.argument)
            near = get_close_matches(self.argument, folders, 1, 0.5)
            self.renderer.report("EXR04", self.lineno, label=self.argument, nearest=f" ({near[0]}?)" if near else "")
            return []
        self.env.note_dependency(path)
        return [self._placed(path)]

    def _document(self) -> Path | None:
        folder = self.renderer.root / EXERCISE_FOLDER / self.argument
        if not self.argument or Path(self.argument).name != self.argument:
            return None
        found = [folder / name for name in ("exercise.md", "exercise.ipynb") if (folder / name).is_file()]
        if len(found) == 2:
            self.renderer.report("PRJ06", self.lineno, first=f"{self.argument}/exercise.md", second="exercise.ipynb")
        if not found or not found[0].resolve().is_relative_to(self.renderer.root.resolve()):
            return None
        return alternative_to(found[0], self.env.config.language)

    def _placed(self, path: Path) -> nodes.Element:
        with self.renderer.rendering(path):
            yaml_text, body, where = self._read(path)
            matter, problems = read_matter(self.env, yaml_text, "exercise", where)
            for found in problems:
                record_of(self.env).add_problem(self.env.docname, found)
            self._check_files(path.parent / "files", exercise_facts(matter.values), where, matter.line("spreadsheet"))
            title, line, task = _split_title(body)
            record_of(self.env).add_exercise(Labelled(self.argument, self.env.docname, Place(where.path, 1)))
            node = ours.exercise("", label=self.argument, facts=exercise_facts(matter.values), nonumber=False, classes=["exercise"])
            node["document"], node["files"] = path.parent.name, []
            node["notebook"] = path.name if path.suffix == ".ipynb" else ""
            self.settled(self.titled(node, title or self.argument))
            node.line = node[0].line = max(line, 1)
            self._parse(node, task, line)
        return node

    def _check_files(self, folder: Path, facts: ExerciseFacts, where: Place, line: int) -> None:
        found = check_starters(files_in(folder, self.renderer.root.resolve()), folder, Place(where.path, 1))
        for told in (*found, *check_data_sheets(facts.spreadsheet, folder, Place(where.path, line, where.cell))):
            record_of(self.env).add_problem(self.env.docname, told)

    def _read(self, path: Path) -> tuple[str, str, Place]:
        name = source_path(self.env, str(path))
        if path.suffix == ".ipynb":
            text = notebook_markdown(self.env, path)
            return text.front_matter, text.body, text.where
        content, _ = text_of(path.read_bytes(), name)  # the pre-lint has said what is wrong with it
        yaml_text, body = translated(self.env, name, *front_matter.split(harmless(content or "")))
        return yaml_text, body, Place(name, 1)

    def _parse(self, node: nodes.Element, task: str, line: int) -> None:
        outer = self.env.temp_data.get(CURRENT)
        self.env.temp_data[CURRENT] = self.argument
        with self.renderer.current_node_context(node):
            self.renderer.nested_render_text(task, line)
        self.env.temp_data[CURRENT] = outer


def _split_title(body: str) -> tuple[str, int, str]:
    """(H1 text, lines before the rest, the rest) of an exercise document; ("", 0, body) without an H1."""
    lines = body.split("\n")
    for index, line in enumerate(lines):
        if line.startswith("# "):
            return line[2:].strip(), index + 1, "\n".join(lines[index + 1 :])
        if line.strip():
            break
    return "", 0, body

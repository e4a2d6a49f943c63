"""A reflection log: its entries, and what is wrong with one, with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from transferkit.markup.reflection_log import LogReader, log_files

ENTRY = {
    "id": "tempo",
    "date": "2027-03-20",
    "module": "a1",
    "place": "Karten",
    "observation": "Zu schnell.",
    "proposal": "Mehr Zeit.",
    "status": "open",
}
DONE = {"status": "done", "change": "35 Minuten.", "changed": "2027-04-01"}


def log(*entries: dict[str, str]) -> str:
    """A log as an author writes it."""
    return "entries:\n" + "".join("  - " + "\n    ".join(f"{key}: {value}" for key, value in entry.items()) + "\n" for entry in entries)


def told(text: str) -> list[str]:
    """Place and code of everything wrong with a log."""
    reader = LogReader({"a1"}, ("a1",))
    reader.text(text, "log.yaml")
    return [f"{found.where} {found.code}" for found in reader.problems]


def test_an_entry_says_what_was_noticed_and_what_became_of_it() -> None:
    reader = LogReader({"a1"}, ("a1",))
    (entry,) = reader.text(log(ENTRY | DONE), "log.yaml")
    assert reader.problems == []
    assert (entry.module, entry.spot, entry.text, entry.proposal) == ("a1", "Karten", "Zu schnell.", "Mehr Zeit.")
    assert (entry.status, entry.change, entry.changed) == ("done", "35 Minuten.", "2027-04-01")


def test_a_name_is_kept_only_with_consent() -> None:
    reader = LogReader({"a1"}, ("a1",))
    (entry,) = reader.text(log(ENTRY | {"name": "Ada", "show_name": "true"}), "log.yaml")
    assert entry.name == "Ada"
    for refused in ({"name": "Ada"}, {"name": "Ada", "show_name": "false"}, {"name": "Ada", "show_name": "True"}):
        assert LogReader({"a1"}, ("a1",)).text(log(ENTRY | refused), "log.yaml") == ()


WRONG = {
    "broken YAML": ("entries\n  - id: x\n", ["log.yaml:2 RLG01"]),
    "no list": ("entries: nichts\n", ["log.yaml:1 RLG01"]),
    "no mapping in the list": ("entries:\n  - nur Text\n", ["log.yaml:2 RLG01"]),
    "an unknown key": (log(ENTRY | {"plaace": "Seite"}), ["log.yaml:9 RLG02"]),
    "no proposal": (log({key: value for key, value in ENTRY.items() if key != "proposal"}), ["log.yaml:2 RLG03"]),
    "done, but no change": (log(ENTRY | {"status": "done"}), ["log.yaml:2 RLG03", "log.yaml:2 RLG03"]),
    "no day like that": (log(ENTRY | {"date": "2027-02-30"}), ["log.yaml:3 RLG04"]),
    "another way to write a day": (log(ENTRY | {"date": "20.03.2027"}), ["log.yaml:3 RLG04"]),
    "an unknown module": (log(ENTRY | {"module": "a9"}), ["log.yaml:4 RLG05"]),
    "a name without consent": (log(ENTRY | {"name": "Ada"}), ["log.yaml:9 RLG06"]),
    "an id twice": (log(ENTRY, ENTRY), ["log.yaml:9 RLG07"]),
    "no status like that": (log(ENTRY | {"status": "fertig"}), ["log.yaml:8 RLG08"]),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_is_wrong_is_told_with_its_line(name: str) -> None:
    text, expected = WRONG[name]
    assert told(text) == expected


def test_an_id_counts_in_all_files_and_hidden_files_are_none(tmp_path: Path) -> None:
    folder = tmp_path / "handbook" / "reflection"
    folder.mkdir(parents=True)
    for name in ("a.yaml", "b.yml", "_c.yaml", "d.txt"):
        (folder / name).write_text(log(ENTRY), "utf-8")
    assert [path.name for path in log_files(tmp_path)] == ["a.yaml", "b.yml"]
    reader = LogReader({"a1"}, ("a1",))
    assert [len(reader.file(tmp_path, path)) for path in log_files(tmp_path)] == [1, 0]
    assert [f"{found.where} {found.code}" for found in reader.problems] == ["handbook/reflection/b.yml:2 RLG07"]

"""``kg judge``: people's judgements are kept, win, can be undone, and may not contradict each other."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from careers import add, side
from click.testing import CliRunner, Result

from kg import identity
from kg.cli import main
from kg.identify import identify
from kg.people.judgements import JUDGEMENTS_GRAPH
from kg.store import Store

HERE, THERE, FAR = "Lê Văn An, tỉnh Kiên Giang", "le van an, tỉnh Tây Ninh", "LÊ VĂN AN, tỉnh Sơn La"
IRIS = {where: identity.person("Lê Văn An", anchor) for where, anchor in (
    (HERE, "tinh-kien-giang"), (THERE, "tinh-tay-ninh"), (FAR, "tinh-son-la"),
)}  # fmt: skip


@pytest.fixture
def folder(empty_store: Path, tmp_path: Path) -> Path:
    """Three people of one name, the first with posts in two districts; one of another name."""
    with Store.open(empty_store) as opened:
        opened.backup(tmp_path / "judged")
    with Store.open(tmp_path / "judged") as store:
        add(
            store,
            side("a", "Lê Văn An", "2019-07-20: holds Bí thư @ Huyện ủy @ huyện An Biên, tỉnh Kiên Giang"),
            side("b", "Lê Văn An", "2015-07-25: holds Chủ tịch @ UBND @ huyện Gò Quao, tỉnh Kiên Giang"),
            side("c", "Lê Văn An", "2020-07-25: holds Bí thư @ Huyện ủy @ huyện Tân Châu, tỉnh Tây Ninh"),
            side("d", "Lê Văn An", "2020-07-25: holds Bí thư @ Huyện ủy @ huyện Mai Sơn, tỉnh Sơn La"),
            side("e", "Trần Thị Bình", "2020-07-25: holds Phó Bí thư @ Huyện ủy @ huyện Mai Sơn, tỉnh Sơn La"),
        )
        identify(store)
    return tmp_path / "judged"


def kg(folder: Path, *args: str) -> Result:
    return CliRunner().invoke(main, [*args, "--store", str(folder)], env={"COLUMNS": "200"})


def judge(folder: Path, *args: str) -> Result:
    result = kg(folder, "judge", *args)
    assert result.exit_code == 0, result.output
    return result


def people(folder: Path) -> dict[str, str]:
    """Document -> the person of its post."""
    rows = csv.DictReader(io.StringIO(kg(folder, "query", "officials", "--format", "csv").stdout))
    return {row["source"]: row["person"] for row in rows}


def held(folder: Path) -> list[list[str]]:
    return list(csv.reader(io.StringIO(judge(folder, "write", "-").stdout)))[1:]


def everything(folder: Path) -> set[object]:
    with Store.open(folder, read_only=True) as store:
        return set(store.quads())


def test_a_judgement_wins_and_can_be_undone(folder: Path) -> None:
    before = people(folder)
    assert len(set(before.values())) == 4
    judge(folder, "same", HERE, THERE, "--who", "Lan", "--why", "cùng ngày sinh")
    assert people(folder)["c"] == people(folder)["a"] == people(folder)["b"] == IRIS[HERE]
    (row,) = held(folder)
    assert row[0] == "same"
    assert row[3:5] == ["Lan", "cùng ngày sinh"]
    judge(folder, "undo", THERE, HERE)
    assert people(folder) == before
    assert held(folder) == []
    assert kg(folder, "judge", "undo", THERE, HERE).exit_code == 1


def test_a_judgement_outlives_a_build(folder: Path, tmp_path: Path) -> None:
    judge(folder, "same", HERE, THERE, "--why", "x")
    text = tmp_path / "mai-son.txt"
    text.write_text("Đại hội Đảng bộ huyện Mai Sơn lần thứ XX, nhiệm kỳ 2020-2025.\n", encoding="utf-8")
    assert kg(folder, "build", str(text)).exit_code == 0
    assert len(held(folder)) == 1
    assert people(folder)["c"] == people(folder)["a"]


def test_a_new_judgement_takes_the_place_of_the_old_one(folder: Path) -> None:
    judge(folder, "same", HERE, THERE, "--why", "x")
    judge(folder, "unsure", THERE, HERE, "--why", "y")
    assert [row[0] for row in held(folder)] == ["unsure"]
    assert people(folder)["c"] != people(folder)["a"]
    assert "y" in judge(folder, "--format", "csv").stdout


def test_computed_sameness_is_overruled(folder: Path) -> None:
    with Store.open(folder) as store:
        add(store, side("f", "Lê Văn An", "2025-10-25: elected Bí thư @ Tỉnh ủy @ tỉnh An Giang @ 2025-2030"))
        identify(store)
    assert people(folder)["f"] == people(folder)["a"]
    judge(folder, "different", "Lê Văn An, tỉnh An Giang", HERE, "--why", "x")
    assert people(folder)["f"] != people(folder)["a"]


def test_parts_of_one_name_in_a_province_can_be_judged(folder: Path) -> None:
    here, there = "Lê Văn An, huyện An Biên", "Lê Văn An, UBND huyện Gò Quao"
    assert people(folder)["a"] == people(folder)["b"]
    judge(folder, "different", here, there, "--why", "khác năm sinh")
    found = people(folder)
    assert found["a"] != found["b"]
    assert found["a"].startswith(f"{IRIS[HERE]}.huyen-an-bien-")
    judge(folder, "undo", here, there)
    assert people(folder)["a"] == people(folder)["b"] == IRIS[HERE]


@pytest.mark.parametrize("order", [0, 1, 2])
def test_contradictions_are_refused_with_both_places_and_the_store_as_it_was(folder: Path, order: int) -> None:
    said = [("same", HERE, THERE), ("same", THERE, FAR), ("different", FAR, HERE)]
    said = said[order:] + said[:order]
    for decision, one, other in said[:2]:
        judge(folder, decision, one, other, "--who", "Lan", "--why", "x")
    before = everything(folder)
    decision, one, other = said[2]
    result = kg(folder, "judge", decision, one, other, "--who", "Minh", "--why", "y")
    assert result.exit_code == 1
    for name in ("kien-giang", "tay-ninh", "son-la", "by Lan", "by Minh", "contradicts"):
        assert name in result.stderr
    assert everything(folder) == before


def test_a_file_is_read_as_a_whole_or_not_at_all(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "j.csv"
    rows = [("decision", "first", "second"), ("same", HERE, THERE), ("same", IRIS[THERE], FAR), ("different", FAR, HERE)]
    with path.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows(rows)
    before = everything(folder)
    result = kg(folder, "judge", "read", str(path))
    assert result.exit_code == 1
    assert all(f"{path}: line {number}" in result.stderr for number in (2, 3, 4))
    assert everything(folder) == before
    with path.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows(rows[:3])
    judge(folder, "read", str(path))
    assert len({people(folder)[document] for document in "abcd"}) == 1
    assert "0 of them new" in judge(folder, "read", str(path)).stderr


@pytest.mark.parametrize("suffix", ["csv", "ttl"])
def test_files_are_read_back_to_the_same(folder: Path, tmp_path: Path, suffix: str) -> None:
    judge(folder, "same", HERE, THERE, "--who", "Lan, Phòng Tư liệu", "--why", 'nói: "một người"')
    judge(folder, "different", HERE, FAR, "--who", "Minh", "--why", "x")
    before, path = held(folder), tmp_path / f"j.{suffix}"
    judge(folder, "write", str(path))
    judge(folder, "undo", HERE, THERE)
    judge(folder, "undo", HERE, FAR)
    assert held(folder) == []
    judge(folder, "read", str(path))
    assert held(folder) == before
    assert len(before) == 2


BROKEN = [
    ("first,second\na,b\n", "line 1: column 'decision' is missing"),
    ("decision,first,second,colour\n", "line 1: unknown column 'colour'"),
    (f'decision,first,second\nmaybe,"{HERE}","{THERE}"\n', "line 2: decision 'maybe'; expected one of same"),
    (f'decision,first,second\nsame,"{HERE}","Lê Văn Ân, tỉnh Sơn La"\n', "line 2: 'Lê Văn Ân"),
    (f'decision,first,second\nsame,"{HERE}",Lê Văn An\n', "line 2: 'Lê Văn An': several people"),
    (f'decision,first,second\nsame,"{HERE}"\n', "line 2: expected a value for each of"),
    (f'decision,first,second\nsame,"{HERE}","{HERE}"\n', "line 2: both references are id:person/le-van-an"),
    (f'decision,first,second,date\nsame,"{HERE}","{THERE}",hôm qua\n', "line 2: date 'hôm qua'"),
    (f'decision,first,second\nsame,"{HERE}","{THERE}"\ndifferent,"{THERE}","{HERE}"\n', "line 3) contradicts"),
    (f'decision,first,second\nsame,id:person/nobody,"{THERE}"\n', "line 2: 'id:person/nobody': no such person"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), BROKEN)
def test_a_broken_file_is_told_where_and_why(folder: Path, tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "j.csv"
    path.write_text(text, encoding="utf-8")
    before = everything(folder)
    result = kg(folder, "judge", "read", str(path))
    assert result.exit_code == 1
    assert told in result.stderr
    assert str(path) in result.stderr
    assert everything(folder) == before


def test_other_broken_files(folder: Path, tmp_path: Path) -> None:
    missing, turtle, latin, word = (tmp_path / name for name in ("none.csv", "j.ttl", "l.csv", "j.docx"))
    turtle.write_text("id:x a dh:IdentityJudgement", encoding="utf-8")
    latin.write_bytes("decision,first,second\nsame,Lê".encode("latin-1"))
    word.write_text("", encoding="utf-8")
    for path, told in ((missing, "cannot be read"), (turtle, "line 1"), (latin, "not UTF-8"), (word, ".csv or .ttl")):
        result = kg(folder, "judge", "read", str(path))
        assert result.exit_code == 1
        assert told in result.stderr
        assert path.name in result.stderr


def test_people_are_found_by_spelling_and_place(folder: Path) -> None:
    result = kg(folder, "judge", "same", "Trần Bình", HERE, "--why", "x")
    assert "nobody of this name" in result.stderr
    assert "Trần Thị Bình" in result.stderr
    result = kg(folder, "judge", "same", "tran thi binh, Huyện ủy Tân Châu", HERE, "--why", "x")
    assert "has a post in 'Huyện ủy Tân Châu'" in result.stderr
    assert "Mai Sơn" in result.stderr
    judge(folder, "same", "tran thi binh, mai sơn", HERE, "--why", "lấy chồng đổi tên")
    assert people(folder)["e"] == people(folder)["a"]
    with Store.open(folder, read_only=True) as store:
        assert len(list(store.quads(JUDGEMENTS_GRAPH))) > 5


def test_every_subcommand_shows_an_example() -> None:
    for words in ([], ["same"], ["different"], ["unsure"], ["undo"], ["read"], ["write"]):
        result = CliRunner().invoke(main, ["judge", *words, "--help"])
        assert result.exit_code == 0
        assert "Example:" in result.output

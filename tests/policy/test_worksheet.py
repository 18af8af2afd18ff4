# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Worksheets survive what editors and spreadsheets do to them."""

from __future__ import annotations

import csv
import io

import pytest
from msgspec.structs import replace

from oss_guard.model.errors import SourceError
from oss_guard.model.grades import Force
from oss_guard.model.text import LANGS, Lang, Text
from oss_guard.packs.pack import Attested, Clause
from oss_guard.policy.form import PARTS
from oss_guard.policy.worksheet import FORMULA, Open, as_csv, as_markdown, heading
from oss_guard.policy.worksheet_read import read

ASKED = Attested(
    Text("契約にあるか。", "Is it in the contract?"), ("yes", "no"), Text("契約書", "it")
)
FIRST = Clause("2-2-(1)-a", Force.MUST, "developer", *[Text("題", "title")] * 3, attested=ASKED)
SECOND = replace(FIRST, id="4-5-c")
ITEMS = [Open(FIRST, Text("", "")), Open(SECOND, Text("=cmd|' /C calc'!A0\r\n<b>|x", "@x"))]
GIVEN = {
    "answer": "はい",
    "statement": "契約書の第9条: 譲渡する",
    "evidence": "https://example.jp/a?b=1",
    "organization": "例示市",
    "role": "課長",
    "date": "令和8年4月1日",
}


def rows(lang: Lang = "ja") -> list[list[str]]:
    text = as_csv(ITEMS, lang).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline="")))


def filled_in(lang: Lang) -> list[list[str]]:
    table = rows(lang)
    for part, value in GIVEN.items():
        table[2][table[0].index(heading(part, lang))] = value
    return table


def written(table: list[list[str]], encoding: str, delimiter: str = ",", **how: object) -> bytes:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, **how).writerows(table)
    return out.getvalue().encode(encoding, "replace")


@pytest.mark.parametrize("lang", LANGS)
def test_a_blank_worksheet_says_nothing(lang: Lang) -> None:
    for made in (as_csv(ITEMS, lang), as_markdown(ITEMS, lang)):
        assert [(f.clause, f.parts) for f in read(made, "w")] == [(FIRST.id, {}), (SECOND.id, {})]
    assert as_csv(ITEMS, lang).startswith(b"\xef\xbb\xbf")
    assert as_csv(ITEMS, lang).count(b"\r\n") == 3


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(
    ("encoding", "delimiter", "how"),
    [
        ("utf-8", ",", {}),
        ("utf-8-sig", ",", {"quoting": csv.QUOTE_ALL}),
        ("cp932", ",", {"lineterminator": "\r\n"}),
        ("utf-16", "\t", {}),
        ("utf-8-sig", ";", {"lineterminator": "\n"}),
    ],
)
def test_a_spreadsheet_may_change_encoding_quotes_and_delimiter(
    lang: Lang, encoding: str, delimiter: str, how: dict[str, object]
) -> None:
    table = [*filled_in(lang), [""] * 15, []]
    _, second = read(written(table, encoding, delimiter, **how), "w.csv")
    assert (second.clause, second.parts) == (SECOND.id, GIVEN)
    assert second.places["answer"] == (3, table[0].index(heading("answer", lang)) + 1)


def test_columns_may_move_and_go_and_headings_may_be_spaced() -> None:
    table = filled_in("ja")
    kept = [i for i, name in enumerate(table[0]) if name not in {"問い", "効力"}][::-1]
    moved = [[row[i] for i in kept] for row in table]
    moved[0] = [f" {name} " for name in moved[0]]
    _, second = read(written(moved, "utf-8"), "w.csv")
    assert (second.clause, second.parts) == (SECOND.id, GIVEN)


def test_no_cell_begins_a_formula() -> None:
    for lang in LANGS:
        cells = [cell for row in rows(lang) for cell in row]
        assert not [cell for cell in cells if cell[:1] in FORMULA]
        assert not [cell for cell in cells if "\r" in cell or "\n" in cell]
    assert any(cell.startswith("'=cmd") for cell in rows()[2])


def test_what_was_kept_from_being_a_formula_is_read_as_it_is() -> None:
    table = filled_in("ja")
    table[2][table[0].index(heading("evidence", "ja"))] = "'-12号"
    assert read(written(table, "utf-8"), "w.csv")[1].parts["evidence"] == "-12号"


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("bullet", ["- {}: {}", "* **{}**： {}", "  - {} :{}", "{}：{}"])
def test_an_editor_may_change_the_marks_of_markdown(lang: Lang, newline: str, bullet: str) -> None:
    text = as_markdown(ITEMS, lang).decode()
    first, second = text.split(f"## {SECOND.id}")
    for part, value in GIVEN.items():
        line = f"- {heading(part, lang)}: "
        assert line in second
        second = second.replace(line, bullet.format(heading(part, lang), value))
    made = f"{first}## {SECOND.id}{second}".replace("\n", newline)
    assert read(made.encode(), "w.md")[1].parts == GIVEN


def test_a_value_in_markdown_may_go_on_in_the_next_line() -> None:
    lines = (
        "- 表明の内容: 協議で",
        "  合意した",
        "- 備考: 余談",
        "  です",
        "",
        "続き",
        "- 答え: はい",
    )
    text = "\n".join([f"## {FIRST.id}", "", *lines])
    (only,) = read(text.encode(), "w.md")
    assert only.parts == {"statement": "協議で合意した", "answer": "はい"}
    assert only.places["answer"] == (9, 7)


def test_an_answer_in_markdown_may_have_paragraphs_and_a_list() -> None:
    lines = (
        "- 表明の内容: 次のとおり協議した。",
        "",
        "二段落目: 合意した。",
        "",
        "  - 契約書: 第9条",
        "- https://example.jp/x",
        "- 備考: 余談",
        "- 答え: はい",
        "- 有効期限（空なら 1 年）: ",
        "",
        "最後の段落",
    )
    (only,) = read("\n".join([f"## {FIRST.id}", "", *lines]).encode(), "w.md")
    assert only.parts == {
        "statement": (
            "次のとおり協議した。二段落目: 合意した。 - 契約書: 第9条 - https://example.jp/x"
        ),
        "answer": "はい",
        # Where it does not belong, and told as no date rather than left out.
        "until": "最後の段落",
    }


@pytest.mark.parametrize("line", ["- こたえ: はい", "答え はい", "はい"])
def test_an_answer_under_another_name_is_not_lost(line: str) -> None:
    sheet = as_markdown(ITEMS, "ja").decode().replace("- 答え: ", line, 1)
    with pytest.raises(SourceError) as raised:
        read(sheet.encode(), "w.md")
    (fault,) = raised.value.faults
    assert (fault.where, "「- 答え:」の行がない" in fault.text.ja) == ("w.md:5:4", True)
    notes = as_markdown(ITEMS, "ja").decode() + "\n## 連絡先\n\n- 氏名: 緑 花子\n"
    assert [f.clause for f in read(notes.encode(), "w.md")][:2] == [FIRST.id, SECOND.id]


def test_nothing_of_a_repository_acts_in_markdown() -> None:
    made = as_markdown(ITEMS, "ja").decode()
    assert "<b>" not in made
    assert "|x" not in made


@pytest.mark.parametrize(
    "data",
    [b"", b"\x00\xff\x00\x01\x02", b"PK\x03\x04\x00\x00", "こんにちは\n".encode(), b"a,b\n1,2\n"],
)
def test_what_is_no_worksheet_is_refused(data: bytes) -> None:
    with pytest.raises(SourceError):
        read(data, "w")


def test_parts_are_called_alike_nowhere() -> None:
    for lang in LANGS:
        assert len({heading(part, lang) for part in ("clause", *PARTS)}) == len(PARTS) + 1

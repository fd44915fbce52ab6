"""The platform's worksheet: whatever its language and form, grades go to their students and all else stays."""

import pytest

from mlp_course.teach.command import TeachError
from mlp_course.teach.grading.worksheet import Row, filled, new_worksheet

ROWS = [Row("101", "Ana Núñez", 4.0, "2 of 3 correct"), Row("102", "Bo, Jr.", 1.5, "1 of 3 correct")]


def test_columns_in_another_language_with_commas_and_semicolons():
    given = (
        "ID-Nummer;Vollständiger Name;Bewertung;Bestwertung;Feedback als Kommentar;Eigenes\r\n"
        'Teilnehmer/in102;"Bo, Jr.";;10,00;;"a;b"\r\nTeilnehmer/in101;Ana Núñez;;10,00;;\r\n'
    )
    table, homeless = filled(given.encode(), ROWS, total=5.0)
    assert table.decode() == (
        "ID-Nummer;Vollständiger Name;Bewertung;Bestwertung;Feedback als Kommentar;Eigenes\r\n"
        'Teilnehmer/in102;Bo, Jr.;3,00;10,00;1 of 3 correct;"a;b"\r\n'
        "Teilnehmer/in101;Ana Núñez;8,00;10,00;2 of 3 correct;\r\n"
    )
    assert homeless == []


def test_names_where_there_are_no_numbers_and_points_where_there_is_no_maximum():
    given = "Full name,Grade\nana  núñez,\nSomebody Else,7\n"
    table, homeless = filled(given.encode(), ROWS, total=5.0)
    assert table.decode() == "Full name,Grade\nana  núñez,4.00\nSomebody Else,7\n"
    assert [row.name for row in homeless] == ["Bo, Jr."]


@pytest.mark.parametrize("given", [b"", b"a,b\n1,2\n", "Identifier,Größe\n".encode("latin-1"), b"\xff\xfe"])
def test_what_is_no_worksheet_is_told(given):
    with pytest.raises(TeachError):
        filled(given, ROWS, total=5.0)


def test_a_name_is_no_formula():
    assert b"'=cmd()" in new_worksheet([Row("", "=cmd()", 1.0, "")], total=1.0)

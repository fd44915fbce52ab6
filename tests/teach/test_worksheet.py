"""The platform's worksheet: whatever its language and form, grades go to their students and all else stays."""

import csv
import io

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


# Headings as Moodle 4 writes them, with its capital G in "Maximum Grade", a group, and a site in Spanish or Catalan.
ENGLISH = (
    'Identifier,"Full name","Email address",Status,Group,Grade,"Maximum Grade","Grade can be changed",'
    '"Last modified (submission)","Last modified (grade)","Feedback comments"\n'
    'Participant 101,"Ana Núñez",ana@x.org,"Submitted for grading - 2 days late",A,{grade},10.00,Yes,'
    '"Monday, 5 October 2026, 10:00 AM",-,{comment}\n'
)
SPANISH = (
    '"Identificador","Nombre completo","Dirección de correo","Estado","Calificación","Calificación máxima",'
    '"La calificación puede ser cambiada","Última modificación (entrega)","Última modificación (calificación)",'
    '"Comentarios de retroalimentación"\n'
    '"Participante 101","Ana Núñez","ana@x.org","Enviado para calificar","{grade}","10,00","Sí","-","-","{comment}"\n'
)
CATALAN = (
    "Identificador,Nom complet,Adreça electrònica,Estat,Qualificació,Qualificació màxima,"
    "La qualificació es pot canviar,Darrera modificació (tramesa),Darrera modificació (qualificació)\r\n"
    'Participant 101,"NÚÑEZ, ANA",ana@x.org,Tramés,"{grade}","10,00",Sí,-,-\r\n'
)


@pytest.mark.parametrize("form, grade", [(ENGLISH, "8.00"), (SPANISH, "8,00"), (CATALAN, "8,00")])
def test_the_platforms_own_forms_come_back_with_grade_and_comment_alone_changed(form, grade):
    given = "\ufeff" + form.format(grade="", comment="")
    table, homeless = filled(given.encode(), ROWS[:1], total=5.0)
    back = table.decode()
    assert homeless == [] and back.startswith("\ufeff") and back.endswith("\r\n") == given.endswith("\r\n")
    expected = form.format(grade=grade, comment=ROWS[0].comment)
    assert rows_of(back.removeprefix("\ufeff")) == rows_of(expected)


def rows_of(text: str) -> list:
    return list(csv.reader(io.StringIO(text, newline="")))


@pytest.mark.parametrize("given", [b"", b"a,b\n1,2\n", "Identifier,Größe\n".encode("latin-1"), b"\xff\xfe"])
def test_what_is_no_worksheet_is_told(given):
    with pytest.raises(TeachError):
        filled(given, ROWS, total=5.0)


def test_a_name_is_no_formula():
    assert b"'=cmd()" in new_worksheet([Row("", "=cmd()", 1.0, "")], total=1.0)

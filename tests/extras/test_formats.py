"""What is exported, read by the tools that people would read it with."""

import datetime
import re
import sys
import unicodedata
from contextlib import closing
from urllib.parse import unquote

import pendulum
import pytest
from engines import need
from hypothesis import given, settings
from hypothesis import strategies as st

import turkicstates as ts
from turkicstates import export
from turkicstates.export.exported import exported_tables
from turkicstates.schema.tables import tables

BUNDLED = ts.Dataset.bundled()
TYPES = {
    "text": str,
    "date": str,
    "number": int,
    "decimal": float,
    "flag": bool,
    "day": datetime.date,
}


@pytest.fixture(name="out", scope="module")
def _out(tmp_path_factory):
    """The bundled data in every format."""
    need("pyarrow")
    folder = tmp_path_factory.mktemp("export") / "out"
    export.write(BUNDLED, folder, formats=export.FORMATS)
    return folder


@pytest.fixture(name="graph", scope="module")
def _graph(out):
    """The linked data, parsed."""
    graph = need("rdflib").Graph()
    return graph.parse(str(out / "turkicstates.jsonld"), format="json-ld")


class TestPackage:
    """Frictionless"""

    def _assert_valid(self, folder, forms):
        package = need("frictionless").Package(str(folder / "datapackage.json"))
        assert forms == {resource.format for resource in package.resources}
        report = package.validate()
        assert [] == report.flatten(["type", "note"])
        assert report.valid

    def test_valid(self, out):
        """A package of CSV and Parquet is valid: its description, types, keys, and every row."""
        need("pandas")
        self._assert_valid(out, {"csv", "parquet"})

    def test_valid_parquet(self, tmp_path):
        """So is one of Parquet alone."""
        need("pandas")
        export.write(BUNDLED, tmp_path / "out", formats=["parquet", "datapackage"])
        self._assert_valid(tmp_path / "out", {"parquet"})

    def test_valid_excel(self, tmp_path):
        """So is one of CSV for Excel."""
        export.write(BUNDLED, tmp_path / "out", formats=["datapackage"], excel=True)
        self._assert_valid(tmp_path / "out", {"csv"})

    def test_finds_faults(self, out, tmp_path):
        """It is the rows that are validated: a wrong date in one of them is found."""
        frictionless = need("frictionless")
        raw = (out / "csv" / "chairmanships.csv").read_text("utf-8")
        (tmp_path / "chairmanships.csv").write_text(
            raw.replace("2011-10-21", "2011-13-21"), "utf-8"
        )
        package = frictionless.Package(str(out / "datapackage.json"))
        schema = package.get_resource("chairmanships").schema
        resource = frictionless.Resource(
            path="chairmanships.csv", basepath=str(tmp_path), schema=schema
        )
        assert not resource.validate().valid


HOSTILE = st.one_of(
    st.sampled_from(
        [
            "}", "{", "\\}", "\\{", "\\", "a\\", "}}", "},\n}\n@misc{other,\n  title = {Other}", "@misc{x,}", "a and b", '"', "%",
            "a % b }", "#", "a # b", "$x$", "~^_&", "https://a.example/}, title = {Other", "https://a.example/b c", "@comment{", "a, b, c",
        ]
    ),
    st.lists(st.sampled_from(["{", "}", "\\", '"', "@", ",", "=", "#", "%", "\n", " ", "a", "misc", "é"])).map("".join),
    st.text(st.characters(codec="utf-8")),
).filter(lambda text: text.strip() and not all(unicodedata.category(char) == "Cc" for char in text.strip()))  # fmt: skip

COMMANDS = {
    "\\textbackslash{}": "\\", "\\textasciitilde{}": "~", "\\textasciicircum{}": "^",
    "\\textbraceleft{}": "{", "\\textbraceright{}": "}",
}  # fmt: skip


def _untexed(text):
    """Return what TeX would print."""
    parts = re.findall(r"\\[a-z]+\{\}|\\?.", text, re.DOTALL)
    return "".join(COMMANDS.get(part, part[-1]) for part in parts)


class TestBibliography:
    """pybtex"""

    @given(HOSTILE, HOSTILE, HOSTILE, HOSTILE)
    @settings(max_examples=100)
    def test_one_entry(self, title, publisher, url, note):
        """Whatever a source is called, it is one entry, with its own fields alone, and as they are."""
        source = ts.Source(id="x", title=title, publisher=publisher, url=url, note=note)
        entries = need("pybtex.database").parse_string(source.bibtex(), "bibtex").entries
        assert ["x"] == [*entries]
        entry = entries["x"]
        assert ("misc", ["title", "url", "note"]) == (entry.type, [*entry.fields])
        clean = [
            re.sub(r"[\x00-\x20\x7f-\x9f]+", " ", text).strip() for text in (title, publisher, note)
        ]
        (author,) = entry.persons["author"]
        written = [entry.fields["title"][1:-1], str(author)[1:-1], entry.fields["note"]]
        assert [" ".join(text.split()) for text in clean] == [
            " ".join(_untexed(text).split()) for text in written
        ]
        assert unquote(url) == unquote(entry.fields["url"])

    @given(HOSTILE, HOSTILE, HOSTILE, HOSTILE)
    @settings(max_examples=100)
    def test_data(self, title, publisher, url, version):
        """Whatever a data set is called, it is one entry with what a reader can check it by."""
        seal = ts.Seal(
            version=version, as_of=pendulum.Date(2020, 6, 30), sha256="ab" * 32,
            title=title, publisher=publisher, url=url,
        )  # fmt: skip
        entries = need("pybtex.database").parse_string(seal.bibtex(), "bibtex").entries
        assert [seal.csl()["id"]] == [*entries]
        (entry,) = entries.values()
        assert ("misc", ["title", "year", "version", "url", "note"]) == (
            entry.type, [*entry.fields],
        )  # fmt: skip
        written = [entry.fields["title"][1:-1], entry.fields["version"]]
        clean = [re.sub(r"[\x00-\x20\x7f-\x9f]+", " ", text).strip() for text in (title, version)]
        assert [" ".join(text.split()) for text in clean] == [
            " ".join(_untexed(text).split()) for text in written
        ]
        assert entry.fields["note"].endswith(f", checked up to 2020-06-30, SHA-256 {'ab' * 32}")

    def test_bundled_data(self):
        """The bundled data set is one entry that a style can print."""
        engine = need("pybtex")
        need("pybtex.database")
        seal = ts.seal()
        printed = engine.format_from_string(
            seal.bibtex(), style="plain", output_backend="plaintext"
        )
        for part in ("The turkicstates authors", ts.Dataset.bundled().meta.title, seal.version):
            assert part in printed
        assert f"checked up to {seal.as_of}, SHA-256 {seal.sha256}" in printed

    def test_bundled(self):
        """Each bundled source is one entry under its own key."""
        text = "\n".join(source.bibtex() for source in ts.sources())
        entries = need("pybtex.database").parse_string(text, "bibtex").entries
        assert [source.id for source in ts.sources()] == [*entries]
        urls = [entry.fields["url"] for entry in entries.values() if "url" in entry.fields]
        assert [source.url for source in ts.sources() if source.url] == urls


class TestCalendar:
    """icalendar"""

    def test_events(self, out):
        """Every event is read back with its day, its state and its unique name."""
        icalendar = need("icalendar")
        calendar = icalendar.Calendar.from_ical((out / "turkicstates.ics").read_bytes())
        assert (datetime.timedelta(weeks=1), "P1W") == (
            calendar.decoded("REFRESH-INTERVAL"), str(calendar["X-PUBLISHED-TTL"]),
        )  # fmt: skip
        events = {str(event["UID"]): event for event in calendar.walk("VEVENT")}
        assert len(events) == len(calendar.walk("VEVENT"))
        for summit in ts.summits():
            if isinstance(summit.start, datetime.date) and isinstance(summit.end, datetime.date):
                event = events[f"summit-{summit.id}@turkicstates"]
                days = (
                    event.decoded("DTSTART"),
                    event.decoded("DTEND") - datetime.timedelta(days=1),
                )
                assert (summit.start, summit.end) == days
                who = (
                    "OTS"
                    if summit.series == ts.Dataset.bundled().meta.own_series
                    else "Turkic-speaking states"
                )
                assert event["SUMMARY"].startswith(f"{who}: ")
                assert ("TENTATIVE" if summit.status == "planned" else "CONFIRMED") == event[
                    "STATUS"
                ]
        for term in ts.chairmanships():
            event = events[f"handover-{term.id}@turkicstates"]
            assert (term.start, f"OTS: {term.state.name} takes the chair") == (
                event.decoded("DTSTART"), event["SUMMARY"],
            )  # fmt: skip
            assert all(citation.text() in event["DESCRIPTION"] for citation in term.citations)


class TestLinkedData:
    """rdflib"""

    @pytest.mark.parametrize(
        "day", ["2011-10-21", "2023-11-02", "2023-11-03", "2025-10-06", "2026-01-01"]
    )
    def test_who_chaired(self, graph, day):
        """A question in SPARQL for the chair on a day has the answer of the library, and its sources."""
        rows = graph.query(
            """
            PREFIX schema: <https://schema.org/>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            SELECT ?name ?source WHERE {
                ?term schema:roleName "chair" ; schema:member ?state ; schema:startDate ?start ;
                      prov:wasDerivedFrom ?source .
                ?state schema:name ?name . FILTER (lang(?name) = "en")
                OPTIONAL { ?term schema:endDate ?end }
                FILTER (?start <= ?day && (!bound(?end) || ?day < ?end))
            }
            """,
            initBindings={"day": need("rdflib").Literal(day, datatype=need("rdflib").XSD.date)},
        )
        term = ts.chair_on(day)
        derived = {(str(row.name), str(row.source)) for row in rows}
        assert {
            (term.state.name, f"urn:turkicstates:sources:{citation.source_id}")
            for citation in term.citations
        } == derived

    def test_members(self, graph):
        """Who was a member is a question to it too."""
        rows = graph.query(
            """
            PREFIX schema: <https://schema.org/>
            SELECT ?state WHERE {
                ?role schema:roleName "member" ; schema:member ?state ; schema:startDate ?start .
                FILTER (?start <= "2015-01-01"^^<http://www.w3.org/2001/XMLSchema#date>)
            }
            """
        )
        expected = {f"urn:turkicstates:states:{state.id}" for state in ts.members_on("2015-01-01")}
        assert expected == {str(row.state) for row in rows}


class TestParquet:
    """Polars, pandas and DuckDB"""

    @pytest.mark.parametrize(
        "name", ["summits", "office_terms", "places", "summits_participants", "sources"]
    )
    def test_polars(self, out, name):
        """Columns have the types that the dictionary states, and the rows are those of the data."""
        polars = need("polars")
        table = tables(BUNDLED)[name]
        frame = polars.read_parquet(out / "parquet" / f"{name}.parquet")
        for column in table.columns:
            assert TYPES[column.type] is frame.schema[column.name].to_python()
        assert table.rows == frame.rows()

    def test_pandas(self, out):
        """In pandas they are read with the same types."""
        pandas = need("pandas")
        frame = pandas.read_parquet(out / "parquet" / "summits.parquet", dtype_backend="pyarrow")
        kinds = {name: str(dtype) for name, dtype in frame.dtypes.items()}
        assert ("string[pyarrow]", "int64[pyarrow]", "date32[day][pyarrow]") == (
            kinds["id"], kinds["ordinal"], kinds["start_first_day"],
        )  # fmt: skip

    def test_duckdb(self, out):
        """In DuckDB they are read with the same types."""
        duckdb = need("duckdb")
        relation = duckdb.connect().read_parquet(str(out / "parquet" / "summits.parquet"))
        kinds = dict(zip(relation.columns, map(str, relation.types), strict=True))
        assert ("VARCHAR", "BIGINT", "DATE") == (
            kinds["id"], kinds["ordinal"], kinds["start_first_day"],
        )  # fmt: skip
        assert len(ts.summits()) == len(relation.fetchall())

    def test_described(self, out):
        """Each column carries what it means."""
        parquet = need("pyarrow.parquet")
        schema = parquet.read_schema(out / "parquet" / "summits.parquet")
        assert b"Number within its series" in schema.field("ordinal").metadata[b"description"]


class TestDatesKnownInPart:
    """Columns whose dates may be known to the month or the year alone"""

    COLUMNS = [
        (name, column.name)
        for name, table in exported_tables(BUNDLED).items()
        for column in table.columns
        if column.type == "date" and table.rows
    ]

    def test_many(self):
        """There are many of them, and beside each stand its first and last day."""
        assert len(self.COLUMNS) > 30
        for name, column in self.COLUMNS:
            labels = [field.name for field in exported_tables(BUNDLED)[name].columns]
            place = labels.index(column)
            assert [f"{column}_first_day", f"{column}_last_day"] == labels[place + 1 : place + 3]

    @pytest.mark.parametrize(
        "library", ["pandas", "polars", "duckdb", "pyarrow.parquet", "openpyxl", "sqlite3"]
    )
    def test_stay_text(self, out, library):
        """Every reader has them as text, as they are, and the days beside them as days."""
        reader = need(library)
        expected = {
            (name, column.name): [row[place] for row in table.rows]
            for name, table in exported_tables(BUNDLED).items()
            for place, column in enumerate(table.columns)
        }
        book = reader.load_workbook(out / "turkicstates.xlsx") if library == "openpyxl" else None
        for name, column in self.COLUMNS:
            path = str(out / "parquet" / f"{name}.parquet")
            days = f"{column}_first_day"
            if library == "pandas":
                frame = reader.read_parquet(path, dtype_backend="pyarrow")
                values = [None if value is reader.NA else value for value in frame[column]]
                assert "date32[day][pyarrow]" == str(frame.dtypes[days])
            elif library == "polars":
                frame = reader.read_parquet(path)
                values = frame[column].to_list()
                assert reader.Date == frame.schema[days]
            elif library == "duckdb":
                relation = reader.connect().read_parquet(path)
                values = [row[0] for row in relation.select(f'"{column}"').fetchall()]
                assert "DATE" == str(relation.select(days).types[0])
            elif library == "pyarrow.parquet":
                table = reader.read_table(path)
                values = table.column(column).to_pylist()
                assert "date32[day]" == str(table.schema.field(days).type)
            elif library == "openpyxl":
                if name not in book.sheetnames:
                    continue
                header, *rows = book[name].iter_rows(values_only=True)
                values = [row[header.index(column)] for row in rows]
            else:
                with closing(reader.connect(out / "turkicstates.sqlite")) as database:
                    query = f'SELECT "{column}" FROM {name} ORDER BY rowid'  # noqa: S608  # our own names
                    values = [row[0] for row in database.execute(query)]
            assert expected[name, column] == values, (name, column)


class TestImports:
    """What an export imports"""

    def test_no_extra_but_its_own(self):
        """Exporting without Parquet imports no PyArrow."""
        import subprocess

        code = (
            "import sys, tempfile, turkicstates as ts; from turkicstates import export\n"
            "with tempfile.TemporaryDirectory() as folder:\n"
            "    export.write(ts.Dataset.bundled(), folder, formats=['csv', 'sqlite', 'ics'])\n"
            "print([name for name in ('pyarrow', 'pandas', 'polars') if name in sys.modules])"
        )
        done = subprocess.run(
            [sys.executable, "-c", code], check=True, capture_output=True, text=True
        )
        assert "[]" == done.stdout.strip()

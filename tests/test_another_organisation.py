"""A data set on another organisation answers every question, and nothing in it is of this one."""

import datetime
import json
import os
import pickle
import re
import shutil
import subprocess
import sys

import pytest

import turkicstates as ts
from asean import YEARS, built
from commands import call
from turkicstates import dataset as dataset_module
from turkicstates import export
from turkicstates.dataset import Dataset

OURS = re.compile(r"turkic|\bots\b|heads? of state|kazakh|t[uü]rkiye|astana", re.IGNORECASE)
"""What would be a fact of the bundled data."""

TOOL = re.compile(
    r"PRODID:-//turkicstates//|urn:turkicstates:supports|turkicstates \d[\d.]*, Python"
    r"|# Written by turkicstates.*|turkicstates\.sha256|turkicstates (?:cite|check)\b"
)
"""Where the name of the program belongs."""


@pytest.fixture(name="page", scope="module")
def _page():
    """What the how-to makes."""
    names = built()
    yield names
    names["place"].cleanup()


@pytest.fixture(name="asean", scope="module")
def _asean(page):
    """The data set on ASEAN."""
    return page["asean"]


@pytest.fixture(name="folder", scope="module")
def _folder(page):
    """Its folder."""
    return page["folder"]


@pytest.fixture(name="out", scope="module")
def _out(asean, tmp_path_factory):
    """Its exports, in each format that needs no extra."""
    out = tmp_path_factory.mktemp("exports") / "out"
    formats = ["csv", "sqlite", "json", "jsonld", "ics", "geojson", "datapackage"]
    export.write(asean, out, formats=formats, address="https://example.org/asean/")
    return out


def _foreign(text):
    """Return what a text says of the bundled data."""
    return OURS.findall(TOOL.sub("", text))


class TestQuestions:
    """Look-ups, snapshots and events"""

    @pytest.mark.parametrize("year", YEARS)
    def test_chairs(self, asean, year):
        """Each year has the chair that the sources name, and its holder where they name one."""
        state, holder = YEARS[year]
        for day in (datetime.date(year, 1, 1), datetime.date(year, 10, 26)):
            term = asean.chair_on(day)
            assert (state, year) == (term.state.name, term.start.year)
            assert [holder] == [person.name for person in term.holders] or not holder
            if holder:
                assert holder == term.holder_on(day).name
                assert holder == asean.snapshot_on(day).holder.name

    def test_own_office(self, asean):
        """A term may name another office than the one that chairs by the description."""
        term = asean.chairmanship("2023-indonesia")
        assert "head-of-government" == asean.meta.chair_office
        assert ("President of Indonesia", "head-of-state") == (term.office.name, term.office.kind)
        assert asean.chairmanship("2024-laos").office is None

    @pytest.mark.parametrize(
        ("day", "members"),
        [
            ("1967-08-07", 0),
            ("1967-08-08", 5),
            ("1984-01-07", 6),
            ("1999-04-30", 10),
            ("2025-10-26", 11),
        ],
    )
    def test_members(self, asean, day, members):
        """It has as many members on a day as had joined."""
        assert members == len(asean.members_on(day)) == len(asean.snapshot_on(day).members)

    def test_names(self, asean):
        """The organisation has its own name from its founding, and states all of theirs."""
        assert "Association of Southeast Asian Nations" == asean.name_on("1967-08-08")
        with pytest.raises(ts.NoRecordError, match="it was founded on 1967-08-08"):
            asean.name_on("1967-08-07")
        assert {"laos"} == {asean.state(key).id for key in ("laos", "Laos", "Lao PDR", "LAO pdr")}
        assert "asean" == asean.organisation("ASEAN").id

    def test_leaders(self, asean):
        """The leaders of a snapshot hold the office that chairs, not that of the head of state."""
        snapshot = asean.snapshot_on("2025-01-01")
        known = {
            state.id: person.name
            for state, person in zip(snapshot.members, snapshot.leaders, strict=True)
            if person
        }
        assert {"laos": "Sonexay Siphandone", "malaysia": "Anwar Ibrahim"} == known
        assert [None] * 10 == list(snapshot.heads_of_state)
        earlier = asean.snapshot_on("2023-09-05").heads_of_state
        assert ["Joko Widodo"] == [person.name for person in earlier if person]

    def test_events(self, asean):
        """The timeline has its founding, its admissions, its handovers and its leaders."""
        titles = [event.title for event in asean.timeline()]
        assert {
            "Association of Southeast Asian Nations founded",
            "Timor-Leste becomes a member",
            "Malaysia takes the chair",
            "Anwar Ibrahim becomes Prime Minister of Malaysia",
        } <= {*titles}
        assert [] == _foreign(" ".join(titles))

    def test_summits(self, asean):
        """An ordinal counts in its own series; another one is refused with those that there are."""
        with pytest.raises(ts.UnknownRecordError, match="no summit of asean-summit has an ordinal"):
            asean.summit(44)
        with pytest.raises(ts.InvalidOptionError, match="not one of 'asean-summit'"):
            asean.summits(series="council-of-heads-of-state")

    def test_search(self, asean):
        """Words find its records."""
        assert "2024-laos" == asean.search("who chaired in 2024")[0].id
        assert "anwar-ibrahim" in [record.id for record in asean.search("Anwar")]

    def test_sentences(self, asean):
        """What describes its records says nothing of any other organisation."""
        kinds = ("states", "organisations", "people", "offices", "office_terms", "chairmanships")
        texts = [ts.describe(record) for kind in kinds for record in asean.records(kind)]
        assert [] == _foreign(" ".join(texts).replace("head of state", ""))


class TestWithoutAnOffice:
    """States that chair without a person"""

    @pytest.fixture(name="states")
    def _states(self, page, tmp_path):
        """The data set without an office that chairs."""
        folder = shutil.copytree(page["folder"], tmp_path / "asean")
        meta = json.loads((folder / "meta.json").read_text("utf-8"))
        del meta["chair_office"]
        (folder / "meta.json").write_text(json.dumps(meta), "utf-8")
        return folder

    def test_holder(self, states):
        """Nobody holds the chair, and the error says what to add to change that."""
        data = Dataset.load(states)
        term = data.chair_on("2024-05-01")
        assert () == term.holders
        with pytest.raises(ts.NoRecordError, match=r"no chair_office in meta\.json"):
            term.holder_on("2024-05-01")
        snapshot = data.snapshot_on("2024-05-01")
        assert (None, ()) == (snapshot.holder, snapshot.leaders)
        assert "Joko Widodo" == data.chair_on("2023-05-01").holder_on("2023-05-01").name
        assert "2024-laos" in [record.id for record in data.search("chairmanship 2024")]

    def test_command(self, states):
        """The command line leaves the holder out."""
        text = call("chair", "2024-05-01", "--data", str(states)).stdout.decode()
        assert "Chair:  Laos" in text
        assert "Holder" not in text
        assert (
            "not known"
            in call("chair", "2022-05-01", "--data", str(self._with(states))).stdout.decode()
        )

    def _with(self, folder):
        meta = json.loads((folder / "meta.json").read_text("utf-8"))
        (folder / "meta.json").write_text(
            json.dumps(meta | {"chair_office": "foreign-minister"}), "utf-8"
        )
        return folder


class TestExports:
    """Files for other tools"""

    def test_names(self, out):
        """Files are named after the data set; the list of files is that of the program."""
        assert {
            "asean.geojson", "asean.ics", "asean.json", "asean.jsonld", "asean.sqlite", "csv",
            "datapackage.json", "turkicstates.sha256",
        } == {path.name for path in out.iterdir()}  # fmt: skip

    def test_nothing_of_ours(self, out):
        """No file says anything of the bundled data."""
        for path in out.rglob("*"):
            if path.suffix in {".csv", ".json", ".jsonld", ".ics", ".geojson"}:
                text = path.read_text("utf-8")
                kinds = re.compile(r"\bheads?[- ]of[- ](state|government)\b", re.IGNORECASE)
                assert [] == _foreign(kinds.sub("", text)), path.name

    @pytest.mark.parametrize("name", ["asean.sqlite", "asean.json", "csv", "."])
    def test_read_back(self, asean, out, name):
        """What is read back is equal."""
        assert asean == export.read(out / name)

    def test_several(self, out, tmp_path):
        """A folder with several exports of a form is not guessed at."""
        for name in ("one.json", "two.json"):
            (tmp_path / name).write_bytes((out / "asean.json").read_bytes())
        with pytest.raises(ts.DatasetError, match=r"several exports here: one\.json and two\.json"):
            export.read(tmp_path)

    def test_linked_data(self, out):
        """Its addresses are its own, and every membership is one of this organisation."""
        whole = json.loads((out / "asean.jsonld").read_text("utf-8"))
        about, *nodes = whole["@graph"]
        assert ("urn:asean:dataset", ["en"]) == (about["@id"], about["inLanguage"])
        assert {"@id": "urn:asean:organisations:asean"} == about["about"]
        roles = [node for node in nodes if node["@type"] == "OrganizationRole"]
        assert {"urn:asean:organisations:asean"} <= {
            role["memberOf"]["@id"] for role in roles if "memberOf" in role
        }
        assert all(node["@id"].startswith("urn:asean:") for node in nodes)

    def test_calendar(self, out):
        """The calendar names its address and its organisation, and says when to ask again."""
        lines = (out / "asean.ics").read_text("utf-8").replace("\n ", "").splitlines()
        assert {
            "NAME:ASEAN: chairs and members",
            "REFRESH-INTERVAL;VALUE=DURATION:P1W",
            "X-PUBLISHED-TTL:P1W",
            "SOURCE;VALUE=URI:https://example.org/asean/asean.ics",
            "UID:handover-2024-laos@asean",
        } <= {*lines}
        titles = [line for line in lines if line.startswith("SUMMARY:")]
        assert titles
        assert all(title.startswith("SUMMARY:ASEAN: ") for title in titles)

    @pytest.mark.parametrize(
        ("formats", "address", "message"),
        [
            (["ics"], "asean.example", "address='asean.example' is not an address; pass one "),
            (["ics"], 3, "address=3 is not an address"),
            (["csv"], "https://example.org/", "is for the calendar; add 'ics' to the formats"),
        ],
    )
    def test_wrong_address(self, asean, tmp_path, formats, address, message):
        """An address that is none, or has no use, is refused."""
        with pytest.raises(ts.InvalidArgumentError, match=message):
            export.write(asean, tmp_path / "out", formats=formats, address=address)
        assert not (tmp_path / "out").exists()

    def test_without_a_name(self, tmp_path):
        """A data set that names neither itself nor an organisation has files with a plain name."""
        meta = ts.Meta(
            title="A club", version="1", as_of=ts.as_of(), licence="CC0-1.0",
            url="https://example.org/club",
        )  # fmt: skip
        term = ts.Chairmanship(
            id="a", number=1, state_id="east", start=ts.as_of(), confidence=ts.Confidence.LOW
        )
        state = ts.State(
            id="east", names=ts.Translations({"en": "East"}), confidence=ts.Confidence.LOW
        )
        club = Dataset.from_records(meta, [term, state])
        export.write(club, tmp_path / "out", formats=["ics", "jsonld"])
        text = (tmp_path / "out" / "dataset.ics").read_text("utf-8")
        assert "SUMMARY:East takes the chair\n" in text
        assert "URL:https://example.org/club\n" in text
        assert "SOURCE" not in text
        about = json.loads((tmp_path / "out" / "dataset.jsonld").read_text("utf-8"))["@graph"][0]
        assert {"about", "inLanguage"}.isdisjoint(about)
        with pytest.raises(ts.UnknownRecordError, match=r"meta\.json lists no series"):
            club.summit(3)


class TestCommands:
    """The command line, with --data"""

    @pytest.mark.parametrize(
        "words",
        [
            ("today",), ("chair", "2024-05-01"), ("on", "2024-05-01"), ("members", "2024-05-01"),
            ("state", "Laos"), ("person", "Ibrahim"), ("organisation", "ASEAN"), ("timeline",),
            ("search", "Malaysia"), ("cite", "2024-laos"), ("report", "2024-laos", "start"),
            ("seal",), ("info",),
        ],
    )  # fmt: skip
    def test_answers(self, folder, words):
        """Each command answers, in text and in JSON, and says nothing of the bundled data."""
        for options in ((), ("--json",)):
            done = call(*words, *options, "--data", str(folder))
            assert 0 == done.returncode, done.stderr
            text = done.stdout.decode().replace(str(folder), "DATA")
            assert [] == _foreign(re.sub(r"head[- ]of[- ]state|chair_office", "", text))

    def test_export(self, folder, tmp_path):
        """It exports a calendar that names its address."""
        options = ("--format", "ics", "--address", "https://example.org/a", "--data", str(folder))
        assert 0 == call("export", str(tmp_path / "out"), *options).returncode
        text = (tmp_path / "out" / "asean.ics").read_text("utf-8")
        assert "SOURCE;VALUE=URI:https://example.org/a/asean.ics\n" in text


class TestInstead:
    """TURKICSTATES_DATA"""

    @pytest.fixture(name="answering")
    def _answering(self, folder, monkeypatch):
        """A process in which the folder answers."""
        monkeypatch.setenv(dataset_module.VARIABLE, str(folder))
        monkeypatch.setattr(dataset_module, "_CHOICE", {})
        data = Dataset(dataset_module._read_bundled)
        monkeypatch.setattr(Dataset, "bundled", staticmethod(lambda: data))
        return data

    def test_answers(self, answering, folder, asean):
        """Its data set answers, with its seal, and stays when the variable changes."""
        assert "Laos" == answering.chair_on("2024-05-01").state.name
        os.environ[dataset_module.VARIABLE] = "elsewhere"
        assert "Malaysia" == answering.chair_on("2025-05-01").state.name
        assert asean.seal() == answering.seal()
        assert str(folder) == dataset_module.folder_instead()

    @pytest.mark.usefixtures("answering")
    def test_shown(self, folder):
        """Info and seal show the folder, unless another one is asked for by --data."""
        line = f"Folder:   {folder}, which TURKICSTATES_DATA names"
        assert line in call("info").stdout.decode().splitlines()
        assert line in call("seal").stdout.decode().splitlines()
        assert str(folder) == json.loads(call("info", "--json").stdout)["folder"]
        assert "Folder" not in call("info", "--data", str(folder)).stdout.decode()

    def test_pickled(self, answering):
        """What is pickled takes its data along, as another process may ask other data."""
        make, _ = answering.__reduce__()
        assert make == Dataset.from_records

    def test_unpickled(self, folder, tmp_path):
        """What was pickled of the bundled data stays so where another data set answers."""
        term = ts.chair_on("2023-11-03")
        raw = pickle.dumps((term, ts.Dataset.bundled()))
        (tmp_path / "pickled").write_bytes(raw)
        code = (
            "import pickle, sys\n"
            "import turkicstates as ts\n"
            "raw = open(sys.argv[1], 'rb').read()\n"
            "for _ in range(2):\n"
            "    term, data = pickle.loads(raw)\n"
            "    raw = pickle.dumps((term, data))\n"
            "print(ts.data_version() == data.data_version(), data == ts.Dataset.bundled())\n"
            "print(term.state.name, data.state('KZ') is term.state)\n"
            "print(data.seal().sha256)"
        )
        done = subprocess.run(
            [sys.executable, "-c", code, str(tmp_path / "pickled")], text=True,
            env=os.environ | {dataset_module.VARIABLE: str(folder)}, capture_output=True, check=False,
        )  # fmt: skip
        assert "" == done.stderr
        assert ["False False", "Kazakhstan True", ts.seal().sha256] == done.stdout.splitlines()

    def test_unpickled_here(self, monkeypatch, folder):
        """It is the same data set each time."""
        raw = pickle.dumps(ts.Dataset.bundled())
        monkeypatch.setenv(dataset_module.VARIABLE, str(folder))
        monkeypatch.setattr(dataset_module, "_CHOICE", {})
        data = pickle.loads(raw)
        assert ts.Dataset.bundled() is not data
        assert pickle.loads(raw) is data is pickle.loads(pickle.dumps(data))
        assert "Kazakhstan" == data.chair_on("2023-11-03").state.name

    def test_faults(self, tmp_path, monkeypatch):
        """A folder with faults answers nothing, and each error names the folder and the variable."""
        (tmp_path / "meta.json").write_bytes(b"{}")
        monkeypatch.setenv(dataset_module.VARIABLE, str(tmp_path))
        monkeypatch.setattr(dataset_module, "_CHOICE", {})
        data = Dataset(dataset_module._read_bundled)
        for _ in range(2):
            with pytest.raises(ts.DatasetError) as caught:
                data.chair_on("2024-05-01")
            first = f"4 faults in the data set of {tmp_path}, which TURKICSTATES_DATA names"
            assert first == str(caught.value).splitlines()[0]

    @pytest.mark.parametrize("what", ["missing", "file", "empty"])
    def test_process(self, what, tmp_path):
        """A process says clearly that a folder is none; an empty variable counts as none."""
        (tmp_path / "file").touch()
        value = "" if what == "empty" else str(tmp_path / what)
        done = subprocess.run(
            [sys.executable, "-m", "turkicstates", "chair", "2023-11-03"],
            env=os.environ | {dataset_module.VARIABLE: value}, capture_output=True, check=False,
        )  # fmt: skip
        if what == "empty":
            assert (0, b"") == (done.returncode, done.stderr)
            assert b"Kazakhstan" in done.stdout
        else:
            assert (1, b"") == (done.returncode, done.stdout)
            reason = {"missing": "No such file or directory", "file": "Not a directory"}[what]
            lines = done.stderr.decode().splitlines()
            assert f"of {value}, which TURKICSTATES_DATA names" in lines[0]
            assert lines[1].endswith(f"{value}: {reason}")

    def test_other_process(self, folder):
        """The functions of the package ask the folder as well."""
        code = (
            "import turkicstates as ts; print(ts.chair_on('2024-05-01').state.name,"
            " ts.name_on('2024-05-01'), ts.seal().sha256)"
        )
        done = subprocess.run(
            [sys.executable, "-c", code], env=os.environ | {dataset_module.VARIABLE: str(folder)},
            capture_output=True, check=True, text=True,
        )  # fmt: skip
        seal = Dataset.load(folder).seal().sha256
        assert f"Laos Association of Southeast Asian Nations {seal}\n" == done.stdout

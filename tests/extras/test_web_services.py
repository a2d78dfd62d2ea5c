"""Records in web services and messages: the example, on a server that is killed and started again."""

import asyncio
import datetime
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from http.client import HTTPConnection
from pathlib import Path
from typing import Annotated, Any

import jsonschema
import pytest
from engines import need

import turkicstates as ts

EXAMPLES = Path(__file__).parents[2] / "examples"
DAYS = ["2011-10-21", "2014-06-05", "2018-09-03", "2022-11-11", "2023-11-03", "2024-11-06"]
PATHS = [f"/chair/{day}" for day in DAYS] + ["/states/KZ", "/states/Türkiye", "/states/348"]


@pytest.fixture(name="app", scope="module")
def _app():
    """The application of the example."""
    need("fastapi")
    sys.path.insert(0, str(EXAMPLES))
    try:
        from web_service import app
    finally:
        sys.path.remove(str(EXAMPLES))
    return app


@pytest.fixture(name="client", scope="module")
def _client(app):
    """A client of the application, without a network."""
    need("httpx2")
    from fastapi.testclient import TestClient

    return TestClient(app)


@pytest.fixture(name="application")
def _application():
    """A function that takes options of a route, and returns one that calls it."""
    fastapi = need("fastapi")
    need("httpx2")
    from fastapi.testclient import TestClient

    def of(**options):
        def ask(function):
            app = fastapi.FastAPI()
            app.get("/", **options)(function)
            return TestClient(app).get("/").json()

        return ask

    return of


class TestService:
    """The example"""

    @pytest.mark.parametrize("day", DAYS)
    def test_chair(self, client, day):
        """The answer is the record in the form of the data files."""
        response = client.get(f"/chair/{day}")
        assert 200 == response.status_code
        assert ts.to_dict(ts.chair_on(day)) == response.json()

    @pytest.mark.parametrize("key", ["KZ", "Türkiye", "348", "Қазақстан", "TÜRKİYE"])
    def test_state(self, client, key):
        """A state answers to its names and codes."""
        response = client.get(f"/states/{key}")
        assert 200 == response.status_code
        assert ts.to_dict(ts.state(key)) == response.json()

    @pytest.mark.parametrize(
        ("path", "status", "sentence"),
        [
            ("/states/Kazakstan", 404, "no state is known as 'Kazakstan'; did you mean 'Kazakistan'?"),
            ("/chair/2009-01-01", 404, "no chair is recorded for 2009-01-01: the record begins on 2011-10-21"),
            ("/chair/2023-02-30", 422, "'2023-02-30' is not a date: 2023-02 has 28 days; write a day as 'YYYY-MM-DD', or pass a date or a datetime"),
            ("/chair/soon", 422, "'soon' is not a date: write a day as 'YYYY-MM-DD', or pass a date or a datetime"),
        ],
    )  # fmt: skip
    def test_refusals(self, client, path, status, sentence):
        """What is unknown is 404, what makes no sense 422, with the sentence of the error."""
        response = client.get(path)
        assert status == response.status_code
        assert {"detail": sentence} == response.json()
        assert "ETag" not in response.headers

    def test_not_modified(self, client):
        """What a client has already is not sent again, whatever else it has."""
        response = client.get(PATHS[0])
        tag = response.headers["ETag"]
        assert ts.seal().sha256 in tag
        for known in (tag, f"W/{tag}", f'"old", {tag}'):
            again = client.get(PATHS[0], headers={"If-None-Match": known})
            assert (304, b"", tag) == (again.status_code, again.content, again.headers["ETag"])
        for known in ("", '"old"', tag.upper()):
            assert 200 == client.get(PATHS[0], headers={"If-None-Match": known}).status_code

    def test_unknown_stays_unknown(self, client):
        """The tag of one answer does not hide that there is no other."""
        tag = client.get(PATHS[0]).headers["ETag"]
        assert 404 == client.get("/states/Narnia", headers={"If-None-Match": tag}).status_code

    def test_stale(self, client):
        """The warning about old data is in a header, also of an answer that is not sent again."""
        assert "Stale-Data" not in client.get(PATHS[0]).headers
        response = client.get("/chair/2999-01-01")
        for answer in (
            response,
            client.get("/chair/2999-01-01", headers={"If-None-Match": response.headers["ETag"]}),
        ):
            assert answer.headers["Stale-Data"].endswith("; this is the last known answer")

    def test_two_hundred_at_once(self, app):
        """Requests that overlap get the answers that they get one by one."""
        httpx = need("httpx2")
        paths = [*PATHS, "/chair/2999-01-01", "/states/Narnia"] * 18 + PATHS[:2]

        async def ask():
            """Return the answers one by one, and those at once."""
            transport = httpx.ASGITransport(app=app)
            async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
                alone = {path: await client.get(path) for path in paths}
                return alone, await asyncio.gather(*map(client.get, paths))

        expected, responses = asyncio.run(ask())
        assert 200 == len(responses)
        for path, response in zip(paths, responses, strict=True):
            assert expected[path].content == response.content
            assert expected[path].headers == response.headers


class TestReturnTypes:
    """What a function of the user's own says that it returns"""

    def test_parts(self, application):
        """A field that the response leaves out is left out."""
        ask = application(response_model=ts.Chairmanship, response_model_exclude={"citations"})
        expected = ts.to_dict(ts.chair_on("2023-11-03"))
        del expected["citations"]
        assert expected == ask(lambda: ts.chair_on("2023-11-03"))

    @pytest.mark.parametrize("declared", [Any, dict[str, Any], dict[str, object]])
    def test_any(self, application, declared):
        """Records are written where any value may be."""
        expected = {"chair": ts.to_dict(ts.chair_on("2023-11-03")), "month": "2010-11"}
        answer = {"chair": ts.chair_on("2023-11-03"), "month": ts.PartialDate("2010-11")}
        assert expected == application(response_model=declared)(lambda: answer)


class TestDescription:
    """The OpenAPI document"""

    def test_sound(self, app):
        """It is valid."""
        need("openapi_spec_validator").validate(app.openapi())

    @pytest.mark.parametrize(("path", "name"), [(PATHS[3], "Chairmanship"), (PATHS[6], "State")])
    def test_answers(self, app, client, path, name):
        """It describes the answers, so that they are valid by it."""
        document = app.openapi()
        route = "/chair/{day}" if "chair" in path else "/states/{name}"
        answer = document["paths"][route]["get"]["responses"]["200"]
        reference = f"#/components/schemas/{name}"
        assert {"$ref": reference} == answer["content"]["application/json"]["schema"]
        schema = {"$ref": reference, "components": document["components"]}
        jsonschema.Draft202012Validator(schema).validate(client.get(path).json())

    def test_every_class(self):
        """It stays valid with every class of this package in requests and answers."""
        fastapi = need("fastapi")
        app = fastapi.FastAPI()
        for name in ts.__all__:
            cls = getattr(ts, name)
            if isinstance(cls, type) and hasattr(cls, "__get_pydantic_core_schema__"):

                def answer(value: Annotated[cls, fastapi.Body()]) -> tuple[cls, ...]:
                    return (value,)

                app.post(f"/{name}")(answer)
        document = app.openapi()
        need("openapi_spec_validator").validate(document)
        assert {"Snapshot", "Event", "Seal"} <= {
            name.partition("-")[0] for name in document["components"]["schemas"]
        }

    def test_requests(self):
        """A record in a request is read; its faults are 422, each with its place."""
        fastapi = need("fastapi")
        need("httpx2")
        from fastapi.testclient import TestClient

        app = fastapi.FastAPI()

        @app.get("/")
        def days(month: ts.PartialDate) -> list[datetime.date]:
            return [month.first_day, month.last_day]

        @app.post("/")
        def answer(events: list[ts.Event]) -> list[ts.Event]:
            return events

        client = TestClient(app)
        assert ["2010-11-01", "2010-11-30"] == client.get("/?month=2010-11").json()
        (fault,) = client.get("/?month=2010-13").json()["detail"]
        assert ["query", "month"] == fault["loc"]
        plain = [ts.to_dict(event) for event in ts.timeline()[:3]]
        assert plain == client.post("/", json=plain).json()
        plain[1]["date"] = "1992-10-32"
        response = client.post("/", json=plain)
        (fault,) = response.json()["detail"]
        assert (422, ["body", 1, "date"]) == (response.status_code, fault["loc"])
        assert fault["msg"].startswith("expected a day as 'YYYY-MM-DD', got '1992-10-32'")


def free_port():
    """Return a port that nothing listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Server:
    """The example on a server of its own."""

    def __init__(self, *options):
        need("uvicorn")
        need("fastapi")
        self.port = free_port()
        command = [sys.executable, "-m", "uvicorn", "web_service:app", "--log-level", "warning"]
        place = ["--app-dir", str(EXAMPLES), "--port", str(self.port)]
        self.process = subprocess.Popen([*command, *place, *options])

    def __enter__(self):
        for _ in range(600):
            with suppress(OSError):
                self.get(PATHS[0])
                return self
            if self.process.poll() is not None:
                break
            time.sleep(0.1)
        self.__exit__()
        pytest.fail("the server does not answer")

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(30)

    def get(self, path, **headers):
        """Return the status, the tag and the body of an answer."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.request("GET", path.replace("ü", "%C3%BC"), headers=headers)
            response = connection.getresponse()
            return response.status, response.headers["ETag"], response.read()
        finally:
            connection.close()


@pytest.mark.slow
class TestServer:
    """The example on a real server"""

    def test_restart(self):
        """A new process gives the same answers under the same tag, so that caches stay good."""
        with Server() as server:
            before = {path: server.get(path) for path in PATHS}
        with Server() as server:
            assert before == {path: server.get(path) for path in PATHS}
            (tag,) = {tag for _, tag, _ in before.values()}
            assert (304, tag, b"") == server.get(PATHS[0], **{"If-None-Match": tag})

    def test_two_hundred_at_once(self):
        """Two hundred clients at once get the answers that one gets."""
        with Server() as server:
            expected = {path: server.get(path) for path in PATHS}
            ready = threading.Barrier(200)

            def ask(path):
                ready.wait()
                return path, server.get(path)

            with ThreadPoolExecutor(200) as pool:
                answers = [*pool.map(ask, (PATHS * 23)[:200])]
        assert 200 == len(answers)
        for path, answer in answers:
            assert expected[path] == answer

    @pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="workers are found in /proc")
    def test_worker_that_dies(self):
        """A worker that is killed is replaced, and nobody sees a difference."""
        with Server("--workers", "2") as server:
            expected = {path: server.get(path) for path in PATHS}
            before = workers(server)
            assert 2 == len(before)
            os.kill(min(before), signal.SIGKILL)
            for _ in range(600):
                if len(now := workers(server)) == 2 and now != before:
                    break
                time.sleep(0.1)
            assert min(before) not in now
            for _ in range(5):
                assert expected == {path: server.get(path) for path in PATHS}


def workers(server):
    """Return the processes of the workers of a server."""
    pid = server.process.pid
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii").split()
    return {
        int(child)
        for child in children
        if b"spawn_main" in Path(f"/proc/{child}/cmdline").read_bytes()
    }


class TestMessages:
    """msgspec, which asks hooks about a class around a record"""

    def test_every_record(self):
        """What the data files hold, msgspec reads and writes too."""
        msgspec = need("msgspec")
        for record in (*ts.states(), *ts.summits(), *ts.chairmanships()):
            raw = msgspec.json.encode(ts.to_dict(record))
            assert json.loads(raw) == ts.to_dict(record)
            assert record == ts.from_dict(type(record), msgspec.json.decode(raw))

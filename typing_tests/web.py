"""What type checkers make of records in models of pydantic and in routes of FastAPI."""

import datetime
from typing import Annotated, Any, assert_type

from fastapi import Body, FastAPI
from pydantic import BaseModel, TypeAdapter

import turkicstates as ts


class Visit(BaseModel):
    """A model that has records."""

    host: ts.State
    day: datetime.date | ts.PartialDate
    summits: tuple[ts.Summit, ...] = ()
    snapshot: ts.Snapshot | None = None


visit = Visit(host=ts.state("KZ"), day=ts.PartialDate("2023-11"))
assert_type(visit.host, ts.State)
assert_type(visit.host.memberships[0], ts.Membership)
assert_type(visit.snapshot, ts.Snapshot | None)
assert_type(TypeAdapter(ts.Event).validate_json("{}"), ts.Event)
assert_type(ts.from_dict(ts.Summit, {}), ts.Summit)
assert_type(ts.json_schema(ts.Summit), dict[str, Any])

app = FastAPI()


@app.get("/states/{name}")
async def state(name: str) -> ts.State:
    """Return a record."""
    return ts.state(name)


@app.get("/members/{day}", response_model=tuple[ts.State, ...])
async def members(day: str) -> tuple[ts.State, ...]:
    """Return several records."""
    return ts.members_on(day)


@app.post("/titles")
async def title(agreement: Annotated[ts.Agreement, Body()]) -> str:
    """Take a record."""
    return agreement.title

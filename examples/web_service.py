"""A web service: chairs and states with their sources, cached by the seal of the data.

Needs: python -m pip install fastapi httpx2 uvicorn
"""

import warnings
from typing import Any

from fastapi import FastAPI, HTTPException, Request, Response
from fastapi.responses import JSONResponse
from fastapi.testclient import TestClient

import turkicstates as ts

ETAG = f'"{ts.seal().sha256}-{ts.__version__}"'
REFUSALS = {404: {"description": "Not known"}, 422: {"description": "Not a date"}}

app = FastAPI(responses=REFUSALS)


@app.exception_handler(ts.TurkicStatesError)
async def refuse(_: Request, error: Exception) -> JSONResponse:
    """Answer with the sentence of the error."""
    return JSONResponse({"detail": str(error)}, 404 if isinstance(error, LookupError) else 422)


def ask(question: Any, key: str, request: Request, response: Response) -> Any:
    """Ask, and say in headers which data the answer is from and whether it may be out of date."""
    with warnings.catch_warnings(record=True, action="always") as caught:
        answer = question(key)
    response.headers.update({"ETag": ETAG, "Cache-Control": "no-cache"})
    if caught:
        response.headers["Stale-Data"] = str(caught[-1].message)
    if ETAG in request.headers.get("If-None-Match", ""):
        raise HTTPException(304, headers=dict(response.headers))
    return answer


@app.get("/chair/{day}")
async def chair(day: str, request: Request, response: Response) -> ts.Chairmanship:
    """Who chairs on a day."""
    return ask(ts.chair_on, day, request, response)


@app.get("/states/{name}")
async def state(name: str, request: Request, response: Response) -> ts.State:
    """A state by name, code or identifier."""
    return ask(ts.state, name, request, response)


if __name__ == "__main__":
    for path in (
        "/chair/2023-11-03",
        "/chair/03.11.2023",
        "/states/Kazakstan",
        "/chair/2999-01-01",
    ):
        response = TestClient(app).get(path)
        print(response.status_code, response.headers.get("Stale-Data") or response.text[:99])

"""Reads a connection of Demarche, page by page, into a pandas data frame."""

from __future__ import annotations

import json
import urllib.request
from collections.abc import Iterator
from typing import Any

import pandas as pd

PAGE_SIZE = 500
"""The maximum page size of Demarche."""


class DemarcheError(Exception):
    """A refused operation: its message is that of the first error, and `errors` are all errors as sent."""

    def __init__(self, errors: list[dict[str, Any]]):
        super().__init__(errors[0]["message"])
        self.errors = errors


def ask(url: str, query: str, variables: dict[str, Any], token: str | None = None) -> dict[str, Any]:
    """Returns the data of an operation. Raises DemarcheError if any part of it was refused."""
    headers = {"content-type": "application/json", "accept": "application/json"}
    if token is not None:
        headers["authorization"] = f"Bearer {token}"
    body = json.dumps({"query": query, "variables": variables}).encode()
    try:
        with urllib.request.urlopen(urllib.request.Request(url, body, headers)) as response:
            answer = json.load(response)
    except urllib.error.HTTPError as error:
        with error:
            answer = json.load(error)
    if answer.get("errors"):
        raise DemarcheError(answer["errors"])
    return answer["data"]


def nodes(
    url: str, query: str, path: str, variables: dict[str, Any] | None = None, token: str | None = None
) -> Iterator[dict[str, Any]]:
    """
    Yields the nodes of the connection at a path of the answer, such as "person.statements", from the first page to the last.

    The query must pass the variables $first and $after to the connection, and select pageInfo { hasNextPage endCursor }
    and nodes. Yields nothing if the path leads to null.
    """
    after = None
    while True:
        page: Any = ask(url, query, {**(variables or {}), "first": PAGE_SIZE, "after": after}, token)
        for name in path.split("."):
            page = page[name]
            if page is None:
                return
        yield from page["nodes"]
        if not page["pageInfo"]["hasNextPage"]:
            return
        after = page["pageInfo"]["endCursor"]


def connection_frame(
    url: str, query: str, path: str, variables: dict[str, Any] | None = None, token: str | None = None
) -> pd.DataFrame:
    """
    Returns a data frame with a row for each node of a connection, see nodes(). An object within a node becomes columns
    with dotted names, such as speaker.name; a list stays a list. Days (saidFrom, saidTo) and instants (recordedAt) become
    datetimes; saidOn stays text, since it may be as coarse as a year.
    """
    frame = pd.json_normalize(list(nodes(url, query, path, variables, token)))
    for column in frame.columns.intersection(["saidFrom", "saidTo"]):
        frame[column] = pd.to_datetime(frame[column], format="%Y-%m-%d", errors="coerce")
    for column in frame.columns.intersection(["recordedAt"]):
        frame[column] = pd.to_datetime(frame[column], utc=True, format="ISO8601")
    return frame

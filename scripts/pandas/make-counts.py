"""Writes what pandas and networkx count of a table of coded events, for tests of what was said, what was done, and both.

    pip install -r scripts/pandas/requirements.txt -r scripts/networkx/requirements.txt
    python scripts/pandas/make-counts.py ../shared/data/icews14.tsv.gz > tests/icews14/counts.json

The table has the columns date, source, relation and target, and is read as make-panel.py reads it. Actors are told by name.
"""

import importlib.util
import json
import sys
from pathlib import Path

import networkx as nx

SPEC = importlib.util.spec_from_file_location("make_panel", Path(__file__).with_name("make-panel.py"))
make_panel = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(make_panel)

PAIR = ("Boko Haram", "Citizen (Nigeria)")
ACTOR = "Iran"
# What tests/icews14/agrees-with-pandas.ts exports: the conflict of a month, without assaults and what one actor does.
MONTH, ASSAULT, LEFT_OUT = "2014-03", "18", "Citizen (Nigeria)"


def figures(events):
    return {"count": len(events), "toneSum": round(events["tone"].sum(), 6), "meanTone": round(events["tone"].mean(), 6)}


def counted(events):
    return {
        "STATEMENTS": events[events["isStatement"]],
        "INTERACTIONS": events[~events["isStatement"]],
        "BOTH": events,
    }


def counterparts(events, name):
    between = events[(events["source"] == name) ^ (events["target"] == name)]
    others = between["source"].where(between["target"] == name, between["target"])
    table = between.assign(isOut=between["source"] == name).groupby(others)["isOut"].agg(["size", "sum"])
    first = table.sort_values("size", ascending=False).head(3)
    rows = [{"name": who, "count": int(row["size"]), "countOut": int(row["sum"])} for who, row in first.iterrows()]
    return {"totalCount": len(table), "first": rows}


def pagerank(events):
    graph = nx.DiGraph()
    graph.add_nodes_from(set(events["source"]) | set(events["target"]))
    between = events[events["source"] != events["target"]]
    for (source, target), weight in between.groupby(["source", "target"]).size().items():
        graph.add_edge(source, target, weight=int(weight))
    scores = nx.pagerank(graph, alpha=0.85, tol=1e-14, max_iter=10_000)
    best = sorted(scores, key=scores.get, reverse=True)[:5]
    return {"totalCount": len(scores), "first": [{"name": name, "score": round(scores[name], 8)} for name in best]}


def exported(events):
    in_month = events[events["date"].dt.to_period("M") == MONTH]
    conflict = in_month[in_month["quadClass"].str.endswith("CONFLICT")]
    return conflict[(conflict["root"] != ASSAULT) & (conflict["source"] != LEFT_OUT)]


events = make_panel.events_of(sys.argv[1])
conflict = events[events["quadClass"] == "MATERIAL_CONFLICT"]
pair = events[(events["source"] == PAIR[0]) & (events["target"] == PAIR[1])]
fights = events[events["root"] == "19"].groupby(["source", "target"]).size().sort_values(ascending=False)
json.dump(
    {
        "classes": {name: figures(some) for name, some in events.groupby("quadClass")},
        "quarters": {str(q).replace("Q", "-Q"): figures(some) for q, some in conflict.groupby(conflict["date"].dt.to_period("Q"))},
        "pair": {kind: figures(some) for kind, some in counted(pair).items()},
        "pairMonths": {kind: int(some.groupby(["source", "target", some["date"].dt.to_period("M")]).ngroups) for kind, some in counted(events).items()},
        "fights": [{"names": list(names), "count": int(count)} for names, count in fights.head(3).items()],
        "counterparts": {kind: counterparts(some, ACTOR) for kind, some in counted(events).items()},
        "exports": {kind: figures(exported(some)) for kind, some in counted(events).items()},
        "pagerank": {kind: pagerank(some) for kind, some in counted(events).items()},
    },
    sys.stdout,
    indent=1,
)
print()

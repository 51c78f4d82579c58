"""Writes what pandas and networkx count of a table of coded events, for tests of what was said, what was done, and both.

    pip install -r scripts/pandas/requirements.txt -r scripts/networkx/requirements.txt
    python scripts/pandas/make-counts.py ../shared/data/icews14.tsv.gz > tests/icews14/counts.json

The table has the columns date, source, relation and target, and is read as make-panel.py reads it. Actors are identified by name.
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
# Whose neighborhood is counted, and between whom paths are: two that are near to each other, and two that are not.
MIDDLE = "Boko Haram"
ENDS = [("Boko Haram", "China"), ("Defense / Security Ministry (Libya)", "Togo")]
LOUVAIN_SEEDS = range(3)
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


def by_class(events):
    return {name: figures(some) for name, some in events.groupby("quadClass")}


def by_direction(events):
    there = events[(events["source"] == PAIR[0]) & (events["target"] == PAIR[1])]
    back = events[(events["source"] == PAIR[1]) & (events["target"] == PAIR[0])]
    fewer, more = sorted([len(there), len(back)])
    return {"aToB": figures(there), "bToA": figures(back), "aToBByClass": by_class(there), "reciprocity": round(fewer / more, 6)}


def counterparts(events, name):
    between = events[(events["source"] == name) ^ (events["target"] == name)]
    others = between["source"].where(between["target"] == name, between["target"])
    table = between.assign(isOut=between["source"] == name).groupby(others)["isOut"].agg(["size", "sum"])
    first = table.sort_values("size", ascending=False).head(3)
    rows = [
        {"name": who, "count": int(row["size"]), "countOut": int(row["sum"]), "byClass": by_class(between[others == who])}
        for who, row in first.iterrows()
    ]
    return {"totalCount": len(table), "first": rows}


def directed(events):
    graph = nx.DiGraph()
    graph.add_nodes_from(set(events["source"]) | set(events["target"]))
    between = events[events["source"] != events["target"]]
    for (source, target), weight in between.groupby(["source", "target"]).size().items():
        graph.add_edge(source, target, weight=int(weight))
    return graph


def undirected(events):
    graph = nx.Graph()
    for source, target, weight in directed(events).edges(data="weight"):
        known = graph.get_edge_data(source, target, {"weight": 0})
        graph.add_edge(source, target, weight=known["weight"] + weight)
    return graph


def neighborhood(events, name):
    """The number of neighbours of an actor, and its strongest edges, separately for what was said and what was done."""
    around = events[(events["source"] == name) ^ (events["target"] == name)]
    edges = around.groupby(["source", "target", "isStatement"])["tone"].agg(["size", "mean"]).reset_index()
    strongest = edges.sort_values(["size", "isStatement", "source", "target"], ascending=[False, False, True, True]).head(4)
    rows = []
    for _, row in strongest.iterrows():
        acts = around[(around[["source", "target", "isStatement"]] == row[["source", "target", "isStatement"]]).all(axis=1)]
        rows.append({"from": row["source"], "to": row["target"], **figures(acts), "byClass": by_class(acts)})
    others = set(around["source"]) | set(around["target"])
    return {"nodes": len(others), "edges": len(edges), "acts": len(around), "strongest": rows}


def paths(events, start, end):
    """The length and number of the shortest paths, and the fewest edges between two neighbours on the strongest one."""
    graph = undirected(events)
    if start not in graph or end not in graph or not nx.has_path(graph, start, end):
        return None
    shortest = list(nx.all_shortest_paths(graph, start, end))
    strengths = [min(graph[a][b]["weight"] for a, b in zip(path, path[1:])) for path in shortest]
    return {"length": len(shortest[0]) - 1, "count": len(shortest), "strengths": sorted(strengths, reverse=True)[:10]}


def communities(events):
    graph = undirected(events)
    found = [nx.community.louvain_communities(graph, weight="weight", seed=seed) for seed in LOUVAIN_SEEDS]
    return [round(nx.community.modularity(graph, some, weight="weight"), 4) for some in found]


def weights(events):
    degrees = dict(directed(events).degree(weight="weight"))
    best = sorted(degrees, key=lambda name: (-degrees[name], name))[:5]
    return [{"name": name, "score": degrees[name]} for name in best]


def pagerank(events):
    graph = directed(events)
    scores = nx.pagerank(graph, alpha=0.85, tol=1e-14, max_iter=10_000)
    best = sorted(scores, key=scores.get, reverse=True)[:5]
    return {"totalCount": len(scores), "first": [{"name": name, "score": round(scores[name], 8)} for name in best]}


def exported(events):
    in_month = events[events["date"].dt.to_period("M") == MONTH]
    conflict = in_month[in_month["quadClass"].str.endswith("CONFLICT")]
    return conflict[(conflict["root"] != ASSAULT) & (conflict["source"] != LEFT_OUT)]


events = make_panel.events_of(sys.argv[1])
conflict = events[events["quadClass"] == "MATERIAL_CONFLICT"]
fights = events[events["root"] == "19"].groupby(["source", "target"]).size().sort_values(ascending=False)
json.dump(
    {
        "classes": {name: figures(some) for name, some in events.groupby("quadClass")},
        "quarters": {str(q).replace("Q", "-Q"): figures(some) for q, some in conflict.groupby(conflict["date"].dt.to_period("Q"))},
        "quartersOfKinds": {
            kind: {str(q).replace("Q", "-Q"): figures(part) for q, part in some.groupby(some["date"].dt.to_period("Q"))}
            for kind, some in counted(events).items()
        },
        "roots": {kind: {root: figures(part) for root, part in some.groupby("root")} for kind, some in counted(events).items()},
        "pair": {kind: by_direction(some) for kind, some in counted(events).items()},
        "pairMonths": {kind: int(some.groupby(["source", "target", some["date"].dt.to_period("M")]).ngroups) for kind, some in counted(events).items()},
        "fights": [{"names": list(names), "count": int(count)} for names, count in fights.head(3).items()],
        "counterparts": {kind: counterparts(some, ACTOR) for kind, some in counted(events).items()},
        "exports": {kind: figures(exported(some)) for kind, some in counted(events).items()},
        "neighborhood": {kind: neighborhood(some, MIDDLE) for kind, some in counted(events).items()},
        "paths": {kind: [paths(some, *ends) for ends in ENDS] for kind, some in counted(events).items()},
        "modularities": {kind: communities(some) for kind, some in counted(events).items()},
        "weightedDegree": {kind: weights(some) for kind, some in counted(events).items()},
        "pagerank": {kind: pagerank(some) for kind, some in counted(events).items()},
    },
    sys.stdout,
    indent=1,
)
print()

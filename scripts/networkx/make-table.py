"""Writes what networkx computes of a graph of statements, as the table with which tests/analytics/ compares Demarche.

    pip install -r scripts/networkx/requirements.txt
    python scripts/networkx/make-table.py tests/analytics/small-graph.jsonl > tests/analytics/networkx-small-graph.tsv
    python scripts/networkx/make-table.py ../shared/data/icews14.tsv.gz ../shared/data/cameo.tsv \
        > tests/analytics/networkx-icews14.tsv

The graph is that of docs/analytics.md. It is read from the file itself and not from Demarche, so that reading is tested,
too. Actors of ICEWS14 are named as in the file; the second file says which of its relations are statements. ICEWS14 takes
some minutes, most of them for BETWEENNESS.

The iterative metrics run until they converge: by default, networkx stops PageRank and eigenvector centrality at a tolerance
of a millionth for each node, which on 6,000 nodes leaves the score of the most central one wrong in its second digit.
"""

import csv
import gzip
import json
import math
import sys
from collections import Counter

import networkx as nx

TOP = 50
LOUVAIN_SEEDS = range(10)
ACTOR_KINDS = ("person/", "state/", "organization/", "group/")


def pairs_of_exchange_file(path):
    """Counts the statements by each speaker about each subject; also returns the speakers of all statements."""
    pairs, actors = Counter(), set()
    with open(path, encoding="utf8") as lines:
        for line in map(json.loads, lines):
            if line["type"] != "statement":
                continue
            actors.add(line["speaker"])
            for subject in line["about"]:
                if subject.startswith(ACTOR_KINDS):
                    pairs[line["speaker"], subject] += 1
    return pairs, actors


def pairs_of_icews(path, code_book):
    """Same as pairs_of_exchange_file, for a table of coded events."""
    is_statement = {}
    with open(code_book, encoding="utf8") as rows:
        # If a root and a code below it share a name, the one below counts, which has more digits.
        for row in sorted(csv.DictReader(rows, delimiter="\t"), key=lambda row: len(row["code"])):
            is_statement[row["name"].lower()] = row["act"] == "statement"
    pairs = Counter()
    with gzip.open(path, "rt", encoding="utf8") as rows:
        for row in csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE):
            if is_statement[row["relation"].lower()]:
                pairs[row["source"], row["target"]] += 1
    return pairs, set()


def graphs_of(pairs, actors):
    """The directed graph and the undirected one."""
    directed = nx.DiGraph()
    directed.add_nodes_from(sorted(actors.union(*pairs)))
    for (speaker, subject), count in pairs.items():
        if speaker != subject:
            directed.add_edge(speaker, subject, weight=count)
    undirected = nx.Graph()
    undirected.add_nodes_from(directed)
    for speaker, subject, count in directed.edges(data="weight"):
        known = undirected.get_edge_data(speaker, subject, {"weight": 0})
        undirected.add_edge(speaker, subject, weight=known["weight"] + count)
    return directed, undirected


def metrics_of(directed, undirected):
    """Yields the metrics with their names one after the other, since some take long."""
    yield "DEGREE", dict(undirected.degree())
    yield "WEIGHTED_DEGREE", dict(directed.degree(weight="weight"))
    yield "WEIGHTED_DEGREE.in", dict(directed.in_degree(weight="weight"))
    yield "WEIGHTED_DEGREE.out", dict(directed.out_degree(weight="weight"))
    yield "PAGERANK", nx.pagerank(directed, alpha=0.85, tol=1e-17, max_iter=10_000)
    yield "BETWEENNESS", nx.betweenness_centrality(undirected, normalized=True)
    yield "CLOSENESS", nx.closeness_centrality(undirected, wf_improved=True)
    yield "EIGENVECTOR", nx.eigenvector_centrality(undirected, weight="weight", tol=1e-16, max_iter=1_000_000)


def modularities_of(undirected):
    """The modularity of what Louvain finds, for each seed."""
    for seed in LOUVAIN_SEEDS:
        communities = nx.community.louvain_communities(undirected, weight="weight", resolution=1, seed=seed)
        yield nx.community.modularity(undirected, communities, weight="weight")


def main(path, code_book=None):
    pairs, actors = pairs_of_icews(path, code_book) if code_book else pairs_of_exchange_file(path)
    directed, undirected = graphs_of(pairs, actors)
    write = csv.writer(sys.stdout, delimiter="\t", lineterminator="\n", quoting=csv.QUOTE_NONE, quotechar=None).writerow
    write([f"# networkx {nx.__version__}; written by scripts/networkx/make-table.py, not by hand"])
    write(["what", "of", "value"])
    write(["graph", "actors", len(directed)])
    write(["graph", "edges", directed.size()])
    write(["graph", "weight", directed.size(weight="weight")])
    for metric, scores in metrics_of(directed, undirected):
        write([f"{metric}.sum", "all", repr(math.fsum(scores.values()))])
        write([f"{metric}.squares", "all", repr(math.fsum(score * score for score in scores.values()))])
        if "." in metric:
            continue
        for actor in sorted(scores, key=lambda actor: (-scores[actor], actor))[:TOP]:
            write([metric, actor, repr(scores[actor])])
    for seed, modularity in zip(LOUVAIN_SEEDS, modularities_of(undirected)):
        write(["modularity", f"seed {seed}", repr(modularity)])


if __name__ == "__main__":
    main(*sys.argv[1:])

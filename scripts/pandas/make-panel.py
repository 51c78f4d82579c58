"""Writes the panel that pandas makes of a table of coded events, in the form of `demarche export --what panel`.

    pip install -r scripts/pandas/requirements.txt
    python scripts/pandas/make-panel.py EVENTS.tsv --by country-pair > panel.csv
    python scripts/pandas/make-panel.py ../shared/data/icews14.tsv.gz --by country --only \
        "India,Nigeria,United States,Iran,Russia,Israel,Turkey,United Kingdom" > tests/icews14/panel-countries.csv
    python scripts/pandas/make-panel.py tests/export/panel/events.tsv --only India,Nigeria,Turkey --by actor --interval day \
        > tests/export/panel/actor-day.csv

The table has the columns date, source, relation and target. It is read from the file itself and not from Demarche, so that
reading is tested, too: the country of an actor is its name, or what its name has in brackets at the end.
"""

import argparse
import json
import re
import sys
from pathlib import Path

import pandas as pd

CODE_BOOK = Path(__file__).parents[2] / "data" / "cameo.json"
CLASSES = ["VERBAL_COOPERATION", "MATERIAL_COOPERATION", "VERBAL_CONFLICT", "MATERIAL_CONFLICT"]
CLASS_COLUMNS = ["verbalCooperation", "materialCooperation", "verbalConflict", "materialConflict"]
KEYS = {"pair": ["from", "to"], "actor": ["actor"], "country-pair": ["from", "to"], "country": ["country"]}
# The lengths of the periods in pandas, and their labels.
INTERVALS = {"day": "D", "week": "W", "month": "M", "quarter": "Q", "year": "Y"}
LABELS = {"day": "%Y-%m-%d", "week": "%G-W%V", "month": "%Y-%m", "quarter": "%Y-Q%q", "year": "%Y"}


def code_book():
    """The acts by their names. If a root and a code below it share a name, the one below counts."""
    acts = json.loads(CODE_BOOK.read_text(encoding="utf8"))
    return {act["name"].lower(): act for act in sorted(acts, key=lambda act: len(act["code"]))}


def slug(name):
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")


def country_of(name, countries):
    in_brackets = re.search(r"\(([^()]*)\)\s*$", name)
    place = in_brackets.group(1) if in_brackets else name
    return place if place in countries else None


def events_of(path):
    events = pd.read_csv(path, sep="\t", quoting=3, dtype=str, keep_default_na=False).drop_duplicates()
    book = code_book()
    acts = events["relation"].map(lambda name: book[name.lower()])
    events["isStatement"] = acts.map(lambda act: act["act"] == "statement")
    events["quadClass"] = acts.map(lambda act: act["quadClass"])
    events["root"] = acts.map(lambda act: act["root"])
    events["tone"] = acts.map(lambda act: float(act["goldstein"]))
    events["date"] = pd.to_datetime(events["date"])
    return events


def with_keys(events, by, countries):
    """The events with the ids of the units in which they count, without those that count in none."""
    if by.startswith("country"):
        state = {country: f"state/{slug(country)}" for country in countries}
        start, end = (events[side].map(lambda name: state.get(country_of(name, countries))) for side in ("source", "target"))
    else:
        # A name in `countries` is a state, and any other a group.
        ids = lambda name: f"state/{slug(name)}" if name in countries else f"group/{slug(name)}"
        start, end = events["source"].map(ids), events["target"].map(ids)
    columns = KEYS[by]
    events = events.assign(**dict(zip(columns, [start, end])))
    return events.dropna(subset=columns)


def panel(events, by, interval, has_roots, has_empty):
    events["period"] = events["date"].dt.to_period(INTERVALS[interval])
    columns = KEYS[by]
    groups = events.groupby([*columns, "period"])
    table = pd.DataFrame({"count": groups.size(), "statements": groups["isStatement"].sum()})
    table["interactions"] = table["count"] - table["statements"]
    for name, column in zip(CLASSES, CLASS_COLUMNS):
        table[column] = events["quadClass"].eq(name).groupby([*(events[key] for key in columns), events["period"]]).sum()
    table["toneSum"] = groups["tone"].sum().round(6)
    table["sources"] = 1
    if has_roots:
        for number in range(1, 21):
            root = f"{number:02}"
            table[f"act{root}"] = events["root"].eq(root).groupby([*(events[key] for key in columns), events["period"]]).sum()
    if has_empty:
        periods = pd.period_range(events["period"].min(), events["period"].max(), freq=INTERVALS[interval])
        units = table.index.droplevel("period").unique()
        rows = [(*(unit if isinstance(unit, tuple) else (unit,)), period) for unit in units for period in periods]
        table = table.reindex(pd.MultiIndex.from_tuples(rows, names=table.index.names), fill_value=0)
    table.insert(table.columns.get_loc("toneSum") + 1, "meanTone", (table["toneSum"] / table["count"]).round(6))
    return table.sort_index().reset_index()


def number(value):
    if pd.isna(value):
        return ""
    return str(int(value)) if float(value).is_integer() else repr(round(float(value), 6))


def write(table, by, interval):
    numbers = [column for column in table.columns if column not in (*KEYS[by], "period")]
    print(",".join([*KEYS[by], "period", "start", "end", *numbers]))
    for row in table.to_dict("records"):
        period = row["period"]
        days = [period.start_time.date().isoformat(), period.end_time.date().isoformat()]
        # In ISO 8601, a week belongs to the year of its Thursday; strftime of its first day gives it.
        label = period.start_time.strftime(LABELS[interval]) if interval == "week" else period.strftime(LABELS[interval])
        print(",".join([*(f'"{row[key]}"' for key in KEYS[by]), f'"{label}"', *days, *(number(row[name]) for name in numbers)]))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("events")
    parser.add_argument("--by", choices=KEYS, default="pair")
    parser.add_argument("--interval", choices=INTERVALS, default="month")
    parser.add_argument("--roots", action="store_true")
    parser.add_argument("--empty", action="store_true")
    parser.add_argument("--only", help="countries, separated by commas, to which the panel is limited")
    arguments = parser.parse_args()
    only = arguments.only.split(",") if arguments.only else None
    events = events_of(arguments.events)
    # Without --only: the actors that others have in brackets.
    countries = only or sorted(set(events[["source", "target"]].stack().str.extract(r"\(([^()]*)\)\s*$")[0].dropna()))
    keyed = with_keys(events, arguments.by, set(countries))
    write(panel(keyed, arguments.by, arguments.interval, arguments.roots, arguments.empty), arguments.by, arguments.interval)


if __name__ == "__main__":
    sys.exit(main())

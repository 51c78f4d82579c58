"""Tests against a running Demarche with the Vienna dataset, whose address is in DEMARCHE_URL."""

import os
import unittest

import connection_frame as module
from connection_frame import DemarcheError, connection_frame

URL = os.environ["DEMARCHE_URL"] + "/graphql"
STATEMENTS = """query Statements($filter: StatementFilter, $first: Int, $after: String) {
  statements(filter: $filter, first: $first, after: $after) {
    nodes { id saidOn saidFrom tone recordedAt speaker { id name } about { id } }
    pageInfo { hasNextPage endCursor }
  }
}"""
OF_A_PERSON = """query OfAPerson($id: ID!, $first: Int, $after: String) {
  person(id: $id) {
    statements(first: $first, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } }
  }
}"""


class ConnectionFrame(unittest.TestCase):
    def test_has_a_row_for_each_node_and_a_column_for_each_field(self):
        frame = connection_frame(URL, STATEMENTS, "statements")
        columns = ["id", "saidOn", "saidFrom", "tone", "recordedAt", "about", "speaker.id", "speaker.name"]
        self.assertEqual((list(frame.columns), frame["id"].is_unique), (columns, True))

    def test_has_the_same_rows_however_long_a_page_is(self):
        whole = connection_frame(URL, STATEMENTS, "statements")
        length = module.PAGE_SIZE
        module.PAGE_SIZE = 4
        try:
            in_pages = connection_frame(URL, STATEMENTS, "statements")
        finally:
            module.PAGE_SIZE = length
        self.assertTrue(whole.equals(in_pages) and len(whole) > 4)

    def test_has_days_and_instants_as_times(self):
        frame = connection_frame(URL, STATEMENTS, "statements")
        kinds = [str(frame[column].dtype) for column in ("saidFrom", "recordedAt", "saidOn")]
        self.assertEqual(kinds, ["datetime64[ns]", "datetime64[ns, UTC]", "object"])

    def test_takes_variables(self):
        frame = connection_frame(URL, STATEMENTS, "statements", {"filter": {"speaker": ["person/robert-malley"]}})
        self.assertEqual(set(frame["speaker.name"]), {"Robert Malley"})

    def test_follows_a_path(self):
        frame = connection_frame(URL, OF_A_PERSON, "person.statements", {"id": "person/robert-malley"})
        self.assertGreater(len(frame), 0)

    def test_is_empty_where_the_path_leads_to_nothing(self):
        frame = connection_frame(URL, OF_A_PERSON, "person.statements", {"id": "person/nobody"})
        self.assertTrue(frame.empty)

    def test_raises_what_was_refused(self):
        with self.assertRaises(DemarcheError) as raised:
            connection_frame(URL, STATEMENTS, "statements", {"filter": {"saidOn": "soon"}})
        self.assertEqual(raised.exception.errors[0]["extensions"]["code"], "BAD_USER_INPUT")


if __name__ == "__main__":
    unittest.main()

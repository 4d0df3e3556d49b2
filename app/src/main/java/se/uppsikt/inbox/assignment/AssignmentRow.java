package se.uppsikt.inbox.assignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppsikt.access.PersonId;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.inbox.assignment.Assignment.End;
import se.uppsikt.inbox.assignment.Assignment.Ending;
import se.uppsikt.inbox.assignment.Assignment.Mark;
import se.uppsikt.inbox.assignment.Assignment.Receiver;
import se.uppsikt.inbox.assignment.Assignment.Sender;
import se.uppsikt.inbox.assignment.Assignment.SuggestedAnswer;
import se.uppsikt.inbox.assignment.Assignment.Times;
import se.uppsikt.records.ContributionId;

/** A hand-over as one row of the database has it. */
final class AssignmentRow {
    private AssignmentRow() {}

    static Assignment read(ResultSet row, int number) throws SQLException {
        UUID colleague = row.getObject("to_person", UUID.class);
        return new Assignment(
                new AssignmentId(Columns.id(row, "id")),
                new ContributionId(Columns.id(row, "contribution")),
                new AccountId(Columns.id(row, "account")),
                new Sender(
                        new PersonId(Columns.id(row, "from_person")),
                        row.getString("from_label"),
                        new ServiceAreaId(Columns.id(row, "from_area"))),
                new Receiver(
                        new ServiceAreaId(Columns.id(row, "to_area")),
                        colleague == null ? null : new PersonId(colleague),
                        row.getString("to_name")),
                row.getBoolean("lent"),
                row.getString("word"),
                new Times(
                        Columns.time(row, "at"),
                        Columns.time(row, "remind_at"),
                        Columns.time(row, "returns_at")),
                row.getBoolean("answering"),
                receipt(row),
                suggestion(row),
                ending(row));
    }

    private static @Nullable Mark receipt(ResultSet row) throws SQLException {
        UUID by = row.getObject("received_by", UUID.class);
        return by == null
                ? null
                : new Mark(
                        new PersonId(by),
                        row.getString("received_label"),
                        Columns.time(row, "received_at"));
    }

    private static @Nullable SuggestedAnswer suggestion(ResultSet row) throws SQLException {
        String text = row.getString("text");
        return text == null
                ? null
                : new SuggestedAnswer(
                        text, row.getString("written_label"), Columns.time(row, "written_at"));
    }

    private static @Nullable Ending ending(ResultSet row) throws SQLException {
        String end = row.getString("ended");
        if (end == null) {
            return null;
        }
        String label = row.getString("ended_label");
        String word = row.getString("ended_word");
        return new Ending(
                End.valueOf(end),
                label == null ? "" : label,
                word == null ? "" : word,
                Columns.time(row, "ended_at"));
    }
}

package se.uppsikt.inbox.views;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.access.PersonId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.remembered.Remembered;

/** The saved views. Every question is of one person's own. */
@Repository
class SavedViewRows {
    private final JdbcClient database;
    private final Remembered remembered;

    SavedViewRows(JdbcClient database, Remembered remembered) {
        this.database = database;
        this.remembered = remembered;
    }

    private record Whose(PersonId person) {}

    List<Narrowed.Saved> of(PersonId person) {
        return remembered.answer(new Whose(person), () -> read(person));
    }

    private List<Narrowed.Saved> read(PersonId person) {
        return database.sql(
                        """
                        select id, name, query from inbox.saved_view where person = ?
                        order by name collate "sv-SE-x-icu", id
                        """)
                .param(person.value())
                .query(
                        (row, _) ->
                                new Narrowed.Saved(
                                        row.getString("name"),
                                        row.getString("query"),
                                        "/inkorg/vyer/" + Columns.id(row, "id") + "/ta-bort"))
                .list();
    }

    /** Whether it was added; a person has no two views by the same name. */
    boolean add(UUID id, PersonId person, String name, String query) {
        return database.sql(
                                """
                                insert into inbox.saved_view (id, person, name, query)
                                values (?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(id, person.value(), name, query)
                        .update()
                > 0;
    }

    /** Whether the person had it. */
    boolean remove(PersonId person, UUID id) {
        return database.sql("delete from inbox.saved_view where person = ? and id = ?")
                        .params(person.value(), id)
                        .update()
                > 0;
    }
}

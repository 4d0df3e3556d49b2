package se.uppsikt.publishing.notices;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.access.PersonId;
import se.uppsikt.base.database.Columns;

/** SQL of the table {@code publishing.letter_wish}. */
@Repository
class LetterWishRows {
    private final JdbcClient jdbc;

    LetterWishRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of all who have said something. */
    Map<PersonId, LetterWish> all() {
        Map<PersonId, LetterWish> all = new HashMap<>();
        jdbc.sql("select person, wanted, coalesce(mail, '') as mail from publishing.letter_wish")
                .query(
                        row -> {
                            all.put(
                                    new PersonId(Columns.id(row, "person")),
                                    new LetterWish(
                                            row.getBoolean("wanted"), row.getString("mail")));
                        });
        return all;
    }

    void put(PersonId person, LetterWish wish, Instant at) {
        jdbc.sql(
                        """
                        insert into publishing.letter_wish (person, wanted, mail, changed_at)
                        values (?, ?, nullif(?, ''), ?)
                        on conflict (person) do update set wanted = excluded.wanted, mail = excluded.mail,
                            changed_at = excluded.changed_at
                        """)
                .params(person.value(), wish.wanted(), wish.mail(), Columns.time(at))
                .update();
    }
}

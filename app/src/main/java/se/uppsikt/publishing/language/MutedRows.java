package se.uppsikt.publishing.language;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.access.PersonId;

/** SQL of the table {@code publishing.muted_advice}. */
@Repository
class MutedRows {
    private final JdbcClient jdbc;

    MutedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<Rule> of(PersonId person) {
        return jdbc
                .sql("select rule from publishing.muted_advice where person = ?")
                .param(person.value())
                .query((row, _) -> row.getString("rule"))
                .list()
                .stream()
                .map(Rule::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    void mute(PersonId person, Rule rule) {
        jdbc.sql(
                        "insert into publishing.muted_advice (person, rule) values (?, ?) on conflict do nothing")
                .params(person.value(), rule.word())
                .update();
    }

    void hear(PersonId person, Rule rule) {
        jdbc.sql("delete from publishing.muted_advice where person = ? and rule = ?")
                .params(person.value(), rule.word())
                .update();
    }
}

package se.uppsikt.inbox.languages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.access.PersonId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.records.ContributionId;

/** The languages as they are kept: of contributions, and of those who read them. */
@Repository
class LanguageRows {
    private final JdbcClient database;

    LanguageRows(JdbcClient database) {
        this.database = database;
    }

    /** Of those of them that have one. */
    Map<ContributionId, Language> of(Collection<ContributionId> ids) {
        return database
                .sql(
                        "select contribution, language from inbox.language where contribution = "
                                + Columns.ANY_OF_IDS)
                .param(ContributionId.columns(ids))
                .query((row, _) -> Map.entry(id(row), language(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Language language(ResultSet row) throws SQLException {
        return Language.ofTag(row.getString("language")).orElseThrow();
    }

    private static ContributionId id(ResultSet row) throws SQLException {
        return new ContributionId(Columns.id(row, "contribution"));
    }

    void found(Map<ContributionId, Language> languages) {
        List<Map.Entry<ContributionId, Language>> found = List.copyOf(languages.entrySet());
        database.sql(
                        """
                        insert into inbox.language (contribution, language)
                        select * from unnest(cast(? as uuid[]), cast(? as text[]))
                        on conflict (contribution) do update set language = excluded.language
                        """)
                .params(
                        Columns.ids(found, each -> each.getKey().value()),
                        Columns.texts(found, each -> each.getValue().tag()))
                .update();
    }

    /** What is written in Swedish now, or tells no language. */
    void none(Collection<ContributionId> ids) {
        database.sql("delete from inbox.language where contribution = any(cast(? as uuid[]))")
                .param(ContributionId.columns(ids))
                .update();
    }

    Set<Language> readBy(PersonId person) {
        return database
                .sql("select language from inbox.language_reader where person = ?")
                .param(person.value())
                .query((row, _) -> language(row))
                .list()
                .stream()
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Language.class)));
    }

    /** Who says that they read it; also who has no rights any more. */
    Set<PersonId> readers(Language language) {
        return Set.copyOf(
                database.sql("select person from inbox.language_reader where language = ?")
                        .param(language.tag())
                        .query((row, _) -> new PersonId(Columns.id(row, "person")))
                        .list());
    }

    /** Who says that they read what. */
    Map<Language, Set<PersonId>> readers() {
        return database
                .sql("select person, language from inbox.language_reader")
                .query(
                        (row, _) ->
                                Map.entry(language(row), new PersonId(Columns.id(row, "person"))))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    void reads(PersonId person, Set<Language> languages) {
        database.sql("delete from inbox.language_reader where person = ?")
                .param(person.value())
                .update();
        database.sql(
                        """
                        insert into inbox.language_reader (person, language)
                        select cast(? as uuid), unnest(cast(? as text[]))
                        """)
                .params(person.value(), Columns.texts(List.copyOf(languages), Language::tag))
                .update();
    }
}

package se.uppsikt.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.shared.TimeIds;

/** Whom an identity provider means by which subject. */
@Repository
class IdentityRows {
    private final JdbcClient database;
    private final TimeIds ids;

    IdentityRows(JdbcClient database, TimeIds ids) {
        this.database = database;
        this.ids = ids;
    }

    Optional<PersonId> person(String issuer, String subject) {
        return database.sql("select person from access.identity where issuer = ? and subject = ?")
                .params(issuer, subject)
                .query(IdentityRows::person)
                .optional();
    }

    /** Whoever signs in by this name. */
    Optional<PersonId> holder(String username) {
        return database.sql("select id from access.person where username = ?")
                .param(username)
                .query(IdentityRows::person)
                .optional();
    }

    /** Whoever has been entered by this name, and is no provider's yet. */
    Optional<PersonId> unidentified(String username) {
        return database.sql(
                        """
                        select id from access.person p where username = ? and not exists
                            (select from access.identity where person = p.id)
                        """)
                .param(username)
                .query(IdentityRows::person)
                .optional();
    }

    Optional<ServiceAreaId> area(String key) {
        return database.sql("select id from access.service_area where key = ?")
                .param(key)
                .query((row, n) -> new ServiceAreaId(row.getObject(1, UUID.class)))
                .optional();
    }

    PersonId add(ProvidedPerson told, ServiceAreaId area) {
        PersonId id = new PersonId(ids.next());
        database.sql(
                        """
                        insert into access.person
                            (id, username, first_name, last_name, title, service_area)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id.value(),
                        told.username(),
                        told.firstName(),
                        told.lastName(),
                        told.title(),
                        area.value())
                .update();
        return id;
    }

    /** Adds the person whom nobody is, in an area that works for the whole municipality if any. */
    void addTemporary(String username) {
        database.sql(
                        """
                        insert into access.person
                            (id, username, first_name, last_name, title, service_area)
                        select ?, ?, 'Tillfällig', 'administratör', 'engångskod', id
                        from access.service_area order by whole_municipality desc, key limit 1
                        """)
                .params(ids.next(), username)
                .update();
    }

    void identify(ProvidedPerson told, PersonId person, Instant now) {
        database.sql(
                        """
                        insert into access.identity (issuer, subject, person, since)
                        values (?, ?, ?, ?) on conflict (issuer, subject) do nothing
                        """)
                .params(told.issuer(), told.subject(), person.value(), Columns.time(now))
                .update();
    }

    /** Gives the name and title of now, where they are others. */
    void rename(PersonId person, ProvidedPerson told) {
        database.sql(
                        """
                        update access.person
                        set username = :username, first_name = :first, last_name = :last,
                            title = :title
                        where id = :id and (username, first_name, last_name, title)
                            is distinct from (:username, :first, :last, :title)
                        """)
                .param("id", person.value())
                .param("username", told.username())
                .param("first", told.firstName())
                .param("last", told.lastName())
                .param("title", told.title())
                .update();
    }

    void place(PersonId person, ServiceAreaId area) {
        database.sql("update access.person set service_area = ? where id = ?")
                .params(area.value(), person.value())
                .update();
    }

    private static PersonId person(ResultSet row, int number) throws SQLException {
        return new PersonId(row.getObject(1, UUID.class));
    }
}

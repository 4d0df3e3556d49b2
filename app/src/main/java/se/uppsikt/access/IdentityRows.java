package se.uppsikt.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
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

    /** Those who have been entered with this mail address, and are no provider's yet. */
    List<PersonId> unidentifiedByMail(String mail) {
        return database.sql(
                        """
                        select id from access.person p
                        where mail = ? and listed and not directory and not exists
                            (select from access.identity where person = p.id)
                        """)
                .param(mail)
                .query(IdentityRows::person)
                .list();
    }

    Optional<ServiceAreaId> area(String key) {
        return database.sql(
                        "select id from access.service_area where key = ? and closed_at is null")
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
        identify(told.issuer(), told.subject(), person, now);
    }

    void identify(String issuer, String subject, PersonId person, Instant now) {
        database.sql(
                        """
                        insert into access.identity (issuer, subject, person, since)
                        values (?, ?, ?, ?) on conflict (issuer, subject) do nothing
                        """)
                .params(issuer, subject, person.value(), Columns.time(now))
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

    /** Notes the mail address that the person was entered with in advance; empty when none was. */
    void list(PersonId person, String mail) {
        database.sql(
                        """
                        update access.person
                        set listed = true, mail = nullif(?, ''), left_at = null where id = ?
                        """)
                .params(mail, person.value())
                .update();
    }

    /** The directory tells of the person from now on, and that the person is here. */
    void direct(PersonId person) {
        database.sql("update access.person set directory = true, left_at = null where id = ?")
                .param(person.value())
                .update();
    }

    /** The directory tells of the person no more. */
    void release(PersonId person) {
        database.sql("update access.person set directory = false where id = ?")
                .param(person.value())
                .update();
    }

    /** The person has left; what an administrator decided goes with it. */
    void leave(PersonId person, Instant at) {
        database.sql(
                        """
                        update access.person
                        set left_at = ?, decided_by = null, decided_at = null,
                            version = version + 1
                        where id = ?
                        """)
                .params(Columns.time(at), person.value())
                .update();
    }

    /** Everybody as a list of people is compared with, by user name. */
    List<Staff.Known> known() {
        return database.sql(
                        """
                        select p.id, username, coalesce(mail, '') as mail, listed, directory,
                            left_at is not null as left_here,
                            coalesce((select max(subject) from access.identity where person = p.id),
                                '') as subject
                        from access.person p order by username
                        """)
                .query(
                        (row, n) ->
                                new Staff.Known(
                                        new PersonId(Columns.id(row, "id")),
                                        row.getString("username"),
                                        row.getString("mail"),
                                        row.getString("subject"),
                                        row.getBoolean("listed"),
                                        row.getBoolean("directory"),
                                        row.getBoolean("left_here")))
                .list();
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

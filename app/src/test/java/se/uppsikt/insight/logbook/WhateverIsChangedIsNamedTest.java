package se.uppsikt.insight.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import se.uppsikt.Proves;
import se.uppsikt.SecondProgramTest;
import se.uppsikt.base.ledger.EveryColumn;
import se.uppsikt.base.ledger.Sealer;
import se.uppsikt.base.ledger.Verifiable;
import se.uppsikt.base.ledger.Verifiable.Break;
import se.uppsikt.crisis.CrisisForTests;

/**
 * Whatever is changed in what is kept, by somebody with all power over the database, is found and
 * named – in every table that the log vouches for. Nothing of it is left behind.
 */
@Proves("H8")
@SecondProgramTest
class WhateverIsChangedIsNamedTest extends LogbookTest {
    private static final Pattern CHANGE =
            Pattern.compile("(?:update|delete from|insert into) ([a-z]+\\.[a-z_]+)");

    @Autowired Sealer sealer;
    @Autowired List<Verifiable> parts;

    @Value("${uppsikt.data}")
    Path data;

    /** What the log vouches for, and what is kept since. */
    @Autowired private ApplicationContext program;

    @BeforeAll
    void askForIt() {
        GivenOut given = new GivenOut(port, database, kept);
        given.askToBeForgotten();
        given.give();
        kept.deed("something-else", Map.of());
        CrisisForTests crisis = new CrisisForTests(program);
        crisis.start(Set.of());
        crisis.over();
        sealer.chain();
    }

    @Test
    void whatIsAsItWasKeptIsWhole() {
        assertThat(breaks()).isEmpty();
    }

    /** Which part names it, what it names, and what was done. */
    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            kedja    | Rad :entry  | update records.ledger set sentence = concat(sentence, '.') where number = :entry
            kedja    | Rad :entry  | update records.ledger set actor = 'Någon annan' where number = :entry
            kedja    | Rad :entry  | update records.ledger set at = at + interval '1 microsecond' where number = :entry
            kedja    | Rad :entry  | update records.ledger set particulars = '{"a": "c"}' where number = :entry
            kedja    | Rad :entry  | update records.ledger set event = 'nothing-done' where number = :entry
            kedja    | Rad :entry  | update records.ledger set person = gen_random_uuid() where number = :entry
            kedja    | Rad :entry  | update records.ledger set contribution = null where number = :entry
            kedja    | Rad :entry  | update records.ledger set digest = set_byte(digest, 31, get_byte(digest, 31) # 1) where number = :entry
            kedja    | Rad :entry  | update records.ledger_link set hash = set_byte(hash, 0, get_byte(hash, 0) # 1) where entry = :entry
            kedja    | raden saknas | delete from records.ledger where number = :entry
            kedja    | platsen saknas | delete from records.ledger_link where entry = :entry
            kedja    | Rad         | update records.ledger_link set entry = -1 where entry = :entry; update records.ledger_link set entry = :entry where entry = :entry - 1; update records.ledger_link set entry = :entry - 1 where entry = -1
            dagar    | slutar på plats | delete from records.ledger where number >= :entry; delete from records.ledger_link where entry >= :entry
            tidigare | slutar på plats | delete from records.ledger where number > :entry; delete from records.ledger_link where entry > :entry
            utanfor  | står utanför kedjan | insert into records.ledger (at, event, actor, sentence, particulars, digest) select at, event, actor, sentence, particulars, digest from records.ledger where number = :entry
            utanfor  | raden saknas | insert into ledger.unchained (entry) values (1000000000)
            dagar    | Förseglingen | update ledger.day_seal set root = set_byte(root, 0, get_byte(root, 0) # 1)
            dagar    | Förseglingen | update ledger.day_seal set made_at = made_at + interval '1 s'
            dagar    | Förseglingen | update ledger.day_seal set hash = set_byte(hash, 0, get_byte(hash, 0) # 1)
            dagar    | Förseglingen | update ledger.day_seal_part set leaves = leaves + 1 where word = 'rad'
            dagar    | Förseglingen | update ledger.day_seal_part set root = sha256('') where word = 'original'
            dagar    | dagen innan  | delete from ledger.day_seal_part where day = (select min(day) from ledger.day_seal); delete from ledger.day_seal where day = (select min(day) from ledger.day_seal)
            tidigare | säkerhetskopia | delete from ledger.day_seal_part where day = (select max(day) from ledger.day_seal); delete from ledger.day_seal where day = (select max(day) from ledger.day_seal)
            original | Original    | update records.original set body = set_byte(body, 3, get_byte(body, 3) # 1) where id = (select min(original) from records.version where contribution = :c)
            original | Original    | update records.original set sha256 = set_byte(sha256, 3, get_byte(sha256, 3) # 1) where id = (select min(original) from records.version where contribution = :c)
            dagar    | av slaget original | update records.original set body = 'x', sha256 = sha256('x') where id = (select min(original) from records.version where contribution = :c)
            dagar    | av slaget original | delete from records.original where id = (select min(original) from records.version where contribution = :c)
            lydelse  | Lydelse 1 är ändrad | update records.version set text = concat(text, '.') where contribution = :c and number = 1
            lydelse  | Lydelse 2 är ändrad | update records.version set hash = sha256('x') where contribution = :c and number = 2
            dagar    | av slaget lydelse | update records.version set hash = sha256('x') where contribution = :c and number = 2
            lydelse  | sågs är ändrat | update records.version set captured_at = captured_at - interval '1 s' where contribution = :c and number = 1
            lydelse  | ordning     | update records.version set number = 3 - number where contribution = :c
            lydelse  | senaste lydelsen | delete from records.version where contribution = :c and number = 2
            dagar    | av slaget lydelse | delete from records.version where contribution = :c and number = 2
            lydelse  | Avsändaren  | update records.contribution set author_name = 'Någon' where id = :c
            lydelse  | Tiden       | update records.contribution set written_at = written_at + interval '1 s' where id = :c
            lydelse  | sammanhang  | update records.contribution set parent = 'annan' where id = :c
            lydelse  | är ändrad   | update records.media set alt_text = 'Annan' where contribution = :c
            lydelse  | bytts ut    | update records.media set size = size + 1 where contribution = :c
            filer    | filen saknas | update records.media set sha256 = sha256('x') where contribution = :c
            lydelse  | är ändrad   | delete from records.media where contribution = :c
            bifogat  | filen saknas | insert into inbox.attached (id, contribution, by, sha256, mime, size, name, alt_text, at, sent) values (gen_random_uuid(), :c, gen_random_uuid(), sha256('x'), 'image/png', 1, 'x', 'x', now(), true)
            kontobilder | Kontobilden | insert into accounts.picture (id, account, place, number, description, original, sha256, shown, put_by, put_at) select gen_random_uuid(), id, 'COVER', 999, 'x', 'x', encode(sha256('y'), 'hex'), 'x', 'x', now() from accounts.account limit 1
            diarium  | saknas      | update records.registration set running = running + 1000 where contribution = :c
            diarium  | saknas      | delete from records.registration where contribution = :c
            diarium  | Diarie | update records.register_counter n set last = last - 1 from records.registration r where r.contribution = :c and (n.committee_code, n.series, n.year) = (r.committee_code, r.series, r.year); delete from records.registration where contribution = :c
            diarium  | fingeravtryck | update records.registration set subject = concat(subject, '.') where contribution = :c
            diarium  | fingeravtryck | update records.registration set registered_at = registered_at + interval '1 s' where contribution = :c
            diarium  | rättelse 1  | update records.registration_correction set subject = concat(subject, '.') where contribution = :c
            intygat  | loggen har det inte | update ledger.vouched set print = sha256('x') where key = :c
            intygat  | ett annat antal | delete from ledger.vouched where key = :c
            intygat  | ingen sådan rad | delete from ledger.vouched where key = :c; update records.ledger set particulars = particulars - 'intygar' where contribution = :c
            diarium  | rader       | update records.register_counter set last = last - 1 where last = (select running from records.registration where contribution = :c)
            """)
    void whateverIsChangedIsNamed(String part, String named, String changes) {
        transaction.executeWithoutResult(
                status -> {
                    earlierCheck();
                    String entry = Long.toString(kept.entry());
                    kept.tamper(changes);
                    Map<String, Break> found = breaks();
                    assertThat(found).as("broken parts").containsKey(part);
                    assertThat(Objects.requireNonNull(found.get(part)).toString())
                            .contains(named.replace(":entry", entry));
                    status.setRollbackOnly();
                });
    }

    /** A new table is not forgotten: either its rows are vouched for, or they stand above. */
    @Test
    void everyTableThatStaysIsChangedHere() throws Exception {
        String changes =
                WhateverIsChangedIsNamedTest.class
                        .getDeclaredMethod(
                                "whateverIsChangedIsNamed",
                                String.class,
                                String.class,
                                String.class)
                        .getAnnotation(CsvSource.class)
                        .textBlock();
        Set<String> stay =
                database.sql(
                                """
                                select distinct n.nspname || '.' || c.relname from pg_trigger t
                                join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
                                where t.tgname like '%\\_stays'
                                """)
                        .query((row, place) -> row.getString(1))
                        .set();
        assertThat(stay).hasSizeGreaterThan(10);
        Set<String> changed = new TreeSet<>(sorts());
        CHANGE.matcher(changes).results().forEach(each -> changed.add(each.group(1)));
        // DaysAreStampedTest, DisposalLeavesProofTest and TwoPersonsDisposeTest, which have some
        changed.addAll(
                Set.of(
                        "ledger.time_stamp",
                        "records.destroyed",
                        "records.original_cut",
                        "archive.disposal_item"));

        assertThat(changed).containsAll(stay);
    }

    @Test
    void everyColumnThatTheLogVouchesForIsCompared() {
        // What archive. begins with is TwoPersonsDisposeTest's.
        EveryColumn columns =
                new EveryColumn(
                        database,
                        transaction,
                        () -> breaks(Set.of("intygat", "utlamnat")).values());
        sorts().stream().filter(sort -> !sort.startsWith("archive.")).forEach(columns::isCompared);
    }

    /**
     * Rows from before any deed vouched have no entry in the log, and are compared as they were.
     */
    @Test
    void whatWasThereBeforeTheLogVouchedForItIsComparedToo() {
        transaction.executeWithoutResult(
                status -> {
                    database.sql(
                                    """
                                    insert into records.data_request (id, form, kind, person, what, contact, arrived_at,
                                        due_at, noted_at, noted_by, state)
                                    values (gen_random_uuid(), gen_random_uuid(), 'ACCESS', 'Kim', '', '', now(), now(),
                                        now(), 'Anna', 'RECEIVED')
                                    """)
                            .update();
                    assertThat(breaks(Set.of("intygat"))).as("for by nobody").isNotEmpty();
                    database.sql(
                                    """
                                    insert into ledger.vouched (sort, key, print)
                                    select 'records.data_request', id, ledger.print_of('records.data_request_print', id)
                                    from records.data_request where noted_by = 'Anna'
                                    """)
                            .update();
                    assertThat(breaks(Set.of("intygat"))).isEmpty();
                    database.sql(
                                    "update records.data_request set person = 'Lo' where noted_by = 'Anna'")
                            .update();
                    assertThat(breaks(Set.of("intygat"))).isNotEmpty();
                    status.setRollbackOnly();
                });
    }

    private List<String> sorts() {
        return database.sql("select sort from ledger.vouched_sort order by sort")
                .query((row, place) -> row.getString("sort"))
                .list();
    }

    @Test
    void aChangedOrLostPictureIsNamed() throws Exception {
        String hex = kept.picture.hash().hex();
        Path file =
                data.resolve("media")
                        .resolve(hex.substring(0, 2))
                        .resolve(hex.substring(2, 4))
                        .resolve(hex);
        byte[] bytes = Files.readAllBytes(file);
        byte[] changed = bytes.clone();
        changed[8]++;
        Files.write(file, changed);
        Break altered = Objects.requireNonNull(breaks().get("filer"));
        Files.delete(file);
        Break lost = Objects.requireNonNull(breaks().get("filer"));
        Files.write(file, bytes);

        assertThat(altered.where()).contains(hex);
        assertThat(altered.expected()).contains(hex);
        assertThat(altered.found()).doesNotContain(hex);
        assertThat(lost.found()).isEqualTo("filen saknas");
        assertThat(breaks()).isEmpty();
    }

    /** What an earlier check saw, in the caller's transaction. */
    private void earlierCheck() {
        database.sql(
                        """
                        insert into logbook.verification (id, ordered_at, ordered_by, by_command, state, beat_at, ended_at,
                            chain_place, chain_hash)
                        select gen_random_uuid(), 'infinity', 'prov', true, 'WHOLE', now(), now(), place, hash
                        from records.ledger_link order by place desc limit 1
                        """)
                .update();
    }

    private Map<String, Break> breaks() {
        return breaks(parts.stream().map(Verifiable::word).collect(Collectors.toSet()));
    }

    private Map<String, Break> breaks(Set<String> words) {
        Map<String, Break> found = new TreeMap<>();
        for (Verifiable part :
                parts.stream().filter(each -> words.contains(each.word())).toList()) {
            @Nullable String place = "";
            while (place != null) {
                Verifiable.Portion portion = part.after(place);
                place = portion.next();
                if (portion.broken() != null) {
                    found.put(part.word(), portion.broken());
                }
            }
        }
        return found;
    }
}

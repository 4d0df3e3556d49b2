package se.uppsikt.records.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Observation;
import se.uppsikt.records.Office;
import se.uppsikt.records.Records;
import se.uppsikt.records.disclosure.DisclosureLife.Cause;

/**
 * What a search brings into a request is vouched for portion by portion, so that a request of many
 * thousands costs no more for the last than for the first; and what is changed of it is named all
 * the same (H6, H8).
 */
@Proves({"H6", "H8"})
@UppsiktTest
class GatheringIsVouchedForTest {
    @Autowired Records records;
    @Autowired Accounts accounts;
    @Autowired Access access;
    @Autowired Disclosures disclosures;
    @Autowired DisclosureSets sets;
    @Autowired JdbcClient database;
    @Autowired TransactionTemplate transaction;

    private final List<ContributionId> kept = new ArrayList<>();
    private Employee lars;
    private DisclosureId id;

    @BeforeEach
    void open() {
        Office office =
                new Office(records, accounts.byHandle("facebook-orebrokommun").orElseThrow().id());
        lars = access.employee("lars.dahl").orElseThrow();
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            keys.add(Office.ownKey());
        }
        office.keep(
                keys.stream().map(key -> office.comment(key, "Bron")).toArray(Observation[]::new));
        keys.forEach(key -> kept.add(office.contribution(key).id()));
        id =
                disclosures.writeDown(
                        lars, new RequestForm("Om bron", "PAGE", null, null, null, null));
        sets.takenUp(lars, id);
    }

    private UUID gathered(int from, int to) {
        UUID portion = UUID.randomUUID();
        transaction.executeWithoutResult(
                _ -> sets.portion(lars, id, portion, kept.subList(from, to)));
        return portion;
    }

    /** What is not as the latest deed had it, by its table and its key. */
    private List<String> changed() {
        return database.sql(
                        """
                        select v.sort || ' ' || v.key from ledger.vouched v
                        join ledger.vouched_sort s on s.sort = v.sort
                        where (v.key = :id or v.key in (select portion from records.hold where cause = :id)
                                or v.key in (select portion from records.disclosure_item where disclosure = :id))
                            and not exists (select from ledger.vouched w
                                where w.sort = v.sort and w.key = v.key and w.number > v.number)
                            and v.print <> ledger.print_of(s.prints, v.key)
                        order by 1
                        """)
                .param("id", id.value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** What is changed past the log is never left for others to find. */
    private void undone(Runnable change) {
        transaction.executeWithoutResult(
                status -> {
                    change.run();
                    status.setRollbackOnly();
                });
    }

    private long vouchedFor(UUID key) {
        return database.sql("select count(*) from ledger.vouched where key = ?")
                .param(key)
                .query(Long.class)
                .single();
    }

    @Test
    void eachPortionIsVouchedForOnceAndNoOtherWithIt() {
        UUID first = gathered(0, 2);
        long loose = vouchedFor(id.value());
        UUID second = gathered(2, 4);
        assertThat(vouchedFor(first)).as("its documents, and that they are held").isEqualTo(2);
        assertThat(vouchedFor(second)).isEqualTo(2);
        assertThat(vouchedFor(id.value())).as("nothing else is read again").isEqualTo(loose);
        assertThat(changed()).isEmpty();
    }

    @Test
    void whatIsChangedOfAPortionIsNamed() {
        UUID first = gathered(0, 2);
        UUID second = gathered(2, 4);
        undone(
                () -> {
                    database.sql(
                                    "update records.disclosure_item set added_by = 'Någon' where contribution = ?")
                            .param(kept.get(0).value())
                            .update();
                    assertThat(changed()).containsExactly("records.disclosure_item " + first);
                    database.sql("delete from records.hold where contribution = ? and cause = ?")
                            .params(kept.get(3).value(), id.value())
                            .update();
                    assertThat(changed())
                            .containsExactly(
                                    "records.disclosure_item " + first, "records.hold " + second);
                });
    }

    /** Moved from one portion to none it is missed in the one and found in the other. */
    @Test
    void whatIsMovedBetweenPortionsIsNamedInBoth() {
        UUID first = gathered(0, 2);
        sets.add(lars, id, List.of(kept.get(5)));
        undone(
                () -> {
                    database.sql(
                                    "update records.disclosure_item set portion = null where contribution = ?")
                            .param(kept.get(0).value())
                            .update();
                    assertThat(changed())
                            .containsExactlyInAnyOrder(
                                    "records.disclosure_item " + first,
                                    "records.disclosure_item " + id.value());
                });
    }

    @Test
    void whateverIsDoneWithTheRequestAfterwardsIsVouchedForToo() {
        gathered(0, 3);
        sets.add(lars, id, List.of(kept.get(0), kept.get(5)));
        sets.takeOut(lars, id, kept.get(1));
        assertThat(changed()).as("one is taken out").isEmpty();
        gathered(0, 5);
        assertThat(changed()).as("and comes back with another search").isEmpty();
        assertThat(sets.count(id, 10)).isEqualTo(6);
        disclosures.move(lars, id, Cause.DISCLOSE, "");
        assertThat(changed()).as("the holds have an end").isEmpty();
        disclosures.move(lars, id, Cause.TAKE_UP_AGAIN, "");
        assertThat(changed()).as("and none again").isEmpty();
    }
}

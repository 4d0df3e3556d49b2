package se.uppsikt.archive.disposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.archive.disposal.Disposal.State;
import se.uppsikt.base.ledger.EveryColumn;
import se.uppsikt.base.ledger.Verifiable;
import se.uppsikt.base.ledger.Verifiable.Break;
import se.uppsikt.base.ledger.Verifiable.Portion;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.destruction.DisposalId;

/**
 * H5: one person prepares, another approves that very list, and a record of it is kept for ever.
 */
@Proves("H5")
@UppsiktTest
class TwoPersonsDisposeTest extends DisposalStory {
    @Autowired DisposalRecordCheck check;
    @Autowired List<Verifiable> parts;

    @Test
    void whoeverPreparesDoesNotApprove() {
        thanks(1);
        Visitor preparing = visitor("olof.rask");
        DisposalId id = prepared(preparing);
        HttpResponse<String> own = preparing.post(address(id) + "/godkann", approval(id));
        assertThat(own.statusCode()).isEqualTo(409);
        assertThat(own.body())
                .contains("den som förbereder godkänner inte", "/riktlinjer#H5", "/behorighet");
        assertThat(now(id).state()).isEqualTo(State.PREPARED);
        assertThat(now(id).approved()).isNull();
    }

    @Test
    void theDatabaseItselfKnowsThatTwoAreNeeded() {
        thanks(1);
        DisposalId id = prepared(visitor("olof.rask"));
        assertThatThrownBy(() -> rows.approved(id, now(id).prepared()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void onlyTheListThatWasSeenIsApproved() {
        thanks(1);
        DisposalId id = prepared(visitor("olof.rask"));
        HttpResponse<String> other =
                visitor("disa.nord").post(address(id) + "/godkann", "lista=" + "0".repeat(64));
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("inte den som du har sett");
        assertThat(now(id).state()).isEqualTo(State.PREPARED);
    }

    @Test
    void whoeverIsNoArchivistMayNeitherPrepareNorApprove() {
        thanks(1);
        DisposalId id = prepared(visitor("olof.rask"));
        for (String name : List.of("lars.dahl", "anna.berg", "sara.vik")) {
            assertThat(visitor(name).post(address(id) + "/godkann", approval(id)).statusCode())
                    .as(name)
                    .isEqualTo(403);
        }
        assertThat(visitor("sara.vik").see(address(id)).statusCode()).isEqualTo(200);
        assertThat(visitor("lars.dahl").see(address(id)).statusCode()).isEqualTo(403);
    }

    @Test
    void nothingGoesUntilItIsApprovedAndThenThereIsARecord() {
        List<ContributionId> gone = thanks(3);
        ContributionId unjudged = comment(10);
        Visitor preparing = visitor("olof.rask");
        DisposalId id = prepared(preparing);
        assertThat(preparing.see(address(id)).body())
                .contains("Tack, bra jobbat!", "Obedömd", "Får gallras");
        assertThat(preparing.see(address(id) + "/hinder?skal=UNDECIDED").body())
                .contains("/diarium/handling/" + unjudged.value(), "Ingen har bedömt");
        assertThat(gone).allSatisfy(each -> assertThat(retention(each)).isEqualTo("UNCLASSIFIED"));

        Visitor approving = visitor("disa.nord");
        approved(id, approving);
        whole(id);

        assertThat(gone).allSatisfy(each -> assertThat(retention(each)).isEqualTo("DISPOSED"));
        assertThat(retention(unjudged)).isEqualTo("UNCLASSIFIED");
        assertThat(now(id).state()).isEqualTo(State.FINISHED);
        assertThat(now(id).carried().disposed()).isEqualTo(3);
        assertThat(deeds(id))
                .containsExactly(
                        "disposal-begun",
                        "disposal-listed",
                        "disposal-approved",
                        "disposal-record-written");
        String page = approving.see(address(id)).body();
        assertThat(page)
                .contains("Gallringsprotokoll GP ", "Olof Rask", "Disa Nord", "Säkerhetskopior");
        assertThat(
                        new String(
                                approving.fetch(address(id) + "/protokoll.pdf").body(),
                                StandardCharsets.ISO_8859_1))
                .startsWith("%PDF");
        String table = approving.see(address(id) + "/protokoll.csv").body();
        assertThat(table.lines().filter(line -> line.contains("\"Gallrad\""))).hasSize(3);
        assertThat(table).contains(unjudged.value().toString(), "Obedömd");
        assertVerified(id);
        assertEveryColumnIsCompared();
    }

    /** What the record says cannot be changed, and if it were it would be told. */
    private void assertVerified(DisposalId id) {
        assertThat(verified()).isNull();
        assertThatThrownBy(
                        () ->
                                database.sql(
                                                "delete from archive.disposal_record where disposal = ?")
                                        .param(id.value())
                                        .update())
                .isInstanceOf(DataAccessException.class);
        String sly =
                "update archive.disposal_item set fingerprint = '%s' where disposal = ? and place = 1";
        assertThatThrownBy(
                        () ->
                                database.sql(sly.formatted("0".repeat(64)))
                                        .param(id.value())
                                        .update())
                .isInstanceOf(DataAccessException.class);
        transaction.executeWithoutResult(
                status -> {
                    database.sql(
                                    "alter table archive.disposal_item disable trigger disposal_item_once")
                            .update();
                    database.sql(sly.formatted("0".repeat(64))).param(id.value()).update();
                    assertThat(verified()).contains("Utfallet i gallringsprotokoll");
                    status.setRollbackOnly();
                });
    }

    private void assertEveryColumnIsCompared() {
        // Tests place holds without the deed that a request has, and the first break hides others.
        database.sql(
                        """
                        insert into ledger.vouched (sort, key, print)
                        select 'records.hold', key, ledger.print_of('records.hold_print', key) from records.hold_print p
                        where not exists (
                            select from ledger.vouched v where v.sort = 'records.hold' and v.key = p.key)
                        """)
                .update();
        authorities.noteCrisis(olof, "2020-03-11", "2020-06-30", "Smitta");
        authorities.end(olof, authority, "2099-01-01", "Nytt beslut");
        Verifiable vouched =
                parts.stream()
                        .filter(part -> part.word().equals("intygat"))
                        .findAny()
                        .orElseThrow();
        EveryColumn columns =
                new EveryColumn(
                        database,
                        transaction,
                        () -> Optional.ofNullable(broken(vouched)).stream().toList());
        database.sql("select sort from ledger.vouched_sort where sort like 'archive.%'")
                .query(String.class)
                .list()
                .forEach(columns::isCompared);
    }

    private @Nullable String verified() {
        Break broken = broken(check);
        return broken == null ? null : broken.where();
    }

    private static @Nullable Break broken(Verifiable part) {
        String place = "";
        while (place != null) {
            Portion portion = part.after(place);
            if (portion.broken() != null) {
                return portion.broken();
            }
            place = portion.next();
        }
        return null;
    }
}

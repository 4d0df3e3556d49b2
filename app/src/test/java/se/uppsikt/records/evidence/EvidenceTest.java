package se.uppsikt.records.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.UppsiktTest;
import se.uppsikt.base.ledger.LedgerEntry;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Deeds;
import se.uppsikt.records.MediaId;
import se.uppsikt.records.Observation.MediaSeen;
import se.uppsikt.records.Office;
import se.uppsikt.records.Records;

/**
 * M2: before anything is taken away, all evidence is read again; a changed byte shows and is named.
 */
@UppsiktTest
class EvidenceTest {
    @Autowired Records records;
    @Autowired EvidenceVerifier verifier;
    @Autowired JdbcClient database;
    @Autowired TransactionTemplate transaction;

    @Value("${uppsikt.data}")
    Path data;

    private Office office;
    private StoredMedia picture;

    @BeforeEach
    void open() {
        office = new Office(records);
        picture =
                records.store(
                        new ByteArrayInputStream(
                                ("GIF89a" + Office.ownKey()).getBytes(StandardCharsets.US_ASCII)));
        office.keep(
                office.withMedia(
                        "1", "Se bilden", new MediaSeen(null, picture, "a.gif", "En bild")),
                office.edited("1", "Se bilden nu", 60));
    }

    private Evidence verify() {
        return verifier.verify(Deeds.ANNA, office.contribution("1").id());
    }

    private List<String> reasons() {
        return verify() instanceof Evidence.Wanting wanting ? wanting.reasons() : List.of();
    }

    /** As somebody with all power over the database would. */
    private void tamper(String change, Object value) {
        transaction.executeWithoutResult(
                _ -> {
                    database.sql("set local session_replication_role = replica").update();
                    database.sql(change).param(1, value).update();
                });
    }

    private void tamper(String change, byte[] value, ContributionId of) {
        transaction.executeWithoutResult(
                _ -> {
                    database.sql("set local session_replication_role = replica").update();
                    database.sql(change + " where contribution = ?")
                            .params(value, of.value())
                            .update();
                });
    }

    @Test
    void untouchedEvidenceIsVerifiedAndTheFindingIsOnRecord() {
        assertThat(verify())
                .isInstanceOfSatisfying(
                        Evidence.Verified.class,
                        verified -> {
                            assertThat(verified.versions()).isEqualTo(2);
                            assertThat(verified.media()).isEqualTo(1);
                            assertThat(verified.originals()).isEqualTo(1);
                        });
        assertThat(office.kept("1").ledger().getLast().event()).isEqualTo("evidence-verified");
        assertThat(((Evidence.Verified) verify()).whole())
                .isEqualTo(((Evidence.Verified) verify()).whole());
    }

    @Test
    void aChangedByteInTheOriginalIsNamed() {
        tamper(
                "update records.original set body = set_byte(body, 3, 65) where id = ?",
                office.original().value());
        assertThat(reasons())
                .containsExactly(
                        "Originalet " + office.original().value() + " är ändrat sedan det kom in.");
    }

    @Test
    void aChangedWordingIsNamed() {
        tamper(
                "update records.version set text = text || '!' where contribution = ? and number = 1",
                office.contribution("1").id().value());
        assertThat(reasons()).containsExactly("Lydelse 1 är ändrad sedan den sparades.");
    }

    @ParameterizedTest
    @CsvSource({
        "author_name = 'Någon annan', Avsändaren är ändrad sedan bidraget sparades.",
        "author_platform_id = '1', Avsändaren är ändrad sedan bidraget sparades.",
        "direction = 'DRAWN_UP', Avsändaren är ändrad sedan bidraget sparades.",
        "written_at = written_at - interval '1 day', Tiden är ändrad sedan bidraget sparades.",
        "captured_at = captured_at - interval '1 day', Tiden är ändrad sedan bidraget sparades.",
        "gone_at = written_at, Tiden är ändrad sedan bidraget sparades.",
        "permalink = 'https://x.invalid/', 'Slag, sammanhang eller adress är ändrad sedan bidraget sparades.'",
        "parent = 'en annan', 'Slag, sammanhang eller adress är ändrad sedan bidraget sparades.'",
        "thread = 'en annan', 'Slag, sammanhang eller adress är ändrad sedan bidraget sparades.'"
    })
    void whoWroteItWhenAndWhereIsVouchedForToo(String change, String reason) {
        tamper(
                "update records.contribution set " + change + " where id = ?",
                office.contribution("1").id().value());
        assertThat(reasons()).containsExactly(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "sentence = 'Något annat gjordes'",
        "actor = 'Någon annan'",
        "at = at - interval '1 day'",
        "event = 'comment-hidden'",
        "particulars = '{}'"
    })
    void aChangedEntryOfTheLedgerIsNamed(String change) {
        verify();
        long number = office.kept("1").ledger().getLast().number();
        tamper("update records.ledger set " + change + " where number = ?", number);
        assertThat(reasons())
                .containsExactly("Rad " + number + " i loggen är ändrad sedan den skrevs.");
    }

    @ParameterizedTest
    @CsvSource({
        "captured_at = captured_at - interval '1 day'; Lydelse 1: när eller i vilket original den sågs är ändrat.",
        "at = at - interval '1 day'; Lydelse 1 är ändrad sedan den sparades.",
        "number = 7; Lydelsernas ordning är ändrad sedan de sparades."
    })
    void whenAWordingWasSeenAndItsPlaceAreVouchedForToo(String both) {
        String[] parts = both.split("; ");
        tamper(
                "update records.version set " + parts[0] + " where contribution = ? and number = 1",
                office.contribution("1").id().value());
        assertThat(reasons()).contains(parts[1]);
    }

    @Test
    void otherBytesInThePlaceOfAPictureAreNamed() {
        StoredMedia other =
                records.store(
                        new ByteArrayInputStream("GIF89a annan".getBytes(StandardCharsets.UTF_8)));
        tamper(
                "update records.media set sha256 = ?",
                other.hash().raw(),
                office.contribution("1").id());
        assertThat(reasons()).contains("En bild eller fil har bytts ut.");
    }

    @Test
    void nothingIsChangedPastItsPrint() {
        assertThatThrownBy(
                        () ->
                                database.sql(
                                                "update records.contribution set author_name = 'x' where id = ?")
                                        .param(office.contribution("1").id().value())
                                        .update())
                .hasMessageContaining("changed without its print");
    }

    @Test
    void aShownTextThatNobodyWroteIsNamed() {
        tamper(
                "update records.contribution set text = 'Något annat' where id = ?",
                office.contribution("1").id().value());
        assertThat(reasons()).containsExactly("Texten som visas är inte den senaste lydelsen.");
    }

    @Test
    void aChangedOrMissingFileIsNamed() throws IOException {
        String hex = picture.hash().hex();
        Path file =
                data.resolve("media")
                        .resolve(hex.substring(0, 2))
                        .resolve(hex.substring(2, 4))
                        .resolve(hex);
        byte[] bytes = Files.readAllBytes(file);
        bytes[7]++;
        Files.write(file, bytes);
        assertThat(reasons())
                .containsExactly(
                        "Filen " + hex.substring(0, 12) + "… är ändrad sedan den sparades.");
        Files.delete(file);
        assertThat(reasons())
                .containsExactly("Filen " + hex.substring(0, 12) + "… saknas i lagret.");
    }

    @Test
    void aPictureThatWaitsToBeFetchedIsWantingUntilItIsHereOrCannotBeHad() {
        office.keep(
                office.withMedia(
                        "2",
                        "Två",
                        new MediaSeen(URI.create("https://cdn/x/2.jpg"), null, null, null)));
        ContributionId id = office.contribution("2").id();
        assertThat(verifier.verify(Deeds.ANNA, id)).isInstanceOf(Evidence.Wanting.class);
        MediaId waiting = office.kept("2").versions().getFirst().media().getFirst().id();
        records.mediaUnreachable(waiting, "Plattformen svarade inte");
        assertThat(verifier.verify(Deeds.ANNA, id)).isInstanceOf(Evidence.Verified.class);
        records.mediaFetched(waiting, picture);
        assertThat(verifier.verify(Deeds.ANNA, id))
                .isInstanceOfSatisfying(
                        Evidence.Verified.class, v -> assertThat(v.media()).isEqualTo(1));
    }

    @Test
    void whatIsWantingIsRememberedThoughTheDeedIsRolledBack() {
        tamper(
                "update records.contribution set text = 'Något annat' where id = ?",
                office.contribution("1").id().value());
        transaction.executeWithoutResult(
                status -> {
                    verify();
                    status.setRollbackOnly();
                });
        assertThat(office.kept("1").ledger())
                .extracting(LedgerEntry::event)
                .containsExactly("evidence-wanting");
    }
}

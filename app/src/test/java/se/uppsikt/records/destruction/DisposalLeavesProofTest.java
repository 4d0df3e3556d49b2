package se.uppsikt.records.destruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.base.ledger.SealedBeside;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Deeds;
import se.uppsikt.records.Facts;
import se.uppsikt.records.Kept;
import se.uppsikt.records.Version;
import se.uppsikt.records.evidence.Evidence;

/**
 * H5, H8: what is disposed of says nothing any more, and still proves that it was there. The
 * database lets nobody else make anything empty, and whatever else is changed is named.
 */
@Proves({"H5", "H8"})
@UppsiktTest
class DisposalLeavesProofTest extends TwoInOneOriginal {
    @Test
    void itSaysNothingAndWhatWasDecidedStays() {
        var destroyed = shelf.destroy(gone);
        assertThat(destroyed.versions()).isEqualTo(1);
        assertThat(destroyed.media()).isEqualTo(1);
        assertThat(destroyed.originals()).isEqualTo(1);

        Kept left = records.kept(gone);
        Contribution c = left.contribution();
        assertThat(c.text()).isNull();
        assertThat(c.author().name()).isNull();
        assertThat(c.author().platformId()).isNull();
        assertThat(c.permalink()).isNull();
        assertThat(c.key().value()).startsWith("gallrad:");
        assertThat(c.facts().retention()).isEqualTo(Facts.Retention.DISPOSED);
        assertThat(c.writtenAt()).isEqualTo(Shelf.THEN);
        assertThat(c.says()).isEqualTo("Gallrad");
        assertThat(left.versions()).singleElement().extracting(Version::text).isNull();
        assertThat(left.disposed())
                .startsWith("Gallrad ")
                .endsWith(shelf.disposal.value().toString());
        assertThat(destruction.of(gone).orElseThrow().under()).isEqualTo(shelf.disposal);
        assertThat(body(shared))
                .doesNotContain(NAME, WORDS)
                .contains("Siv Kvar", shelf.disposal.value().toString());
        assertThat(records.kept(stays).contribution().text()).isEqualTo("Badet är öppet");
    }

    @Test
    void bothAreProvenBeforeAndAfter() {
        assertThat(verifier.verify(Deeds.ANNA, gone)).isInstanceOf(Evidence.Verified.class);
        List<String> lines = lines();
        shelf.destroy(gone);
        assertThat(verifier.verify(Deeds.ANNA, gone)).isInstanceOf(Evidence.Verified.class);
        assertThat(verifier.verify(Deeds.ANNA, stays)).isInstanceOf(Evidence.Verified.class);
        assertThat(proven()).isTrue();
        assertThat(lines()).isEqualTo(lines).isNotEmpty();
    }

    /** What the seals of the days hold about them, of which their published roots are made. */
    private List<String> lines() {
        long version =
                database.sql("select min(id) from records.version where contribution = ?")
                        .param(gone.value())
                        .query(Long.class)
                        .single();
        Map<String, Long> numbers = Map.of("original", shared.value(), "lydelse", version);
        return sealed.stream()
                .filter(each -> numbers.containsKey(each.word()))
                .flatMap(each -> one(each, numbers).stream())
                .map(SealedBeside.Line::text)
                .toList();
    }

    private static List<SealedBeside.Line> one(SealedBeside kind, Map<String, Long> numbers) {
        long number = Objects.requireNonNull(numbers.get(kind.word()));
        return kind.lines(number - 1, number, 1);
    }

    /** As somebody with all power over the database would. */
    private void tamper(String change) {
        transaction.executeWithoutResult(
                _ -> {
                    database.sql("set local session_replication_role = replica").update();
                    assertThat(
                                    database.sql(change)
                                            .param("id", gone.value())
                                            .param("original", shared.value())
                                            .update())
                            .isEqualTo(1);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update records.version set text = 'Tillbaka' where contribution = :id and :original > 0",
                "update records.contribution set text = 'Tillbaka' where id = :id and :original > 0",
                "update records.contribution set author_name = 'X' where id = :id and :original > 0",
                "update records.contribution set written_at = now() where id = :id and :original > 0",
                "update records.contribution set header_print = set_byte(header_print, 3, 255 - get_byte(header_print, 3)) where id = :id and :original > 0",
                "update records.version set hash = set_byte(hash, 3, 255 - get_byte(hash, 3)) where contribution = :id and :original > 0",
                "update records.media set alt_text = 'Tillbaka' where contribution = :id and :original > 0",
                "update records.media set bytes_print = set_byte(bytes_print, 3, 255 - get_byte(bytes_print, 3)) where contribution = :id and :original > 0",
                "update records.destroyed set disposal = gen_random_uuid() where contribution = :id and :original > 0",
                "update records.original_cut set after = set_byte(after, 3, 255 - get_byte(after, 3)) where contribution = :id and original = :original"
            })
    void whateverIsChangedAfterwardsIsNamed(String change) {
        shelf.destroy(gone);
        assertThat(proven()).isTrue();
        tamper(change);
        assertThat(proven()).isFalse();
    }

    @Test
    void aChangedByteInACutOriginalIsNamed() {
        shelf.destroy(gone);
        tamper(
                "update records.original set body = set_byte(body, 3, 255 - get_byte(body, 3)) where id = :original and cast(:id as uuid) is not null");
        assertThat(verifier.verify(Deeds.ANNA, stays)).isInstanceOf(Evidence.Wanting.class);
    }

    /** Whoever has the program's own rights to the database and no decision. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update records.version set text = null where contribution = ?",
                "update records.version set genre = null, genre_print = null, text = null where contribution = ?",
                "update records.media set source = null, original_name = null, alt_text = null where contribution = ?",
                "update records.contribution set author_name = null where id = ?",
                "update records.original set body = '' where id in (select original from records.version where contribution = ?)",
                "delete from records.version where contribution = ?",
                "delete from records.media where contribution = ?"
            })
    void nobodyElseBlanksAnything(String change) {
        assertThatThrownBy(() -> database.sql(change).param(1, gone.value()).update())
                .rootCause()
                .message()
                .containsAnyOf("is only ever added to", "without its print");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from records.destroyed where contribution = ?",
                "update records.destroyed set at = now() where contribution = ?",
                "delete from records.original_cut where contribution = ?",
                "update records.contribution set text = 'Tillbaka' where id = ?",
                "update records.contribution set retention = 'KEEP' where id = ?",
                "update records.version set text = 'Tillbaka' where contribution = ?",
                "update records.media set alt_text = 'Tillbaka' where contribution = ?",
                "update records.original set body = '' where id in (select original from records.version where contribution = ?)"
            })
    void nothingComesBack(String change) {
        shelf.destroy(gone);
        assertThatThrownBy(() -> database.sql(change).param(1, gone.value()).update())
                .rootCause()
                .message()
                .containsAnyOf("is only ever added to", "is disposed of");
        assertThat(proven()).isTrue();
    }

    @Test
    void whatIsOnHoldIsNotDestroyedAndTheCallerGoesOn() {
        transaction.executeWithoutResult(
                _ -> holds.place(Deeds.ANNA, UUID.randomUUID(), List.of(gone)));
        assertThat(destruction.hindrances(List.of(gone, stays))).containsOnlyKeys(gone);
        transaction.executeWithoutResult(
                _ -> {
                    assertThatThrownBy(() -> destruction.destroy(gone, shelf.disposal))
                            .isInstanceOf(Refused.class);
                    destruction.destroy(stays, shelf.disposal);
                });
        assertThat(records.contribution(gone).text()).isEqualTo(WORDS);
        assertThat(destruction.of(stays)).isPresent();
    }

    @Test
    void whatIsGoneIsNotDestroyedTwice() {
        shelf.destroy(gone);
        assertThatThrownBy(() -> shelf.destroy(gone)).isInstanceOf(Refused.class);
    }
}

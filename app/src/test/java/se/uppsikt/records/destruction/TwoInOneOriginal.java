package se.uppsikt.records.destruction;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.base.ledger.SealedBeside;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.base.storage.Storage;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Observation.MediaSeen;
import se.uppsikt.records.Records;
import se.uppsikt.records.destruction.DestructionCheckRows.Compared;
import se.uppsikt.records.evidence.EvidenceVerifier;
import se.uppsikt.records.holds.DisposalHolds;
import se.uppsikt.records.journal.Journal;
import se.uppsikt.records.journal.OriginalId;

/** Two comments in one original, of which one is to go, and how one sees what became of it. */
abstract class TwoInOneOriginal {
    static final String NAME = "Ture Gallrman";
    static final String WORDS = "Vattnet luktar sumpgas vid skolan";

    @Autowired Records records;
    @Autowired Destruction destruction;
    @Autowired DestructionCheckRows checks;
    @Autowired EvidenceVerifier verifier;
    @Autowired Journal journal;
    @Autowired Storage storage;
    @Autowired DisposalHolds holds;
    @Autowired List<SealedBeside> sealed;
    @Autowired JdbcClient database;
    @Autowired TransactionTemplate transaction;
    Shelf shelf;
    OriginalId shared;
    ContributionId gone;
    ContributionId stays;

    @BeforeEach
    void keepTwoInOneOriginal() {
        shelf = new Shelf(records, destruction, transaction);
        StoredMedia picture =
                records.store(
                        new ByteArrayInputStream(("GIF89a" + UUID.randomUUID()).getBytes(UTF_8)));
        shared =
                shelf.page(
                        shelf.object(1, NAME, WORDS),
                        shelf.object(2, "Siv Kvar", "Badet är öppet"));
        records.keep(
                List.of(
                        shelf.comment(
                                1,
                                NAME,
                                WORDS,
                                shared,
                                new MediaSeen(null, picture, "sump.gif", "Sumpgas")),
                        shelf.comment(2, "Siv Kvar", "Badet är öppet", shared)));
        gone = shelf.contribution(1).id();
        stays = shelf.contribution(2).id();
    }

    String hindrance(ContributionId id) {
        return Objects.requireNonNull(destruction.hindrances(List.of(id)).get(id)).sentence();
    }

    Compared compared() {
        return compared(gone);
    }

    private Compared compared(ContributionId one) {
        UUID id = one.value();
        UUID before = new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() - 1);
        return checks.after(before, 1).getFirst();
    }

    boolean proven() {
        return proven(gone);
    }

    boolean proven(ContributionId one) {
        Compared it = compared(one);
        return it.contribution().equals(one.value())
                && it.blank()
                && it.prints()
                && it.decided()
                && it.cuts();
    }

    String body(OriginalId original) {
        return new String(
                Objects.requireNonNull(records.originals(List.of(original)).get(original))
                        .original()
                        .body(),
                UTF_8);
    }
}

package se.uppsikt.records.casesystems;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppsikt.access.Committee;
import se.uppsikt.access.CommitteeId;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.ledger.LedgerEntry;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.records.Author;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Facts;
import se.uppsikt.records.Kept;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.Registration;
import se.uppsikt.records.Registration.PublicView;
import se.uppsikt.records.Registration.RegistrationNumber;
import se.uppsikt.records.Version;
import se.uppsikt.records.casesystems.Filing.State;
import se.uppsikt.records.casesystems.FilingPackage.PackedFile;
import se.uppsikt.records.casesystems.PackageMaking.Gathered;
import se.uppsikt.records.journal.OriginalId;

/** A comment that has been entered, with what the tests change of it. */
final class Examples {
    static final Instant CAME = Instant.parse("2026-11-20T11:00:00Z");
    static final Instant ENTERED = Instant.parse("2026-11-23T08:30:00Z");
    static final CommitteeId COMMITTEE =
            new CommitteeId(UUID.fromString("0193a000-0000-7000-8000-0000000000c0"));
    static final String WRITTEN = "Hålet på <Storgatan> & 50 m bort är \"farligt\" \uD83D\uDE42";

    private Examples() {}

    static ContributionId id(int number) {
        return new ContributionId(
                UUID.fromString("0193a000-0000-7000-8000-%012d".formatted(number)));
    }

    static Filing filing(int number, State state, String outerNumber) {
        return filing(number, state, 1, outerNumber, "");
    }

    static Filing filing(
            int number, State state, int version, String outerNumber, String outerCase) {
        return new Filing(
                id(number),
                new AccountId(new UUID(1, 1)),
                COMMITTEE,
                "KS SM 2026:%05d".formatted(number),
                outerCase,
                CaseReceiver.Way.REST,
                state,
                version,
                1,
                ENTERED,
                ENTERED.plusSeconds(86_400),
                ENTERED,
                0,
                null,
                outerNumber,
                "");
    }

    static Gathered gathered(boolean secret, PublicView view, @Nullable String counterpart) {
        Filing filing = filing(1, State.PREPARED, 2, "", "KS 2026/77");
        Contribution c = contribution(secret);
        Registration entry =
                new Registration(
                        new RegistrationNumber("KS", "SM", 2026, 1, 2),
                        COMMITTEE,
                        c.id(),
                        ENTERED,
                        "Lars Dahl, registrator",
                        CAME,
                        Direction.RECEIVED,
                        counterpart,
                        "Synpunkt om gropar i vägen",
                        view,
                        "KS 2026/77",
                        "",
                        null);
        return new Gathered(
                filing,
                new Kept(
                        c,
                        List.of(
                                new Version(
                                        1,
                                        WRITTEN,
                                        null,
                                        List.of(),
                                        CAME,
                                        CAME,
                                        new OriginalId(7),
                                        Sha256.of(new byte[] {1}))),
                        List.of(
                                deed(CAME, "Sorterad: synpunkt", "motive", "Rör vägen"),
                                deed(ENTERED.plusSeconds(9), "Det som hände senare", "motive", "")),
                        List.of(entry)),
                entry,
                new Committee(COMMITTEE, "KS", "Kommunstyrelsen"),
                "Örebro kommun",
                "212000-1967",
                "Örebro kommun på Facebook",
                Optional.empty(),
                "Nu lagar vi vägarna");
    }

    private static LedgerEntry deed(Instant at, String sentence, String word, String motive) {
        return new LedgerEntry(
                1,
                at,
                "document-triaged",
                "Anna Berg, kommunikatör",
                null,
                1,
                sentence,
                Map.of(word, motive),
                null);
    }

    private static Contribution contribution(boolean secret) {
        return new Contribution(
                id(1),
                new AccountId(new UUID(1, 1)),
                new PlatformKey("1_2"),
                ContributionKind.COMMENT,
                Direction.RECEIVED,
                new Author("77", "Kim Åström"),
                new PlatformKey("1"),
                new PlatformKey("1"),
                WRITTEN,
                null,
                null,
                CAME,
                CAME,
                1,
                0,
                new Facts(
                        Facts.Answering.values()[0],
                        Facts.Visibility.values()[0],
                        Facts.RegistrationState.REGISTERED,
                        Facts.Retention.values()[0],
                        false,
                        secret,
                        false,
                        null,
                        null,
                        null,
                        null));
    }

    static FilingPackage made(Gathered all) {
        return PackageMaking.made(
                all,
                "%PDF-1.7 exempel".getBytes(StandardCharsets.UTF_8),
                List.of(
                        PackedFile.of(
                                "original/7.json",
                                "Det plattformen lämnade, byte för byte",
                                "application/json",
                                "{\"å\":1}".getBytes(StandardCharsets.UTF_8)),
                        PackedFile.of(
                                "media/" + Sha256.of(new byte[] {9}).hex() + ".jpg",
                                "Bild, film eller fil som hör till handlingen",
                                "image/jpeg",
                                new byte[] {9})));
    }
}

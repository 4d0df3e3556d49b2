package se.uppsikt.platforms.commands;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.platforms.Adapter.Picture;
import se.uppsikt.platforms.Adapters;
import se.uppsikt.platforms.Capabilities.AnswerLimits;
import se.uppsikt.platforms.Capabilities.Pictures;
import se.uppsikt.platforms.Command;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.threads.Correspondences;

/** On what conditions a platform takes an answer from us: how long, and how late. */
@Component
class AnswerConditions {
    private final Correspondences correspondences;
    private final Accounts accounts;
    private final Adapters adapters;
    private final InstantSource time;

    AnswerConditions(
            Correspondences correspondences,
            Accounts accounts,
            Adapters adapters,
            InstantSource time) {
        this.correspondences = correspondences;
        this.accounts = accounts;
        this.adapters = adapters;
        this.time = time;
    }

    /**
     * Why it cannot be sent; everything at once.
     *
     * @param text as it would be sent
     */
    List<Objection> against(Contribution about, Command.Deed deed, String text) {
        List<Objection> objections = new ArrayList<>();
        if (text.isBlank()) {
            objections.add(Objection.of("S1", "Svaret är tomt."));
        }
        limits(about)
                .map(limits -> limits.length(about, deed))
                .filter(length -> length.over(text) > 0)
                .ifPresent(length -> objections.add(tooLong(length, text)));
        tooLate(about, deed).ifPresent(words -> objections.add(Objection.of("X8", words)));
        return objections;
    }

    /** Why a picture cannot go along with such an answer; nothing when it can. */
    List<Objection> against(Contribution about, Command.Deed deed, Picture picture) {
        Pictures taken = pictures(about).orElse(null);
        if (taken == null
                || deed != Command.Deed.ANSWER
                || about.kind() == ContributionKind.DIRECT_MESSAGE) {
            return List.of(
                    Objection.of(
                            "X8",
                            "En bild kan bara följa med ett öppet svar, och bara där plattformen tar"
                                    + " emot den. Skicka svaret utan bild."));
        }
        return picture.stored().size() <= taken.largest()
                        && taken.types().contains(picture.stored().type())
                ? List.of()
                : List.of(Objection.of("X8", "Plattformen tar inte emot en sådan bild."));
    }

    private Optional<Pictures> pictures(Contribution about) {
        return adapters.of(platform(about)).map(adapter -> adapter.capabilities().pictures());
    }

    private static Objection tooLong(AnswerLimits.Length length, String text) {
        return Objection.of(
                "X8",
                "Svaret är %d tecken för långt med underskriften. Plattformen tar emot högst %d. Korta det."
                        .formatted(length.over(text), length.longest()));
    }

    private Optional<AnswerLimits> limits(Contribution about) {
        return adapters.of(platform(about)).map(adapter -> adapter.capabilities().limits());
    }

    /** When it closes or has closed; empty when there is all the time in the world. */
    Optional<Instant> closes(Contribution about, Command.Deed deed) {
        return limits(about).flatMap(limits -> closes(about, deed, limits));
    }

    /** Why it is too late, in Swedish; empty when it is not. */
    Optional<String> tooLate(Contribution about, Command.Deed deed) {
        Instant now = time.instant();
        return closes(about, deed)
                .filter(closes -> !closes.isAfter(now))
                .map(closes -> tooLate(about, closes, now));
    }

    private Optional<Instant> closes(Contribution about, Command.Deed deed, AnswerLimits limits) {
        return switch (deed) {
            case ANSWER ->
                    about.kind() == ContributionKind.DIRECT_MESSAGE
                            ? after(lastWritten(about), limits.conversation())
                            : Optional.empty();
            case PRIVATE_ANSWER -> after(about.writtenAt(), limits.privately());
            case HIDE,
                    UNHIDE,
                    REMOVE,
                    BLOCK,
                    UNBLOCK,
                    CLOSE_COMMENTS,
                    OPEN_COMMENTS,
                    LIKE,
                    UNLIKE ->
                    Optional.empty();
        };
    }

    private static Optional<Instant> after(Instant start, @Nullable Duration limit) {
        return Optional.ofNullable(limit).map(start::plus);
    }

    /** Whatever the person has written in the conversation opens it anew. */
    private Instant lastWritten(Contribution about) {
        return correspondences
                .lastReceived(about.account(), about.thread())
                .orElse(about.writtenAt());
    }

    private String tooLate(Contribution about, Instant closed, Instant now) {
        String since = "Tiden gick ut " + SwedishTime.moment(closed, now) + ".";
        String platform = platform(about).shown();
        return about.kind() == ContributionKind.DIRECT_MESSAGE
                ? platform
                        + " tar inte längre emot svar från Uppsikt här, för det var för länge sedan"
                        + " personen skrev. "
                        + since
                        + " Svara i sidans egen inkorg om det går där, eller på annat sätt, och"
                        + " avsluta sedan här med en anteckning."
                : platform
                        + " tar inte längre emot ett svar i ett meddelande, för kommentaren är för"
                        + " gammal. "
                        + since
                        + " Svara öppet i stället.";
    }

    private Platform platform(Contribution about) {
        return accounts.account(about.account()).platform();
    }
}

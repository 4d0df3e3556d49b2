package se.uppsikt.records;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.ledger.LedgerRows.Became;
import se.uppsikt.records.LifeLine.Mark;
import se.uppsikt.records.LifeLine.State;

/**
 * The life line of a contribution, from its facts and from the ledger's word on who and when.
 * Deadlines for answers are the inbox's to add.
 */
final class LifeLines {
    private LifeLines() {}

    /**
     * @param deeds the deeds that last changed each fact
     */
    static LifeLine line(Contribution c, Map<String, Became> deeds) {
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark(c.received() ? "kom in" : "upprättad", State.DONE, c.writtenAt(), null));
        marks.add(seen(c, deeds.get("seen")));
        marks.add(answered(c.facts().answering(), deeds.get("answering")));
        marks.add(visible(c.facts(), deeds.get("visibility")));
        marks.add(
                registered(
                        c.facts().registration(),
                        deeds.get("registration"),
                        deeds.containsKey("entry")));
        marks.add(archived(c.facts().archivedAt(), deeds.get("archived"), marks));
        return new LifeLine(marks);
    }

    private static Mark seen(Contribution c, @Nullable Became deed) {
        Instant at = c.facts().seenAt();
        if (at != null) {
            return new Mark("sedd", State.DONE, at, deed == null ? null : deed.person());
        }
        return mark("sedd", c.received() ? State.NEXT : State.NOT_NEEDED);
    }

    private static Mark answered(Facts.Answering answering, @Nullable Became deed) {
        return switch (answering) {
            case NEW, UNDER_WAY -> mark("besvarad", State.NEXT);
            case ANSWERED -> done("besvarad", deed);
            case ANSWERED_ON_PLATFORM -> done("besvarad på plattformen", deed);
            case REFERRED -> done("hänvisad", deed);
            case CLOSED_UNANSWERED -> mark("avslutad utan svar", State.NOT_NEEDED);
            case NOT_APPLICABLE -> mark("besvaras inte", State.NOT_NEEDED);
        };
    }

    private static Mark visible(Facts facts, @Nullable Became deed) {
        return switch (facts.visibility()) {
            case HIDDEN -> done("dold", deed);
            case REMOVED -> done("borttagen", deed);
            case PUBLIC ->
                    facts.withdrawnAt() == null
                            ? mark("dold eller borttagen", State.NOT_NEEDED)
                            : new Mark(
                                    gone(facts.vanishing()), State.DONE, facts.withdrawnAt(), null);
        };
    }

    private static String gone(@Nullable Vanishing how) {
        return switch (how) {
            case null -> "borta från plattformen";
            case Vanishing.Unknown _ -> "borta från plattformen";
            case Vanishing.ByAuthor _ -> "borttagen av den som skrev";
            case Vanishing.ByPlatform _ -> "borttagen av plattformen";
            case Vanishing.WithRemoved _ -> "försvann med det vi tog bort";
            case Vanishing.WithVanished _ -> "försvann med det ovanför";
        };
    }

    private static Mark registered(
            Facts.RegistrationState registration, @Nullable Became deed, boolean corrected) {
        return switch (registration) {
            case UNDECIDED -> mark("diarieförd", State.NEXT);
            case TO_BE_REGISTERED -> mark("diarieförd", State.DUE);
            case REGISTERED -> done(corrected ? "diarieförd, rättad" : "diarieförd", deed);
            case KEPT_IN_ORDER -> mark("hålls ordnad", State.NOT_NEEDED);
            case OBVIOUSLY_TRIVIAL -> mark("ringa betydelse", State.NOT_NEEDED);
        };
    }

    /** What happened after the receipt is not in the archive. */
    private static Mark archived(@Nullable Instant at, @Nullable Became deed, List<Mark> before) {
        if (at == null) {
            return mark("arkiverad", State.NEXT);
        }
        boolean changed =
                before.stream()
                        .filter(mark -> !mark.word().equals("sedd"))
                        .anyMatch(mark -> mark.when() != null && mark.when().isAfter(at));
        return new Mark(
                changed ? "arkiverad, ändrad sedan dess" : "arkiverad",
                State.DONE,
                at,
                deed == null ? null : deed.person());
    }

    /** Done by a deed; the platform's own changes leave none. */
    private static Mark done(String word, @Nullable Became deed) {
        return deed == null
                ? new Mark(word, State.DONE, null, null)
                : new Mark(word, State.DONE, deed.at(), deed.person());
    }

    private static Mark mark(String word, State state) {
        return new Mark(word, state, null, null);
    }
}

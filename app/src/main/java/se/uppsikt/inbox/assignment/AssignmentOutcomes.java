package se.uppsikt.inbox.assignment;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.uppsikt.base.ledger.DeedsOnRecord;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.ContributionsKept;
import se.uppsikt.records.Fact;
import se.uppsikt.records.Facts.Answering;
import se.uppsikt.records.Facts.Visibility;
import se.uppsikt.records.Keepable;

/**
 * What happens to a contribution after it was handed over reaches the hand-over too, in the
 * transaction of whoever did it: it ends when the contribution is answered, closed or gone, whoever
 * did that and wherever, and waits while an answer is on its way.
 */
@Component
class AssignmentOutcomes {
    private final AssignmentRows rows;
    private final Assignments assignments;
    private final AssignmentRecorder desk;

    AssignmentOutcomes(AssignmentRows rows, Assignments assignments, AssignmentRecorder desk) {
        this.rows = rows;
        this.assignments = assignments;
        this.desk = desk;
    }

    @EventListener
    void done(Keepable deed) {
        follow(List.of(deed));
    }

    @EventListener
    void done(DeedsOnRecord together) {
        follow(together.of(Keepable.class));
    }

    /** The platform has hidden it. */
    @EventListener
    void kept(ContributionsKept batch) {
        if (!batch.hidden().isEmpty()) {
            assignments.close(batch.hidden().stream().map(Contribution::id).toList());
        }
    }

    private void follow(List<Keepable> deeds) {
        those(deeds, AssignmentOutcomes::isOnItsWay, ids -> rows.answering(ids, true));
        those(deeds, AssignmentOutcomes::waits, this::waitAgain);
        those(deeds, AssignmentOutcomes::settles, ids -> rows.settled(ids, desk.now()));
        those(deeds, AssignmentOutcomes::closes, assignments::close);
    }

    private static void those(
            List<Keepable> deeds, Predicate<Fact> which, Consumer<List<ContributionId>> tell) {
        List<ContributionId> ids =
                deeds.stream()
                        .filter(deed -> deed.fact() instanceof Fact fact && which.test(fact))
                        .map(Keepable::contribution)
                        .distinct()
                        .toList();
        if (!ids.isEmpty()) {
            tell.accept(ids);
        }
    }

    /** The answer did not arrive, or it was closed too early, or is asked anew. */
    private void waitAgain(List<ContributionId> ids) {
        rows.answering(ids, false);
        rows.waitAgain(ids);
    }

    private static boolean isOnItsWay(Fact fact) {
        return fact instanceof Fact.AnsweringBecame(Answering became)
                && became == Answering.UNDER_WAY;
    }

    private static boolean waits(Fact fact) {
        return fact instanceof Fact.AnsweringBecame(Answering became) && became == Answering.NEW;
    }

    private static boolean settles(Fact fact) {
        return fact instanceof Fact.AnsweringBecame(Answering became)
                && switch (became) {
                    case NEW, UNDER_WAY -> false;
                    case NOT_APPLICABLE,
                            ANSWERED,
                            ANSWERED_ON_PLATFORM,
                            REFERRED,
                            CLOSED_UNANSWERED ->
                            true;
                };
    }

    /** What is gone from the platform settles; what is only shut off closes. */
    private static boolean closes(Fact fact) {
        return switch (fact) {
            case Fact.VisibilityBecame became -> became.visibility() == Visibility.HIDDEN;
            case Fact.SecrecyBecame became -> became.secret();
            case Fact.NeverShown _ -> true;
            case Fact.AnsweringBecame _,
                    Fact.Seen _,
                    Fact.RegistrationBecame _,
                    Fact.EntryCorrected _,
                    Fact.RetentionBecame _,
                    Fact.HoldBecame _,
                    Fact.ShownAgain _,
                    Fact.Archived _ ->
                    false;
        };
    }
}

package se.uppsikt.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.live.NoticeRows;
import se.uppsikt.inbox.languages.Languages;
import se.uppsikt.inbox.supervision.Alarms;
import se.uppsikt.inbox.supervision.FoundLate;
import se.uppsikt.inbox.urgent.Urgency;
import se.uppsikt.moderation.suggestions.PointedOut;
import se.uppsikt.moderation.suggestions.SuggestionRule;
import se.uppsikt.policy.Guideline.AnswerTimes;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.ContributionsKept;
import se.uppsikt.records.Facts.Answering;
import se.uppsikt.records.Version;

/** Puts what came in into the inbox, in the transaction that keeps it. */
@Component
class Arrivals {
    static final Set<SuggestionRule> GRAVE =
            EnumSet.of(
                    SuggestionRule.THREAT,
                    SuggestionRule.GROUP_HATRED,
                    SuggestionRule.PERSONAL_NUMBER);

    /** How old it may be. */
    private static final Duration ALARMED = Duration.ofHours(72);

    private final ItemRows rows;
    private final Followers followers;
    private final NoticeRows notices;
    private final ItemRecorder desk;
    private final Alarms alarms;

    Arrivals(
            ItemRows rows,
            Followers followers,
            NoticeRows notices,
            ItemRecorder desk,
            Alarms alarms) {
        this.rows = rows;
        this.followers = followers;
        this.notices = notices;
        this.desk = desk;
        this.alarms = alarms;
    }

    /** A new item. */
    record Arrival(
            ContributionId contribution,
            AccountId account,
            Instant startedAt,
            @Nullable Instant due,
            boolean urgent,
            boolean closed,
            boolean confidential) {}

    /** What follows for the items that are there, in this order. */
    @Component("inboxFollowers")
    record Followers(
            Removals removals,
            AnswersThere answers,
            Edits edits,
            Languages languages,
            FoundLate late,
            Urgency urgency) {}

    /**
     * What the rules point at as danger stands first (S11), and what only thanks is owed no answer
     * (S12): suggestions of an order and no more, which anybody who answers may change.
     */
    @EventListener
    void pointedOut(PointedOut found) {
        Set<ContributionId> danger = found.by(SuggestionRule::danger);
        first(danger, Item.First.DANGER);
        Set<ContributionId> grave = found.by(GRAVE::contains);
        grave.removeAll(danger);
        first(grave, Item.First.GRAVE);
        Set<ContributionId> thanks = found.by(rule -> rule == SuggestionRule.THANKS);
        if (!thanks.isEmpty()) {
            rows.asksNothing(thanks);
        }
        asksAnyhow(found.reworded(), thanks);
        followers.removals().threatening(found.by(SuggestionRule.THREAT::equals));
        alarm(danger, found.reworded());
    }

    private void first(Set<ContributionId> found, Item.First first) {
        if (!found.isEmpty()) {
            rows.pointedOut(found, first);
        }
    }

    /**
     * What now stands first as danger is somebody's to hear of at once, also when it is written
     * over what has waited long. What was written days before anybody could see it is read in its
     * place in the list.
     */
    private void alarm(Set<ContributionId> danger, List<Contribution> reworded) {
        if (!danger.isEmpty()) {
            Instant lately = desk.now().minus(ALARMED);
            Set<ContributionId> changed =
                    reworded.stream().map(Contribution::id).collect(Collectors.toSet());
            alarms.raise(
                    rows.items(danger).values().stream()
                            .filter(item -> item.first() == Item.First.DANGER)
                            .filter(item -> item.state() != Item.State.CLOSED)
                            .filter(
                                    item ->
                                            item.startedAt().isAfter(lately)
                                                    || changed.contains(item.contribution()))
                            .collect(
                                    Collectors.toMap(
                                            item -> item.contribution().value(), Item::account)));
        }
    }

    /** What was a thank-you and asks something since it was changed has a clock again. */
    private void asksAnyhow(List<Contribution> reworded, Set<ContributionId> thanks) {
        if (reworded.isEmpty()) {
            return;
        }
        AnswerTimes times = desk.guideline().answerTimes();
        for (Item item : rows.held(reworded.stream().map(Contribution::id).toList())) {
            if (item.asksNothing() && !thanks.contains(item.contribution())) {
                rows.urgent(
                        item.contribution(),
                        false,
                        DeadlineRules.due(times, false, item.startedAt()));
            }
        }
    }

    /**
     * What was only heard of by its removal becomes an item when its wording is found. After what
     * we sent ourselves is known as ours, and before those who read the words: what they find is
     * said of the items.
     */
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    @EventListener
    void kept(ContributionsKept batch) {
        List<Contribution> items =
                Stream.concat(batch.added().stream(), batch.reworded().stream())
                        .filter(Arrivals::isForTheInbox)
                        .toList();
        if (!items.isEmpty()) {
            arrive(items);
            followers.languages().look(items.stream().filter(Arrivals::isOfNow).toList());
        }
        followers.removals().look(all(batch.added(), batch.reworded(), batch.vanished()));
        followers.removals().restored(batch.shown());
        followers.answers().look(batch);
        followers.edits().look(batch.reworded().stream().filter(Arrivals::isForTheInbox).toList());
        Set<AccountId> accounts =
                all(
                                batch.added(),
                                batch.reworded(),
                                batch.vanished(),
                                batch.hidden(),
                                batch.shown())
                        .stream()
                        .map(Contribution::account)
                        .collect(Collectors.toSet());
        if (!accounts.isEmpty()) {
            notices.changed(accounts);
        }
    }

    /** Whoever has what it belongs to open sees it now; nobody stands and waits for history. */
    @EventListener
    void settled(Version.MediaSettled media) {
        if (!DeadlineRules.isHistory(media.writtenAt(), media.capturedAt())) {
            notices.changed(Set.of(media.account()));
        }
    }

    private void arrive(List<Contribution> items) {
        AnswerTimes times = desk.guideline().answerTimes();
        Map<AccountId, Instant> since =
                followers
                        .urgency()
                        .since(items.stream().map(Contribution::account).distinct().toList());
        arrive(
                items.stream().map(c -> arrival(c, times, since.get(c.account()))).toList(),
                desk.now());
    }

    private void arrive(List<Arrival> arrivals, Instant now) {
        rows.arrive(arrivals, now);
        followers
                .late()
                .found(
                        arrivals.stream()
                                .filter(each -> each.due() != null && each.due().isBefore(now))
                                .collect(
                                        Collectors.toMap(
                                                each -> each.contribution().value(),
                                                Arrival::account,
                                                (one, _) -> one)));
    }

    @SafeVarargs
    private static List<Contribution> all(List<Contribution>... some) {
        return Stream.of(some).flatMap(List::stream).distinct().toList();
    }

    /** Also without words, as a rating or a sticker; but something must have been written. */
    /** What came by another way is answered that way. */
    private static boolean isForTheInbox(Contribution c) {
        return c.received()
                && c.kind() != ContributionKind.STORY
                && c.kind() != ContributionKind.BY_HAND
                && c.versions() > 0;
    }

    /** History waits for nobody, and nobody is to be found who reads it. */
    private static boolean isOfNow(Contribution c) {
        return !DeadlineRules.isHistory(c.writtenAt(), c.capturedAt());
    }

    private static Arrival arrival(
            Contribution c, AnswerTimes times, @Nullable Instant urgentSince) {
        Instant start = DeadlineRules.starts(c.writtenAt(), c.capturedAt());
        boolean history = DeadlineRules.isHistory(c.writtenAt(), c.capturedAt());
        boolean urgent = !history && DeadlineRules.urgent(urgentSince, start);
        Instant due = urgent ? start.plus(times.crisis()) : DeadlineRules.due(times, false, start);
        return new Arrival(
                c.id(),
                c.account(),
                start,
                history ? null : due,
                urgent,
                c.facts().answering() != Answering.NEW
                        && c.facts().answering() != Answering.UNDER_WAY,
                c.confidential());
    }
}

package se.uppsikt.platforms.commands;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.commands.CommandRows.Held;
import se.uppsikt.platforms.commands.ConfirmedRows.Confirmed;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.ContributionsKept;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.Records;
import se.uppsikt.records.threads.Correspondences;

/**
 * Knows an answer again that a person has told is there, when the platform shows it at last. It has
 * no name until then; its words, its place and the time between its sending and what the person
 * told are what it is known by. Each is found once: the same words said again are said by somebody
 * (S9).
 */
@Component
class ConfirmedAnswers {
    private final ConfirmedRows rows;
    private final TakenRows taken;
    private final OwnAnswers answers;
    private final AnswerLikeness likeness;
    private final Kept kept;

    ConfirmedAnswers(
            ConfirmedRows rows,
            TakenRows taken,
            OwnAnswers answers,
            AnswerLikeness likeness,
            Kept kept) {
        this.rows = rows;
        this.taken = taken;
        this.answers = answers;
        this.likeness = likeness;
        this.kept = kept;
    }

    /** What is kept, what is said to whom, and the time. */
    @Component("confirmedKept")
    record Kept(Records records, Correspondences correspondences, InstantSource time) {}

    /** Until the transaction ends nobody else says what an answer became. */
    void oneAtATime() {
        answers.oneAtATime();
    }

    /** What of ours is kept already and is the answer that a person now tells is there. */
    @Nullable PlatformKey keptBefore(Held held) {
        Instant now = kept.time().instant();
        AccountId account = held.command().account();
        Instant from = held.sentAt() == null ? held.command().orderedAt() : held.sentAt();
        Confirmed confirmed = new Confirmed(held, from, now, false);
        Collection<Contribution> said =
                kept.records()
                        .contributions(
                                kept.correspondences()
                                        .saidBetween(account, earliest(from), latest(now)))
                        .values();
        List<Contribution> free = free(account, said);
        Optional<Contribution> it = nearest(confirmed, free);
        it.ifPresent(ours -> answers.place(held.command(), from, ours));
        return it.map(Contribution::key).orElse(null);
    }

    /** Before anybody asks whether what came is an answer that somebody wrote there. */
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @EventListener
    void arrived(ContributionsKept batch) {
        Stream.of(batch.added(), batch.reworded(), batch.joined())
                .flatMap(List::stream)
                .filter(each -> !each.received())
                .filter(
                        each ->
                                each.kind() == ContributionKind.COMMENT
                                        || each.kind() == ContributionKind.DIRECT_MESSAGE)
                .collect(Collectors.groupingBy(Contribution::account))
                .forEach(this::arrived);
    }

    private void arrived(AccountId account, List<Contribution> ours) {
        List<Instant> written = ours.stream().map(Contribution::writtenAt).sorted().toList();
        List<Confirmed> waiting =
                rows.between(account, earliest(written.getFirst()), latest(written.getLast()));
        if (waiting.isEmpty()) {
            return;
        }
        List<Contribution> free = new ArrayList<>(free(account, ours));
        for (Confirmed confirmed : waiting) {
            nearest(confirmed, free)
                    .ifPresent(
                            it -> {
                                free.removeIf(each -> each.id().equals(it.id()));
                                named(confirmed, it);
                            });
        }
    }

    private void named(Confirmed confirmed, Contribution it) {
        Command command = confirmed.held().command();
        rows.named(command.id(), it.key());
        if (!confirmed.byHand()) {
            answers.place(command, confirmed.from(), it);
        }
    }

    /** Those that no command has made. */
    private List<Contribution> free(AccountId account, Collection<Contribution> ours) {
        Set<PlatformKey> made =
                taken.results(account, ours.stream().map(Contribution::key).toList());
        Set<ContributionId> once = new HashSet<>();
        return ours.stream()
                .filter(each -> !made.contains(each.key()) && once.add(each.id()))
                .toList();
    }

    private Optional<Contribution> nearest(Confirmed confirmed, List<Contribution> free) {
        Command command = confirmed.held().command();
        List<Contribution> alike =
                free.stream()
                        .filter(each -> each.text() != null)
                        .filter(each -> !each.writtenAt().isBefore(earliest(confirmed.from())))
                        .filter(each -> !each.writtenAt().isAfter(latest(confirmed.until())))
                        .filter(each -> likeness.says(each, command))
                        .toList();
        if (alike.isEmpty() || command.text() == null) {
            return Optional.empty();
        }
        Contribution about = kept.records().contribution(command.about());
        return alike.stream()
                .filter(each -> place(each, command, about))
                .min(Comparator.comparing(Contribution::writtenAt));
    }

    private boolean place(Contribution ours, Command command, Contribution about) {
        if (!command.deed().answers()) {
            return false;
        }
        return command.deed() == Command.Deed.ANSWER
                ? AnswerLikeness.samePlace(ours, about)
                : ours.kind() == ContributionKind.DIRECT_MESSAGE && !withAnother(ours, about);
    }

    /** Whether the conversation is known to be with somebody else than whoever is answered. */
    private boolean withAnother(Contribution ours, Contribution about) {
        String name = about.author().name();
        Set<String> there = kept.correspondences().names(ours.account(), ours.thread());
        return !ours.thread().value().equals(about.author().platformId())
                && name != null
                && !there.isEmpty()
                && !there.contains(name);
    }

    private static Instant earliest(Instant time) {
        return time.minus(AnswerLikeness.CLOCKS_DIFFER);
    }

    private static Instant latest(Instant time) {
        return time.plus(AnswerLikeness.CLOCKS_DIFFER);
    }
}

package se.uppsikt.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.ledger.Machine;
import se.uppsikt.platforms.commands.SentAnswers;
import se.uppsikt.policy.GuidelineVersion;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.ContributionsKept;
import se.uppsikt.records.Facts.Answering;
import se.uppsikt.records.Records;
import se.uppsikt.records.threads.Correspondences;
import se.uppsikt.records.threads.Correspondences.DirectAnswer;

/**
 * An answer that somebody writes in the platform's own app is an answer: whoever asked has it, and
 * nobody is to give a second one (S13). It counts from when it was written, whichever way and
 * however late Uppsikt hears of it; when it can be read no more, the item waits again with the
 * promise that it had.
 */
@Component
class AnswersThere {
    private static final Machine INBOX = new Machine("inkorg");

    private final ItemRows rows;
    private final Correspondence known;
    private final Accounts accounts;
    private final Edits edits;
    private final ItemRecorder desk;

    AnswersThere(
            ItemRows rows,
            Correspondence known,
            Accounts accounts,
            Edits edits,
            ItemRecorder desk) {
        this.rows = rows;
        this.known = known;
        this.accounts = accounts;
        this.edits = edits;
        this.desk = desk;
    }

    /** What is kept, what answers what in it, and which answers were sent from here. */
    @Component
    record Correspondence(Records records, Correspondences answers, SentAnswers sent) {
        List<DirectAnswer> answers(Collection<Item> items) {
            return answers.answers(
                    items.stream()
                            .collect(
                                    Collectors.toMap(
                                            Item::contribution, AnsweredThereRules::since)));
        }

        /** How those of them were sent that nobody wrote in the platform's own app. */
        Ways ways(List<DirectAnswer> answers) {
            Collection<Contribution> ours =
                    records.contributions(answers.stream().map(DirectAnswer::answer).toList())
                            .values();
            return new Ways(sent.among(ours), sent.perhapsByPrograms(ours));
        }
    }

    /** Those that were sent from here, and those that a program may have sent. */
    private record Ways(Set<ContributionId> sent, Set<ContributionId> perhapsByPrograms) {
        Optional<DirectAnswer> first(Item item, List<DirectAnswer> answers) {
            return AnsweredThereRules.first(
                    item, AnsweredThereRules.byPeople(item, answers, perhapsByPrograms), sent);
        }
    }

    /** Looks at what was kept, in the transaction that kept it. */
    void look(ContributionsKept batch) {
        gone(
                Stream.concat(batch.vanished().stream(), batch.hidden().stream())
                        .filter(each -> !each.received())
                        .map(Contribution::id)
                        .toList());
        Set<ContributionId> questions = new LinkedHashSet<>();
        Set<ContributionId> ours = new LinkedHashSet<>();
        Stream.of(batch.added(), batch.shown(), batch.joined())
                .flatMap(List::stream)
                .forEach(each -> (each.received() ? questions : ours).add(each.id()));
        questions.addAll(known.answers().asked(ours));
        answered(questions);
    }

    /**
     * An answer from here is settled: what was taken for it is known now, and what failed may have
     * been answered there meanwhile.
     */
    void look(ContributionId about) {
        Set<ContributionId> questions = new LinkedHashSet<>();
        questions.add(about);
        questions.addAll(known.answers().unanswered(known.records().contribution(about)));
        answered(questions);
    }

    /**
     * A message to somebody who commented is settled. While that was not known, whatever we were
     * seen to say in a conversation since then may have been it; it is looked at again.
     */
    void lookSince(AccountId account, Instant sent) {
        answered(known.answers().askedSince(account, sent));
    }

    private void answered(Collection<ContributionId> questions) {
        if (questions.isEmpty()) {
            return;
        }
        Map<ContributionId, Item> waiting = new HashMap<>(rows.items(questions));
        waiting.values().removeIf(item -> item.state() != Item.State.WAITING);
        List<DirectAnswer> answers = known.answers(waiting.values());
        if (answers.isEmpty()) {
            return;
        }
        Ways ways = known.ways(answers);
        Map<ContributionId, List<DirectAnswer>> each =
                answers.stream().collect(Collectors.groupingBy(DirectAnswer::question));
        Map<Item, DirectAnswer> closing = new LinkedHashMap<>();
        for (Item item : rows.held(each.keySet())) {
            ways.first(item, each.getOrDefault(item.contribution(), List.of()))
                    .ifPresent(first -> closing.put(item, first));
        }
        if (!closing.isEmpty()) {
            close(closing);
        }
    }

    private void close(Map<Item, DirectAnswer> closing) {
        Map<ContributionId, Item.Answered> answered = new LinkedHashMap<>();
        closing.forEach(
                (item, by) ->
                        answered.put(
                                item.contribution(),
                                new Item.Answered(by.answer(), by.writtenAt())));
        rows.answeredThere(answered, desk.now());
        Map<AccountId, String> platforms = new HashMap<>();
        closing.keySet().forEach(item -> platforms.computeIfAbsent(item.account(), this::platform));
        GuidelineVersion under = desk.guideline().version();
        List<ItemEvent> deeds = new ArrayList<>();
        closing.forEach(
                (item, by) ->
                        deeds.add(
                                new ItemOnPlatformEvent.AnsweredOnPlatform(
                                        new ItemEvent.Circumstances(
                                                INBOX,
                                                by.writtenAt(),
                                                item.account(),
                                                item.contribution(),
                                                under),
                                        Objects.requireNonNull(platforms.get(item.account())),
                                        particulars(item, by))));
        desk.done(deeds);
        edits.look(List.copyOf(known.records().contributions(answered.keySet()).values()));
    }

    private static Map<String, String> particulars(Item item, DirectAnswer by) {
        return Map.of(
                "answer",
                by.answer().value().toString(),
                "in-time",
                AnsweredThereRules.inTime(item, by.writtenAt()) ? "ja" : "nej");
    }

    private void gone(List<ContributionId> answers) {
        if (answers.isEmpty()) {
            return;
        }
        for (ContributionId question : rows.answeredBy(answers)) {
            Contribution asked = known.records().contribution(question);
            if (!Removals.isGone(asked)) {
                rows.held(question).ifPresent(item -> gone(item, asked));
            }
        }
    }

    private void gone(Item item, Contribution asked) {
        boolean closedByIt =
                item.state() == Item.State.CLOSED
                        && asked.facts().answering() == Answering.ANSWERED_ON_PLATFORM;
        Instant now = desk.now();
        rows.answerGone(item.contribution(), closedByIt ? Item.State.WAITING : item.state(), now);
        if (closedByIt) {
            Item.Answered by = Objects.requireNonNull(item.answered());
            desk.done(
                    INBOX,
                    item,
                    of ->
                            new ItemOnPlatformEvent.AnswerOnPlatformGone(
                                    of,
                                    platform(item.account()),
                                    Map.of("answer", by.by().value().toString())));
            answered(List.of(item.contribution()));
        }
    }

    private String platform(AccountId account) {
        return accounts.account(account).platform().shown();
    }
}

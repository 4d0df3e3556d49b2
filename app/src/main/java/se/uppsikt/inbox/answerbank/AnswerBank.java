package se.uppsikt.inbox.answerbank;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import se.uppsikt.accounts.Account;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.StorableText;
import se.uppsikt.base.shared.Swedish;

/** The door of the answer bank for whoever answers: what is offered, inserted and used (S6). */
@Swedish("svarsbank")
@Service
public class AnswerBank {
    /** How many are offered where somebody types. */
    private static final int OFFERED = 8;

    /** How many can be chosen from where no script helps; the rest are read in the bank. */
    private static final int CHOSEN_FROM = 50;

    /** An answer is not made of more than a few. */
    private static final int MOST_INSERTED = 5;

    /** As {@link ReadyAnswerView#token()}. */
    private static final Pattern TOKEN =
            Pattern.compile("\\b([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.(\\d{1,6})\\b");

    private final ReadyAnswerRows rows;
    private final ReadyAnswerViews views;
    private final ReadyAnswerRecorder desk;

    AnswerBank(ReadyAnswerRows rows, ReadyAnswerViews views, ReadyAnswerRecorder desk) {
        this.rows = rows;
        this.views = views;
        this.desk = desk;
    }

    /**
     * What an answer that is to be sent has been made of.
     *
     * @param onRecord which ready answers, each with its version; empty when none was inserted
     * @param objections why the answer is not to be sent as it is
     */
    public record Used(String onRecord, List<Objection> objections) {
        public static final Used NOTHING = new Used("", List.of());
    }

    /** The ready answers for an account, to choose from; what is past its day stands last. */
    public List<ReadyAnswerView> offered(Account account) {
        return offered(account, "", CHOSEN_FROM);
    }

    /** Those whose word or text holds what is typed. */
    List<ReadyAnswerView> offered(Account account, String typed) {
        return offered(account, typed, OFFERED);
    }

    private List<ReadyAnswerView> offered(Account account, String typed, int limit) {
        LocalDate today = desk.today();
        String words = StorableText.text(typed.strip()).toLowerCase(Locale.of("sv", "SE"));
        return views.of(rows.of(account, words, today, limit), today);
    }

    /**
     * A ready answer to insert, as it stands: nothing of the asker is filled in.
     *
     * @param named its id, as a form has it
     * @throws Refused when it cannot be inserted; it says whom to ask
     */
    public ReadyAnswerView insert(Account account, String named) {
        LocalDate today = desk.today();
        ReadyAnswer answer =
                rows.answer(new ReadyAnswerId(id(named)))
                        .filter(found -> found.content().reach().includes(account))
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                Objection.of(
                                                        "S6",
                                                        "Välj ett färdigt svar för det här kontot.")));
        ReadyAnswerView view = views.of(answer, today);
        if (!view.state().insertable()) {
            throw new Refused(ReadyAnswerRules.notInsertable(answer, view.ask(), today));
        }
        return view;
    }

    /**
     * What was inserted in an answer that is to be sent. What the form says counts only where it
     * names a version that exists, of an answer for this account.
     *
     * @param inserted as the form has it: tokens with spaces between
     * @param text the answer as it is to be sent
     */
    public Used used(Account account, String inserted, String text) {
        LocalDate today = desk.today();
        Map<ReadyAnswer, ReadyAnswer> found = inserted(account, inserted);
        List<Objection> objections = new ArrayList<>();
        List<String> onRecord = new ArrayList<>();
        found.forEach(
                (version, current) -> {
                    String ask = views.of(current, today).ask();
                    objections.addAll(ReadyAnswerRules.ofInserted(version, current, ask, today));
                    onRecord.add(version.id().value() + "." + version.version());
                });
        if (!found.isEmpty()) {
            objections.addAll(ReadyAnswerRules.ofPlaceholders(text));
        }
        return new Used(String.join(" ", onRecord), objections);
    }

    /** Those of what was inserted that can be sent as they are; the others are own words now. */
    public String stillGood(Account account, String inserted) {
        LocalDate today = desk.today();
        List<String> good = new ArrayList<>();
        inserted(account, inserted)
                .forEach(
                        (version, current) -> {
                            if (ReadyAnswerRules.ofInserted(version, current, "", today)
                                    .isEmpty()) {
                                good.add(version.id().value() + "." + version.version());
                            }
                        });
        return String.join(" ", good);
    }

    /** Each version that is named, with the answer as it is now. */
    private Map<ReadyAnswer, ReadyAnswer> inserted(Account account, String tokens) {
        Map<ReadyAnswer, ReadyAnswer> found = new LinkedHashMap<>();
        TOKEN.matcher(tokens)
                .results()
                .limit(MOST_INSERTED)
                .forEach(
                        token -> {
                            List<ReadyAnswer> versions =
                                    rows.versions(new ReadyAnswerId(id(token.group(1))));
                            versions.stream()
                                    .filter(each -> each.version() == number(token))
                                    .filter(each -> each.content().reach().includes(account))
                                    .forEach(each -> found.put(each, versions.getFirst()));
                        });
        return found;
    }

    private static int number(MatchResult token) {
        return Integer.parseInt(token.group(2));
    }

    /** An id that nothing has, when it is none. */
    private static UUID id(String written) {
        try {
            return UUID.fromString(written);
        } catch (IllegalArgumentException notAnId) {
            return new UUID(0, 0);
        }
    }
}

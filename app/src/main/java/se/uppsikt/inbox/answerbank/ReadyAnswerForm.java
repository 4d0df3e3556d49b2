package se.uppsikt.inbox.answerbank;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.base.shared.StorableText;

/**
 * A ready answer as it was filled in; a refused one comes back word for word.
 *
 * @param made the version that the form was made for; null for a new answer
 * @param forWhom which of the three ways of choosing accounts was taken
 */
public record ReadyAnswerForm(
        @BindParam("version") @Nullable Integer made,
        @BindParam("kortord") @Nullable String shortcut,
        @BindParam("text") @Nullable String written,
        @BindParam("kalla") @Nullable String basis,
        @BindParam("ansvarig") @Nullable String person,
        @BindParam("till") @Nullable String lastDay,
        @BindParam("for") @Nullable String forWhom,
        @BindParam("verksamhet") @Nullable List<String> areas,
        @BindParam("konto") @Nullable List<String> accounts) {
    private static final Locale SWEDISH = Locale.of("sv", "SE");

    /** For whom an answer is, as the form words it. */
    public enum For {
        ALL("alla", "Alla konton"),
        AREAS("verksamheter", "Alla konton hos de här verksamheterna"),
        ACCOUNTS("konton", "Bara de här kontona");

        private final String word;
        private final String swedish;

        For(String word, String swedish) {
            this.word = word;
            this.swedish = swedish;
        }

        public String word() {
            return word;
        }

        public String swedish() {
            return swedish;
        }
    }

    static ReadyAnswerForm of(ReadyAnswer answer) {
        ReadyAnswer.Content content = answer.content();
        ReadyAnswer.Reach reach = content.reach();
        For whom =
                reach.everywhere() ? For.ALL : reach.areas().isEmpty() ? For.ACCOUNTS : For.AREAS;
        return new ReadyAnswerForm(
                answer.version(),
                content.word(),
                content.text(),
                content.source(),
                content.responsible().value().toString(),
                content.bestBefore().toString(),
                whom.word(),
                reach.areas().stream().map(area -> area.value().toString()).toList(),
                reach.accounts().stream().map(account -> account.value().toString()).toList());
    }

    /**
     * A new one, until somebody says more.
     *
     * @param own the writer's own service area, where it has accounts; else it is for all
     */
    static ReadyAnswerForm empty(@Nullable ServiceAreaId own, UUID me, LocalDate lastDay) {
        return new ReadyAnswerForm(
                null,
                "",
                "",
                "",
                me.toString(),
                lastDay.toString(),
                own == null ? For.ALL.word() : For.AREAS.word(),
                own == null ? List.of() : List.of(own.value().toString()),
                List.of());
    }

    public String typedWord() {
        return said(shortcut);
    }

    /** Without the slash that calls for it, in small letters. */
    String word() {
        return StorableText.text(said(shortcut)).replaceFirst("^/", "").toLowerCase(SWEDISH);
    }

    public String text() {
        return StorableText.text(said(written).replace("\r\n", "\n"));
    }

    public String source() {
        return StorableText.text(said(basis));
    }

    public String day() {
        return said(lastDay);
    }

    @Nullable LocalDate bestBefore() {
        return day(day());
    }

    @Nullable UUID responsible() {
        return id(said(person));
    }

    public boolean isResponsible(UUID person) {
        return person.equals(responsible());
    }

    public boolean isFor(For whom) {
        return whom.word().equals(forWhom);
    }

    public boolean hasArea(UUID area) {
        return ids(areas).contains(area);
    }

    public boolean hasAccount(UUID account) {
        return ids(accounts).contains(account);
    }

    static @Nullable LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    private static List<UUID> ids(@Nullable List<String> written) {
        return written == null
                ? List.of()
                : written.stream()
                        .map(each -> id(each == null ? "" : each))
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList();
    }

    private static @Nullable UUID id(String written) {
        try {
            return UUID.fromString(written);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    private static String said(@Nullable String field) {
        return field == null ? "" : field.strip();
    }
}

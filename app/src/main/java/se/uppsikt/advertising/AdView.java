package se.uppsikt.advertising;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.Account;
import se.uppsikt.advertising.AdListRows.Row;
import se.uppsikt.base.shared.SwedishTime;

/** An ad as the pages show it. */
public record AdView(Account account, Row row, Instant now) {
    private static final State RUNS = new State("Pågår", "done");

    /**
     * How it is.
     *
     * @param tone the class of its chip
     */
    public record State(String words, String tone) {}

    public UUID id() {
        return row.id();
    }

    public String name() {
        return row.name();
    }

    public String campaign() {
        return row.campaign() == null ? "Kampanjen är inte känd" : row.campaign();
    }

    public String audience() {
        Audience audience = row.audience();
        return audience == null ? "Målgruppen är inte känd" : audience.shown();
    }

    public String period() {
        return AdWords.period(row.period());
    }

    public String spent() {
        return Money.shown(row.sum().spendMicro(), row.sum().currency());
    }

    /** In millionths of {@link #currency}; null when no day has told. */
    public @Nullable Long spentMicro() {
        return row.sum().spendMicro();
    }

    public String currency() {
        return row.sum().currency();
    }

    public @Nullable LocalDate startDay() {
        return day(row.period().starts());
    }

    public @Nullable LocalDate endDay() {
        return day(row.period().ends());
    }

    private static @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : SwedishTime.day(at);
    }

    public String impressions() {
        return Money.count(row.sum().impressions());
    }

    public String clicks() {
        return Money.count(row.sum().clicks());
    }

    public boolean anyFigures() {
        return row.sum().days() > 0;
    }

    public List<String> reasons() {
        return row.reasons();
    }

    public @Nullable String headline() {
        return row.headline();
    }

    public @Nullable String link() {
        return row.link();
    }

    /** When the platform last named it, when that was not the last time it was asked. */
    public @Nullable Instant goneSince() {
        return row.gone() ? row.seenAt() : null;
    }

    public List<String> faults() {
        return warnings(true);
    }

    public List<String> checks() {
        return warnings(false);
    }

    private List<String> warnings(boolean fault) {
        return AudienceRules.warnings(row.audience()).stream()
                .filter(each -> each.fault() == fault)
                .map(AudienceRules.Warning::sentence)
                .toList();
    }

    boolean runs() {
        return state().equals(RUNS);
    }

    /** What the platform has decided counts first, then when it runs, then what is switched on. */
    public State state() {
        String review = row.review();
        if ("REJECTED".equals(review) || "DISAPPROVED".equals(review)) {
            return new State("Nekad av " + account.platform().shown(), "due");
        }
        Instant ends = row.period().ends();
        if (ends != null && ends.isBefore(now)) {
            return new State("Avslutad", "plain");
        }
        String off =
                Stream.of(row.status(), row.setStatus(), row.campaignStatus())
                        .filter(each -> each != null && !each.equals("ACTIVE"))
                        .findFirst()
                        .orElse(null);
        if (off != null) {
            return new State(AdWords.word(off), "plain");
        }
        if (review != null && !review.equals("APPROVED")) {
            return new State(AdWords.word(review), "soon");
        }
        Instant starts = row.period().starts();
        return starts != null && starts.isAfter(now) ? new State("Har inte börjat", "soon") : RUNS;
    }
}

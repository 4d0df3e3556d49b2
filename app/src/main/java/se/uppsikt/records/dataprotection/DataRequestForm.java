package se.uppsikt.records.dataprotection;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.StorableText;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.records.dataprotection.DataRequest.Kind;

/**
 * A request about personal data, as it is typed by whoever took it in.
 *
 * @param came when it came, not when it was typed
 * @param key the form's own number, so that the same form twice is one request
 */
public record DataRequestForm(
        @BindParam("slag") @Nullable String right,
        @BindParam("person") @Nullable String who,
        @BindParam("vad") @Nullable String what,
        @BindParam("adress") @Nullable String where,
        @BindParam("kom") @Nullable String came,
        @BindParam("nyckel") @Nullable String key) {
    private static final int NAME_AT_MOST = 300;
    private static final int WORDS_AT_MOST = 10_000;

    static DataRequestForm begun(UUID key, String person) {
        return new DataRequestForm(Kind.ERASURE.name(), person, null, null, null, key.toString());
    }

    public boolean wants(Kind kind) {
        return kind.name().equals(right);
    }

    public String person() {
        return text(who);
    }

    public String words() {
        return text(what);
    }

    public String contact() {
        return text(where);
    }

    public String number() {
        return formNumber().map(UUID::toString).orElse("");
    }

    public String arrival(Instant now) {
        return came == null || came.isBlank() ? SwedishTime.asTyped(now) : came;
    }

    Optional<Kind> kind() {
        return Kind.of(right);
    }

    Optional<UUID> formNumber() {
        try {
            return key == null ? Optional.empty() : Optional.of(UUID.fromString(key));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    Optional<Instant> arrivedAt(Instant now) {
        return SwedishTime.typed(arrival(now))
                .filter(at -> !at.isAfter(now.plus(Duration.ofMinutes(1))))
                .filter(at -> at.isAfter(now.minus(Duration.ofDays(366))));
    }

    /** All that is missing. */
    List<Objection> against(Instant now) {
        List<Objection> objections = new ArrayList<>();
        if (kind().isEmpty()) {
            objections.add(Objection.of("H10", "Välj vad personen begär."));
        }
        if (person().isEmpty() || person().length() > NAME_AT_MOST) {
            objections.add(
                    Objection.of("H10", "Skriv namnet eller kontot som personen skriver med."));
        }
        if (words().length() > WORDS_AT_MOST || contact().length() > NAME_AT_MOST) {
            objections.add(Objection.of("H10", "Skriv kortare."));
        }
        if (arrivedAt(now).isEmpty()) {
            objections.add(
                    Objection.of(
                            "H10",
                            "Skriv när begäran kom: en dag och ett klockslag det senaste året, inte i framtiden."));
        }
        return objections;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : StorableText.text(typed).strip();
    }
}

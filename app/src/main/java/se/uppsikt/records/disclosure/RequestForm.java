package se.uppsikt.records.disclosure;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import se.uppsikt.base.shared.StorableText;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.records.disclosure.Disclosure.Asked;
import se.uppsikt.records.disclosure.Disclosure.Format;
import se.uppsikt.records.disclosure.Disclosure.Wish;

/**
 * A request as it was typed. Only what and how are asked for (TF 2 kap. 18 §).
 *
 * @param key the form's own number, so that the same form twice is one request
 * @param came when it came, as a registrar writes it down
 */
public record RequestForm(
        @BindParam("vad") @Nullable String what,
        @BindParam("hur") @Nullable String wish,
        @BindParam("form") @Nullable String formatName,
        @BindParam("adress") @Nullable String contact,
        @BindParam("nyckel") @Nullable String key,
        @BindParam("kom") @Nullable String came) {
    static RequestForm begun(UUID key) {
        return new RequestForm(null, Wish.PAGE.name(), null, null, key.toString(), null);
    }

    public String words() {
        return what == null ? "" : StorableText.text(what).strip();
    }

    public String address() {
        return contact == null ? "" : StorableText.text(contact).strip();
    }

    public boolean wants(Wish asked) {
        return asked.name().equals(wish);
    }

    public boolean in(Format asked) {
        return format() == asked;
    }

    public String number() {
        return formNumber().map(UUID::toString).orElse("");
    }

    public String arrival(Instant now) {
        return came == null || came.isBlank() ? SwedishTime.asTyped(now) : came;
    }

    Optional<Wish> wished() {
        return Arrays.stream(Wish.values()).filter(this::wants).findFirst();
    }

    private Format format() {
        return Arrays.stream(Format.values())
                .filter(each -> each.name().equals(formatName))
                .findFirst()
                .orElse(Format.PDF);
    }

    /** None when it is not one of ours. */
    Optional<UUID> formNumber() {
        try {
            return key == null ? Optional.empty() : Optional.of(UUID.fromString(key));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** When it came; empty when that is no time. */
    Optional<Instant> arrivedAt(Instant now) {
        return SwedishTime.typed(arrival(now));
    }

    Asked asked(Wish decided) {
        String where = address();
        return new Asked(words(), decided, format(), where.isEmpty() ? null : where, null);
    }
}

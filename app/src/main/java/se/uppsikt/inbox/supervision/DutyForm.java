package se.uppsikt.inbox.supervision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.shared.StorableText;
import se.uppsikt.base.shared.SwedishTime;

/**
 * The form of the roster as it was filled in, so that a refused one comes back whole.
 *
 * @param handle the account it is for
 * @param wholeUnit whether it is for all accounts of the account's unit
 */
public record DutyForm(
        Duty.Task task,
        String handle,
        boolean wholeUnit,
        String name,
        String mail,
        String phone,
        String from,
        String until) {
    static final DutyForm EMPTY = new DutyForm(Duty.Task.DUTY, "", false, "", "", "", "", "");

    DutyRules.Wanted wanted() {
        return new DutyRules.Wanted(
                task,
                StorableText.text(name.strip()),
                mail.strip(),
                phone.strip(),
                time(from),
                time(until));
    }

    /** Swedish time, as the browser's field writes it. */
    private static @Nullable Instant time(String typed) {
        return SwedishTime.typed(typed).map(StorableText::time).orElse(null);
    }
}

package se.uppsikt.records.register;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import se.uppsikt.records.Facts.RegistrationState;
import se.uppsikt.records.Registration;
import se.uppsikt.records.Registration.PublicView;

/**
 * What a registrar does with many that wait, at once.
 *
 * @param act what is done with each of them; null when no button says it
 * @param view what the open register is to show of them; nothing but number and date when none is
 *     chosen
 */
public record BulkForm(
        @BindParam("id") @Nullable List<UUID> chosen,
        @BindParam("gor") @Nullable Act act,
        @BindParam("arendemening") @Nullable String subject,
        @BindParam("visning") @Nullable PublicView view,
        @BindParam("arende") @Nullable String caseNumber,
        @BindParam("motiv") @Nullable String motive) {

    static final BulkForm NOTHING = new BulkForm(null, null, null, null, null, null);

    /** What is done with each. */
    public enum Act {
        KEEP_IN_ORDER,
        LEAVE_OUT,
        TO_BE_REGISTERED,

        /** Each in a case of its own, or all in the case that is named. */
        REGISTER,

        /** All in one case, a collective one, which the first of them opens. */
        REGISTER_AS_ONE_CASE;

        /** How each is decided; null where it is entered. */
        @Nullable RegistrationState decision() {
            return switch (this) {
                case KEEP_IN_ORDER -> RegistrationState.KEPT_IN_ORDER;
                case LEAVE_OUT -> RegistrationState.OBVIOUSLY_TRIVIAL;
                case TO_BE_REGISTERED -> RegistrationState.TO_BE_REGISTERED;
                case REGISTER, REGISTER_AS_ONE_CASE -> null;
            };
        }
    }

    public String written() {
        return subject == null ? "" : subject;
    }

    public String motives() {
        return motive == null ? "" : motive;
    }

    public String caseWritten() {
        return caseNumber == null ? "" : caseNumber.strip();
    }

    public boolean has(UUID id) {
        return chosen != null && chosen.contains(id);
    }

    public boolean shows(PublicView shown) {
        return shown == (view == null ? PublicView.SUBJECT : view);
    }

    List<UUID> ids() {
        return chosen == null ? List.of() : chosen;
    }

    /** As one of them is entered. */
    Registration.Entry entry(@Nullable String counterpart) {
        return new Registration.Entry(
                counterpart, written(), view == null ? PublicView.NUMBER_AND_DATE : view);
    }

    /** For those that are left: they belong to the case that the others were entered in. */
    BulkForm within(String found) {
        return new BulkForm(chosen, act, subject, view, found, motive);
    }
}

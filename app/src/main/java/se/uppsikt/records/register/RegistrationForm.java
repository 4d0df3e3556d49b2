package se.uppsikt.records.register;

import org.jspecify.annotations.Nullable;
import se.uppsikt.records.Facts.RegistrationState;
import se.uppsikt.records.Registration;

/** What somebody has filled in about the registration; a refusal loses no word of it. */
public record RegistrationForm(
        String act,
        Registration.@Nullable Entry entry,
        Registration.Placing placing,
        @Nullable RegistrationState decision,
        String motive) {
    static final RegistrationForm NOTHING =
            new RegistrationForm("", null, Registration.Placing.OWN, null, "");

    public boolean in(String form) {
        return act.equals(form);
    }

    public String motive(String form) {
        return in(form) ? motive : "";
    }
}

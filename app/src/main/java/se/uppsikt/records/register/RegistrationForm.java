package se.uppsikt.records.register;

import org.jspecify.annotations.Nullable;
import se.uppsikt.records.Facts.RegistrationState;
import se.uppsikt.records.Registration;

/** What somebody has filled in about the registration; a refusal loses no word of it. */
public record RegistrationForm(
        String act,
        Registration.@Nullable Entry entry,
        @Nullable RegistrationState decision,
        String motive) {
    static final RegistrationForm NOTHING = new RegistrationForm("", null, null, "");

    public boolean in(String form) {
        return act.equals(form);
    }

    public String motive(String form) {
        return in(form) ? motive : "";
    }
}

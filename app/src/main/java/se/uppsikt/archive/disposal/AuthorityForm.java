package se.uppsikt.archive.disposal;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Facts.RegistrationState;
import se.uppsikt.records.register.Triage;

/** A decision as an archivist fills it in. */
public record AuthorityForm(
        @BindParam("beteckning") @Nullable String designation,
        @BindParam("organ") @Nullable String body,
        @BindParam("beslutad") @Nullable String decidedOn,
        @BindParam("diarienummer") @Nullable String registerNumber,
        @BindParam("handlingstyp") @Nullable String documentType,
        @BindParam("frist") @Nullable String period,
        @BindParam("enhet") @Nullable String unit,
        @BindParam("namnd") @Nullable Set<UUID> committees,
        @BindParam("konto") @Nullable Set<UUID> accounts,
        @BindParam("slag") @Nullable Set<ContributionKind> kinds,
        @BindParam("bedomning") @Nullable Set<RegistrationState> registrations,
        @BindParam("sortering") @Nullable Set<Triage> sorts,
        @BindParam("fran") @Nullable String from,
        @BindParam("till") @Nullable String to) {

    /** Nothing filled in. */
    static final AuthorityForm EMPTY =
            new AuthorityForm(
                    null, null, null, null, null, null, null, null, null, null, null, null, null,
                    null);

    /** What was written in a field, without blanks around it; empty when nothing was. */
    static String written(@Nullable String field) {
        return field == null ? "" : field.strip();
    }

    public String text(@Nullable String field) {
        return written(field);
    }

    /** Whether it is among those that were chosen. */
    public boolean chose(@Nullable Set<?> chosen, Object one) {
        return chosen != null && chosen.contains(one);
    }

    <T> Set<T> all(@Nullable Set<T> chosen) {
        return Objects.requireNonNullElse(chosen, Set.of());
    }
}

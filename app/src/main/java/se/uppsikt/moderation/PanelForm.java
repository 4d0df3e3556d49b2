package se.uppsikt.moderation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import se.uppsikt.records.Registration;

/**
 * What a person filled in, kept so that a refusal loses no word of it.
 *
 * @param version of the judgement that the form was made from
 */
public record PanelForm(
        @Nullable Integer version,
        @BindParam("grund") @Nullable String ground,
        @BindParam("motiv") @Nullable String motive,
        @BindParam("hanvisning") @Nullable Boolean referralConsidered,
        @BindParam("uppenbart") @Nullable Boolean obvious,
        @BindParam("asikt") @Nullable String opinion,
        @BindParam("nara") @Nullable String close,
        @BindParam("amne") @Nullable String subject,
        @BindParam("motpart") @Nullable String counterpart,
        @BindParam("utan-namn") @Nullable Boolean withoutNames,
        @BindParam("beteckning") @Nullable String reference,
        @BindParam("kommando") @Nullable UUID command) {

    public static final PanelForm EMPTY =
            new PanelForm(null, null, null, null, null, null, null, null, null, null, null, null);

    public boolean chose(String groundId) {
        return groundId.equals(ground);
    }

    public String words() {
        return motive == null ? "" : motive;
    }

    public boolean confirmed() {
        return Boolean.TRUE.equals(referralConsidered);
    }

    public boolean saidObvious() {
        return Boolean.TRUE.equals(obvious);
    }

    public boolean saidOpinion(String answer) {
        return answer.equals(opinion);
    }

    public boolean saidClose(String answer) {
        return answer.equals(close);
    }

    /** Whether anything was filled in yet: then the form's own choices stand. */
    public boolean touched() {
        return version != null;
    }

    /** Somebody else's number, as written; empty when none was. */
    public String writtenReference() {
        return reference == null ? "" : reference;
    }

    int judgedVersion() {
        return version == null ? 0 : version;
    }

    Considerations considered() {
        return new Considerations(obvious, yes(opinion), yes(close));
    }

    private static @Nullable Boolean yes(@Nullable String answer) {
        return switch (answer) {
            case "ja" -> true;
            case "nej" -> false;
            case null, default -> null;
        };
    }

    String groundId() {
        return ground == null ? "" : ground;
    }

    Registration.Entry entry() {
        return new Registration.Entry(
                counterpart == null || counterpart.isBlank() ? null : counterpart.strip(),
                subject == null ? "" : subject.strip(),
                Boolean.TRUE.equals(withoutNames)
                        ? Registration.PublicView.SUBJECT
                        : Registration.PublicView.SUBJECT_AND_NAME);
    }
}

package se.uppsikt.publishing.consents;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.StorableText;

/** A person as it was filled in; a refused one comes back word for word. */
public record ParticipantForm(
        @BindParam("namn") @Nullable String called,
        @BindParam("kontakt") @Nullable String reached) {
    static final ParticipantForm EMPTY = new ParticipantForm(null, null);
    private static final int LONGEST = 200;

    static ParticipantForm of(Participant participant) {
        return new ParticipantForm(participant.name(), participant.contact());
    }

    public String name() {
        return said(called);
    }

    public String contact() {
        return said(reached);
    }

    List<Objection> objections() {
        List<Objection> objections = new ArrayList<>();
        if (name().isEmpty() || name().length() > LONGEST) {
            objections.add(
                    Objection.of(
                            BasisRules.RULE,
                            "Skriv ett namn, eller en beskrivning som räcker för att känna igen"
                                    + " personen, med högst "
                                    + LONGEST
                                    + " tecken."));
        }
        if (contact().length() > LONGEST) {
            objections.add(
                    Objection.of(
                            BasisRules.RULE,
                            "Kontaktuppgiften är längre än " + LONGEST + " tecken. Korta den."));
        }
        return objections;
    }

    static String said(@Nullable String field) {
        return field == null ? "" : StorableText.text(field.strip());
    }
}

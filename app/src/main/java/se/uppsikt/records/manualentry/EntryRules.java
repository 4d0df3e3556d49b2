package se.uppsikt.records.manualentry;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.SwedishTime;

/** What must be known of something that is entered by hand (H9). */
@Enforces(
        value = "H9",
        how =
                "Det som kom på annat sätt förs in med tid, mottagare och fil, och blir en handling som andra.")
final class EntryRules {
    static final int FILES_AT_MOST = 20;
    static final int NAME_AT_MOST = 200;
    static final int TEXT_AT_MOST = 50_000;

    private EntryRules() {}

    static List<Objection> against(EntryForm form, Instant now) {
        List<Objection> objections = new ArrayList<>();
        if (form.account() == null) {
            objections.add(
                    Objection.of("H9", "Välj vilket konto det rör, så hamnar det hos rätt nämnd."));
        }
        if (form.way() == null) {
            objections.add(Objection.of("H9", "Välj på vilket sätt det kom."));
        }
        againstTime(form.time(), now).ifPresent(objections::add);
        if (form.receiver().isEmpty()) {
            objections.add(Objection.of("H9", "Skriv vem i kommunen som tog emot det."));
        }
        if (form.sender().length() > NAME_AT_MOST || form.receiver().length() > NAME_AT_MOST) {
            objections.add(
                    Objection.of(
                            "H9", "Ett namn får vara högst " + NAME_AT_MOST + " tecken långt."));
        }
        againstContent(form, objections);
        return objections;
    }

    private static Optional<Objection> againstTime(Optional<LocalDateTime> came, Instant now) {
        if (came.isEmpty()) {
            return Optional.of(
                    Objection.of(
                            "H9", "Skriv dag och klockslag när det kom, som 2026-11-29 14:30."));
        }
        return instant(came.get()).isAfter(now)
                ? Optional.of(Objection.of("H9", "Det kan inte ha kommit senare än nu."))
                : Optional.empty();
    }

    private static void againstContent(EntryForm form, List<Objection> objections) {
        if (form.words().isBlank() && form.chosen().isEmpty()) {
            objections.add(
                    Objection.of("H9", "Skriv vad som stod eller sades, eller lämna en fil."));
        }
        if (form.words().length() > TEXT_AT_MOST) {
            objections.add(
                    Objection.of(
                            "H9",
                            "Texten får vara högst 50 000 tecken. Lämna den som en fil i stället."));
        }
        if (form.chosen().size() > FILES_AT_MOST) {
            objections.add(
                    Objection.of("H9", "Lämna högst " + FILES_AT_MOST + " filer åt gången."));
        }
    }

    /** By Swedish time; an hour that is there twice is the first of them. */
    static Instant instant(LocalDateTime came) {
        return came.atZone(SwedishTime.ZONE).toInstant();
    }
}

package se.uppsikt.records.redaction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.Sha256;

/**
 * What somebody does with a document, as the form has it.
 *
 * @param named the words that are ticked, each by its wording and place
 * @param ids the marks that are ticked, to be taken away
 * @param area of a picture in percent: left, top, width and height
 */
record RedactionForm(
        @BindParam("gor") @Nullable String deed,
        @BindParam("bestammelse") @Nullable String provision,
        @BindParam("ord") @Nullable List<String> named,
        @BindParam("maskning") @Nullable List<Long> ids,
        @BindParam("bild") @Nullable String print,
        @BindParam("yta") @Nullable List<String> area) {

    String word() {
        return deed == null ? "" : deed;
    }

    List<String> words() {
        return named == null ? List.of() : named;
    }

    List<Long> marks() {
        return ids == null ? List.of() : ids;
    }

    /** Whether nothing more is to be done with the document. */
    boolean goesOn() {
        return word().equals("hel") || word().equals("maskad") || word().equals("inte");
    }

    /**
     * @throws Refused when none that is known was chosen
     */
    String provisionOr() {
        return Provisions.known(provision == null ? "" : provision)
                .orElseThrow(
                        () ->
                                new Refused(
                                        Objection.of(
                                                "H6",
                                                "Välj bestämmelsen som uppgiften är hemlig enligt.")));
    }

    /** The area, or all of the picture. */
    Redaction.Picture picture() {
        if (print == null || !print.matches("[0-9a-f]{64}")) {
            throw new Refused(Objection.of("H6", "Välj vilken bild det gäller."));
        }
        int[] thousandths = thousandths();
        return new Redaction.Picture(
                new Sha256(print),
                thousandths[0],
                thousandths[1],
                thousandths[2],
                thousandths[3],
                provisionOr());
    }

    private int[] thousandths() {
        int[] found = {0, 0, Redaction.Picture.WHOLE, Redaction.Picture.WHOLE};
        try {
            for (int i = 0; area != null && i < found.length && i < area.size(); i++) {
                found[i] = (int) Math.round(10 * Double.parseDouble(area.get(i).replace(',', '.')));
            }
        } catch (NumberFormatException e) {
            throw wrongArea();
        }
        if (found[0] < 0
                || found[1] < 0
                || found[2] < 1
                || found[3] < 1
                || found[0] > 999
                || found[1] > 999) {
            throw wrongArea();
        }
        found[2] = Math.min(found[2], Redaction.Picture.WHOLE - found[0]);
        found[3] = Math.min(found[3], Redaction.Picture.WHOLE - found[1]);
        return found;
    }

    private static Refused wrongArea() {
        return new Refused(
                Objection.of("H6", "Skriv ytan i procent av bilden, med tal mellan 0 och 100."));
    }
}

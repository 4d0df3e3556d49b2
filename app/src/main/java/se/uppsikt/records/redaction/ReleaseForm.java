package se.uppsikt.records.redaction;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.StorableText;
import se.uppsikt.records.redaction.RefusalRules.Ground;

/** What is told with a no, as it was typed. */
public record ReleaseForm(
        @BindParam("grund") @Nullable String groundName, @BindParam("skal") @Nullable String why) {
    static final ReleaseForm EMPTY = new ReleaseForm(null, null);

    public String reasons() {
        return why == null ? "" : StorableText.text(why);
    }

    public boolean chose(String name) {
        return name.equals(groundName);
    }

    /**
     * @throws Refused when none was chosen
     */
    Ground ground() {
        return Ground.of(groundName)
                .orElseThrow(
                        () -> new Refused(Objection.of("H6", "Välj varför det inte lämnas ut.")));
    }
}

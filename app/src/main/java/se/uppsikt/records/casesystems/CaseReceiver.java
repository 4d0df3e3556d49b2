package se.uppsikt.records.casesystems;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.uppsikt.access.CommitteeId;
import se.uppsikt.base.secrets.Secret;

/**
 * Where a committee's entries are handed over.
 *
 * @param mail the registrar's address, for letters
 * @param address of the case system, for calls
 * @param secret what the case system knows us by; null when none is set
 * @param alarm who is told by letter of what is not confirmed; empty when nobody is
 * @param trial the last one; null before the first
 */
public record CaseReceiver(
        CommitteeId committee,
        Way way,
        String mail,
        String address,
        @Nullable Secret secret,
        String alarm,
        @Nullable Trial trial) {

    /** How it is handed over. */
    public enum Way {
        NONE("Inte alls: nämnden har sitt diarium i Uppsikt", "har sitt diarium i Uppsikt", ""),
        MAIL(
                "E-post till registrator",
                "får det som diarieförs med e-post till registratorn",
                "Väntar på att registratorn anger numret."),
        FOLDER(
                "Filer i en mapp",
                "får det som diarieförs som filer i en mapp",
                "Väntar på ett kvitto i mappen kvitton."),
        REST(
                "Anrop till ärendesystemet",
                "får det som diarieförs i sitt ärendesystem",
                "Väntar på numret. Uppsikt frågar av sig självt.");

        private final String swedish;
        private final String summary;
        private final String waiting;

        Way(String swedish, String summary, String waiting) {
            this.swedish = swedish;
            this.summary = summary;
            this.waiting = waiting;
        }

        public String swedish() {
            return swedish;
        }

        /** What a sentence that begins with the committee's name goes on with. */
        public String summary() {
            return summary;
        }

        String waiting() {
            return waiting;
        }
    }

    /**
     * A trial that hands nothing over.
     *
     * @param good null while it goes on
     */
    public record Trial(Instant at, @Nullable Boolean good, String told) {}

    /** The one of a committee for which nobody has decided anything. */
    static CaseReceiver none(CommitteeId committee) {
        return new CaseReceiver(committee, Way.NONE, "", "", null, "", null);
    }
}

package se.uppsikt.publishing.twins;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.policy.Guideline.Publishing;
import se.uppsikt.policy.WorkingDays;

/** Which twins there are to be, by when, and where they go out. */
@Enforces(
        value = "P5",
        how =
                "Det som alla behöver veta får en uppgift för teckenspråk och för varje valt språk, med en sista dag. Paret är klart först när båda är ute.")
final class TwinRules {
    static final String SIGN_LANGUAGE = "teckenspråk";

    private TwinRules() {}

    /** All that something may be needed in, sign language first. */
    static List<String> languages(Publishing asked) {
        List<String> languages = new ArrayList<>();
        languages.add(SIGN_LANGUAGE);
        languages.addAll(asked.languages());
        return languages;
    }

    /** The last second of the last working day; the day on which it went out is not counted. */
    static Instant due(WorkingDays calendar, Publishing asked, LocalDate out, String language) {
        int days = language.equals(SIGN_LANGUAGE) ? asked.twinDays() : asked.translationDays();
        return SwedishTime.lastSecondOf(calendar.after(out, days));
    }

    /**
     * Whether sign language is proposed: what goes out for the whole municipality is for everybody.
     * A person says how it is.
     */
    static boolean proposed(List<Account> on) {
        return on.stream().anyMatch(each -> each.kind() == Account.Kind.OFFICIAL);
    }

    /** Whether something goes out in other languages alone: a twin has no twin. */
    static boolean twinAlone(List<AccountId> on, Map<AccountId, String> spoken) {
        return !on.isEmpty() && spoken.keySet().containsAll(on);
    }

    /** Where a twin goes out: on the platforms of the original, where there is an account there. */
    static List<Account> where(List<Account> speaking, Set<Platform> original) {
        List<Account> same =
                speaking.stream().filter(each -> original.contains(each.platform())).toList();
        return same.isEmpty() ? speaking : same;
    }
}

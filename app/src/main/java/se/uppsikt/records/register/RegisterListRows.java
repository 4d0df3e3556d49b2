package se.uppsikt.records.register;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountRights.Clearance;
import se.uppsikt.base.shared.StorableText;
import se.uppsikt.records.Registration.RegistrationNumber;

/** The register as lists. */
@Repository
class RegisterListRows {
    /** How far the newest of all are looked through before each account's are. */
    private static final int EXAMINED = 1_000;

    private static final String NUMBERED =
            " where (committee_code, series, year, running) = (:code, :series, :of, :running)";

    private static final String OUTER =
            """
             where contribution in (
                select contribution from records.filing
                where lower(outer_number) = lower(:words) and outer_number <> ''
                union
                select contribution from records.registration
                where lower(outer_case) = lower(:words) and outer_case <> '')
            """;

    private static final String OF_THE_NEWEST =
            "select contribution, registered_at from (%s) looked where true"
                    + EntryQueryRows.OF_ACCOUNTS
                    + RegisterQuestion.NEWEST_FIRST
                    + " limit :limit";

    private final EntryQueryRows query;
    private final RegisterWordRows worded;

    RegisterListRows(EntryQueryRows query, RegisterWordRows worded) {
        this.query = query;
        this.worded = worded;
    }

    /** Newest first; all accounts when {@code clearance} is null, as in the public view. */
    List<ListedEntry> entries(RegisterQuestion question, @Nullable Clearance clearance, int limit) {
        String words = StorableText.text(question.words()).strip();
        Optional<RegistrationNumber> number = RegistrationNumber.read(words);
        if (number.isPresent()) {
            return numbered(question, clearance, number.get(), limit);
        }
        if (words.isEmpty()) {
            return newest(question, clearance, limit);
        }
        List<ListedEntry> outer = clearance == null ? List.of() : outer(question, clearance, limit);
        return outer.isEmpty() ? worded.entries(question, clearance, limit) : outer;
    }

    /**
     * Those that the number is of in the municipality's own system; the open register has its own.
     */
    private List<ListedEntry> outer(RegisterQuestion question, Clearance clearance, int limit) {
        return query.asked(
                        question,
                        clearance,
                        RegisterRows.SELECT
                                + OUTER
                                + EntryQueryRows.OF_ACCOUNTS
                                + question.which()
                                + RegisterQuestion.NEWEST_FIRST
                                + " limit :limit")
                .param("limit", limit)
                .query(EntryQueryRows.listed(clearance))
                .list();
    }

    /** All of the case that has the number. */
    private List<ListedEntry> numbered(
            RegisterQuestion question,
            @Nullable Clearance clearance,
            RegistrationNumber number,
            int limit) {
        return query.asked(
                        question,
                        clearance,
                        RegisterRows.SELECT
                                + NUMBERED
                                + EntryQueryRows.OF_ACCOUNTS
                                + question.which()
                                + RegisterQuestion.NEWEST_FIRST
                                + " limit :limit")
                .param("code", number.committeeCode())
                .param("series", number.series())
                .param("of", number.year())
                .param("running", number.running())
                .param("limit", limit)
                .query(EntryQueryRows.listed(clearance))
                .list();
    }

    /**
     * Whoever reads many accounts reads most of the newest; only what they lack is sought apart.
     */
    private List<ListedEntry> newest(
            RegisterQuestion question, @Nullable Clearance clearance, int limit) {
        if (clearance == null) {
            return listed(question, null, question.newest("", ":limit"), limit);
        }
        if (!EntryQueryRows.few(clearance) && limit <= EXAMINED) {
            String newest = question.newest(", account", ":examined");
            List<ListedEntry> found =
                    listed(question, clearance, OF_THE_NEWEST.formatted(newest), limit);
            if (found.size() == limit) {
                return found;
            }
        }
        return listed(question, clearance, question.newestOfAccounts(":limit"), limit);
    }

    private List<ListedEntry> listed(
            RegisterQuestion question, @Nullable Clearance clearance, String chosen, int limit) {
        return query.asked(question, clearance, EntryQueryRows.in(chosen, ""))
                .param("limit", limit)
                .param("examined", EXAMINED)
                .query(EntryQueryRows.listed(clearance))
                .list();
    }

    /** The years in which something is registered, newest first. */
    List<Integer> years() {
        return query.years();
    }
}

package se.uppsikt.records.register;

import org.jspecify.annotations.Nullable;
import se.uppsikt.records.ContributionId;

/**
 * A question to the register.
 *
 * @param words of the subject, the counterpart or the number, or their beginnings; empty finds
 *     everything
 * @param committee the committee's code; empty for all
 * @param year 0 for all
 * @param names whether the counterpart is searched too
 * @param after the last one of the page before; null for the first page
 */
record RegisterQuestion(
        String words, String committee, int year, boolean names, @Nullable ContributionId after) {

    static final String NEWEST_FIRST = " order by registered_at desc, contribution desc";

    RegisterQuestion olderThan(ContributionId last) {
        return new RegisterQuestion(words, committee, year, names, last);
    }

    /** A year is asked for by its time: all that is entered in it has its number. */
    String which() {
        return (committee.isEmpty() ? "" : " and committee_code = :committee")
                + (year == 0
                        ? ""
                        : " and registered_at >= cast(:from as timestamptz)"
                                + " and registered_at < cast(:to as timestamptz)")
                + (after == null
                        ? ""
                        : " and (registered_at, contribution) < (select a.registered_at, a.contribution"
                                + " from records.registration a"
                                + " where a.contribution = cast(:after as uuid))");
    }

    /** The newest entries of all, and more of what stands in them. */
    String newest(String more, String limit) {
        return "select contribution, registered_at"
                + more
                + " from records.registration where true"
                + which()
                + NEWEST_FIRST
                + " limit "
                + limit;
    }

    /** The newest of some accounts along an index that has them in order. */
    String newestOfAccounts(String limit) {
        if (!committee.isEmpty()) {
            return "select contribution, registered_at from records.registration"
                    + " where account = any(cast(:accounts as uuid[]))"
                    + which()
                    + NEWEST_FIRST
                    + " limit "
                    + limit;
        }
        return """
               select each.contribution, each.registered_at
               from unnest(cast(:accounts as uuid[])) as mine (account)
               cross join lateral (
                   select contribution, registered_at from records.registration
                   where account = mine.account
               """
                + which()
                + NEWEST_FIRST
                + " limit "
                + limit
                + ") each"
                + NEWEST_FIRST
                + " limit "
                + limit;
    }
}

package se.uppsikt.archive.sip;

import java.util.List;
import java.util.Map;

/**
 * What a package should hold, what it holds, and why the rest is missing (täckningsrapport).
 *
 * @param months figures of each month that has anything, in order
 * @param copied pictures in formats that archives do not take
 * @param missing reasons in Swedish, with how many things each concerns
 * @param deviating what did not agree with the fingerprint taken when it came
 * @param changed contributions that were no longer as they were packed when the receipt came
 */
public record Coverage(
        List<Month> months,
        long originals,
        long originalsTaken,
        long mediaExpected,
        long mediaTaken,
        Copied copied,
        Map<String, Long> missing,
        Exports exports,
        Deviating deviating,
        long changed) {
    public Coverage {
        months = List.copyOf(months);
    }

    /** How many exports told of the year, and how many of them are in the package as files. */
    public record Exports(long expected, long taken) {}

    /**
     * What did not agree with the fingerprint taken when it came.
     *
     * @param count how many things of each sort
     * @param first the first of them by name
     */
    public record Deviating(Map<Deviation.Subject, Long> count, List<Deviation> first) {
        public Deviating {
            count = Map.copyOf(count);
            first = List.copyOf(first);
        }

        public long all() {
            return count.values().stream().mapToLong(Long::longValue).sum();
        }

        public boolean any() {
            return !count.isEmpty();
        }

        public long contributions() {
            return of(Deviation.Subject.CONTRIBUTION);
        }

        public long originals() {
            return of(Deviation.Subject.ORIGINAL);
        }

        public long media() {
            return of(Deviation.Subject.MEDIUM);
        }

        public long exports() {
            return of(Deviation.Subject.EXPORT);
        }

        private long of(Deviation.Subject subject) {
            return count.getOrDefault(subject, 0L);
        }
    }

    /** How many such pictures have a copy in PNG, and how many could not be read and have none. */
    public record Copied(long made, long lacking) {}

    /** The figures of one month. */
    public record Month(
            int month,
            long threads,
            long posts,
            long comments,
            long messages,
            long hidden,
            long removed,
            long withdrawn,
            long reworded) {
        public long contributions() {
            return posts + comments + messages;
        }
    }

    public long contributions() {
        return months.stream().mapToLong(Month::contributions).sum();
    }

    /** All months together. */
    public Month year() {
        return months.stream().reduce(new Month(0, 0, 0, 0, 0, 0, 0, 0, 0), Coverage::sum);
    }

    private static Month sum(Month a, Month b) {
        return new Month(
                0,
                a.threads + b.threads,
                a.posts + b.posts,
                a.comments + b.comments,
                a.messages + b.messages,
                a.hidden + b.hidden,
                a.removed + b.removed,
                a.withdrawn + b.withdrawn,
                a.reworded + b.reworded);
    }
}

package se.uppsikt.records.keeping;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.shared.StorableText;
import se.uppsikt.base.shared.TextForm;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Observation;
import se.uppsikt.records.Observation.Written;
import se.uppsikt.records.PlatformKey;

/**
 * When a contribution without a name of the platform's is the same as one that is kept. An export
 * tells the kind, the second, the words and sometimes the author; nothing else may be taken for
 * proof. Where there is one on each side they are the same, otherwise both are kept: two records of
 * one contribution can be explained, two contributions in one record cannot be told apart again.
 */
final class MatchRules {

    private MatchRules() {}

    /** What must be equal before anything is compared. */
    record Spot(AccountId account, ContributionKind kind, Direction direction, Instant second) {
        static Spot of(Written written) {
            return new Spot(
                    written.account(),
                    written.kind(),
                    written.direction(),
                    StorableText.time(written.writtenAt()).truncatedTo(ChronoUnit.SECONDS));
        }
    }

    /**
     * One that is kept, at the same spot.
     *
     * @param exported whether an export has shown it
     * @param edited whether it is known to have been changed
     * @param texts its wordings; an empty one where there are no words
     */
    record Candidate(
            ContributionId id,
            Spot spot,
            PlatformKey key,
            PlatformKey thread,
            @Nullable String author,
            boolean exported,
            boolean edited,
            List<String> texts) {}

    /** What came of the comparison. */
    sealed interface Verdict permits Same, Perhaps, Stranger {}

    record Same(Candidate as) implements Verdict {}

    record Perhaps(Candidate as) implements Verdict {}

    record Stranger() implements Verdict {}

    /**
     * Only what an export can hold is ever compared: what the account itself has written, comments
     * and messages. Loose pictures are no contributions that people saw.
     */
    static boolean comparable(Written written) {
        String madeFor = written.key().madeFor();
        return switch (written.kind()) {
            case POST -> drawnUp(written) && (madeFor == null || madeFor.equals("post"));
            case COMMENT, DIRECT_MESSAGE -> true;
            case MENTION, REVIEW, STORY, BY_HAND -> false;
        };
    }

    /**
     * As {@link #comparable(Written)}.
     *
     * @param others whether what others have written has come in an export
     */
    static boolean comparable(Observation observation, boolean others) {
        return observation instanceof Written written
                && comparable(written)
                && (others || !toldOfOthers(written));
    }

    /**
     * @param beside what else the same batch says was written at the spot
     * @param kept what is kept at the spot
     */
    static Verdict judge(Written written, List<Written> beside, List<Candidate> kept) {
        List<Candidate> there = kept.stream().filter(c -> couldBe(written, c)).toList();
        List<Candidate> alike =
                there.stream()
                        .filter(c -> c.key().made() != written.key().made())
                        .filter(c -> c.texts().stream().anyMatch(t -> tellsTheSame(written, c, t)))
                        .toList();
        if (!alike.isEmpty()) {
            boolean sure =
                    alike.size() == 1
                            && !written.key().twin()
                            && beside.stream().noneMatch(other -> rivals(written, other))
                            && conversationsAgree(written, alike.getFirst());
            return sure ? new Same(alike.getFirst()) : new Perhaps(alike.getFirst());
        }
        return judgeOtherWords(written, beside, there);
    }

    /** When nothing there says the same, it may be what somebody has changed since. */
    private static Verdict judgeOtherWords(
            Written written, List<Written> beside, List<Candidate> there) {
        List<Candidate> otherwise =
                written.kind() == ContributionKind.DIRECT_MESSAGE
                        ? List.of()
                        : there.stream().filter(c -> differs(written, c)).toList();
        if (otherwise.isEmpty()) {
            return new Stranger();
        }
        Candidate only = otherwise.getFirst();
        boolean sure =
                otherwise.size() == 1
                        && beside.isEmpty()
                        && !written.key().twin()
                        && changed(written, only);
        if (sure) {
            return new Same(only);
        }
        return suspicious(written, only) ? new Perhaps(only) : new Stranger();
    }

    /** A comment of somebody else that the platform tells of, as nearly all are. */
    static boolean toldOfOthers(Written written) {
        return written.kind() == ContributionKind.COMMENT
                && !drawnUp(written)
                && !written.key().made();
    }

    /**
     * Texts as people read them: one form for "å", white space as one blank, and nothing of what an
     * export adds.
     */
    static String words(@Nullable String text) {
        String written = AddedWords.without(text);
        return written == null ? "" : TextForm.asRead(written);
    }

    /**
     * An import puts the links of a post in paragraphs after its words, which the platform keeps
     * apart.
     */
    static boolean continues(@Nullable String longer, @Nullable String shorter) {
        String beginning = words(shorter);
        if (longer == null || beginning.isEmpty()) {
            return false;
        }
        for (int at = longer.indexOf("\n\n"); at >= 0; at = longer.indexOf("\n\n", at + 1)) {
            if (words(longer.substring(0, at)).equals(beginning)) {
                return true;
            }
        }
        return false;
    }

    static boolean edited(Written written) {
        return written.versionAt().isAfter(written.writtenAt());
    }

    private static boolean drawnUp(Written written) {
        return written.direction() == Direction.DRAWN_UP;
    }

    private static boolean couldBe(Written written, Candidate candidate) {
        PlatformKey mine = written.key();
        PlatformKey theirs = candidate.key();
        if (mine.equals(theirs) || !mine.made() && !theirs.made()) {
            return false;
        }
        boolean loosePicture =
                written.kind() == ContributionKind.POST
                        && theirs.made()
                        && !"post".equals(theirs.madeFor());
        return !loosePicture && authorsAgree(written, candidate.author());
    }

    /**
     * The account may have had another name; other people's names must agree where both are told.
     */
    private static boolean authorsAgree(Written written, @Nullable String author) {
        String mine = written.author().name();
        return drawnUp(written)
                || mine == null
                || author == null
                || words(mine).equals(words(author));
    }

    private static boolean tellsTheSame(Written written, Candidate candidate, String text) {
        return words(text).equals(words(written.text()))
                || (candidate.key().made()
                        ? continues(text, written.text())
                        : continues(written.text(), text));
    }

    private static boolean differs(Written written, Candidate candidate) {
        return candidate.texts().stream().noneMatch(t -> words(t).equals(words(written.text())));
    }

    private static boolean rivals(Written written, Written other) {
        return other.key().made() == written.key().made()
                && authorsAgree(written, other.author().name())
                && words(other.text()).equals(words(written.text()));
    }

    /**
     * Ready-made answers go to many people in the same second: a message of ours is recognised only
     * within a conversation that somebody else's message has shown to be the same.
     */
    private static boolean conversationsAgree(Written written, Candidate candidate) {
        return written.kind() != ContributionKind.DIRECT_MESSAGE
                || !drawnUp(written)
                || written.thread().equals(candidate.thread());
    }

    /**
     * Other words in the same second: an edit only where something says that there was one. Of two
     * exports the words themselves must say so: pages let several posts out in the same second, and
     * each export has some of them.
     */
    private static boolean changed(Written written, Candidate candidate) {
        boolean toldOf = edited(written) || candidate.edited();
        if (!ofTwoExports(written, candidate)) {
            return toldOf;
        }
        Likeness enough = toldOf ? Likeness.THIRD : Likeness.HALF;
        return alike(written, candidate, enough);
    }

    /** Whether there is anything to tell people, where it cannot be told whether it is the same. */
    private static boolean suspicious(Written written, Candidate candidate) {
        return !ofTwoExports(written, candidate)
                || edited(written)
                || candidate.edited()
                || alike(written, candidate, Likeness.THIRD);
    }

    private static boolean ofTwoExports(Written written, Candidate candidate) {
        return written.key().made() && candidate.exported();
    }

    private static boolean alike(Written written, Candidate candidate, Likeness enough) {
        String mine = words(written.text());
        return candidate.texts().stream().anyMatch(t -> enough.is(mine, words(t)));
    }
}

package se.uppsikt.records.keeping;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.uppsikt.records.AccountKey;
import se.uppsikt.records.Author;
import se.uppsikt.records.PlatformKey;

/**
 * A platform's name of a comment: its number behind that of what it stands under. The same comment
 * comes behind the number of the post, of its picture, of the story in which it was spread, and
 * with or without that of the page, but always with its own number. So does a URN, which names the
 * post as an activity, a share or a ugcPost.
 */
record CommentName(AccountKey named, String number) {
    private static final Pattern FORM =
            Pattern.compile(
                    "(?:(?:[0-9]+|pfbid[A-Za-z0-9]+)_)*(?<number>[0-9]+)"
                            + "|urn:li:comment:\\(urn:li:(?:activity|share|ugcPost):[0-9]{1,30},(?<inside>[0-9]{1,30})\\)");

    /** From here on a number is one of the whole platform and not of one post. */
    private static final int ALONE = 10;

    static Optional<CommentName> of(AccountKey named) {
        Matcher form = FORM.matcher(named.key().value());
        if (!form.matches()) {
            return Optional.empty();
        }
        String number = form.group("number");
        return Optional.of(new CommentName(named, number == null ? form.group("inside") : number));
    }

    /** Whether both may be names of one comment, as far as names tell. */
    boolean mayBe(PlatformKey other) {
        String mine = named.key().value();
        String theirs = other.value();
        boolean sameNumber =
                theirs.equals(number)
                        || theirs.endsWith("_" + number)
                        || theirs.endsWith("," + number + ")");
        return sameNumber && (number.length() >= ALONE || ends(other) || mine.equals(theirs));
    }

    /** Whether they are the same but for the page's name before one of them. */
    boolean ends(PlatformKey other) {
        String mine = named.key().value();
        String theirs = other.value();
        return ends(mine, theirs) || ends(theirs, mine);
    }

    private static boolean ends(String longer, String shorter) {
        return shorter.contains("_") && longer.endsWith("_" + shorter);
    }

    /** Whether two people wrote; nobody is made one with somebody else for the sake of a number. */
    static boolean twoPeople(@Nullable Author one, @Nullable Author other) {
        return one != null
                && other != null
                && one.platformId() != null
                && other.platformId() != null
                && !one.platformId().equals(other.platformId())
                && (one.name() == null || !one.name().equals(other.name()));
    }
}

package se.uppsikt.archive.sip;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.ledger.Machine;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.policy.GuidelineVersion;
import se.uppsikt.records.Author;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Fact;
import se.uppsikt.records.Keepable;
import se.uppsikt.records.Observation;
import se.uppsikt.records.Observation.MediaSeen;
import se.uppsikt.records.Observation.Written;
import se.uppsikt.records.Office;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.Records;
import se.uppsikt.records.Version;
import se.uppsikt.records.journal.Original;
import se.uppsikt.records.journal.OriginalId;

/** A year on an account with something of everything, kept through the door of the records. */
public final class SampleYear {
    static final String SCRIPT = "<script>alert('hej')</script><img src=x onerror=alert(1)>";
    static final String LONG = "Åäö 🙂 ".repeat(1700);
    static final int MANY = 205;

    private static final byte[] PNG =
            Base64.getDecoder()
                    .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

    /** One pixel, and one that is said to be a picture and is not. */
    static final byte[] WEBP =
            Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

    static final byte[] BROKEN_WEBP = "RIFF0000WEBPVP8L-resten".getBytes(StandardCharsets.US_ASCII);

    public final AccountId account;
    public final int year;
    private final Records records;
    private final OriginalId original;

    public SampleYear(Records records, AccountId account, int year) {
        this.records = records;
        this.account = account;
        this.year = year;
        this.original =
                records.keepOriginals(
                                List.of(
                                        new Original(
                                                "facebook/poll",
                                                "application/json",
                                                body(),
                                                at("02-01T10:00:00Z"))))
                        .getFirst()
                        .id();
    }

    /** The bytes of the original, to be found again as they are. */
    byte[] body() {
        return ("{\"message\":\"hej \\u00e5\",\"year\":" + year + "}")
                .getBytes(StandardCharsets.UTF_8);
    }

    public void keep() {
        StoredMedia png = records.store(new ByteArrayInputStream(PNG));
        MediaSeen picture = new MediaSeen(null, png, "Parken på våren 😀.png", "En gul \"bänk\"");
        MediaSeen gone = new MediaSeen(URI.create("https://bilder.invalid/1"), null, null, null);
        List<Observation> all = new ArrayList<>();
        all.add(post("p1", "Parken öppnar i dag", "03-01T10:00:00Z", List.of(picture)));
        all.add(comment("c1", "p1", SCRIPT, "03-01T11:00:00Z"));
        all.add(own("c2", "c1", "Tack för din fråga! /Anna, Örebro kommun", "03-01T12:00:00Z"));
        all.add(comment("c3", "p1", LONG, "03-02T10:00:00Z"));
        all.add(comment("c4", "p1", "Det här doldes", "03-02T11:00:00Z"));
        all.add(comment("c5", "p1", "Det här togs bort", "03-02T12:00:00Z"));
        all.add(comment("c6", "p1", "Det här ångrade jag", "03-02T13:00:00Z"));
        all.add(comment("c7", "p1", "Först skrev jag så", "03-02T14:00:00Z"));
        all.add(edit(comment("c7", "p1", "Sedan skrev jag om", "03-02T14:00:00Z")));
        all.add(comment("c8", "p1", "=HYPERLINK(\"http://x\")", "03-02T15:00:00Z"));
        all.add(comment("c9", "p1", "שלום \u202Eomvänt", "03-02T16:00:00Z"));
        all.add(post("p2", null, "04-01T10:00:00Z", List.of(gone)));
        all.add(post("p3", "Nytt torg", "04-02T10:00:00Z", List.of(webp(WEBP), webp(BROKEN_WEBP))));
        all.add(Office.being(Version.Genre.VOICE, message("m0", null, "05-01T09:00:00Z")));
        all.add(message("m1", "Kan ni hjälpa mig?", "05-01T10:00:00Z"));
        for (int i = 0; i < MANY; i++) {
            String clock = "06-01T%02d:%02d:00Z".formatted(i / 60, i % 60);
            all.add(post("j" + i, "Inlägg nummer " + i, clock, List.of()));
        }
        all.add(
                new Observation.Withdrawn(
                        account, key("c6"), key("p1"), at("03-03T10:00:00Z"), original));
        records.keep(all);
    }

    public ContributionId id(String key) {
        return records.byKey(account, key(key)).orElseThrow().id();
    }

    /** A comment on the spring post, written after the package was made. */
    public void keepLateComment() {
        records.keep(List.of(comment("sen", "p1", "Kom efteråt", "12-01T10:00:00Z")));
    }

    /** A reply that was found gone long after what it stood under was removed. */
    void keepReplyThatWentWith(String above) {
        records.keep(
                List.of(
                        comment("borta", above, "Svar under", "03-02T17:00:00Z"),
                        new Observation.Withdrawn(
                                account,
                                key("borta"),
                                key("p1"),
                                Instant.parse("2025-01-01T00:00:00Z"),
                                original)));
    }

    /** What HTML does not allow, and one sign that is as wide and as high as many lines. */
    void keepStrangeComment() {
        String sign = "Z" + "\u0346\u0310\u0489".repeat(150) + "👩\u200D".repeat(120);
        String text = "Hej\u0001\u000B\u001B\u007F\u0085\uFFFE\uFDD0 " + sign;
        records.keep(List.of(comment("underlig", "p1", text, "03-02T16:30:00Z")));
    }

    /** The person changes a comment after the package was made. */
    public void keepLateEdit() {
        records.keep(List.of(edit(comment("c3", "p1", "Omskrivet efteråt", "03-02T10:00:00Z"))));
    }

    private MediaSeen webp(byte[] bytes) {
        return new MediaSeen(null, records.store(new ByteArrayInputStream(bytes)), null, null);
    }

    /** A comment on the spring post, written the year after. */
    void keepNextYearsComment() {
        records.keep(List.of(comment("nästa", "p1", "Ett år efteråt", "12-31T23:30:00Z")));
    }

    private Written post(String key, @Nullable String text, String when, List<MediaSeen> media) {
        return written(
                key, ContributionKind.POST, Direction.DRAWN_UP, null, key, text, when, media);
    }

    private Written comment(String key, String parent, String text, String when) {
        return written(
                key,
                ContributionKind.COMMENT,
                Direction.RECEIVED,
                parent,
                "p1",
                text,
                when,
                List.of());
    }

    private Written own(String key, String parent, String text, String when) {
        return written(
                key,
                ContributionKind.COMMENT,
                Direction.DRAWN_UP,
                parent,
                "p1",
                text,
                when,
                List.of());
    }

    private Written message(String key, @Nullable String text, String when) {
        return written(
                key,
                ContributionKind.DIRECT_MESSAGE,
                Direction.RECEIVED,
                null,
                "samtal",
                text,
                when,
                List.of());
    }

    private Written edit(Written w) {
        return new Written(
                w.account(),
                w.key(),
                w.kind(),
                w.direction(),
                w.author(),
                w.parent(),
                w.thread(),
                w.text(),
                w.media(),
                w.permalink(),
                w.writtenAt(),
                w.writtenAt().plusSeconds(600),
                w.seenAt().plusSeconds(600),
                w.original());
    }

    private Written written(
            String key,
            ContributionKind kind,
            Direction direction,
            @Nullable String parent,
            String thread,
            @Nullable String text,
            String when,
            List<MediaSeen> media) {
        boolean ours = direction == Direction.DRAWN_UP;
        return new Written(
                account,
                key(key),
                kind,
                direction,
                ours ? new Author("1", "Örebro kommun") : new Author("77", "Kim <b>Åström</b>"),
                parent == null ? null : key(parent),
                key(thread),
                text,
                media,
                URI.create("https://www.facebook.com/" + key),
                at(when),
                at(when),
                at(when).plusSeconds(1),
                original);
    }

    private PlatformKey key(String key) {
        return new PlatformKey(year + "_" + key);
    }

    private Instant at(String when) {
        return Instant.parse(year + "-" + when);
    }

    /** What other modules tell the records when something has been done. */
    public record Done(ContributionId contribution, AccountId account, Fact fact, String sentence)
            implements Keepable {
        @Override
        public String event() {
            return "something-done";
        }

        @Override
        public Actor actor() {
            return new Machine("prov");
        }

        @Override
        public Instant at() {
            return Instant.parse("2020-01-01T00:00:00Z");
        }

        @Override
        public @Nullable GuidelineVersion guideline() {
            return null;
        }

        @Override
        public Map<String, String> particulars() {
            return Map.of();
        }
    }
}

package se.uppsikt.platforms.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.Account;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.platforms.imports.Export.Content;
import se.uppsikt.platforms.imports.Export.Item;
import se.uppsikt.platforms.imports.Export.Kind;
import se.uppsikt.platforms.imports.Export.Link;
import se.uppsikt.platforms.imports.Export.Media;
import se.uppsikt.platforms.imports.Export.Under;
import se.uppsikt.records.Author;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Matched;
import se.uppsikt.records.Observation;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.Records.SearchWords;
import se.uppsikt.records.journal.OriginalId;
import se.uppsikt.records.keeping.AddedWords;

/** How a contribution in an export becomes a record of the office. */
final class ImportRules {

    static final String SAME_PICTURE =
            "Bilden finns redan med i ett inlägg och tas inte in en gång till.";
    static final String NOTHING_IN_IT =
            "Bilden eller filmen finns inte i någon av delarna, och det finns ingen text att spara.";

    private static final String MESSAGES = "messages/";

    private ImportRules() {}

    /**
     * A file of an export as somebody may know it who may not read the messages in it: the
     * platforms call their folders after whoever wrote them (B6).
     */
    static String withoutCorrespondents(String file) {
        int at = file.indexOf(MESSAGES);
        return at < 0 ? file : file.substring(0, at + MESSAGES.length()) + "…";
    }

    /** What cannot be told from something kept already is kept beside it, and said. */
    static List<ImportReport.Line> perhaps(
            List<ImportPreparation.Prepared> items, Matched recognised) {
        List<ImportReport.Line> lines = new ArrayList<>();
        for (ImportPreparation.Prepared prepared : items) {
            Item item = prepared.item();
            Contribution other = recognised.perhaps().get(new PlatformKey(item.origin().key()));
            if (other != null) {
                String sentence =
                        "Kan vara samma som "
                                + other.kind().swedish().toLowerCase(Locale.ROOT)
                                + " från "
                                + SwedishTime.exact(other.writtenAt())
                                + ", som finns redan. Det går inte att avgöra, så båda är kvar.";
                lines.add(line(sentence, item));
            }
        }
        return lines;
    }

    static ImportReport.Line line(String sentence, Item item) {
        return new ImportReport.Line(
                0, sentence, item.origin().file(), item.origin().element(), false);
    }

    static Observation.Written written(
            Account account,
            Item item,
            List<Observation.MediaSeen> media,
            OriginalId original,
            Instant seenAt) {
        PlatformKey key = new PlatformKey(item.origin().key());
        Instant at = item.written().at();
        Instant editedAt = item.written().editedAt();
        return new Observation.Written(
                account.id(),
                key,
                kind(item.kind()),
                direction(account, item),
                author(account, item),
                parent(item),
                thread(item),
                wording(item.content(), media.isEmpty() && !answers(item)),
                media,
                item.origin().address(),
                at,
                editedAt == null ? at : editedAt,
                seenAt,
                original,
                item.content().genre());
    }

    /** A message that the export says was taken back; our copy stays, with the mark. */
    static Observation.@Nullable Withdrawn withdrawn(
            Account account, Item item, OriginalId original, Instant seenAt) {
        return item.thread() != null && item.thread().unsent()
                ? new Observation.Withdrawn(
                        account.id(),
                        new PlatformKey(item.origin().key()),
                        thread(item),
                        seenAt,
                        original,
                        Observation.Withdrawer.AUTHOR)
                : null;
    }

    /** What searches will find it by; the records make it themselves where this guesses wrong. */
    static SearchWords.Wording searched(Account account, ImportPreparation.Prepared prepared) {
        Item item = prepared.item();
        return SearchWords.Wording.of(
                author(account, item).name(),
                wording(item.content(), prepared.media().isEmpty() && !answers(item)));
    }

    /**
     * What people could read: the text, what was written on its pictures, the links it shared, and
     * what else belonged to it. The platform's own sentence stands in only for a post that has
     * nothing else; in a conversation or a comment it would be words that nobody wrote.
     */
    static @Nullable String wording(Content content, boolean withoutMedia) {
        List<String> paragraphs = new ArrayList<>();
        add(paragraphs, content.text());
        for (Media media : content.media()) {
            add(paragraphs, media.description());
        }
        for (Link link : content.links()) {
            boolean named = !link.name().isBlank() && !link.name().equals(link.url());
            add(paragraphs, named ? link.name() + "\n" + link.url() : link.url());
        }
        for (String detail : content.details()) {
            add(paragraphs, AddedWords.told(detail));
        }
        if (paragraphs.isEmpty() && withoutMedia) {
            add(paragraphs, content.title());
        }
        return paragraphs.isEmpty() ? null : String.join("\n\n", paragraphs);
    }

    private static void add(List<String> paragraphs, String text) {
        if (!text.isBlank() && paragraphs.stream().noneMatch(p -> p.contains(text))) {
            paragraphs.add(text);
        }
    }

    /** A picture or film outside posts, which may be one that a post has already. */
    static boolean loose(Item item) {
        return switch (item.kind()) {
            case PHOTO, VIDEO -> true;
            case POST, COMMENT, MESSAGE, STORY -> false;
        };
    }

    static String plural(String kind) {
        return switch (Kind.valueOf(kind)) {
            case POST -> "Inlägg";
            case COMMENT -> "Kommentarer";
            case MESSAGE -> "Meddelanden";
            case PHOTO -> "Bilder utanför inlägg";
            case VIDEO -> "Filmer utanför inlägg";
            case STORY -> "Händelser";
        };
    }

    private static ContributionKind kind(Kind kind) {
        return switch (kind) {
            case POST, PHOTO, VIDEO -> ContributionKind.POST;
            case COMMENT -> ContributionKind.COMMENT;
            case MESSAGE -> ContributionKind.DIRECT_MESSAGE;
            case STORY -> ContributionKind.STORY;
        };
    }

    /** Messages come from outside, and so do others' comments on pictures in an album. */
    private static Direction direction(Account account, Item item) {
        Under under = item.under();
        boolean othersComment =
                under != null && !under.own() && !account.name().equals(item.content().author());
        return othersComment || item.thread() != null && item.thread().received()
                ? Direction.RECEIVED
                : Direction.DRAWN_UP;
    }

    private static boolean answers(Item item) {
        return switch (item.kind()) {
            case COMMENT, MESSAGE -> true;
            case POST, PHOTO, VIDEO, STORY -> false;
        };
    }

    private static Author author(Account account, Item item) {
        String named = item.content().author();
        return direction(account, item) == Direction.RECEIVED
                ? new Author(null, named)
                : new Author(account.platformId(), named == null ? account.name() : named);
    }

    /**
     * A post is its own thread, and so is a comment of which the export does not say what it
     * answers.
     */
    private static PlatformKey thread(Item item) {
        if (item.thread() != null) {
            return new PlatformKey("export:thread:" + item.thread().id());
        }
        Under under = item.under();
        return new PlatformKey(under == null ? item.origin().key() : under.thread());
    }

    private static @Nullable PlatformKey parent(Item item) {
        Under under = item.under();
        return under == null ? null : new PlatformKey(under.parent());
    }
}

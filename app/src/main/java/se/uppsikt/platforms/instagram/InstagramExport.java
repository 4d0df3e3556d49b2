package se.uppsikt.platforms.instagram;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import se.uppsikt.accounts.Platform;
import se.uppsikt.platforms.exports.ExportSource;
import se.uppsikt.platforms.exports.HtmlFile;
import se.uppsikt.platforms.exports.ItemDraft;
import se.uppsikt.platforms.exports.JsonFile;
import se.uppsikt.platforms.exports.OpenedExport;
import se.uppsikt.platforms.imports.ExportArchive;
import se.uppsikt.platforms.imports.ExportNames;
import se.uppsikt.platforms.imports.Reason;
import tools.jackson.databind.JsonNode;

/** Decides which files of an export from Instagram are read. */
final class InstagramExport implements OpenedExport.Layout {
    private static final String LOOKED_FOR =
            "content/posts_1.json, media/posts_1.json, media/stories.json, media/reels.json,"
                    + " comments/post_comments_1.json eller messages/inbox/…/message_1.json";

    private static final Pattern FOLDERS_OF_WORDS =
            Pattern.compile("(?:.*/)?(?:content|media|comments|messages)/.*");

    /** Facebook's words in the same zip. */
    private static final Pattern FACEBOOKS =
            Pattern.compile(
                    "(?:.*/)?(?:this_profile's_activity_across_facebook|your_facebook_activity)/.*"
                            + "|(?:.*/)?posts/(?:profile_posts|your_posts).*");

    @Override
    public Platform platform() {
        return Platform.INSTAGRAM;
    }

    private record Planned(InstagramFile kind, ExportSource source) {}

    @Override
    public List<ExportSource> plan(ExportArchive archive) throws IOException {
        List<Planned> planned = new ArrayList<>();
        Set<InstagramFile> data = EnumSet.noneOf(InstagramFile.class);
        archive.entries().forEach(e -> kind(e).ifPresent(data::add));
        for (ExportArchive.Entry entry : archive.entries()) {
            Optional<InstagramFile> kind = kind(entry);
            Optional<Planned> page = kind.isPresent() ? Optional.empty() : page(entry, data);
            if (kind.isPresent()) {
                planned.add(new Planned(kind.get(), kind.get().source(entry)));
            } else if (page.isPresent()) {
                planned.add(page.get());
                archive.note(Reason.HTML_READ, entry.path());
            } else {
                whyLeft(entry).ifPresent(reason -> archive.note(reason, entry.path()));
            }
        }
        // Stable: files of the same name stay in the order of their parts.
        planned.sort(
                Comparator.comparing(Planned::kind)
                        .thenComparing(Planned::source, ExportSource.BY_NAME));
        return planned.stream().map(Planned::source).toList();
    }

    private static Optional<InstagramFile> kind(ExportArchive.Entry entry) {
        return isFacebooks(entry) ? Optional.empty() : InstagramFile.of(entry.comparable());
    }

    /** A web page is read only where its words are in no better form. */
    private static Optional<Planned> page(ExportArchive.Entry entry, Set<InstagramFile> data)
            throws IOException {
        Optional<InstagramFile> kind =
                isFacebooks(entry)
                        ? Optional.empty()
                        : InstagramFile.ofHtml(entry.comparable())
                                .filter(each -> !data.contains(each));
        Optional<ExportSource> page = kind.flatMap(each -> each.page(entry));
        return page.isPresent() && HtmlFile.hasBlocks(entry)
                ? Optional.of(new Planned(kind.orElseThrow(), page.get()))
                : Optional.empty();
    }

    private static boolean isFacebooks(ExportArchive.Entry entry) {
        return FACEBOOKS.matcher(entry.comparable()).matches();
    }

    private static Optional<Reason> whyLeft(ExportArchive.Entry entry) {
        String name = entry.comparable();
        boolean mayHoldWords = FOLDERS_OF_WORDS.matcher(name).matches();
        if (ExportNames.isPacked(name)) {
            return Optional.of(mayHoldWords ? Reason.NESTED_ARCHIVE : Reason.NESTED_EXPORT);
        }
        if (ExportNames.isHtml(name)) {
            boolean readable = InstagramFile.ofHtml(name).isPresent();
            return Optional.of(readable ? Reason.HTML_EXPORT : Reason.HTML_PAGE);
        }
        if (!ExportNames.isJson(name)) {
            return Optional.empty();
        }
        if (isFacebooks(entry)) {
            return Optional.of(Reason.ANOTHER_PLATFORM);
        }
        boolean words = mayHoldWords && JsonFile.holds(entry, InstagramExport::isContribution);
        return Optional.of(words ? Reason.KIND_UNKNOWN : Reason.KIND_NOT_TAKEN);
    }

    /** Nobody is told that a file holds nothing when it holds dated words or pictures. */
    private static boolean isContribution(JsonNode element) {
        ItemDraft post = InstagramElements.post(element);
        ItemDraft comment = InstagramElements.comment(element);
        return post.times().written() != 0
                        && !(post.content().text().isEmpty() && post.content().media().isEmpty())
                || comment.times().written() != 0 && !comment.content().text().isEmpty();
    }

    @Override
    public String whyNothing(ExportArchive archive) {
        boolean pages =
                archive.entries().stream().anyMatch(e -> ExportNames.isHtml(e.comparable()));
        boolean data = archive.entries().stream().anyMatch(e -> ExportNames.isJson(e.comparable()));
        return pages && !data
                ? "Exporten är i HTML, och på dess sidor fanns inget som går att läsa säkert."
                        + " Begär den igen från Instagram och välj formatet JSON."
                : "Det här är ingen export av ett konto på Instagram. Uppsikt letade efter "
                        + LOOKED_FOR
                        + ".";
    }
}

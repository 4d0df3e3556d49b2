package se.uppsikt.platforms.facebook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.uppsikt.accounts.Platform;
import se.uppsikt.platforms.exports.ExportSource;
import se.uppsikt.platforms.exports.HtmlFile;
import se.uppsikt.platforms.exports.ItemDraft;
import se.uppsikt.platforms.exports.JsonFile;
import se.uppsikt.platforms.exports.OpenedExport;
import se.uppsikt.platforms.imports.Export.Content;
import se.uppsikt.platforms.imports.ExportArchive;
import se.uppsikt.platforms.imports.ExportNames;
import se.uppsikt.platforms.imports.Reason;
import tools.jackson.databind.JsonNode;

/** Decides which files of an export are read, in an order that is the same every time. */
final class ExportPlan implements OpenedExport.Layout {

    private static final String LOOKED_FOR =
            "posts/profile_posts_1.json,"
                    + " posts/your_posts__check_ins__photos_and_videos_1.json,"
                    + " posts/your_posts_1.json, comments_and_reactions/comments.json eller"
                    + " messages/inbox/…/message_1.json";

    @Override
    public Platform platform() {
        return Platform.FACEBOOK;
    }

    /** One file to read, as what it is. */
    private record Planned(ExportFileKind kind, ExportSource source) {}

    /** Posts before loose photos, so that a photo of a post is known when it turns up again. */
    @Override
    public List<ExportSource> plan(ExportArchive archive) throws IOException {
        List<Planned> planned = new ArrayList<>();
        Set<ExportFileKind> data = EnumSet.noneOf(ExportFileKind.class);
        archive.entries().forEach(e -> kind(e).ifPresent(data::add));
        for (ExportArchive.Entry entry : archive.entries()) {
            Optional<ExportFileKind> kind = kind(entry);
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

    private static Optional<ExportFileKind> kind(ExportArchive.Entry entry) {
        String name = entry.comparable();
        return ExportFileKind.isInstagram(name) ? Optional.empty() : ExportFileKind.of(name);
    }

    /** A web page is read only where its words are in no better form. */
    private static Optional<Planned> page(ExportArchive.Entry entry, Set<ExportFileKind> data)
            throws IOException {
        String name = entry.comparable();
        Optional<ExportFileKind> kind =
                ExportFileKind.isInstagram(name)
                        ? Optional.empty()
                        : ExportFileKind.ofHtml(name).filter(each -> !data.contains(each));
        Optional<ExportSource> page = kind.flatMap(each -> each.page(entry));
        return page.isPresent() && HtmlFile.hasBlocks(entry)
                ? Optional.of(new Planned(kind.orElseThrow(), page.get()))
                : Optional.empty();
    }

    /** Why a file is not in the plan, if it is not one that belongs to an item. */
    private static Optional<Reason> whyLeft(ExportArchive.Entry entry) {
        String name = entry.comparable();
        if (ExportNames.isPacked(name)) {
            boolean attached = ExportFileKind.mayHoldWords(name);
            return Optional.of(attached ? Reason.NESTED_ARCHIVE : Reason.NESTED_EXPORT);
        }
        if (ExportNames.isHtml(name)) {
            boolean readable = ExportFileKind.ofHtml(name).isPresent();
            return Optional.of(readable ? Reason.HTML_EXPORT : Reason.HTML_PAGE);
        }
        if (!ExportNames.isJson(name)) {
            return Optional.empty();
        }
        if (ExportFileKind.isInstagram(name)) {
            return Optional.of(Reason.ANOTHER_PLATFORM);
        }
        boolean words =
                ExportFileKind.mayHoldWords(name)
                        && JsonFile.holds(entry, ExportPlan::isContribution);
        return Optional.of(words ? Reason.KIND_UNKNOWN : Reason.KIND_NOT_TAKEN);
    }

    /** Nobody is told that a file holds nothing when it holds dated words or pictures. */
    private static boolean isContribution(JsonNode element) {
        return holds(PostElements.post(element)) || holds(PostElements.comment(element));
    }

    private static boolean holds(ItemDraft draft) {
        Content content = draft.content();
        return draft.times().written() != 0
                && (!content.text().isEmpty() || !content.media().isEmpty());
    }

    @Override
    public String whyNothing(ExportArchive archive) {
        return isHtmlExport(archive.entries())
                ? "Exporten är i HTML, och på dess sidor fanns inget som går att läsa säkert."
                        + " Begär den igen från Facebook och välj formatet JSON."
                : "Det här är ingen export av en Facebook-sida. Uppsikt letade efter "
                        + LOOKED_FOR
                        + ".";
    }

    private static boolean isHtmlExport(List<ExportArchive.Entry> entries) {
        boolean readable =
                entries.stream().anyMatch(e -> ExportFileKind.ofHtml(e.comparable()).isPresent());
        return readable
                || entries.stream().anyMatch(e -> ExportNames.isHtml(e.comparable()))
                        && entries.stream().noneMatch(e -> ExportNames.isJson(e.comparable()));
    }
}

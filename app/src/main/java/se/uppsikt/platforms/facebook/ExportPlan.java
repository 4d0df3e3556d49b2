package se.uppsikt.platforms.facebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.uppsikt.platforms.imports.Export.Unusable;
import se.uppsikt.platforms.imports.ExportArchive;
import se.uppsikt.platforms.imports.ExportNames;
import se.uppsikt.platforms.imports.Reason;

/** Decides which files of an export are read, in an order that is the same every time. */
final class ExportPlan {

    private static final String LOOKED_FOR =
            "posts/profile_posts_1.json,"
                    + " posts/your_posts__check_ins__photos_and_videos_1.json,"
                    + " posts/your_posts_1.json, comments_and_reactions/comments.json eller"
                    + " messages/inbox/…/message_1.json";

    private ExportPlan() {}

    /** One file to read, as what it is. */
    record Source(ExportFileKind kind, ExportArchive.Entry entry) {}

    /** Posts before loose photos, so that a photo of a post is known when it turns up again. */
    static List<Source> of(ExportArchive archive) {
        List<Source> sources = new ArrayList<>();
        for (ExportArchive.Entry entry : archive.entries()) {
            String name = entry.comparable();
            Optional<ExportFileKind> kind =
                    ExportFileKind.isInstagram(name) ? Optional.empty() : ExportFileKind.of(name);
            if (kind.isPresent()) {
                sources.add(new Source(kind.get(), entry));
            } else {
                whyLeft(entry).ifPresent(reason -> archive.note(reason, entry.path()));
            }
        }
        // Stable: files of the same name stay in the order of their parts.
        sources.sort(Comparator.comparing(Source::kind).thenComparing(s -> sortable(s.entry())));
        return sources;
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
        boolean words = ExportFileKind.mayHoldWords(name) && ExportWords.areIn(entry);
        return Optional.of(words ? Reason.KIND_UNKNOWN : Reason.KIND_NOT_TAKEN);
    }

    /** "message_10" after "message_9". */
    private static String sortable(ExportArchive.Entry entry) {
        String name = entry.comparable();
        StringBuilder padded = new StringBuilder();
        for (int i = 0; i < name.length(); ) {
            int start = i;
            while (i < name.length() && name.charAt(i) >= '0' && name.charAt(i) <= '9') {
                i++;
            }
            padded.repeat('0', i == start ? 0 : Math.max(0, 20 - (i - start)));
            padded.append(name, start, i);
            if (i < name.length()) {
                padded.append(name.charAt(i++));
            }
        }
        return padded.toString();
    }

    /** Why nothing in the parts can be imported, if that is so. */
    static Optional<Unusable> whyUnusable(ExportArchive archive) {
        List<ExportArchive.Entry> entries = archive.entries();
        if (isInstagramExport(entries)) {
            return Optional.of(
                    new Unusable(
                            "Det här är en export från Instagram. Importen läser exporter från"
                                    + " Facebook-sidor, så ingenting är inläst. Välj en export som är"
                                    + " hämtad från sidan på Facebook.",
                            archive.notes()));
        }
        return entries.stream().anyMatch(e -> ExportFileKind.of(e.comparable()).isPresent())
                ? Optional.empty()
                : Optional.of(new Unusable(whyNothingWasFound(archive), archive.notes()));
    }

    private static String whyNothingWasFound(ExportArchive archive) {
        if (archive.entries().isEmpty()) {
            return "Ingen fil gick att läsa. "
                    + (archive.notes().isEmpty()
                            ? "Zip-filen är tom."
                            : archive.notes().getFirst().reason().explanation());
        }
        return isHtmlExport(archive.entries())
                ? "Exporten är i HTML, där tider och texter inte går att läsa säkert."
                        + " Begär den igen från Facebook och välj formatet JSON."
                : "Det här är ingen export av en Facebook-sida. Uppsikt letade efter "
                        + LOOKED_FOR
                        + ".";
    }

    /** Conversations look the same in both, so they tell neither. */
    private static boolean isInstagramExport(List<ExportArchive.Entry> entries) {
        boolean instagram =
                entries.stream().anyMatch(e -> ExportFileKind.isInstagram(e.comparable()));
        return instagram && entries.stream().noneMatch(ExportPlan::isFacebooks);
    }

    private static boolean isFacebooks(ExportArchive.Entry entry) {
        String name = entry.comparable();
        return !ExportFileKind.isInstagram(name)
                && ExportFileKind.of(name)
                        .filter(kind -> kind != ExportFileKind.MESSAGES)
                        .isPresent();
    }

    private static boolean isHtmlExport(List<ExportArchive.Entry> entries) {
        boolean readable =
                entries.stream().anyMatch(e -> ExportFileKind.ofHtml(e.comparable()).isPresent());
        return readable
                || entries.stream().anyMatch(e -> ExportNames.isHtml(e.comparable()))
                        && entries.stream().noneMatch(e -> ExportNames.isJson(e.comparable()));
    }
}

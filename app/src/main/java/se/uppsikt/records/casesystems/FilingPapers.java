package se.uppsikt.records.casesystems;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.ledger.LedgerEntry;
import se.uppsikt.base.media.MediaType;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.base.pdf.PdfA;
import se.uppsikt.base.shared.HtmlCharacters;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Version;
import se.uppsikt.records.casesystems.FilingDocument.Deed;
import se.uppsikt.records.casesystems.FilingDocument.Medium;
import se.uppsikt.records.casesystems.FilingDocument.Wording;
import se.uppsikt.records.casesystems.FilingDocument.Written;
import se.uppsikt.records.casesystems.PackageMaking.Gathered;
import se.uppsikt.records.register.SecrecyNote;

/**
 * The document for keeping: what was written, by whom, when and under what, and what was decided.
 */
final class FilingPapers {
    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, null, "gg.jte.generated.precompiled");

    private static final int PICTURES = 30;
    private static final long LARGEST_PICTURE = 10L * 1024 * 1024;

    /** What a paper can show; of others it says that they are enclosed. */
    private static final Set<MediaType> DRAWN =
            Set.of(MediaType.JPEG, MediaType.PNG, MediaType.GIF, MediaType.BMP, MediaType.WEBP);

    /** Where a deed says why. */
    private static final List<String> MOTIVES = List.of("motive", "skäl", "motiv");

    /** Our own deeds; the receiver need not be told that it is told. */
    private static final String OUR_OWN = "filing-";

    private FilingPapers() {}

    /**
     * @param bytes the kept bytes of a picture
     * @param pictures takes those that are drawn, by the name that the document has for them
     */
    static FilingDocument document(
            Gathered all,
            Function<Sha256, Optional<InputStream>> bytes,
            Map<String, byte[]> pictures) {
        Contribution c = all.kept().contribution();
        return new FilingDocument(
                all.municipality(),
                all.committee().name(),
                c.id().value().toString(),
                all.filing().version(),
                all.entry(),
                new Written(
                        c.kind().swedish(),
                        all.account(),
                        c.author().shown(),
                        c.permalink() == null ? "" : c.permalink().toString(),
                        c.writtenAt()),
                secrecy(all),
                all.under(),
                all.kept().versions().stream()
                        .map(version -> wording(version, bytes, pictures))
                        .toList(),
                deeds(all));
    }

    static byte[] pdf(FilingDocument document, Map<String, byte[]> pictures, Instant at) {
        StringOutput page = new StringOutput();
        ENGINE.render("records/casesystems/paper.jte", document, new HtmlCharacters(page));
        return PdfA.of(page.toString(), pictures, at);
    }

    private static String secrecy(Gathered all) {
        return all.kept().contribution().facts().secret()
                ? "Kan omfattas av sekretess. " + all.secrecy().map(SecrecyNote::shown).orElse("")
                : "";
    }

    private static Wording wording(
            Version version,
            Function<Sha256, Optional<InputStream>> bytes,
            Map<String, byte[]> pictures) {
        List<Medium> media = new ArrayList<>();
        for (Version.Media medium : version.media()) {
            media.add(new Medium(caption(medium), picture(medium, bytes, pictures)));
        }
        String genre = version.genre() == null ? null : version.genre().swedish();
        String text = version.text();
        return new Wording(
                version.number(),
                version.at(),
                genre == null ? text : text == null ? genre : genre + ". " + text,
                media);
    }

    private static String caption(Version.Media medium) {
        StoredMedia stored = medium.stored();
        if (stored == null) {
            return medium.state() == Version.State.NEVER_COPIED
                    ? "En bild eller fil som aldrig visas."
                    : "En bild eller fil som inte gick att hämta.";
        }
        String described = medium.altText() == null ? "" : ": " + medium.altText();
        return stored.type().swedish() + described + " (" + stored.hash().hex() + ")";
    }

    private static @Nullable String picture(
            Version.Media medium,
            Function<Sha256, Optional<InputStream>> bytes,
            Map<String, byte[]> pictures) {
        StoredMedia stored = medium.stored();
        if (stored == null
                || !DRAWN.contains(stored.type())
                || stored.size() > LARGEST_PICTURE
                || pictures.size() >= PICTURES) {
            return null;
        }
        String name = stored.hash().hex();
        Optional<InputStream> open = bytes.apply(stored.hash());
        if (open.isEmpty()) {
            return null;
        }
        try (InputStream in = open.get()) {
            pictures.put(name, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return name;
    }

    /** What had been decided when the version came to be. */
    private static List<Deed> deeds(Gathered all) {
        return all.kept().ledger().stream()
                .filter(entry -> !entry.at().isAfter(all.filing().madeAt()))
                .filter(entry -> !entry.event().startsWith(OUR_OWN))
                .map(entry -> new Deed(entry.at(), entry.sentence(), entry.actor(), motive(entry)))
                .toList();
    }

    private static String motive(LedgerEntry entry) {
        return MOTIVES.stream()
                .map(word -> entry.particulars().getOrDefault(word, ""))
                .filter(said -> !said.isEmpty())
                .findFirst()
                .orElse("");
    }
}

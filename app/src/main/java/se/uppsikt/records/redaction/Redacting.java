package se.uppsikt.records.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Kept;
import se.uppsikt.records.Version;
import se.uppsikt.records.disclosure.DisclosureId;
import se.uppsikt.records.redaction.MarkSuggestions.Suggested;
import se.uppsikt.records.redaction.RedactedDocument.Item;
import se.uppsikt.records.redaction.RedactingRules.Decision;
import se.uppsikt.records.redaction.Redaction.Words;
import se.uppsikt.records.redaction.RedactionRows.Chosen;
import se.uppsikt.records.redaction.RedactionRows.Figures;
import se.uppsikt.records.redaction.RedactionRows.Marked;
import se.uppsikt.records.redaction.TextParts.Part;

/** What is shown to whoever marks: the document, what is pointed at, and what is left of it. */
@Component
public class Redacting {
    private static final int SHORT = 16;

    private final RedactionRows rows;
    private final Redactions redactions;
    private final Redactions.Kepts kepts;
    private final Accounts accounts;

    Redacting(
            RedactionRows rows, Redactions redactions, Redactions.Kepts kepts, Accounts accounts) {
        this.rows = rows;
        this.redactions = redactions;
        this.kepts = kepts;
        this.accounts = accounts;
    }

    /**
     * A word or sign of a text.
     *
     * @param value by which a form names it; empty when it cannot be marked by itself
     * @param provision by which it is marked; null when it is not
     * @param why what the rules take it for; null when they do not point at it
     */
    public record Word(
            String text, String value, @Nullable String provision, @Nullable String why) {
        public boolean marked() {
            return provision != null;
        }
    }

    /** A wording, word by word. */
    public record WordingShown(Version version, List<Word> words) {
        public WordingShown {
            words = List.copyOf(words);
        }
    }

    /** A mark, as it is told in a list of them. */
    public record MarkShown(long id, String told) {}

    /**
     * All that is needed to decide on one document.
     *
     * @param choice null while nobody has decided
     * @param next the next one that nobody has decided on; null when there is none
     */
    public record Sheet(
            DisclosureId id,
            Contribution document,
            List<WordingShown> wordings,
            List<MarkShown> marks,
            Item left,
            @Nullable Choice choice,
            @Nullable String provision,
            @Nullable String next) {
        public Sheet {
            wordings = List.copyOf(wordings);
            marks = List.copyOf(marks);
        }
    }

    /** How far the documents of a request have come. */
    public record Progress(int whole, int masked, int withheld, int undecided) {
        static Progress of(Figures figures) {
            return new Progress(
                    figures.whole(), figures.masked(), figures.withheld(), figures.undecided());
        }

        public int all() {
            return whole + masked + withheld + undecided;
        }

        public boolean decided() {
            return undecided == 0 && all() > 0;
        }
    }

    public Progress progress(DisclosureId id) {
        return Progress.of(rows.figures(id));
    }

    /** That a confidential document is opened here is on record, as everywhere. */
    @Transactional
    public Sheet sheet(Employee me, DisclosureId id, ContributionId document) {
        Contribution one = redactions.readable(me, id, document);
        kepts.readers().opened(me, List.of(one));
        Kept kept = kepts.records().kept(document);
        List<Marked> marked = rows.marks(id, List.of(document)).getOrDefault(document, List.of());
        List<Redaction> marks = marked.stream().map(Marked::mark).toList();
        Chosen chosen = rows.choices(id, List.of(document)).get(document);
        Decision decision =
                chosen == null
                        ? new Decision(Choice.MASKED, null, marks)
                        : new Decision(chosen.choice(), chosen.provision(), marks);
        return new Sheet(
                id,
                one,
                kept.versions().stream().map(each -> wording(each, marks)).toList(),
                marked.stream().map(each -> told(each, kept)).toList(),
                RedactingRules.item(
                        1, kept, accounts.account(one.account()).shown(), decision, _ -> true),
                chosen == null ? null : chosen.choice(),
                chosen == null ? null : chosen.provision(),
                undecided(me, id, document)
                        .or(() -> undecided(me, id, null))
                        .filter(other -> !other.equals(document))
                        .map(next -> next.value().toString())
                        .orElse(null));
    }

    /** Those of one picture. */
    List<Redaction.Picture> pictureMarks(DisclosureId id, ContributionId document, Sha256 picture) {
        return Redaction.of(
                rows.marks(id, List.of(document)).getOrDefault(document, List.of()).stream()
                        .map(Marked::mark)
                        .toList(),
                picture);
    }

    /** The first that nobody has decided on, of those that this person may read. */
    Optional<ContributionId> undecided(
            Employee me, DisclosureId id, @Nullable ContributionId after) {
        Optional<ContributionId> next = rows.undecided(id, after);
        while (next.isPresent()
                && !kepts.readers().may(me, kepts.records().contribution(next.get()))) {
            next = rows.undecided(id, next.get());
        }
        return next;
    }

    private WordingShown wording(Version version, List<Redaction> marks) {
        String text = version.text() == null ? "" : version.text();
        List<Suggested> pointed = redactions.pointedAt(text);
        List<Word> words = new ArrayList<>();
        for (Part part : TextParts.of(text)) {
            String said = text.substring(part.from(), part.to());
            words.add(
                    new Word(
                            said,
                            part.space() || isAsciiSign(said) ? "" : value(version.hash(), part),
                            provision(version.hash(), part, marks),
                            pointed.stream()
                                    .filter(each -> part.meets(each.from(), each.to()))
                                    .map(Suggested::why)
                                    .findFirst()
                                    .orElse(null)));
        }
        return new WordingShown(version, words);
    }

    private static boolean isAsciiSign(String said) {
        return said.length() == 1
                && said.charAt(0) < 128
                && !Character.isLetterOrDigit(said.charAt(0));
    }

    private static String value(Sha256 wording, Part part) {
        return wording.hex().substring(0, SHORT) + ":" + part.from() + "-" + part.to();
    }

    private static @Nullable String provision(Sha256 wording, Part part, List<Redaction> marks) {
        return marks.stream()
                .filter(Words.class::isInstance)
                .map(Words.class::cast)
                .filter(mark -> mark.wording().equals(wording))
                .filter(mark -> part.meets(mark.from(), mark.to()))
                .map(Words::provision)
                .findFirst()
                .orElse(null);
    }

    private static MarkShown told(Marked marked, Kept kept) {
        String what =
                switch (marked.mark()) {
                    case Redaction.AuthorName _ -> "Namnet på den som skrev";
                    case Redaction.Picture picture ->
                            picture.all() ? "En hel bild eller fil" : "En del av en bild";
                    case Words words -> "”" + said(words, kept) + "”";
                };
        return new MarkShown(
                marked.id(), what + ", " + marked.mark().provision() + " (" + marked.by() + ")");
    }

    private static String said(Words words, Kept kept) {
        return kept.versions().stream()
                .filter(version -> version.hash().equals(words.wording()))
                .map(Version::text)
                .filter(text -> text != null && words.to() <= text.length())
                .map(text -> text.substring(words.from(), words.to()))
                .findFirst()
                .orElse("Ord i en lydelse");
    }

    /** The words that a form names, as marks; those with only space between them are one. */
    List<Redaction> words(ContributionId document, List<String> named, String provision) {
        List<Redaction> marks = new ArrayList<>();
        for (Version version : kepts.records().kept(document).versions()) {
            String text = version.text();
            if (text != null) {
                List<Part> parts =
                        TextParts.of(text).stream()
                                .filter(part -> named.contains(value(version.hash(), part)))
                                .toList();
                marks.addAll(joined(version.hash(), text, parts, provision));
            }
        }
        return marks;
    }

    private static List<Words> joined(
            Sha256 wording, String text, List<Part> parts, String provision) {
        List<Words> marks = new ArrayList<>();
        for (Part part : parts) {
            int from = part.from();
            if (!marks.isEmpty() && text.substring(marks.getLast().to(), from).isBlank()) {
                from = marks.removeLast().from();
            }
            marks.add(new Words(wording, from, part.to(), provision));
        }
        return marks;
    }
}

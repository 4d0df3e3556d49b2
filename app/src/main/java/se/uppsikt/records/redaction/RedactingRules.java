package se.uppsikt.records.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Facts.Visibility;
import se.uppsikt.records.Kept;
import se.uppsikt.records.Version;
import se.uppsikt.records.redaction.RedactedDocument.Item;
import se.uppsikt.records.redaction.RedactedDocument.Medium;
import se.uppsikt.records.redaction.RedactedDocument.Piece;
import se.uppsikt.records.redaction.RedactedDocument.Shown;
import se.uppsikt.records.redaction.RedactedDocument.Wording;
import se.uppsikt.records.redaction.Redaction.AuthorName;
import se.uppsikt.records.redaction.Redaction.Words;
import se.uppsikt.records.redaction.TextParts.Part;

/** What is left of a document when what is marked has been taken away. */
final class RedactingRules {
    /** Of what may be abuse of a child nothing is given out (brottsbalken 16 kap. 10 a §). */
    private static final String NEVER_SHOWN = "BrB 16:10 a";

    private RedactingRules() {}

    /** What somebody has decided of a document. */
    record Decision(Choice choice, @Nullable String provision, List<Redaction> marks) {
        Decision {
            marks = List.copyOf(marks);
        }
    }

    /**
     * @param drawable which pictures can be shown as they are left
     */
    static Item item(
            int number, Kept kept, String account, Decision decided, Predicate<Sha256> drawable) {
        Contribution document = kept.contribution();
        if (document.facts().neverShown()) {
            return new Item(number, NEVER_SHOWN, null);
        }
        return switch (decided.choice()) {
            case WITHHELD -> new Item(number, decided.provision(), null);
            case WHOLE -> new Item(number, null, shown(kept, account, List.of(), drawable));
            case MASKED -> new Item(number, null, shown(kept, account, decided.marks(), drawable));
        };
    }

    private static Shown shown(
            Kept kept, String account, List<Redaction> marks, Predicate<Sha256> drawable) {
        Contribution document = kept.contribution();
        return new Shown(
                document.kind().swedish(),
                account,
                document.writtenAt(),
                author(document, marks),
                state(document),
                kept.versions().stream()
                        .map(version -> wording(version, marks, drawable))
                        .toList());
    }

    private static Piece author(Contribution document, List<Redaction> marks) {
        return marks.stream()
                .filter(AuthorName.class::isInstance)
                .findFirst()
                .map(mark -> Piece.instead(mark.provision()))
                .orElseGet(() -> new Piece(document.author().shown(), false));
    }

    private static String state(Contribution document) {
        if (document.facts().visibility() != Visibility.PUBLIC) {
            return document.facts().visibility().swedish();
        }
        return document.facts().withdrawnAt() == null ? "" : "Finns inte längre på plattformen";
    }

    private static Wording wording(
            Version version, List<Redaction> marks, Predicate<Sha256> drawable) {
        List<Words> here =
                marks.stream()
                        .filter(Words.class::isInstance)
                        .map(Words.class::cast)
                        .filter(mark -> mark.wording().equals(version.hash()))
                        .toList();
        return new Wording(
                version.number(),
                version.at(),
                pieces(version.text() == null ? "" : version.text(), here),
                version.media().stream().map(medium -> medium(medium, marks, drawable)).toList());
    }

    /** Whatever is marked, if only in a part of a word, is taken away whole. */
    static List<Piece> pieces(String text, List<Words> marks) {
        List<Part> parts = TextParts.of(text);
        List<@Nullable String> taken = new ArrayList<>();
        parts.forEach(part -> taken.add(provision(part, marks)));
        bridge(parts, taken);
        List<Piece> pieces = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        String before = null;
        for (int i = 0; i < parts.size(); i++) {
            String provision = taken.get(i);
            if (provision == null) {
                plain.append(text, parts.get(i).from(), parts.get(i).to());
            } else if (!provision.equals(before)) {
                flush(plain, pieces);
                pieces.add(Piece.instead(provision));
            }
            before = provision;
        }
        flush(plain, pieces);
        return pieces;
    }

    private static void flush(StringBuilder plain, List<Piece> pieces) {
        if (!plain.isEmpty()) {
            pieces.add(new Piece(plain.toString(), false));
            plain.setLength(0);
        }
    }

    private static @Nullable String provision(Part part, List<Words> marks) {
        return marks.stream()
                .filter(mark -> part.meets(mark.from(), mark.to()))
                .map(Words::provision)
                .findFirst()
                .orElse(null);
    }

    /** Neither how many words were taken away nor how long they were is told. */
    private static void bridge(List<Part> parts, List<@Nullable String> taken) {
        for (int i = 0; i < parts.size(); i++) {
            int end = i;
            while (end < parts.size() && parts.get(end).space()) {
                end++;
            }
            if (end > i && i > 0 && end < parts.size()) {
                String before = taken.get(i - 1);
                if (before != null && before.equals(taken.get(end))) {
                    for (int space = i; space < end; space++) {
                        taken.set(space, before);
                    }
                }
            }
            i = Math.max(i, end - 1);
        }
    }

    private static Medium medium(
            Version.Media medium, List<Redaction> marks, Predicate<Sha256> drawable) {
        var stored = medium.stored();
        if (stored == null) {
            return new Medium("En bild eller fil som inte finns hos oss", false, null);
        }
        List<Redaction.Picture> here = Redaction.of(marks, stored.hash());
        var whole = here.stream().filter(Redaction.Picture::all).findFirst();
        if (whole.isPresent()) {
            return new Medium(
                    "[bild eller fil borttagen enligt " + whole.get().provision() + "]",
                    true,
                    null);
        }
        boolean picture = stored.type().picture() && drawable.test(stored.hash());
        if (!here.isEmpty()) {
            String provisions =
                    String.join(
                            ", ",
                            here.stream().map(Redaction::provision).distinct().sorted().toList());
            return new Medium(
                    "Bild, delvis maskad enligt " + provisions,
                    true,
                    picture ? stored.hash().hex() : null);
        }
        String told = medium.altText();
        return new Medium(
                told == null ? stored.type().swedish() : told,
                false,
                picture ? stored.hash().hex() : null);
    }
}

package se.uppsikt.publishing.mediabank;

import java.util.ArrayList;
import java.util.List;
import se.uppsikt.base.media.MediaType;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.StorableText;
import se.uppsikt.publishing.mediabank.MediaAsset.Description;

/** What is taken into the bank, and what may be said of it. Pure. */
final class AssetRules {
    /** It is held in memory while it is looked at. */
    static final long LARGEST_PICTURE = 50L << 20;

    static final int LONGEST_ALT = 1_000;
    static final int LONGEST_NAME = 200;

    private AssetRules() {}

    /** What kind of file it is to us. */
    enum Kind {
        /** A picture that can be made bare. */
        PICTURE,
        /** A film that can be made bare. */
        FILM,
        /** What platforms do not take, and which is only kept. */
        KEPT,
        NEITHER
    }

    static Kind kind(MediaType type) {
        return switch (type) {
            case JPEG, PNG, GIF, WEBP -> Kind.PICTURE;
            case MP4, QUICKTIME -> Kind.FILM;
            case MediaType other -> other.picture() || other.film() ? Kind.KEPT : Kind.NEITHER;
        };
    }

    /** Why a file that has only begun to come is not taken. */
    static List<Objection> beginning(String name, long size, long largest, byte[] head) {
        if (size <= 0 || head.length == 0) {
            return List.of(nothing());
        }
        if (size > largest) {
            return List.of(tooLarge(name));
        }
        return switch (kind(MediaType.of(head))) {
            case PICTURE -> size > LARGEST_PICTURE ? List.of(largePicture(name)) : List.of();
            case FILM, KEPT -> List.of();
            case NEITHER -> List.of(neither(name));
        };
    }

    static Objection used() {
        return Objection.of(
                "P10", "Det här används eller har publicerats, och originalet ska bevaras.");
    }

    static Objection notCopied(String name) {
        return Objection.of(
                "P10",
                name
                        + " går inte att göra en mindre kopia av. Spara den som JPEG i ett bildprogram och lämna in den igen.");
    }

    static Objection notOurs() {
        return Objection.of(
                "P10", "Bara den verksamhet som har lämnat in det kan ta bort det ur mediebanken.");
    }

    static String address(AssetId id) {
        return "/publicering/media/" + id.value();
    }

    static Objection nothing() {
        return Objection.of("P10", "Välj en fil först.");
    }

    static Objection tooLarge(String name) {
        return Objection.of("P10", name + " är större än vad mediebanken tar emot.");
    }

    static Objection largePicture(String name) {
        return Objection.of(
                "P10",
                "%s är större än %d MB. Spara den mindre, och lämna in den igen."
                        .formatted(name, LARGEST_PICTURE >> 20));
    }

    static Objection neither(String name) {
        return Objection.of(
                "P10",
                name
                        + " är varken en bild eller en film. JPEG, PNG, GIF, WebP, MP4 och MOV går bra.");
    }

    static Objection broken(String name) {
        return Objection.of(
                "P10", name + " går inte att läsa. Filen är trasig eller kom inte fram hel.");
    }

    /** A film whose index cannot be gone through with certainty may tell where it was taken. */
    static Objection uncertain(String name) {
        return Objection.of(
                "P10",
                name
                        + " är avbruten eller sparad på ett sätt där platsen den spelades in på inte"
                        + " säkert går att ta bort. Exportera den som MP4 i ett redigeringsprogram.");
    }

    /** As it is kept. */
    static Description told(Description said) {
        return new Description(
                StorableText.text(said.alt().strip()), said.decorative(), said.speech());
    }

    static List<Objection> said(Description said) {
        List<Objection> objections = new ArrayList<>();
        if (said.alt().codePointCount(0, said.alt().length()) > LONGEST_ALT) {
            objections.add(
                    Objection.of(
                            "P2", "Beskrivningen är längre än %d tecken.".formatted(LONGEST_ALT)));
        }
        if (said.decorative() && !said.alt().isBlank()) {
            objections.add(
                    Objection.of(
                            "P2",
                            "En bild som bara är dekorativ har ingen beskrivning. Välj det ena."));
        }
        return objections;
    }

    static List<Objection> ofTheVersion(int read, MediaAsset now) {
        return read == now.version()
                ? List.of()
                : List.of(
                        Objection.of(
                                "P10",
                                "Någon annan har ändrat det som sägs här sedan du öppnade sidan. Läs om"
                                        + " sidan och gör ändringen igen.",
                                "Läs om sidan",
                                address(now.id())));
    }

    /** What a file is called, without folders and never too long. */
    static String called(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String told = last.isBlank() ? "Namnlös" : last.strip();
        return told.codePointCount(0, told.length()) > LONGEST_NAME
                ? told.substring(0, told.offsetByCodePoints(0, LONGEST_NAME))
                : told;
    }
}

package se.uppsikt.accounts.appearance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.appearance.AccountPicture.Coat;
import se.uppsikt.accounts.appearance.AccountPicture.Judgement;
import se.uppsikt.base.media.Images;
import se.uppsikt.base.shared.Objection;

/** Only official accounts carry the coat of arms, and a person is the judge of that (K4). */
final class PictureRules {
    static final int LARGEST = 10 << 20;
    private static final int LONGEST_DESCRIPTION = 300;

    private PictureRules() {}

    /**
     * A picture as it was handed in.
     *
     * @param bytes how many there are
     * @param pixels how many it says that it has
     * @param readable whether it can be shown
     */
    record HandedIn(long bytes, long pixels, boolean readable) {
        boolean hasTooManyPixels() {
            return pixels > Images.MOST_PIXELS;
        }
    }

    /** Why a picture is not taken. */
    static List<Objection> objections(Account account, HandedIn picture, String description) {
        String page = "/konton/" + account.handle() + "/bilder";
        List<Objection> objections = new ArrayList<>();
        unshowable(picture, page).ifPresent(objections::add);
        if (description.isBlank() || description.length() > LONGEST_DESCRIPTION) {
            objections.add(
                    Objection.of(
                            "K4",
                            "Beskriv bilden med 1–300 tecken för den som inte ser den.",
                            "Beskriv bilden",
                            page));
        }
        return objections;
    }

    private static Optional<Objection> unshowable(HandedIn picture, String page) {
        if (picture.bytes() > LARGEST) {
            return Optional.of(
                    Objection.of("K4", "Bilden är större än 10 MB.", "Välj en mindre", page));
        }
        if (picture.hasTooManyPixels()) {
            return Optional.of(
                    Objection.of(
                            "K4",
                            "Bilden är för stor: "
                                    + megapixels(picture.pixels())
                                    + " megapixel. Högst "
                                    + megapixels(Images.MOST_PIXELS)
                                    + " megapixel går att visa.",
                            "Förminska bilden",
                            page));
        }
        return picture.readable()
                ? Optional.empty()
                : Optional.of(
                        Objection.of(
                                "K4",
                                "Filen är ingen bild som går att visa. JPEG, PNG, GIF, BMP och WebP går bra.",
                                "Välj en annan",
                                page));
    }

    /** In whole ones, and never fewer than there are. */
    private static long megapixels(long pixels) {
        return Math.ceilDiv(pixels, 1_000_000L);
    }

    /** What is wrong with the picture that an account shows now; empty when nothing is. */
    static Optional<String> fault(Account account, AccountPicture picture) {
        Judgement judgement = picture.judgement();
        if (judgement == null) {
            return Optional.of(
                    picture.place().swedish()
                            + "en väntar på att någon ser efter om vapnet är med.");
        }
        return judgement.coat() == Coat.PRESENT && account.kind() != Account.Kind.OFFICIAL
                ? Optional.of(
                        picture.place().swedish()
                                + "en visar kommunvapnet, som bara officiella konton får ha. Byt bild.")
                : Optional.empty();
    }
}

package se.uppsikt.accounts.appearance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.appearance.AccountPicture.Coat;
import se.uppsikt.accounts.appearance.AccountPicture.Judgement;
import se.uppsikt.base.shared.Objection;

/** Only official accounts carry the coat of arms, and a person is the judge of that (K4). */
final class PictureRules {
    static final int LARGEST = 10 << 20;
    private static final int LONGEST_DESCRIPTION = 300;

    private PictureRules() {}

    /**
     * Why a picture is not taken.
     *
     * @param readable whether the bytes are a picture that can be shown
     */
    static List<Objection> objections(
            Account account, long size, boolean readable, String description) {
        String page = "/konton/" + account.handle() + "/bilder";
        List<Objection> objections = new ArrayList<>();
        if (size > LARGEST) {
            objections.add(
                    Objection.of("K4", "Bilden är större än 10 MB.", "Välj en mindre", page));
        } else if (!readable) {
            objections.add(
                    Objection.of(
                            "K4",
                            "Filen är ingen bild som går att visa. JPEG, PNG, GIF, BMP och WebP går bra.",
                            "Välj en annan",
                            page));
        }
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

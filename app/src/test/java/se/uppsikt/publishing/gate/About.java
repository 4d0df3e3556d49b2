package se.uppsikt.publishing.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.publications.Post;
import se.uppsikt.publishing.gate.Judged.People;
import se.uppsikt.publishing.gate.Judged.Sharing;
import se.uppsikt.publishing.gate.Judged.Shown;
import se.uppsikt.publishing.gate.Judged.Sound;
import se.uppsikt.publishing.gate.Judged.Wording;
import se.uppsikt.publishing.gate.Judged.Words;
import se.uppsikt.publishing.mediabank.AssetId;

/** Something that is about to be said, put together for a test. */
final class About {
    static final List<String> OWN = List.of("019-21 10 00", "servicecenter@orebro.se", "orebro.se");

    private final List<Wording> wordings = new ArrayList<>();
    private final List<Shown> media = new ArrayList<>();
    private Post.Form form = Post.Form.POST;
    private Sharing sharing = new Sharing.Own();
    private boolean filmTold;

    static About post(String text) {
        return new About().on("Örebro kommun på Facebook", text);
    }

    static About nowhere() {
        return new About();
    }

    static About story() {
        About about = post("");
        about.form = Post.Form.STORY;
        return about;
    }

    About on(String account, String text) {
        return on(account, null, text);
    }

    About on(String account, @Nullable String title, String text) {
        wordings.add(new Wording(account, title, text));
        return this;
    }

    /** Instead of the municipality's own page. */
    About onlyOn(String account) {
        Wording first = wordings.removeFirst();
        return on(account, first.text());
    }

    About sharing(Sharing with) {
        sharing = with;
        return this;
    }

    About filmTold() {
        filmTold = true;
        return this;
    }

    About picture(String alt, boolean decorative) {
        return shown(false, alt, decorative, Sound.NO_SPEECH, false, new Words.Read(List.of()));
    }

    About pictureWith(String... lines) {
        return pictureWith("En affisch", lines);
    }

    About pictureWith(String alt, String[] lines) {
        return shown(false, alt, false, Sound.NO_SPEECH, false, new Words.Read(List.of(lines)));
    }

    About unreadPicture() {
        return shown(false, "Ett torg", false, Sound.NO_SPEECH, false, new Words.Unread());
    }

    About film(Sound sound, boolean captions) {
        return shown(true, "", false, sound, captions, new Words.Unread());
    }

    About person(People people) {
        media.add(
                new Shown(
                        id(media.size()),
                        "bild" + (media.size() + 1) + ".jpg",
                        false,
                        "Ett barn",
                        false,
                        Sound.NO_SPEECH,
                        false,
                        new Words.Read(List.of()),
                        people));
        return this;
    }

    Judged judged() {
        return new Judged(form, "Örebro kommun", wordings, media, sharing, filmTold, OWN);
    }

    /** What the gate says of one thing; it is a mistake to ask for what does not concern it. */
    Point point(Point.Check check) {
        return Gate.points(judged()).stream()
                .filter(each -> each.check() == check)
                .findFirst()
                .orElseThrow(() -> new AssertionError(check + " is not asked for"));
    }

    boolean isAsked(Point.Check check) {
        return Gate.points(judged()).stream().anyMatch(each -> each.check() == check);
    }

    static AssetId id(int number) {
        return new AssetId(new UUID(0, number));
    }

    private About shown(
            boolean film,
            String alt,
            boolean decorative,
            Sound sound,
            boolean captions,
            Words words) {
        int number = media.size();
        String name = film ? "film" + (number + 1) + ".mp4" : "bild" + (number + 1) + ".jpg";
        media.add(
                new Shown(
                        id(number),
                        name,
                        film,
                        alt,
                        decorative,
                        sound,
                        captions,
                        words,
                        new People.Covered()));
        return this;
    }
}

package se.uppsikt.accounts.appearance;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.appearance.AccountPicture.Place;
import se.uppsikt.accounts.appearance.Appearance.Pictured;
import se.uppsikt.accounts.appearance.Appearance.Text;
import se.uppsikt.accounts.applications.ApplicationRows;
import se.uppsikt.base.shared.NotFound;

/** The door to how accounts have looked: the pictures and texts of their profiles (K4). */
@Service
public class Appearances {
    private final PictureRows pictures;
    private final ApplicationRows applications;

    Appearances(PictureRows pictures, ApplicationRows applications) {
        this.pictures = pictures;
        this.applications = applications;
    }

    /**
     * What held at some moment of a time.
     *
     * @param before where the time ends; what came then or later is not known of
     */
    public Appearance during(AccountId account, Instant from, Instant before) {
        List<AccountPicture> all = pictures.of(account);
        List<Pictured> shown = new ArrayList<>();
        for (Place place : Place.values()) {
            List<AccountPicture> versions =
                    all.stream()
                            .filter(picture -> picture.place() == place)
                            .sorted(
                                    comparing(AccountPicture::putAt)
                                            .thenComparingInt(AccountPicture::number))
                            .toList();
            for (Held<AccountPicture> each : held(versions, AccountPicture::putAt, from, before)) {
                shown.add(new Pictured(each.version(), each.until()));
            }
        }
        List<Text> texts = new ArrayList<>();
        for (Held<Text> each :
                held(numbered(applications.approvedTexts(account)), Text::since, from, before)) {
            texts.add(each.version().until(each.until()));
        }
        return new Appearance(shown, texts);
    }

    /** The bytes as they were handed in. */
    public byte[] original(AccountPicture.Id id) {
        return pictures.original(id).orElseThrow(() -> missing(id));
    }

    /** The same picture as JPEG or PNG, as our own pages show it. */
    public byte[] plain(AccountPicture.Id id) {
        return pictures.shown(id).orElseThrow(() -> missing(id));
    }

    private record Held<V>(V version, @Nullable Instant until) {}

    /** Which of the versions of one thing, oldest first, held during the time, and how long. */
    private static <V> List<Held<V>> held(
            List<V> versions, Function<V, Instant> since, Instant from, Instant before) {
        List<V> known =
                versions.stream().filter(each -> since.apply(each).isBefore(before)).toList();
        List<Held<V>> held = new ArrayList<>();
        for (int i = 0; i < known.size(); i++) {
            Instant until = i + 1 < known.size() ? since.apply(known.get(i + 1)) : null;
            if (until == null || until.isAfter(from)) {
                held.add(new Held<>(known.get(i), until));
            }
        }
        return held;
    }

    /** A plan that is approved anew with the same text is no new version of the text. */
    private static List<Text> numbered(List<ApplicationRows.ApprovedText> approved) {
        List<Text> texts = new ArrayList<>();
        for (ApplicationRows.ApprovedText each : approved) {
            if (texts.isEmpty() || !Objects.equals(texts.getLast().text(), each.text())) {
                texts.add(new Text(texts.size() + 1, each.text(), each.by(), each.at(), null));
            }
        }
        return texts;
    }

    private static NotFound missing(AccountPicture.Id id) {
        return new NotFound("picture " + id.value());
    }
}

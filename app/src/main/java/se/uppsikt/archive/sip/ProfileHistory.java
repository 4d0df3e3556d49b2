package se.uppsikt.archive.sip;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.appearance.AccountPicture;
import se.uppsikt.accounts.appearance.AccountPicture.Place;
import se.uppsikt.accounts.appearance.Appearance;
import se.uppsikt.accounts.appearance.Appearances;
import se.uppsikt.archive.eark.ArchiveProblem;
import se.uppsikt.base.media.MediaType;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.base.shared.SwedishTime;

/**
 * How the account looked during the year: each version of its pictures and of its text, and the
 * files they become. What came after the package was ordered is not in it, so that it is the same
 * when it is built again.
 */
@Enforces(
        value = "A2",
        how = "Profilbild, omslag och profiltext följer med i varje version som gällde under året.")
public final class ProfileHistory {
    private final Appearances profiles;
    private final int year;
    private final Instant end;
    private final List<Image> images;
    private final List<Appearance.Text> texts;

    private ProfileHistory(
            Appearances profiles,
            int year,
            Instant end,
            List<Image> images,
            List<Appearance.Text> texts) {
        this.profiles = profiles;
        this.year = year;
        this.end = end;
        this.images = images;
        this.texts = texts;
    }

    /**
     * A version of a picture.
     *
     * @param until null when it still held at the end
     * @param file what was handed in, byte for byte
     * @param page the file that pages show: the same, or a copy in a form that archives take
     */
    public record Image(
            AccountPicture picture,
            @Nullable Instant until,
            MediaType type,
            String file,
            String page) {
        boolean copied() {
            return !page.equals(file);
        }
    }

    /**
     * @throws ArchiveProblem when a picture is no longer the one that was handed in
     */
    public static ProfileHistory of(Appearances profiles, PackageBuild.Subject order) {
        Instant newYear = newYear(order.year() + 1);
        Instant before = order.orderedAt().isBefore(newYear) ? order.orderedAt() : newYear;
        Appearance profile = profiles.during(order.account().id(), newYear(order.year()), before);
        List<Image> images = new ArrayList<>();
        for (Appearance.Pictured each : profile.pictures()) {
            images.add(image(profiles, each));
        }
        return new ProfileHistory(
                profiles,
                order.year(),
                before.minusMillis(1),
                List.copyOf(images),
                profile.texts());
    }

    /** The last moment that is told of: the end of the year, or when the package was ordered. */
    public Instant end() {
        return end;
    }

    /** The last moment in words, such as {@code vid slutet av 2025}. */
    public String endShown() {
        return end.isBefore(newYear(year + 1).minusMillis(1))
                ? SwedishTime.exact(end)
                : "vid slutet av " + year;
    }

    /** The last moment of a month that is told of. */
    Instant endOf(int month) {
        Instant next =
                LocalDate.of(year, month, 1)
                        .plusMonths(1)
                        .atStartOfDay(SwedishTime.ZONE)
                        .toInstant();
        return next.isAfter(end) ? end : next.minusMillis(1);
    }

    /** The versions of a picture, oldest first. */
    public List<Image> images(Place place) {
        return images.stream().filter(each -> each.picture().place() == place).toList();
    }

    /** The versions of the text, oldest first. */
    public List<Appearance.Text> texts() {
        return texts;
    }

    /** The picture that was there then; null when Uppsikt has none from that time. */
    public @Nullable Image image(Place place, Instant at) {
        return images(place).stream()
                .filter(each -> holds(each.picture().putAt(), each.until(), at))
                .findFirst()
                .orElse(null);
    }

    /** The text that was there then. */
    public Appearance.@Nullable Text text(Instant at) {
        return texts.stream()
                .filter(each -> holds(each.since(), each.until(), at))
                .findFirst()
                .orElse(null);
    }

    /** Whether nothing is known of how the account looked. */
    public boolean unknown() {
        return images.isEmpty() && texts.isEmpty();
    }

    byte[] original(Image image) {
        byte[] bytes = profiles.original(image.picture().id());
        if (!Sha256.of(bytes).hex().equals(image.picture().sha256())) {
            throw changed(image.file());
        }
        return bytes;
    }

    /** The same picture in a form that archives take and a size that fits a page. */
    byte[] plain(Image image) {
        return profiles.plain(image.picture().id());
    }

    static String name(Appearance.Text text) {
        return "konto/profiltext-%03d.txt".formatted(text.number());
    }

    private static Image image(Appearances profiles, Appearance.Pictured each) {
        AccountPicture picture = each.picture();
        String name = name(picture);
        byte[] original = profiles.original(picture.id());
        MediaType type = MediaType.of(original);
        if (!type.picture()) {
            throw changed(name);
        }
        String file = name + type.ending();
        String page =
                !type.copiedForArchives()
                        ? file
                        : file + (png(profiles.plain(picture.id())) ? ".png" : ".jpg");
        return new Image(picture, each.until(), type, file, page);
    }

    private static String name(AccountPicture picture) {
        return "konto/%s-%03d"
                .formatted(
                        switch (picture.place()) {
                            case PROFILE -> "profilbild";
                            case COVER -> "omslagsbild";
                        },
                        picture.number());
    }

    private static boolean png(byte[] picture) {
        return picture[0] == (byte) 0x89;
    }

    private static boolean holds(Instant since, @Nullable Instant until, Instant at) {
        return !since.isAfter(at) && (until == null || until.isAfter(at));
    }

    private static Instant newYear(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(SwedishTime.ZONE).toInstant();
    }

    private static ArchiveProblem changed(String file) {
        return ArchiveProblem.unreadable(file, new IOException("not as it was handed in"));
    }
}

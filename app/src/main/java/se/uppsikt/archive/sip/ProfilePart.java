package se.uppsikt.archive.sip;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import se.uppsikt.accounts.appearance.AccountPicture;
import se.uppsikt.accounts.appearance.AccountPicture.Place;
import se.uppsikt.accounts.appearance.Appearance;
import se.uppsikt.archive.eark.PackagedFile;
import se.uppsikt.archive.eark.Premis;
import se.uppsikt.archive.eark.RepresentationWriter;
import se.uppsikt.base.media.MediaType;

/**
 * The profile's pictures and texts as files, one for each version, in a folder of their own. Each
 * is an object of PREMIS with the event of its coming: who handed it in or approved it, and when.
 */
final class ProfilePart {
    private static final String COPY = "visningskopia";

    private final ProfileHistory looks;

    ProfilePart(ProfileHistory looks) {
        this.looks = looks;
    }

    List<Premis.Event> events(Instant packedAt) {
        List<Premis.Event> events = new ArrayList<>();
        images().forEach(each -> events.add(handedIn(each.picture())));
        looks.texts().forEach(each -> events.add(approved(each)));
        if (images().anyMatch(ProfileHistory.Image::copied)) {
            events.add(
                    new Premis.Event(
                            COPY,
                            "migration",
                            packedAt,
                            "Profil- och omslagsbilder i format som arkiv inte tar emot har en kopia i"
                                    + " JPEG eller PNG, gjord när bilden lades in. Originalet är orört.",
                            "genomförd"));
        }
        return events;
    }

    /** Writes the files, in the order of their paths. */
    void write(RepresentationWriter rep) throws IOException {
        for (ProfileHistory.Image each : images().toList()) {
            write(
                    rep,
                    each.file(),
                    each.type(),
                    looks.original(each),
                    new PackagedFile.Touched(event(each.picture()), null));
            if (each.copied()) {
                byte[] plain = looks.plain(each);
                write(
                        rep,
                        each.page(),
                        MediaType.of(plain),
                        plain,
                        new PackagedFile.Touched(COPY, null, each.file()));
            }
        }
        for (Appearance.Text each : looks.texts()) {
            write(
                    rep,
                    ProfileHistory.name(each),
                    MediaType.PLAIN,
                    each.text().getBytes(StandardCharsets.UTF_8),
                    new PackagedFile.Touched(event(each), null));
        }
    }

    /** In the order of the names of their files. */
    private Stream<ProfileHistory.Image> images() {
        return Arrays.stream(Place.values())
                .flatMap(place -> looks.images(place).stream())
                .sorted(comparing(ProfileHistory.Image::file));
    }

    private static void write(
            RepresentationWriter rep,
            String path,
            MediaType type,
            byte[] content,
            PackagedFile.Touched touched)
            throws IOException {
        try (var out = rep.file(new PackagedFile(path, type, content.length, touched))) {
            out.write(content);
        }
    }

    private static Premis.Event handedIn(AccountPicture picture) {
        return new Premis.Event(
                event(picture),
                "capture",
                picture.putAt(),
                "%s, version %d, lades in av %s. SHA-256 när den lades in: %s."
                        .formatted(
                                picture.place().swedish(),
                                picture.number(),
                                picture.putBy(),
                                picture.sha256()),
                "genomförd");
    }

    private static Premis.Event approved(Appearance.Text text) {
        return new Premis.Event(
                event(text),
                "capture",
                text.since(),
                "Profilens text, version %d, godkändes av %s."
                        .formatted(text.number(), text.approvedBy()),
                "genomförd");
    }

    private static String event(AccountPicture picture) {
        return switch (picture.place()) {
                    case PROFILE -> "profilbild-";
                    case COVER -> "omslagsbild-";
                }
                + picture.number();
    }

    private static String event(Appearance.Text text) {
        return "profiltext-" + text.number();
    }
}

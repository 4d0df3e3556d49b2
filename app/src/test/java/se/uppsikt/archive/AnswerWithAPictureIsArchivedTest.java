package se.uppsikt.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.Proves;
import se.uppsikt.access.Access;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.archive.YearPackage.State;
import se.uppsikt.archive.eark.PackageCheck;
import se.uppsikt.archive.sip.PackageId;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.base.shared.TimeIds;
import se.uppsikt.base.storage.Storage;
import se.uppsikt.inbox.pictures.AttachedPictures;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.Pictures;
import se.uppsikt.platforms.PlatformStory;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.sandbox.Faults.Failure;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.base.Failures.Calls;
import se.uppsikt.sandbox.base.Failures.Outcome;

/**
 * A2, P2: what went with an answer is in the package, with its fingerprint and our words for it.
 */
@Proves({"A2", "P2"})
@PlatformTest
class AnswerWithAPictureIsArchivedTest extends PlatformStory {
    @Autowired Archive archive;
    @Autowired PackageRows packages;
    @Autowired PackageBuilder packing;
    @Autowired PackageSubjects subjects;
    @Autowired Storage storage;
    @Autowired AttachedPictures pictures;
    @Autowired Access access;
    @Autowired TimeIds ids;

    private final String alt = "Karta " + UUID.randomUUID();
    private Visitor johan;

    @BeforeEach
    void sitDown() {
        johan = new Visitor(pages);
        johan.signIn("johan.alm", "uppsikt");
    }

    @Test
    void thePictureOfAnAnswerAndALikeAreInThePackage() throws IOException {
        Contribution question = comment(Citizen.AMINA);
        Contribution thanks = comment(Citizen.BERTIL);
        sandbox.faults().loseWebhooks(1);
        String hash = answered(question);
        act(thanks, "gilla", "");
        Map<String, byte[]> files = PackageCheck.read(built(question));

        assertDescribed(files, hash);
        assertThat(deeds(files))
                .contains("like-ordered", "\"bild-alt\":\"" + alt + "\"")
                .contains("\"bild-sha256\":\"" + hash + "\"");
    }

    /** Whether its echo or its receipt came first is the platform's. */
    @Test
    void ourWordsAreThereAlsoWhenThePlatformToldOfTheAnswerFirst() throws IOException {
        Contribution question = comment(Citizen.CECILIA);
        sandbox.faults()
                .failCalls(
                        Failure.HALF_ANSWER,
                        Outcome.CARRIED_OUT,
                        new Calls(1, "POST", question.key().value() + "/comments"));
        String hash = answered(question);

        assertDescribed(PackageCheck.read(built(question)), hash);
    }

    private void assertDescribed(Map<String, byte[]> files, String hash) {
        String name = "/media/" + hash.substring(0, 32) + ".png";
        byte[] picture =
                files.entrySet().stream()
                        .filter(file -> file.getKey().endsWith(name))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElseThrow();
        assertThat(Sha256.of(picture).hex()).isEqualTo(hash);
        assertThat(attachments(files))
                .as("the machine's own")
                .anyMatch(
                        each ->
                                each.startsWith(",\"name\":\"" + alt + "\"")
                                        && each.contains("\"uppsikt:sha256\":\"" + hash + "\""));
        assertThat(files.entrySet())
                .as("a page that people read")
                .filteredOn(file -> file.getKey().endsWith(".html"))
                .extracting(file -> new String(file.getValue(), StandardCharsets.UTF_8))
                .anyMatch(page -> page.contains("alt=\"" + alt + "\""));
    }

    private static List<String> attachments(Map<String, byte[]> files) {
        return List.of(deeds(files).split("\"type\":\"Image\""));
    }

    private static String deeds(Map<String, byte[]> files) {
        StringBuilder all = new StringBuilder();
        files.forEach(
                (name, bytes) -> {
                    if (name.matches(".*/\\d{4}-\\d{2}\\.json")) {
                        all.append(new String(bytes, StandardCharsets.UTF_8));
                    }
                });
        return all.toString();
    }

    /** Answered with a picture that nobody has sent before. */
    private String answered(Contribution question) throws IOException {
        String picture =
                pictures.attach(
                        access.employee("johan.alm").orElseThrow(),
                        question.id(),
                        new ByteArrayInputStream(Pictures.png()),
                        "karta.png");
        act(
                question,
                "svara",
                "&text=Hej&picture="
                        + picture
                        + "&alt="
                        + URLEncoder.encode(alt, StandardCharsets.UTF_8));
        return records.kept(question.id()).ledger().stream()
                .map(entry -> entry.particulars().get("bild-sha256"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private void act(Contribution about, String word, String more) {
        ContributionId id = about.id();
        assertThat(
                        johan.post(
                                        "/inkorg/" + id.value() + "/" + word,
                                        "version=0&once=" + word + more)
                                .statusCode())
                .isEqualTo(302);
        Command last = Objects.requireNonNull(platforms.commands(List.of(id)).get(id)).getLast();
        assertThat(settled(last.id()).state()).isEqualTo(Command.State.DONE);
        quiet();
    }

    /** The year in which it was asked. */
    private Path built(Contribution question) {
        int year = SwedishTime.civil(question.writtenAt()).getYear();
        PackageId id = new PackageId(ids.next());
        packages.order(
                id,
                account().id(),
                year,
                subjects.name(account(), year),
                new PackageRows.Ordering("Prov", Instant.parse((year + 1) + "-01-15T08:30:00Z")));
        packing.build(id, () -> false);
        YearPackage now = archive.yearPackage(id);
        assertThat(now.state()).as("%s", now.problem()).isEqualTo(State.READY);
        return PackageOnDisk.file(storage, now);
    }
}

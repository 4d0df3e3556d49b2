package se.uppsikt.publishing.mediabank;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.SettableClock;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.base.ledger.Verifiable;
import se.uppsikt.base.media.Films;
import se.uppsikt.base.media.MediaStore;
import se.uppsikt.base.media.Photographs;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.platforms.Pictures;

/**
 * P10, P2: a picture or a film is handed in once, kept as it came, goes out without where it was
 * taken, and carries with it what is said of it; for the own unit alone.
 */
@UppsiktTest
class MediaIsHandedInOnceTest {
    private static final String BANK = "/publicering/media";
    private static final String CAPTIONS = "1\n00:00:01,000 --> 00:00:04,000\nVälkommen\n";

    @Autowired MediaBank bank;
    @Autowired MediaStore store;
    @Autowired AssetBytesRows inUse;
    @Autowired AssetCheck check;
    @Autowired Uploading uploading;
    @Autowired SettableClock clock;
    @Autowired JdbcClient database;
    @LocalServerPort int port;

    @AfterEach
    void timeIsNow() {
        clock.run();
    }

    @Test
    void aPictureIsKeptAsItCameAndGoesOutWithoutWhereItWasTaken() throws IOException {
        Visitor johan = visitor("johan.alm");
        byte[] photograph = Photographs.jpeg();
        String address = handedIn(johan, photograph, "spår å ä.jpg");
        MediaAsset asset = asset(address);

        assertThat(asset.name()).isEqualTo("spår å ä.jpg");
        assertThat(asset.publishable()).isTrue();
        assertThat(bytes(asset.original())).isEqualTo(photograph);
        assertThat(new String(bytes(asset.published()), ISO_8859_1))
                .doesNotContain(
                        Photographs.TELEPHONE, new String(Photographs.POSITION, ISO_8859_1));
        assertThat(johan.fetch(address + "/fil").body()).isEqualTo(bytes(asset.published()));
        assertThat(johan.fetch(address + "/original").body()).isEqualTo(photograph);
        assertThat(johan.fetch(address + "/liten").headers().firstValue("content-type"))
                .contains("image/jpeg");
        assertThat(inUse.of(List.of(asset.original().hash(), asset.published().hash()))).hasSize(2);
        assertThat(johan.see(BANK).body()).contains("spår å ä.jpg", "Alt-text saknas");
    }

    @Test
    void whatIsSaidOfItIsItsOwnAndOnRecord() throws IOException {
        Visitor johan = visitor("johan.alm");
        String address = handedIn(johan, Pictures.png(), "sagt.png");

        assertThat(johan.post(address, "version=1&alt=Tv%C3%A5+barn+l%C3%A4ser").statusCode())
                .isEqualTo(302);

        assertThat(asset(address).alt()).isEqualTo("Två barn läser");
        assertThat(johan.see(address).body())
                .contains("Två barn läser", "Säg vilka som syns")
                .doesNotContain("saknas");
        assertThat(johan.see(BANK + "?sok=barn+L%C3%84S").body()).contains("sagt.png");
        HttpResponse<String> late = johan.post(address, "version=1&alt=Annat");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Någon annan har ändrat", "Annat");
        assertThat(johan.post(address, "version=2&alt=Nej&dekorativ=ja").body())
                .contains("Välj det ena");
        assertThat(recorded(address, "media-described")).contains("Två barn läser");
    }

    @Test
    void aFilmHasItsCaptionsCheckedAndKeptBothWays() throws IOException {
        Visitor johan = visitor("johan.alm");
        String address = handedIn(johan, Films.withSound(), "film.mov");
        assertThat(asset(address).length()).isEqualTo(Duration.ofSeconds(7));
        assertThat(new String(bytes(asset(address).published()), ISO_8859_1))
                .doesNotContain(Films.POSITION, Films.TELEPHONE);
        assertThat(johan.see(address).body()).contains("Säg om någon talar");

        johan.post(address, "version=1&tal=ja");
        assertThat(johan.see(address).body()).contains("Undertexter saknas");
        assertThat(captioned(johan, address, "1\n00:00:01,000 --> 00:01:00,000\nHej\n").body())
                .contains("Rad 2: undertexten slutar 1:00, men filmen är 0:07 lång.");
        byte[] windows = CAPTIONS.getBytes("windows-1252");
        assertThat(
                        johan.upload(
                                        address + "/undertexter",
                                        Map.of("sprak", "sv"),
                                        "fil",
                                        "tal.VTT",
                                        windows)
                                .statusCode())
                .isEqualTo(302);

        MediaAsset.Captions captions = Objects.requireNonNull(asset(address).captions());
        assertThat(captions.name()).isEqualTo("tal.srt");
        assertThat(new String(bytes(captions.stored()), UTF_8)).isEqualTo(CAPTIONS + "\n");
        assertThat(bytes(captions.original())).isEqualTo(windows);
        assertThat(johan.see(address).body()).contains("Välkommen").doesNotContain("saknas");
        assertThat(asset(handedIn(johan, Films.mute(), "stum.mp4")).speech())
                .as("nobody is asked whether somebody speaks in a film without sound")
                .isEqualTo(Speech.NO_SPEECH);
    }

    @Test
    void whatIsNoPictureIsRefusedAndWhatPlatformsDoNotTakeIsKept() throws IOException {
        Visitor johan = visitor("johan.alm");

        assertThat(in(johan, "En text".getBytes(UTF_8), "bild.jpg").body())
                .contains("bild.jpg är varken en bild eller en film");
        byte[] cut = Arrays.copyOf(Films.withSound(), 100);
        assertThat(in(johan, cut, "film.mp4").body()).contains("film.mp4 är avbruten");
        byte[] heic = "\0\0\0\30ftypheic\0\0\0\0mif1heic".getBytes(ISO_8859_1);
        String kept = handedIn(johan, heic, "IMG_1.HEIC");
        assertThat(asset(kept).publishable()).isFalse();
        assertThat(johan.see(kept).body())
                .contains("Plattformarna tar inte emot HEIC", "spara bilden som JPEG");
    }

    @Test
    void onlyTheOwnUnitSeesItAndTheCommunicationsDepartmentAll() throws IOException {
        Visitor johan = visitor("johan.alm");
        String address = handedIn(johan, Pictures.png(), "bara-bibliotekets.png");

        Visitor erik = visitor("erik.sand");
        assertThat(erik.see(address).statusCode()).isEqualTo(404);
        assertThat(erik.see(address + "/fil").statusCode()).isEqualTo(404);
        assertThat(erik.see(address + "/original").statusCode()).isEqualTo(404);
        assertThat(erik.post(address, "version=1&alt=x").statusCode()).isEqualTo(404);
        assertThat(erik.see(BANK).body()).doesNotContain("bara-bibliotekets.png");
        Visitor anna = visitor("anna.berg");
        assertThat(anna.see(address).statusCode()).isEqualTo(200);
        assertThat(anna.see(BANK).body()).contains("bara-bibliotekets.png");
        assertThat(anna.post(address + "/kasta", "").statusCode()).isEqualTo(409);
        assertThat(visitor("maria.ek").see(BANK).statusCode()).isEqualTo(403);
    }

    @Test
    void itsOwnUnitThrowsAwayWhatNobodyHasUsed() throws IOException {
        Visitor johan = visitor("johan.alm");
        String address = handedIn(johan, Pictures.png(), "slarv.png");

        assertThat(johan.post(address + "/kasta", "").statusCode()).isEqualTo(302);

        assertThat(johan.see(address).statusCode()).isEqualTo(404);
        assertThat(recorded(address, "media-thrown")).contains("sha256");
    }

    @Test
    void aFileComesInPartsAndGoesOnWhereItWasBrokenOff() throws IOException {
        Visitor johan = visitor("johan.alm");
        byte[] film = large();
        String first = begun(johan, film);
        assertThat(part(johan, first, film, 0).body()).contains("\"fran\":" + Upload.PART);
        assertThat(part(johan, first, film, 0).body())
                .as("the same once more")
                .contains("\"fran\":" + Upload.PART);
        assertThat(part(johan, first, film, 2 * Upload.PART).body())
                .as("too far on")
                .contains("\"fran\":" + Upload.PART);
        assertThat(johan.see(BANK).body()).contains("stor.mp4", "% har kommit fram");
        assertThat(visitor("erik.sand").see(BANK).body()).doesNotContain("stor.mp4");
        assertThat(finished(johan, first).body()).as("not whole").contains("\"adress\":\"\"");

        String again = begun(johan, film);
        assertThat(again).as("the same file, chosen again").isEqualTo(first);
        part(johan, again, film, Upload.PART);
        assertThat(part(johan, again, film, 2 * Upload.PART).body()).contains("\"kvar\":0");
        String address = address(finished(johan, again));

        assertThat(bytes(asset(address).original())).isEqualTo(film);
        assertThat(address(finished(johan, again))).as("whoever asks again").isEqualTo(address);
        assertThat(johan.see(BANK).body()).doesNotContain("har kommit fram");
    }

    @Test
    void aFileThatWouldBeRefusedIsToldSoBeforeItComesAndOneThatIsLeftIsForgotten() {
        Visitor johan = visitor("johan.alm");
        byte[] text = "En text".getBytes(UTF_8);
        assertThat(johan.upload(BANK + "/delar", said(7), "huvud", "h", text).body())
                .contains("är varken en bild eller en film");
        byte[] film = large();
        assertThat(
                        johan.upload(
                                        BANK + "/delar",
                                        said(5L << 30),
                                        "huvud",
                                        "h",
                                        Arrays.copyOf(film, 64))
                                .body())
                .contains("större än vad mediebanken tar emot");
        Map<String, String> other = Map.of("namn", "glömd.mp4", "storlek", "" + film.length);
        String left =
                id(johan.upload(BANK + "/delar", other, "huvud", "h", Arrays.copyOf(film, 64)));
        part(johan, left, film, 0);

        clock.advance(Duration.ofHours(25));
        uploading.forgetOld();

        assertThat(part(visitor("johan.alm"), left, film, Upload.PART).statusCode()).isEqualTo(404);
    }

    @Test
    void everyByteIsReadAgain() throws IOException {
        String address = handedIn(visitor("johan.alm"), Photographs.jpeg(), "prov.jpg");
        Verifiable.Portion portion = check.after("");
        while (portion.next() != null) {
            assertThat(portion.broken()).isNull();
            portion = check.after(portion.next());
        }
        assertThat(portion.broken()).isNull();
        assertThat(portion.checked()).isPositive();
        assertThat(check.sample(2).broken()).isNull();
        assertThat(asset(address).original().hash())
                .isNotEqualTo(asset(address).published().hash());
    }

    /** Three parts, of which the last is short. */
    private static byte[] large() {
        return Arrays.copyOf(Films.withSound(), 2 * Upload.PART + 1000);
    }

    private static Map<String, String> said(long size) {
        return Map.of("namn", "stor.mp4", "storlek", Long.toString(size));
    }

    private static String begun(Visitor by, byte[] film) {
        return id(
                by.upload(
                        BANK + "/delar",
                        said(film.length),
                        "huvud",
                        "huvud",
                        Arrays.copyOf(film, 64 << 10)));
    }

    private static HttpResponse<String> part(Visitor by, String upload, byte[] film, int from) {
        return by.upload(
                BANK + "/delar/" + upload,
                Map.of("fran", Integer.toString(from)),
                "del",
                "del",
                Arrays.copyOfRange(film, from, Math.min(film.length, from + Upload.PART)));
    }

    private static HttpResponse<String> finished(Visitor by, String upload) {
        return by.post(BANK + "/delar/" + upload + "/klar", "");
    }

    private static String id(HttpResponse<String> answer) {
        return found("\"id\":\"([^\"]+)\"", answer.body());
    }

    private static String address(HttpResponse<String> answer) {
        return found("\"adress\":\"([^\"]+)\"", answer.body());
    }

    private static String found(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new AssertionError("nothing is said of it in " + text);
        }
        return found.group(1);
    }

    private static HttpResponse<String> captioned(Visitor by, String address, String text) {
        return by.upload(
                address + "/undertexter",
                Map.of("sprak", "sv"),
                "fil",
                "tal.srt",
                text.getBytes(UTF_8));
    }

    private static HttpResponse<String> in(Visitor by, byte[] file, String name) {
        return by.upload(BANK, Map.of(), "fil", name, file);
    }

    private static String handedIn(Visitor by, byte[] file, String name) {
        HttpResponse<String> answer = in(by, file, name);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return Visitor.goal(answer);
    }

    private MediaAsset asset(String address) {
        return bank.asset(new AssetId(UUID.fromString(address.replaceFirst(".*/", ""))));
    }

    private byte[] bytes(StoredMedia stored) throws IOException {
        try (InputStream bytes = store.open(stored.hash()).orElseThrow()) {
            byte[] all = bytes.readAllBytes();
            assertThat(Sha256.of(all)).isEqualTo(stored.hash());
            return all;
        }
    }

    private String recorded(String address, String event) {
        return database.sql(
                        """
                        select particulars::text from records.ledger
                        where event = ? and particulars ->> 'medium' = ? order by number desc limit 1
                        """)
                .params(event, address.replaceFirst(".*/", ""))
                .query((row, _) -> row.getString(1))
                .single();
    }

    private Visitor visitor(String username) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(username, "uppsikt");
        return visitor;
    }
}

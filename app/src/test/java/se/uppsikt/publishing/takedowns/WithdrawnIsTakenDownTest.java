package se.uppsikt.publishing.takedowns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.Proves;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.platforms.Pictures;
import se.uppsikt.platforms.PlatformStory;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.platforms.publications.Post;
import se.uppsikt.platforms.publications.Publication;
import se.uppsikt.platforms.publications.Publication.State;
import se.uppsikt.platforms.publications.Publications;
import se.uppsikt.policy.Policy;
import se.uppsikt.publishing.consents.Consents;
import se.uppsikt.publishing.consents.Coverage;
import se.uppsikt.publishing.consents.TakedownTime;
import se.uppsikt.publishing.mediabank.AssetId;
import se.uppsikt.records.Contribution;
import se.uppsikt.sandbox.DemoPage;

/**
 * H7: who takes back a consent is gone from the platforms, and what was planned does not go out.
 */
@Proves("H7")
@PlatformTest
class WithdrawnIsTakenDownTest extends PlatformStory {
    private static final DemoPage APART = DemoPage.SCHOOL;
    private static final String CONSENTS = "/publicering/samtycken";
    private static final String TASKS = "/publicering/ta-ner";

    @Autowired private Publications publications;
    @Autowired private Consents consents;
    @Autowired private Policy policy;
    @Autowired private JdbcClient database;
    private Visitor editor;
    private final UUID picture = UUID.randomUUID();
    private final String text = words();

    @Override
    protected Account account() {
        return accounts.byPlatformId(Platform.FACEBOOK, APART.id()).orElseThrow();
    }

    @BeforeEach
    void signIn() {
        editor = new Visitor(pages);
        editor.signIn("erik.sand", "uppsikt");
    }

    @Test
    void aPostIsTakenDownOnFacebookAndStaysWithUs() throws IOException {
        Publication out = published(order(null));
        Publication planned = order(Instant.now().plus(Duration.ofDays(2)));
        String basis = covered();

        Document asked = page(basis + "/aterkalla");
        assertThat(asked.text()).contains("Tas ner senast", "Ett inlägg står", "Går inte ut");
        withdraw(basis);

        assertThat(state(planned)).isEqualTo(State.WITHDRAWN);
        String task = task();
        assertThat(dueOf(task)).isEqualTo(due());
        assertThat(page(task).text()).contains("återkallat sitt godkännande", "Vår kopia");
        assertThat(editor.post(task + "/bort", "").statusCode()).isEqualTo(302);
        await().atMost(PATIENCE).until(() -> outcome(task) != null);
        assertThat(outcome(task)).isEqualTo("REMOVED");
        assertThat(sandbox.wall(APART.id()).posts(text)).isEmpty();
        Contribution kept =
                records.byKey(account().id(), Objects.requireNonNull(out.result())).orElseThrow();
        assertThat(kept.text()).isEqualTo(text);
        assertThat(page(TASKS + "?visa=klara").select("a[href=" + task + "]")).hasSize(1);
    }

    @Test
    void whatIsCoveredByAnotherBasisStays() throws IOException {
        published(order(null));
        String basis = covered();
        String person = personOf(basis);
        assertThat(
                        editor.post(
                                        person + "/grund",
                                        "grund=CONTRACT&stod=Avtal+7&"
                                                + common()
                                                + "&bild="
                                                + picture)
                                .statusCode())
                .isEqualTo(302);

        assertThat(page(basis + "/aterkalla").text()).contains("Inget inlägg behöver tas ner");
        withdraw(basis);

        assertThat(tasks()).isEmpty();
        assertThat(coverage()).isEqualTo(new Coverage.Covered());
    }

    @Test
    void whatSomebodyHasTakenAwayElsewhereIsDoneByHandWithProof() throws IOException {
        published(order(null));
        withdraw(covered());
        String task = task();

        HttpResponse<String> mute = editor.post(task + "/hand", "motiv=+");
        assertThat(mute.statusCode()).isEqualTo(409);
        assertThat(mute.body()).contains("Skriv hur du såg");
        editor.post(task + "/hand", form("motiv", "Sidan säger att inlägget inte finns."));

        assertThat(outcome(task)).isEqualTo("DONE_BY_HAND");
        assertThat(page(task).text()).contains("Sidan säger att inlägget inte finns.");
        assertThat(editor.post(task + "/bort", "").statusCode()).isEqualTo(409);
    }

    @Test
    void aWrongTaskIsDismissedWithAReasonAndAPersonMayMakeOne() throws IOException {
        Publication out = published(order(null));
        HttpResponse<String> made =
                editor.post(
                        TASKS,
                        "publicering=" + out.id().value() + "&" + form("motiv", "Fel bild."));
        assertThat(made.statusCode()).isEqualTo(302);
        String task = task();
        assertThat(page(task).text()).contains("Fel bild.");

        editor.post(task + "/kvar", form("motiv", "Rätt bild ändå."));

        assertThat(outcome(task)).isEqualTo("DISMISSED");
    }

    @Test
    void onlyThoseWhoPublishOnTheAccountActAndTheOfficerReads() throws IOException {
        published(order(null));
        withdraw(covered());
        String task = task();
        Visitor other = new Visitor(pages);
        other.signIn("johan.alm", "uppsikt");
        assertThat(other.see(TASKS).body()).doesNotContain(task);
        assertThat(other.post(task + "/kvar", "motiv=Nej").statusCode()).isEqualTo(403);

        Visitor officer = new Visitor(pages);
        officer.signIn("sara.vik", "uppsikt");
        assertThat(officer.see(task).body()).contains("Du läser här");
        assertThat(officer.post(task + "/kvar", "motiv=Nej").statusCode()).isEqualTo(403);
        assertThat(outcome(task)).isNull();
        editor.post(task + "/kvar", "motiv=Provet+slut");
    }

    private Publication order(@Nullable Instant due) throws IOException {
        Post.Medium medium =
                new Post.Medium(
                        picture,
                        records.store(new ByteArrayInputStream(Pictures.png())),
                        "bild.png",
                        "En flicka i röd mössa.",
                        null);
        return publications.publish(
                ACTOR,
                account().id(),
                new Post(Post.Form.POST, null, text, List.of(medium)),
                due,
                UUID.randomUUID().toString());
    }

    private Publication published(Publication ordered) {
        await().atMost(PATIENCE).until(() -> state(ordered) == State.PUBLISHED);
        return publications.publication(ordered.id());
    }

    private State state(Publication of) {
        return publications.publication(of.id()).state();
    }

    /** The address of the basis by which somebody is seen in the picture. */
    private String covered() {
        HttpResponse<String> answer =
                editor.post(
                        CONSENTS,
                        "namn=Flickan&grund=CONSENT&satt=ORAL&mottaget-av=Erik&"
                                + common()
                                + "&bild="
                                + picture);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(coverage()).isEqualTo(new Coverage.Covered());
        return CONSENTS
                + "/grunder/"
                + database.sql("select basis from publishing.basis_asset where asset = ?")
                        .param(picture)
                        .query(UUID.class)
                        .single();
    }

    private String personOf(String basis) {
        return CONSENTS
                + "/"
                + database.sql(
                                "select participant from publishing.basis where id = cast(? as uuid)")
                        .param(basis.substring(basis.lastIndexOf('/') + 1))
                        .query(UUID.class)
                        .single();
    }

    private static String common() {
        return form("syfte", "Idrottsdagen") + "&fran=2026-01-01&barn=nej&var=alla";
    }

    private void withdraw(String basis) {
        String today = SwedishTime.day(Instant.now()).toString();
        assertThat(editor.post(basis + "/aterkalla", "dag=" + today + "&till=Erik").statusCode())
                .isEqualTo(302);
    }

    private @Nullable Coverage coverage() {
        AssetId asset = new AssetId(picture);
        return consents.coverage(
                        Set.of(asset), Set.of(Platform.FACEBOOK), SwedishTime.day(Instant.now()))
                .get(asset);
    }

    private List<String> tasks() {
        return database.sql(
                        """
                        select r.id from publishing.retraction r
                        join platforms.publication_media m on m.publication = r.publication where m.id = ?
                        """)
                .param(picture)
                .query((row, _) -> TASKS + "/" + row.getString("id"))
                .list();
    }

    private String task() {
        assertThat(tasks()).hasSize(1);
        String task = tasks().getFirst();
        assertThat(page(TASKS).select("a[href=" + task + "]")).hasSize(1);
        return task;
    }

    private static UUID id(String task) {
        return UUID.fromString(task.substring(task.lastIndexOf('/') + 1));
    }

    private @Nullable String outcome(String task) {
        return database.sql("select outcome from publishing.retraction where id = ?")
                .param(id(task))
                .query((row, _) -> java.util.Optional.ofNullable(row.getString("outcome")))
                .single()
                .orElse(null);
    }

    private Instant dueOf(String task) {
        return database.sql("select due_at from publishing.retraction where id = ?")
                .param(id(task))
                .query((row, _) -> row.getTimestamp("due_at").toInstant())
                .single();
    }

    private Instant due() {
        return TakedownTime.due(
                policy.current().answerTimes().calendar(),
                SwedishTime.day(Instant.now()),
                policy.publishing().takedownDays());
    }

    private Document page(String address) {
        HttpResponse<String> answer = editor.see(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private static String form(String field, String value) {
        return field + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}

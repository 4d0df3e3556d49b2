package se.uppsikt.platforms.youtube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.Proves;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.platforms.AppKeys;
import se.uppsikt.platforms.Apps;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.DeliveryEndpoint;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.connecting.PlatformSignIn.Choice;
import se.uppsikt.platforms.connecting.PlatformSignIn.Grant;
import se.uppsikt.platforms.connecting.PlatformSignIn.Journey;
import se.uppsikt.platforms.connecting.PlatformSignIn.Right;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Facts;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.youtube.Standing;
import se.uppsikt.sandbox.youtube.YouTube;

/**
 * A channel on YouTube from its connection to what is removed on it (X8); what the channel does in
 * YouTube's own app is its own.
 */
@Proves("X8")
@PlatformTest
class YouTubeChannelTest extends YouTubeStory {
    @Autowired Apps apps;
    @Autowired YouTubeSignIn signIn;
    @Autowired Hub hub;

    @Test
    void historyIsThereWithFilmsAnswersAndWhatThePlatformHidesByItself() {
        String first = youtube.films(CHANNEL.id()).getFirst();
        Contribution film = kept(first);
        assertThat(film.kind()).isEqualTo(ContributionKind.POST);
        assertThat(film.direction()).isEqualTo(Direction.DRAWN_UP);
        assertThat(film.author().name()).isEqualTo("Örebro kommun");
        assertThat(String.valueOf(film.permalink()))
                .isEqualTo("https://www.youtube.com/watch?v=" + first);
        await().atMost(PATIENCE)
                .until(() -> records.kept(film.id()).versions().getFirst().media().size() == 1);

        List<String> hidden =
                database.sql(
                                """
                                select text from records.contribution
                                where account = ? and visibility = 'HIDDEN'
                                """)
                        .param(account().id().value())
                        .query((row, number) -> row.getString(1))
                        .list();
        assertThat(hidden).anyMatch(text -> text.startsWith("TJÄNA PENGAR"));
    }

    @Test
    void commentIsKeptWithTheTimeThePersonWroteItAndItsEditsAndItsEnd() {
        Contribution kept = comment(Citizen.AMINA);
        assertThat(kept.author().name()).isEqualTo(YouTube.handle(Citizen.AMINA));
        assertThat(kept.thread().value()).isEqualTo(film());
        assertThat(kept.received()).isTrue();
        assertThat(String.valueOf(kept.permalink())).contains("&lc=" + kept.key().value());

        String second = words();
        youtube.edit(kept.key().value(), second);
        poll();
        assertThat(kept(kept.key().value(), c -> second.equals(c.text())).versions()).isEqualTo(2);
        youtube.delete(kept.key().value());
        poll();

        Contribution gone = kept(kept.key().value(), c -> c.facts().withdrawnAt() != null);
        assertThat(gone.text()).isEqualTo(second);
        assertThat(gone.facts().visibility()).isEqualTo(Facts.Visibility.PUBLIC);
    }

    @Test
    void everyReplyOfALongThreadIsFound() {
        Contribution top = comment(Citizen.BERTIL);
        List<String> replies =
                IntStream.range(0, 8)
                        .mapToObj(i -> youtube.reply(top.key().value(), Citizen.ELSA, words()))
                        .toList();
        poll();

        replies.forEach(each -> assertThat(kept(each).parent()).isEqualTo(top.key()));
    }

    @Test
    void threadThatTheChannelsListLeavesOutIsFoundUnderItsFilm() {
        String id = youtube.comment(film(), Citizen.HELMI, words());
        youtube.faults().leaveOut(id);
        poll();

        assertThat(kept(id).received()).isTrue();
    }

    @Test
    void answerIsSaidOnceAndTheChannelsOwnAnswersAreItsOwn() {
        Contribution comment = comment(Citizen.CECILIA);
        String text = words() + " åäö & <3 🌞";
        Command done = settled(answer(comment, text).id());
        assertThat(done.state()).isEqualTo(Command.State.DONE);
        assertThat(youtube.saidByChannel(comment.key().value())).containsExactly(text);
        poll();
        poll();
        assertThat(ours(comment.id(), text)).hasSize(1);

        String native_ = words();
        String reply = youtube.replyAsChannel(comment.key().value(), native_);
        poll();
        assertThat(kept(reply).direction()).isEqualTo(Direction.DRAWN_UP);
        String citizens = youtube.reply(comment.key().value(), Citizen.DRAGAN, words());
        poll();
        settled(answer(kept(citizens), words()).id());
        assertThat(youtube.saidByChannel(comment.key().value())).hasSize(3);
    }

    @Test
    void hidingIsHoldingForReviewAndCanBeTakenBack() {
        Contribution comment = comment(Citizen.FARAH);
        String id = comment.key().value();
        settled(platforms.hide(ACTOR, comment.id()).id());
        assertThat(youtube.standing(id)).isEqualTo(Standing.HELD);
        poll();
        assertThat(kept(id).facts().visibility()).isEqualTo(Facts.Visibility.HIDDEN);
        assertThat(kept(id).facts().withdrawnAt()).isNull();

        settled(platforms.unhide(ACTOR, comment.id()).id());
        assertThat(youtube.standing(id)).isEqualTo(Standing.PUBLISHED);
        youtube.stand(id, Standing.HELD);
        poll();
        assertThat(kept(id).facts().visibility()).isEqualTo(Facts.Visibility.HIDDEN);
        youtube.stand(id, Standing.PUBLISHED);
        poll();
        assertThat(kept(id).facts().visibility()).isEqualTo(Facts.Visibility.PUBLIC);
    }

    @Test
    void removingIsRejectingAndWhatIsRejectedElsewhereIsSeen() {
        Contribution comment = comment(Citizen.GUSTAV);
        Command removed = settled(platforms.remove(ACTOR, comment.id()).id());
        assertThat(removed.state()).isEqualTo(Command.State.DONE);
        assertThat(youtube.standing(comment.key().value())).isEqualTo(Standing.REJECTED);
        poll();
        assertThat(kept(comment.key().value()).facts().visibility())
                .isEqualTo(Facts.Visibility.REMOVED);

        Contribution other = comment(Citizen.GUSTAV);
        youtube.stand(other.key().value(), Standing.REJECTED);
        poll();
        assertThat(kept(other.key().value()).facts().withdrawnAt()).isNotNull();
    }

    @Test
    void nobodyIsShutOutByProgram() {
        Contribution comment = comment(Citizen.DRAGAN);

        Command block =
                until(
                        platforms.block(ACTOR, comment.id()).id(),
                        c -> c.state() == Command.State.BY_HAND);
        assertThat(block.problem()).isEqualTo(PlatformProblem.REFUSED);
        assertThat(youtube.banned(CHANNEL.id(), Citizen.DRAGAN)).isFalse();
        assertThat(platforms.capabilities(account().id()).block()).isFalse();
    }

    @Test
    void filmsAreToldOfByTheHub() throws IOException, InterruptedException {
        subscribed();
        String id = youtube.publish(CHANNEL.id(), "Ny film", words());

        assertThat(kept(id).direction()).isEqualTo(Direction.DRAWN_UP);
        String title = words();
        youtube.reword(id, title, "Annan text");
        kept(id, c -> c.text() != null && c.text().startsWith(title));
        youtube.removeFilm(id);
        kept(id, c -> c.facts().withdrawnAt() != null);
    }

    @Test
    void personSignsInAtGoogleAndTheKeyIsRenewed() throws IOException, InterruptedException {
        Journey journey =
                new Journey(
                        "ett-läge",
                        new Secret("en-lång-hemlighet-som-bara-vi-vet".repeat(2)),
                        URI.create("http://127.0.0.1:8080/plattformar/anslutning"));
        AppKeys keys = apps.keys(Platform.YOUTUBE).orElseThrow();
        URI asked = signIn.address(keys, journey);
        assertThat(asked.toString()).doesNotContain(journey.verifier().reveal(), "hemlighet");
        String form = asked.getRawQuery() + "&svar=ja&kanal=" + CHANNEL.id();
        URI back =
                URI.create(
                        said(sandbox.address() + asked.getPath(), form)
                                .headers()
                                .firstValue("Location")
                                .orElseThrow());
        String code = back.getQuery().replaceAll(".*code=([^&]*).*", "$1");

        Grant grant = signIn.exchange(keys, code, journey);
        assertThat(grant.rights()).containsAll(signIn.rights().stream().map(Right::word).toList());
        assertThat(signIn.choices(keys, grant))
                .extracting(Choice::id, Choice::name)
                .containsExactly(tuple(CHANNEL.id(), CHANNEL.title()));
        Grant renewed = signIn.renewed(keys, Objects.requireNonNull(grant.refresh())).orElseThrow();
        assertThat(signIn.choices(keys, renewed)).hasSize(1);
        assertThat(renewed.expiresAt()).isAfter(Instant.now());
        assertThatThrownBy(() -> signIn.exchange(keys, code, journey))
                .isInstanceOfSatisfying(
                        PlatformTrouble.class,
                        trouble ->
                                assertThat(trouble.problem())
                                        .isEqualTo(PlatformProblem.TOKEN_EXPIRED));
    }

    private static HttpResponse<Void> said(String address, String form)
            throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
    }

    @Test
    void hubIsBelievedByItsSignatureAndItsQuestionByOurOwnWord() {
        AppKeys keys = apps.keys(Platform.YOUTUBE).orElseThrow();
        DeliveryEndpoint.Trial trial = hub.trial("ord").orElseThrow();
        assertThat(hub.signed(trial.body(), trial.signature())).isTrue();
        assertThat(hub.signed("annat".getBytes(StandardCharsets.UTF_8), trial.signature()))
                .isFalse();
        assertThat(hub.signed(trial.body(), null)).isFalse();
        assertThat(hub.signed(trial.body(), "sha1=" + "å".repeat(40))).isFalse();

        Map<String, String> question =
                Map.of(
                        "hub.mode",
                        "subscribe",
                        "hub.challenge",
                        "abc",
                        "hub.verify_token",
                        Hub.word(keys),
                        "hub.topic",
                        "https://www.youtube.com/xml/feeds/videos.xml?channel_id=" + CHANNEL.id());
        assertThat(hub.verified(question::get)).hasValue("abc");
        for (String part : question.keySet()) {
            Map<String, String> wrong = new HashMap<>(question);
            wrong.put(part, "fel ord");
            assertThat(hub.verified(wrong::get)).as(part).isEmpty();
        }
    }

    private void subscribed() throws IOException, InterruptedException {
        var keys = apps.keys(Platform.YOUTUBE).orElseThrow();
        String form =
                DataApi.form(
                        Map.of(
                                "hub.mode",
                                "subscribe",
                                "hub.callback",
                                "http://127.0.0.1:" + port + "/webhook/youtube",
                                "hub.topic",
                                "https://www.youtube.com/xml/feeds/videos.xml?channel_id="
                                        + CHANNEL.id(),
                                "hub.verify_token",
                                Hub.word(keys),
                                "hub.secret",
                                Hub.secret(keys)));
        said(sandbox.address() + "/subscribe", form);
        await().atMost(PATIENCE).until(youtube::idle);
    }
}

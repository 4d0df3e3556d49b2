package se.uppsikt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.restfb.Connection;
import com.restfb.DefaultFacebookClient;
import com.restfb.DefaultJsonMapper;
import com.restfb.DefaultWebRequestor;
import com.restfb.FacebookEndpoints;
import com.restfb.Parameter;
import com.restfb.Version;
import com.restfb.exception.FacebookOAuthException;
import com.restfb.types.Account;
import com.restfb.types.Comment;
import com.restfb.types.GraphResponse;
import com.restfb.types.Insight;
import com.restfb.types.Page;
import com.restfb.types.Post;
import com.restfb.types.instagram.IgComment;
import com.restfb.types.instagram.IgMedia;
import com.restfb.types.webhook.Change;
import com.restfb.types.webhook.FeedCommentValue;
import com.restfb.types.webhook.WebhookEntry;
import com.restfb.types.webhook.WebhookObject;
import com.restfb.types.webhook.instagram.InstagramCommentsValue;
import com.restfb.types.webhook.instagram.InstagramMentionsValue;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.instagram.Profile;
import se.uppsikt.sandbox.instagram.Street;

/**
 * A client that others have written against the real platform reads and writes here as there: what
 * both we and our adapters have misunderstood would show.
 */
class RestfbIsContentTest extends SandboxTest {
    private static final Profile ACCOUNT = Profile.MUNICIPALITY;

    private DefaultFacebookClient client(String token) {
        DefaultFacebookClient client =
                new DefaultFacebookClient(
                        token,
                        Options.Secrets.DEMO.appSecret(),
                        new Unencrypted(),
                        new DefaultJsonMapper(),
                        Version.LATEST);
        String address = sandbox.address().toString();
        client.setFacebookEndpointUrls(
                new FacebookEndpoints() {
                    @Override
                    public String getGraphEndpoint() {
                        return address;
                    }
                });
        return client;
    }

    private DefaultFacebookClient page() {
        return client(DemoPage.MUNICIPALITY.token());
    }

    @Test
    void pagesAndPostsAreRead() {
        List<Account> accounts =
                client(Tokens.USER_TOKEN).fetchConnection("me/accounts", Account.class).getData();
        Page page = page().fetchObject(PAGE, Page.class, Parameter.with("fields", "id,name"));
        List<String> posts = new ArrayList<>();
        for (List<Post> part :
                page().fetchConnection(
                                PAGE + "/feed",
                                Post.class,
                                Parameter.with("fields", "id,message,created_time,from"),
                                Parameter.with("limit", 2))) {
            part.forEach(post -> posts.add(post.getId()));
            assertThat(part).allMatch(post -> post.getCreatedTime() != null);
        }

        assertThat(accounts)
                .extracting(Account::getAccessToken)
                .contains(DemoPage.MUNICIPALITY.token());
        assertThat(page.getName()).isEqualTo(DemoPage.MUNICIPALITY.title());
        assertThat(posts).isEqualTo(sandbox.posts(PAGE));
    }

    @Test
    void commentsAreReadAnsweredHiddenAndRemoved() {
        String id = sandbox.comment(newestPost(), Citizen.AMINA, "Hej på er");
        Connection<Comment> comments =
                page().fetchConnection(
                                newestPost() + "/comments",
                                Comment.class,
                                Parameter.with("fields", "id,message,from,created_time,is_hidden"));
        assertThat(comments.getData())
                .anySatisfy(
                        comment -> {
                            assertThat(comment.getId()).isEqualTo(id);
                            assertThat(comment.getMessage()).isEqualTo("Hej på er");
                            assertThat(comment.getFrom().getName())
                                    .isEqualTo(Citizen.AMINA.fullName());
                        });

        GraphResponse answer =
                page().publish(
                                id + "/comments",
                                GraphResponse.class,
                                Parameter.with("message", "Hej!"));
        page().publish(id, GraphResponse.class, Parameter.with("is_hidden", true));
        Comment hidden =
                page().fetchObject(id, Comment.class, Parameter.with("fields", "is_hidden"));

        assertThat(answer.getId()).isNotBlank();
        assertThat(hidden.getIsHidden()).isTrue();
        assertThat(page().deleteObject(id)).isTrue();
        assertThatThrownBy(() -> page().fetchObject(id, Comment.class))
                .hasMessageContaining("does not exist");
    }

    @Test
    void instagramIsReadAndAnswered() {
        Street street = sandbox.instagram().street();
        String post = street.posts(ACCOUNT).getFirst();
        String first = street.comment(post, Citizen.AMINA, "Hej på er");
        street.reply(first, Citizen.BERTIL, "Ja, hej");
        List<String> media = new ArrayList<>();
        for (List<IgMedia> part :
                page().fetchConnection(
                                ACCOUNT.id() + "/media",
                                IgMedia.class,
                                Parameter.with(
                                        "fields", "id,caption,media_type,timestamp,children{id}"),
                                Parameter.with("limit", 1))) {
            part.forEach(medium -> media.add(medium.getId()));
        }
        IgComment comment =
                page().fetchConnection(
                                post + "/comments",
                                IgComment.class,
                                Parameter.with(
                                        "fields",
                                        "id,text,timestamp,username,hidden,from,replies{id,text}"))
                        .getData()
                        .getFirst();

        assertThat(media).isEqualTo(street.posts(ACCOUNT));
        assertThat(comment.getId()).isEqualTo(first);
        assertThat(comment.getText()).isEqualTo("Hej på er");
        assertThat(comment.getTimestamp()).isNotNull();
        assertThat(comment.getFrom().getUsername()).isEqualTo(comment.getUsername());
        assertThat(comment.getReplies()).extracting(IgComment::getText).containsExactly("Ja, hej");

        GraphResponse answer =
                page().publish(
                                first + "/replies",
                                GraphResponse.class,
                                Parameter.with("message", "Välkommen"));
        page().publish(first, GraphResponse.class, Parameter.with("hide", true));
        assertThat(street.there(answer.getId())).isTrue();
        assertThat(street.hidden(first)).isTrue();
    }

    @Test
    void figuresAreReadAndADeadMetricIsRefused() {
        List<Insight> figures =
                page().fetchConnection(
                                PAGE + "/insights",
                                Insight.class,
                                Parameter.with("metric", "page_media_view,page_follows"),
                                Parameter.with("period", "day"))
                        .getData();

        assertThat(figures)
                .extracting(Insight::getName)
                .containsExactly("page_media_view", "page_follows");
        assertThat(figures).allMatch(each -> !each.getValues().isEmpty());
        assertThatThrownBy(
                        () ->
                                page().fetchConnection(
                                                PAGE + "/insights",
                                                Insight.class,
                                                Parameter.with("metric", "page_impressions")))
                .isInstanceOfSatisfying(
                        FacebookOAuthException.class,
                        trouble -> assertThat(trouble.getErrorCode()).isEqualTo(100));
    }

    @Test
    void aDeadKeyIsKnownForWhatItIs() {
        sandbox.faults().killToken(PAGE, 463);

        assertThatThrownBy(() -> page().fetchObject("me", Page.class))
                .isInstanceOfSatisfying(
                        FacebookOAuthException.class,
                        trouble -> {
                            assertThat(trouble.getErrorCode()).isEqualTo(190);
                            assertThat(trouble.getErrorSubcode()).isEqualTo(463);
                        });
    }

    @Test
    void whatIsToldIsReadAsWhatItIs() throws Exception {
        Street street = sandbox.instagram().street();
        String post = street.posts(ACCOUNT).getFirst();
        sandbox.comment(newestPost(), Citizen.AMINA, "På sidan");
        String onInstagram = street.comment(post, Citizen.BERTIL, "På Instagram");
        street.mentionBelow(post, Citizen.CECILIA, "@orebrokommun");
        street.message(ACCOUNT, Citizen.DRAGAN, "Ett meddelande");

        List<WebhookObject> told =
                ear.await(all -> held(all).size() >= 3 && isTold(all, "Ett meddelande")).stream()
                        .map(RestfbIsContentTest::read)
                        .toList();

        assertThat(told).anyMatch(WebhookObject::isPage).anyMatch(WebhookObject::isInstagram);
        List<Change> changes =
                told.stream()
                        .flatMap(each -> each.getEntryList().stream())
                        .flatMap(entry -> entry.getChanges().stream())
                        .toList();
        assertThat(changes.stream().map(Change::getValue))
                .anySatisfy(
                        value ->
                                assertThat(value)
                                        .isInstanceOfSatisfying(
                                                FeedCommentValue.class,
                                                comment ->
                                                        assertThat(comment.getMessage())
                                                                .isEqualTo("På sidan")))
                .anySatisfy(
                        value ->
                                assertThat(value)
                                        .isInstanceOfSatisfying(
                                                InstagramCommentsValue.class,
                                                comment ->
                                                        assertThat(comment.getId())
                                                                .isEqualTo(onInstagram)))
                .anySatisfy(value -> assertThat(value).isInstanceOf(InstagramMentionsValue.class));
        assertThat(told.stream().flatMap(each -> each.getEntryList().stream()))
                .flatExtracting(WebhookEntry::getMessaging)
                .anySatisfy(
                        message ->
                                assertThat(message.getMessage().getText())
                                        .isEqualTo("Ett meddelande"));
    }

    private static boolean isTold(List<Ear.Heard> all, String words) {
        return all.stream()
                .anyMatch(
                        heard -> new String(heard.body(), StandardCharsets.UTF_8).contains(words));
    }

    private static List<Change> held(List<Ear.Heard> all) {
        return all.stream()
                .flatMap(heard -> read(heard).getEntryList().stream())
                .flatMap(entry -> entry.getChanges().stream())
                .toList();
    }

    private static WebhookObject read(Ear.Heard heard) {
        return new DefaultJsonMapper()
                .toJavaObject(
                        new String(heard.body(), StandardCharsets.UTF_8), WebhookObject.class);
    }

    /** The client takes for granted that the next page of a list is encrypted. */
    private static final class Unencrypted extends DefaultWebRequestor {
        @Override
        protected HttpURLConnection openConnection(URL url) throws IOException {
            return (HttpURLConnection)
                    URI.create(url.toString().replaceFirst("^https:", "http:"))
                            .toURL()
                            .openConnection();
        }
    }
}

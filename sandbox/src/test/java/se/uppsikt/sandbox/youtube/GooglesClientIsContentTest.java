package se.uppsikt.sandbox.youtube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.http.ByteArrayContent;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.youtube.model.Caption;
import com.google.api.services.youtube.model.CaptionSnippet;
import com.google.api.services.youtube.model.Channel;
import com.google.api.services.youtube.model.Comment;
import com.google.api.services.youtube.model.CommentSnippet;
import com.google.api.services.youtube.model.CommentThread;
import com.google.api.services.youtube.model.CommentThreadListResponse;
import com.google.api.services.youtube.model.PlaylistItem;
import com.google.api.services.youtube.model.Video;
import com.google.api.services.youtube.model.VideoSnippet;
import com.google.api.services.youtube.model.VideoStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.uppsikt.sandbox.base.Citizen;

/** Google's own client for Java, which knows nothing of us, finds the sandbox to be YouTube. */
class GooglesClientIsContentTest extends YouTubeStory {
    private com.google.api.services.youtube.YouTube google;

    @BeforeEach
    void connect() {
        google =
                new com.google.api.services.youtube.YouTube.Builder(
                                new NetHttpTransport(),
                                GsonFactory.getDefaultInstance(),
                                call ->
                                        call.getHeaders()
                                                .setAuthorization("Bearer " + CHANNEL.token()))
                        .setRootUrl(sandbox.address() + "/")
                        .setApplicationName("prov")
                        .build();
    }

    @Test
    void channelLeadsToItsUploadsAndTheyToFilms() throws IOException {
        Channel channel =
                google.channels()
                        .list(List.of("id", "snippet", "contentDetails"))
                        .setMine(true)
                        .execute()
                        .getItems()
                        .getFirst();
        List<PlaylistItem> uploads =
                google.playlistItems()
                        .list(List.of("contentDetails"))
                        .setPlaylistId(
                                channel.getContentDetails().getRelatedPlaylists().getUploads())
                        .setMaxResults(50L)
                        .execute()
                        .getItems();
        List<String> ids = uploads.stream().map(i -> i.getContentDetails().getVideoId()).toList();
        List<Video> films =
                google.videos()
                        .list(List.of("snippet", "status", "statistics"))
                        .setId(ids)
                        .execute()
                        .getItems();

        assertThat(channel.getId()).isEqualTo(CHANNEL.id());
        assertThat(channel.getSnippet().getTitle()).isEqualTo("Örebro kommun");
        assertThat(ids).isEqualTo(youtube.films(CHANNEL.id()));
        assertThat(films).hasSize(3);
        assertThat(films.getFirst().getSnippet().getThumbnails().getHigh().getUrl())
                .startsWith("http");
        assertThat(films.getLast().getStatistics().getCommentCount()).isEqualTo(3);
        assertThat(films.getFirst().getStatus().getPrivacyStatus()).isEqualTo("public");
    }

    @Test
    void threadsAndRepliesAreReadPageByPage() throws IOException {
        String top = youtube.comment(film(), Citizen.AMINA, "Vad fint & <bra>!");
        for (int i = 0; i < 7; i++) {
            youtube.reply(top, Citizen.BERTIL, "Svar " + i);
        }
        CommentThreadListResponse threads =
                google.commentThreads()
                        .list(List.of("id", "snippet", "replies"))
                        .setVideoId(film())
                        .setMaxResults(1L)
                        .setTextFormat("plainText")
                        .execute();
        CommentThread first = threads.getItems().getFirst();
        var replies =
                google.comments()
                        .list(List.of("snippet"))
                        .setParentId(top)
                        .setMaxResults(4L)
                        .execute();
        var rest =
                google.comments()
                        .list(List.of("snippet"))
                        .setParentId(top)
                        .setMaxResults(4L)
                        .setPageToken(replies.getNextPageToken())
                        .execute();

        assertThat(threads.getNextPageToken()).isNotNull();
        assertThat(first.getId()).isEqualTo(top);
        CommentSnippet said = first.getSnippet().getTopLevelComment().getSnippet();
        assertThat(said.getTextDisplay()).isEqualTo("Vad fint & <bra>!");
        assertThat(said.getTextOriginal()).isEqualTo("Vad fint & <bra>!");
        assertThat(said.getModerationStatus()).isEqualTo("published");
        assertThat(said.getAuthorDisplayName()).isEqualTo("@amina.lindqvist");
        assertThat(said.getAuthorChannelId().getValue()).startsWith("UC").hasSize(24);
        assertThat(first.getSnippet().getTotalReplyCount()).isEqualTo(7);
        assertThat(first.getReplies().getComments()).hasSize(5);
        assertThat(replies.getItems()).hasSize(4);
        assertThat(rest.getItems()).hasSize(3);
        assertThat(rest.getNextPageToken()).isNull();
    }

    @Test
    void replyIsWrittenChangedAndTakenBack() throws IOException {
        String top = youtube.comment(film(), Citizen.CECILIA, "När öppnar ni?");
        Comment made =
                google.comments()
                        .insert(
                                List.of("snippet"),
                                new Comment()
                                        .setSnippet(
                                                new CommentSnippet()
                                                        .setParentId(top)
                                                        .setTextOriginal("Klockan åtta. 🌞")))
                        .execute();
        assertThat(youtube.saidByChannel(top)).containsExactly("Klockan åtta. 🌞");

        made.getSnippet().setTextOriginal("Klockan nio.");
        google.comments().update(List.of("snippet"), made).execute();
        assertThat(youtube.saidByChannel(top)).containsExactly("Klockan nio.");
        google.comments().delete(made.getId()).execute();

        assertThat(made.getId()).startsWith(top + ".");
        assertThat(youtube.saidByChannel(top)).isEmpty();
    }

    @Test
    void whatIsHeldIsForTheChannelAndWhatIsRejectedIsGoneForEver() throws IOException {
        String id = youtube.comment(film(), Citizen.DRAGAN, "Nånting olämpligt");
        moderate(id, "heldForReview", null);
        assertThat(listed("published")).doesNotContain(id);
        assertThat(listed("heldForReview")).contains(id);

        moderate(id, "published", null);
        assertThat(listed("published")).contains(id);
        moderate(id, "rejected", true);

        assertThat(listed("published")).doesNotContain(id);
        assertThat(listed("heldForReview")).doesNotContain(id);
        assertThat(youtube.banned(CHANNEL.id(), Citizen.DRAGAN)).isTrue();
        assertThat(reason(() -> moderate(id, "published", null))).isEqualTo("commentNotFound");
        String later = youtube.comment(film(), Citizen.DRAGAN, "Igen");
        assertThat(listed("published")).doesNotContain(later);
    }

    @Test
    void reasonsAreReadByTheClient() throws IOException {
        String id = youtube.comment(film(), Citizen.ELSA, "Hej");
        assertThat(reason(() -> moderate(id, "heldForReview", true))).isEqualTo("banWithoutReject");
        assertThat(reason(() -> moderate("Ugfinnsinte", "rejected", null)))
                .isEqualTo("commentNotFound");
        assertThat(reason(() -> google.comments().delete(id).execute())).isEqualTo("forbidden");

        youtube.closeComments(film(), true);
        assertThat(
                        reason(
                                () ->
                                        google.commentThreads()
                                                .list(List.of("snippet"))
                                                .setVideoId(film())
                                                .execute()))
                .isEqualTo("commentsDisabled");
        youtube.faults().spendQuota();
        GoogleJsonResponseException spent =
                refused(() -> google.channels().list(List.of("id")).setMine(true).execute());
        assertThat(spent.getStatusCode()).isEqualTo(403);
        assertThat(spent.getDetails().getErrors().getFirst().getReason())
                .isEqualTo("quotaExceeded");
        youtube.faults().clear();
        youtube.faults().killToken(CHANNEL);
        assertThat(
                        refused(() -> google.channels().list(List.of("id")).setMine(true).execute())
                                .getStatusCode())
                .isEqualTo(401);
    }

    @Test
    void captionsAreSentOnceAndListed() throws IOException {
        Caption caption =
                new Caption()
                        .setSnippet(
                                new CaptionSnippet()
                                        .setVideoId(film())
                                        .setLanguage("sv")
                                        .setName("Svenska"));
        ByteArrayContent text =
                new ByteArrayContent("text/vtt", "WEBVTT\n\n".getBytes(StandardCharsets.UTF_8));
        var direct = google.captions().insert(List.of("snippet"), caption, text);
        direct.getMediaHttpUploader().setDirectUploadEnabled(true);
        direct.execute();

        assertThat(google.captions().list(List.of("snippet"), film()).execute().getItems())
                .extracting(each -> each.getSnippet().getLanguage())
                .containsExactly("sv");
        assertThat(
                        reason(
                                () ->
                                        google.captions()
                                                .insert(List.of("snippet"), caption, text)
                                                .execute()))
                .isEqualTo("captionExists");
    }

    @Test
    void filmIsSentInPiecesAndLockedToPrivate() throws IOException {
        youtube.faults().lockToPrivate();
        Video wanted =
                new Video()
                        .setSnippet(new VideoSnippet().setTitle("Invigning").setDescription("Å"))
                        .setStatus(new VideoStatus().setPrivacyStatus("public"));
        var insert =
                google.videos()
                        .insert(
                                List.of("snippet", "status"),
                                wanted,
                                new ByteArrayContent("video/mp4", new byte[700_000]));
        insert.getMediaHttpUploader().setChunkSize(256 * 1024);
        Video made = insert.execute();

        assertThat(made.getStatus().getPrivacyStatus()).isEqualTo("private");
        assertThat(youtube.films(CHANNEL.id()).getFirst()).isEqualTo(made.getId());
        made.getStatus().setPrivacyStatus("public");
        assertThat(update(made).getStatus().getPrivacyStatus()).isEqualTo("private");
    }

    @Test
    void filmIsSentAsPrivateGetsCaptionsAndIsShownByOneCall() throws Exception {
        youtube.faults().workSlowly();
        byte[] bytes = new byte[700_000];
        new Random(7).nextBytes(bytes);
        Video wanted =
                new Video()
                        .setSnippet(new VideoSnippet().setTitle("Isbanan").setDescription("Åk!"))
                        .setStatus(
                                new VideoStatus()
                                        .setPrivacyStatus("private")
                                        .setSelfDeclaredMadeForKids(true));
        var insert =
                google.videos()
                        .insert(
                                List.of("snippet", "status"),
                                wanted,
                                new ByteArrayContent("video/mp4", bytes));
        insert.getMediaHttpUploader().setChunkSize(256 * 1024);
        Video made = insert.execute();
        assertThat(made.getStatus().getUploadStatus()).isEqualTo("uploaded");
        CaptionSnippet about =
                new CaptionSnippet().setVideoId(made.getId()).setLanguage("sv").setName("Svenska");
        google.captions()
                .insert(
                        List.of("snippet"),
                        new Caption().setSnippet(about),
                        new ByteArrayContent(
                                "text/vtt", "WEBVTT\n\nHej å".getBytes(StandardCharsets.UTF_8)))
                .execute();
        ahead.set(Duration.ofHours(2));
        Video worked =
                google.videos()
                        .list(List.of("status", "fileDetails"))
                        .setId(List.of(made.getId()))
                        .execute()
                        .getItems()
                        .getFirst();
        assertThat(worked.getStatus().getUploadStatus()).isEqualTo("processed");
        assertThat(worked.getFileDetails().getFileSize().intValue()).isEqualTo(bytes.length);
        assertThat(youtube.shown(CHANNEL.id(), "Isbanan")).isEmpty();

        worked.setFileDetails(null);
        worked.getStatus().setPrivacyStatus("public");
        Video shown = update(worked);

        assertThat(shown.getStatus().getPrivacyStatus()).isEqualTo("public");
        assertThat(shown.getStatus().getSelfDeclaredMadeForKids()).isTrue();
        assertThat(youtube.shown(CHANNEL.id(), "Isbanan")).containsExactly(made.getId());
        assertThat(youtube.footage(made.getId())).isEqualTo(bytes);
        assertThat(youtube.captions(made.getId())).containsExactly("WEBVTT\n\nHej å");
    }

    private Video update(Video film) throws IOException {
        return google.videos().update(List.of("status"), film).execute();
    }

    private void moderate(String id, String status, @Nullable Boolean ban) throws IOException {
        google.comments().setModerationStatus(List.of(id), status).setBanAuthor(ban).execute();
    }

    private List<String> listed(String status) throws IOException {
        return google
                .commentThreads()
                .list(List.of("id", "snippet"))
                .setAllThreadsRelatedToChannelId(CHANNEL.id())
                .setModerationStatus(status)
                .setMaxResults(100L)
                .execute()
                .getItems()
                .stream()
                .map(CommentThread::getId)
                .toList();
    }

    private interface Deed {
        void call() throws IOException;
    }

    private static String reason(Deed deed) {
        return refused(deed).getDetails().getErrors().getFirst().getReason();
    }

    private static GoogleJsonResponseException refused(Deed deed) {
        return catchThrowableOfType(GoogleJsonResponseException.class, deed::call);
    }
}

package se.uppsikt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import se.uppsikt.sandbox.base.Citizen;
import tools.jackson.databind.JsonNode;

class MessengerTest extends SandboxTest {

    @Test
    void answerIsTakenWithinADayAndRefusedAfterwards() throws Exception {
        sandbox.message(PAGE, Citizen.AMINA, "Vem pratar jag med?");
        assertThat(write(Citizen.AMINA, "Med oss").status()).isEqualTo(200);

        ahead.set(Duration.ofHours(25));
        Caller.Answer late = write(Citizen.AMINA, "Är du kvar?");
        assertThat(late.code()).isEqualTo(10);
        assertThat(late.subcode()).isEqualTo(2018278);
        sandbox.message(PAGE, Citizen.AMINA, "Ja, jag är kvar");
        assertThat(write(Citizen.AMINA, "Bra").status()).isEqualTo(200);
    }

    @Test
    void humanAgentMayAnswerForSevenDays() throws Exception {
        sandbox.message(PAGE, Citizen.AMINA, "Hej");
        ahead.set(Duration.ofDays(6));

        String to = "{\"id\":\"%s\"}".formatted(Citizen.AMINA.idOn(PAGE));
        assertThat(
                        graph.post(
                                        "/" + PAGE + "/messages",
                                        "recipient",
                                        to,
                                        "messaging_type",
                                        "MESSAGE_TAG",
                                        "tag",
                                        "HUMAN_AGENT",
                                        "message",
                                        "{\"text\":\"Sent svar\"}")
                                .status())
                .isEqualTo(200);
    }

    @Test
    void noOneIsWrittenToUnasked() throws Exception {
        assertThat(write(Citizen.BERTIL, "Hej du").subcode()).isEqualTo(2018278);
        assertThat(
                        graph.post(
                                        "/" + PAGE + "/messages",
                                        "recipient",
                                        "{\"id\":\"1\"}",
                                        "message",
                                        "{\"text\":\"Hej\"}")
                                .subcode())
                .isEqualTo(2018001);
    }

    @Test
    void privateReplyIsTakenOnce() throws Exception {
        String id = sandbox.comment(newestPost(), Citizen.CECILIA, "Mitt nummer är hemligt");
        assertThat(repliable(id)).isTrue();
        Caller.Answer first = replyPrivately(id);
        assertThat(first.json().path("recipient_id").stringValue())
                .isEqualTo(Citizen.CECILIA.idOn(PAGE));

        assertThat(replyPrivately(id).code()).isEqualTo(10900);
        assertThat(repliable(id)).isFalse();
    }

    @Test
    void privateReplyIsRefusedAfterSevenDays() throws Exception {
        String id = sandbox.comment(newestPost(), Citizen.CECILIA, "Gammal fråga");
        ahead.set(Duration.ofDays(8));

        assertThat(repliable(id)).isFalse();
        assertThat(replyPrivately(id).code()).isEqualTo(10901);
    }

    @Test
    void privateReplyOpensTheWindowOnlyWhenThePersonAnswers() throws Exception {
        String id = sandbox.comment(newestPost(), Citizen.CECILIA, "Fråga");
        replyPrivately(id);
        assertThat(write(Citizen.CECILIA, "En sak till").subcode()).isEqualTo(2018278);

        sandbox.message(PAGE, Citizen.CECILIA, "Ja?");
        assertThat(write(Citizen.CECILIA, "En sak till").status()).isEqualTo(200);
    }

    @Test
    void conversationIsListedWithItsMessagesNewestFirst() throws Exception {
        sandbox.message(PAGE, Citizen.ELSA, "Först");
        ahead.set(Duration.ofSeconds(5));
        write(Citizen.ELSA, "Sedan");

        JsonNode conversation =
                graph.get(
                                "/v26.0/"
                                        + PAGE
                                        + "/conversations?fields=id,message_count,participants,messages%7Bmessage%7D")
                        .json()
                        .path("data")
                        .path(0);
        assertThat(conversation.path("message_count").intValue()).isEqualTo(2);
        assertThat(conversation.path("participants").path("data")).hasSize(2);
        String id = conversation.path("id").stringValue();
        JsonNode messages =
                graph.get("/v26.0/" + id + "/messages?fields=message,from,to").json().path("data");
        assertThat(messages.valueStream().map(m -> m.path("message").stringValue()))
                .containsExactly("Sedan", "Först");
    }

    private Caller.Answer write(Citizen to, String text) throws Exception {
        return graph.post(
                "/v26.0/" + PAGE + "/messages",
                "recipient",
                "{\"id\":\"%s\"}".formatted(to.idOn(PAGE)),
                "messaging_type",
                "RESPONSE",
                "message",
                "{\"text\":\"%s\"}".formatted(text));
    }

    private Caller.Answer replyPrivately(String commentId) throws Exception {
        return graph.post(
                "/v26.0/" + PAGE + "/messages",
                "recipient",
                "{\"comment_id\":\"%s\"}".formatted(commentId),
                "message",
                "{\"text\":\"Vi tar det här\"}");
    }

    private boolean repliable(String id) throws Exception {
        return graph.get("/" + id + "?fields=can_reply_privately")
                .json()
                .path("can_reply_privately")
                .booleanValue();
    }
}

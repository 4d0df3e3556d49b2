package se.uppsikt.platforms.youtube;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.Adapter.Access;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.PlatformTrouble.Bearing;
import se.uppsikt.platforms.meta.GraphJson;
import tools.jackson.databind.JsonNode;

/**
 * The channel that the key belongs to. Of what a channel holds back YouTube says to everybody else
 * that it is not there: nothing is called gone before the key has been seen to be the channel's.
 */
final class Channel {
    private final DataApi api;
    private final Access access;

    Channel(DataApi api, Access access) {
        this.api = api;
        this.access = access;
    }

    /**
     * @return the list of everything the channel has published; null when there is none
     * @throws PlatformTrouble when the key is another channel's
     */
    @Nullable String uploads() {
        DataApi.Reply reply =
                api.get(
                        access.token(),
                        "channels",
                        Map.of("part", "id,contentDetails", "mine", "true", "maxResults", "50"));
        for (JsonNode each : reply.items()) {
            if (access.page().equals(GraphJson.id(each, "id"))) {
                JsonNode lists = each.path("contentDetails").path("relatedPlaylists");
                return GraphJson.id(lists, "uploads");
            }
        }
        throw new PlatformTrouble(
                        PlatformProblem.REFUSED,
                        "another channel",
                        "Nyckeln hör till en annan kanal än kontots. Anslut kontot på nytt och välj rätt kanal.",
                        null)
                .bearing(Bearing.CONNECTION);
    }
}

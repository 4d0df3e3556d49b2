package se.uppsikt.platforms.snapchat;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.advertising.AdAccount;
import se.uppsikt.advertising.AdFact.Creative;
import se.uppsikt.advertising.AdFact.Period;
import se.uppsikt.advertising.AdFact.Sort;
import se.uppsikt.advertising.AdFact.Standing;
import se.uppsikt.advertising.AdFact.Terms;
import se.uppsikt.advertising.Audience;
import se.uppsikt.platforms.meta.GraphJson;
import tools.jackson.databind.JsonNode;

/**
 * Campaigns, squads, creatives and ads as Snapchat writes them. Nothing here throws for the sake of
 * content; what has no id is null. Pure.
 */
final class AdObjects {
    /** Where Snapchat does not say, since the account is a Swedish municipality's. */
    private static final ZoneId HOME = ZoneId.of("Europe/Stockholm");

    private AdObjects() {}

    static AdAccount account(JsonNode told, String id) {
        String name = GraphJson.wording(told, "name");
        String currency = GraphJson.wording(told, "currency");
        return new AdAccount(
                name == null ? id : name,
                currency == null ? "SEK" : currency,
                zone(GraphJson.wording(told, "timezone")));
    }

    private static ZoneId zone(@Nullable String told) {
        try {
            return told == null ? HOME : ZoneId.of(told);
        } catch (DateTimeException notAZone) {
            return HOME;
        }
    }

    static @Nullable Standing campaign(JsonNode told) {
        return standing(Sort.CAMPAIGN, told, null, null, null);
    }

    static @Nullable Standing squad(JsonNode told, PlaceNames places) {
        JsonNode targeting = told.path("targeting");
        Audience audience = targeting.isObject() ? Targeting.read(targeting, places) : null;
        return standing(Sort.AD_SET, told, GraphJson.id(told, "campaign_id"), audience, null);
    }

    static @Nullable Standing ad(JsonNode told) {
        String creative = GraphJson.id(told, "creative_id");
        return standing(
                Sort.AD,
                told,
                GraphJson.id(told, "ad_squad_id"),
                null,
                creative == null ? null : new Creative(creative, null, null));
    }

    static @Nullable Standing creative(JsonNode told) {
        Creative creative = new Creative(null, GraphJson.wording(told, "headline"), link(told));
        return standing(Sort.CREATIVE, told, null, null, creative);
    }

    private static @Nullable String link(JsonNode told) {
        String web = GraphJson.wording(told.path("web_view_properties"), "url");
        return web == null
                ? GraphJson.wording(told.path("deep_link_properties"), "deep_link_uri")
                : web;
    }

    private static @Nullable Standing standing(
            Sort sort,
            JsonNode told,
            @Nullable String parent,
            @Nullable Audience audience,
            @Nullable Creative creative) {
        String id = GraphJson.id(told, "id");
        if (id == null) {
            return null;
        }
        String name = GraphJson.wording(told, "name");
        return new Standing(
                sort,
                id,
                new Terms(
                        parent,
                        name == null ? id : name,
                        GraphJson.wording(told, "status"),
                        GraphJson.wording(told, "review_status"),
                        Targeting.texts(
                                told.path("review_status_reasons"), List.of("reason", "message")),
                        new Period(
                                GraphJson.time(told, "start_time"),
                                GraphJson.time(told, "end_time")),
                        audience,
                        creative,
                        budget(told)));
    }

    private static @Nullable Long budget(JsonNode told) {
        Long daily = Stats.number(told, "daily_budget_micro");
        return daily == null ? Stats.number(told, "lifetime_budget_micro") : daily;
    }
}

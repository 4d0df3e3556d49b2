package se.uppsikt.sandbox.snapchat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import se.uppsikt.sandbox.base.Clockwork;
import se.uppsikt.sandbox.base.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The municipality's organisation, its ad account, two campaigns and what runs in them. */
public final class DemoAds {
    public static final String ACCOUNT = "5a1d0e2c-0b7f-4c1e-9a55-1f6d00070001";
    public static final String TOKEN = "sandlada-annonsnyckel-1";
    static final String ORGANIZATION = "5a1d0e2c-0b7f-4c1e-9a55-1f6d00070000";
    static final String SCHOOLS = "5a1d0e2c-0b7f-4c1e-9a55-1f6d00070101";
    static final String JOBS = "5a1d0e2c-0b7f-4c1e-9a55-1f6d00070102";
    public static final String PUPILS = "5a1d0e2c-0b7f-4c1e-9a55-1f6d00070201";
    static final String NINTH = "5a1d0e2c-0b7f-4c1e-9a55-1f6d00070202";
    static final String SUMMER = "5a1d0e2c-0b7f-4c1e-9a55-1f6d00070203";
    public static final String OPEN_HOUSE = "5a1d0e2c-0b7f-4c1e-9a55-1f6d00070301";
    static final String MUSIC = "5a1d0e2c-0b7f-4c1e-9a55-1f6d00070302";
    public static final String CARE = "5a1d0e2c-0b7f-4c1e-9a55-1f6d00070303";
    public static final String REFUSED = "5a1d0e2c-0b7f-4c1e-9a55-1f6d00070304";
    private static final String NAME = "name";

    private final World world;
    private final Instant now;

    private DemoAds(World world, Instant now) {
        this.world = world;
        this.now = now;
    }

    static void build(World world, Instant now) {
        new DemoAds(world, now).build();
    }

    private void build() {
        put(
                Sort.ORGANIZATION,
                ORGANIZATION,
                Json.object()
                        .put(NAME, "Örebro kommun")
                        .put("country", "SE")
                        .put("type", "ENTERPRISE")
                        .put("state", "ACTIVE"));
        put(
                Sort.ADACCOUNT,
                ACCOUNT,
                Json.object()
                        .put(NAME, "Örebro kommun annonser")
                        .put("type", "PARTNER")
                        .put("status", "ACTIVE")
                        .put("organization_id", ORGANIZATION)
                        .put("currency", "SEK")
                        .put("timezone", "Europe/Stockholm")
                        .put("advertiser", "Örebro kommun"));
        campaign(SCHOOLS, "Välj gymnasium 2027", 5_000_000_000L);
        campaign(JOBS, "Sommarjobb i vården", 3_000_000_000L);
        squad(PUPILS, SCHOOLS, "Elever i årskurs nio", audience("13-17", "18-20"));
        squad(NINTH, SCHOOLS, "Intresserade av musik", interested());
        squad(SUMMER, JOBS, "Unga vuxna i länet", audience("18-20", "21-24"));
        creative(401, "Öppet hus på Karolinska", "https://www.orebro.se/oppethus");
        creative(402, "Spela i vår bigband-klass", "https://www.orebro.se/musik");
        creative(403, "Jobba med människor i sommar", "https://www.orebro.se/sommarjobb");
        ad(OPEN_HOUSE, PUPILS, 401, "Öppet hus, film", "APPROVED");
        ad(MUSIC, NINTH, 402, "Musiklinjen, film", "APPROVED");
        ad(CARE, SUMMER, 403, "Sommarjobb, bild", "APPROVED");
        ObjectNode refused = ad(REFUSED, SUMMER, 403, "Sommarjobb, film med lön", "REJECTED");
        refused.putArray("review_status_reasons")
                .add("The top snap must clearly show who is advertising.")
                .add("Text in the media is too small to be read.");
        put(Sort.AD, REFUSED, refused);
    }

    private void campaign(String id, String name, long budget) {
        put(
                Sort.CAMPAIGN,
                id,
                Json.object()
                        .put(NAME, name)
                        .put("ad_account_id", ACCOUNT)
                        .put("status", "ACTIVE")
                        .put("objective", "BRAND_AWARENESS")
                        .put("start_time", day(-45))
                        .put("daily_budget_micro", budget));
    }

    private void squad(String id, String campaign, String name, ObjectNode targeting) {
        ObjectNode squad =
                Json.object()
                        .put("campaign_id", campaign)
                        .put("status", "ACTIVE")
                        .put("type", "SNAP_ADS")
                        .put(NAME, name)
                        .put("billing_event", "IMPRESSION")
                        .put("daily_budget_micro", 250_000_000L)
                        .put("start_time", day(-40))
                        .put("end_time", day(20))
                        .put("optimization_goal", "IMPRESSIONS");
        squad.set("placement_v2", Json.object().put("config", "AUTOMATIC"));
        squad.set("targeting", targeting);
        put(Sort.ADSQUAD, id, squad);
    }

    static ObjectNode audience(String... ages) {
        ObjectNode targeting = Json.object();
        ObjectNode who = Json.object();
        ArrayNode groups = who.putArray("age_groups");
        List.of(ages).forEach(groups::add);
        who.putArray("languages").add("sv");
        targeting.putArray("demographics").add(who);
        ObjectNode where = Json.object().put("country_code", "se").put("operation", "INCLUDE");
        where.putArray("region_id").add(Places.OREBRO);
        targeting.putArray("geos").add(where);
        return targeting;
    }

    private static ObjectNode interested() {
        ObjectNode targeting = audience("13-17");
        targeting
                .putArray("interests")
                .add(Json.object().put("category_id", "SLC_117").put(NAME, "Musik"));
        return targeting;
    }

    private void creative(int number, String headline, String link) {
        String id = creativeId(number);
        ObjectNode creative =
                Json.object()
                        .put("ad_account_id", ACCOUNT)
                        .put(NAME, headline)
                        .put("type", "WEB_VIEW")
                        .put("headline", headline)
                        .put("brand_name", "Örebro kommun")
                        .put("call_to_action", "MORE")
                        .put("shareable", true);
        creative.set("web_view_properties", Json.object().put("url", link));
        put(Sort.CREATIVE, id, creative);
    }

    private ObjectNode ad(String id, String squad, int creative, String name, String review) {
        ObjectNode ad =
                Json.object()
                        .put(NAME, name)
                        .put("ad_squad_id", squad)
                        .put("creative_id", creativeId(creative))
                        .put("status", "ACTIVE")
                        .put("type", "REMOTE_WEBPAGE")
                        .put("review_status", review)
                        .put("paying_advertiser_name", "Örebro kommun");
        ad.putArray("review_status_reasons");
        return put(Sort.AD, id, ad);
    }

    private static String creativeId(int number) {
        return "5a1d0e2c-0b7f-4c1e-9a55-1f6d00070" + number;
    }

    private ObjectNode put(Sort sort, String id, ObjectNode object) {
        Instant made = now.minus(Duration.ofDays(46));
        ObjectNode whole = Json.object().put("id", id);
        whole.put("updated_at", Wire.time(made)).put("created_at", Wire.time(made));
        whole.setAll(object);
        world.add(new Event.Put(now, sort, id, whole));
        return whole;
    }

    private String day(int days) {
        LocalDate day = now.atZone(Clockwork.SWEDEN).toLocalDate().plusDays(days);
        return Wire.time(day.atStartOfDay(Clockwork.SWEDEN).toInstant());
    }
}

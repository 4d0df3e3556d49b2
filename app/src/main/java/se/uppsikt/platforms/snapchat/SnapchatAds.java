package se.uppsikt.platforms.snapchat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Platform;
import se.uppsikt.advertising.AdAccount;
import se.uppsikt.advertising.AdFact;
import se.uppsikt.advertising.AdFact.Period;
import se.uppsikt.advertising.AdFact.Sort;
import se.uppsikt.advertising.AdFact.Standing;
import se.uppsikt.advertising.AdSink;
import se.uppsikt.advertising.AdSource;
import se.uppsikt.platforms.Adapter.Access;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.http.PlatformHttp;
import se.uppsikt.platforms.meta.GraphJson;
import tools.jackson.databind.JsonNode;

/**
 * Reads an ad account from the top: campaigns, squads with their audience, what is shown, ads, and
 * for each ad the days that may have changed.
 */
@Component
class SnapchatAds implements AdSource {
    private static final Map<String, String> LIMIT = Map.of("limit", "100");
    private static final String FIELDS = "impressions,swipes,spend,uniques";

    /** So many days are asked for at a time, and no more are told. */
    private static final int STRETCH = 30;

    /** Nobody asks for what an ad cost before that. */
    private static final Duration OLDEST = Duration.ofDays(1_100);

    private final MarketingApi api;

    SnapchatAds(MarketingApi api) {
        this.api = api;
    }

    @Override
    public Platform platform() {
        return Platform.SNAPCHAT;
    }

    @Override
    public void read(Access access, AdSink sink) {
        new Round(access, sink).read();
    }

    /** The account itself, which also shows that the key reaches it. */
    static JsonNode account(MarketingApi api, Access access) {
        Reply reply = api.get(access.token(), "adaccounts/" + path(access.page()), Map.of());
        return reply.parts("adaccounts", "adaccount").whole().stream()
                .findFirst()
                .orElseThrow(
                        () -> PlatformHttp.unavailable(Platform.SNAPCHAT, "no adaccount in it"));
    }

    private static String path(String id) {
        return MarketingApi.encoded(id);
    }

    /** One reading. */
    private final class Round {
        private final Access access;
        private final AdSink sink;
        private final PlaceNames places;
        private final Map<String, Period> periods = new HashMap<>();
        private final List<Standing> ads = new ArrayList<>();
        private final Map<String, Instant> made = new HashMap<>();

        Round(Access access, AdSink sink) {
            this.access = access;
            this.sink = sink;
            this.places = PlaceNames.at(api, access.token());
        }

        void read() {
            AdAccount paying = AdObjects.account(account(api, access), access.page());
            sink.account(paying);
            list("campaigns", "campaign", "kampanjer", AdObjects::campaign);
            list("adsquads", "adsquad", "annonsgrupper", each -> AdObjects.squad(each, places));
            list("creatives", "creative", "annonsers innehåll", AdObjects::creative);
            list("ads", "ad", "annonser", AdObjects::ad);
            ads.forEach(ad -> days(ad, paying));
        }

        private void list(
                String plural,
                String singular,
                String swedish,
                Function<JsonNode, @Nullable Standing> read) {
            api.walk(
                    access.token(),
                    "adaccounts/" + path(access.page()) + "/" + plural,
                    LIMIT,
                    reply -> {
                        Reply.Parts parts = reply.parts(plural, singular);
                        List<AdFact> facts = new ArrayList<>();
                        for (JsonNode each : parts.whole()) {
                            Standing standing = read.apply(each);
                            if (standing != null) {
                                facts.add(standing);
                                remember(each, standing);
                            }
                        }
                        sink.keep(reply.raw(), facts);
                        int lost = parts.failed() + parts.whole().size() - facts.size();
                        if (lost > 0) {
                            sink.missing(
                                    "Snapchat lämnade inte ut alla %s vid den senaste läsningen: %d av %d saknas. De läses nästa gång."
                                            .formatted(
                                                    swedish,
                                                    lost,
                                                    parts.whole().size() + parts.failed()));
                        }
                    });
        }

        private void remember(JsonNode told, Standing standing) {
            if (standing.sort() == Sort.AD_SET) {
                periods.put(standing.key(), standing.terms().period());
            }
            if (standing.sort() == Sort.AD) {
                ads.add(standing);
                Instant created = GraphJson.time(told, "created_at");
                if (created != null) {
                    made.put(standing.key(), created);
                }
            }
        }

        private void days(Standing ad, AdAccount paying) {
            LocalDate today = sink.now().atZone(paying.zone()).toLocalDate();
            LocalDate last = last(ad, paying.zone(), today);
            LocalDate from = first(ad, paying.zone());
            try {
                while (!from.isAfter(last)) {
                    LocalDate until = from.plusDays(STRETCH - 1);
                    until = until.isAfter(last) ? last : until;
                    stretch(ad, paying, from, until);
                    from = until.plusDays(1);
                }
            } catch (PlatformTrouble trouble) {
                if (trouble.problem() != PlatformProblem.GONE) {
                    throw trouble;
                }
                sink.missing(
                        "Snapchat lämnade inte ut vad alla annonser kostat vid den senaste läsningen.");
            }
        }

        private void stretch(Standing ad, AdAccount paying, LocalDate from, LocalDate until) {
            Reply reply =
                    api.get(
                            access.token(),
                            "ads/" + path(ad.key()) + "/stats",
                            Map.of(
                                    "granularity",
                                    "DAY",
                                    "fields",
                                    FIELDS,
                                    "start_time",
                                    midnight(from, paying.zone()),
                                    "end_time",
                                    midnight(until.plusDays(1), paying.zone())));
            Reply.Parts parts = reply.parts("timeseries_stats", "timeseries_stat");
            List<AdFact> days = new ArrayList<>();
            parts.whole().forEach(each -> days.addAll(Stats.days(each, ad.key(), paying)));
            sink.keep(reply.raw(), days);
            if (parts.failed() > 0) {
                sink.missing(
                        "Snapchat lämnade inte ut vad alla annonser kostat vid den senaste läsningen.");
            }
        }

        /** Days begin at the account's own midnight, and are refused when they do not. */
        private static String midnight(LocalDate day, ZoneId zone) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(day.atStartOfDay(zone));
        }

        private LocalDate first(Standing ad, ZoneId zone) {
            LocalDate unsettled = sink.unsettled(ad.key());
            if (unsettled != null) {
                return unsettled;
            }
            Instant oldest = sink.now().minus(OLDEST);
            Instant begun = period(ad).starts();
            Instant since = begun == null ? made.getOrDefault(ad.key(), oldest) : begun;
            return (since.isBefore(oldest) ? oldest : since).atZone(zone).toLocalDate();
        }

        private LocalDate last(Standing ad, ZoneId zone, LocalDate today) {
            Instant ends = period(ad).ends();
            LocalDate end = ends == null ? today : ends.atZone(zone).toLocalDate();
            return end.isAfter(today) ? today : end;
        }

        private Period period(Standing ad) {
            String squad = ad.terms().parent();
            return squad == null ? Period.UNTOLD : periods.getOrDefault(squad, Period.UNTOLD);
        }
    }
}

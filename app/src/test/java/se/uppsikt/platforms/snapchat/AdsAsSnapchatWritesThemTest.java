package se.uppsikt.platforms.snapchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.advertising.AdAccount;
import se.uppsikt.advertising.AdFact.Sort;
import se.uppsikt.advertising.AdFact.Standing;
import se.uppsikt.advertising.Audience;
import se.uppsikt.platforms.PlatformTrouble;

/** Campaigns, squads, creatives and ads in the shapes that Snapchat gives them (X5). */
class AdsAsSnapchatWritesThemTest {
    private static final PlaceNames PLACES = Json.places(Map.of("2118", "Örebro län"));

    private static Audience audience(String targeting) {
        Standing squad =
                AdObjects.squad(
                        Json.node("{'id':'s','campaign_id':'c','targeting':" + targeting + "}"),
                        PLACES);
        return Objects.requireNonNull(Objects.requireNonNull(squad).terms().audience());
    }

    @Test
    void campaignAndSquadHaveTheirPeriodAndBudget() {
        Standing campaign =
                AdObjects.campaign(
                        Json.node(
                                "{'id':'camp_1','name':'Höstens val','status':'ACTIVE','start_time':'2026-07-01T00:00:00.000Z','end_time':'2026-09-30T23:59:59.000Z','daily_budget_micro':5000000000,'lifetime_spend_cap_micro':450000000000}"));
        Standing squad =
                AdObjects.squad(
                        Json.node(
                                "{'id':'adsq_1','campaign_id':'camp_1','name':'Unga','status':'PAUSED','start_time':'2026-07-01T00:00:00.000Z','lifetime_budget_micro':'2500000000'}"),
                        PLACES);

        assertThat(Objects.requireNonNull(campaign).sort()).isEqualTo(Sort.CAMPAIGN);
        assertThat(campaign.terms().budgetMicro()).isEqualTo(5_000_000_000L);
        assertThat(campaign.terms().period().ends())
                .isEqualTo(Instant.parse("2026-09-30T23:59:59Z"));
        assertThat(Objects.requireNonNull(squad).terms().parent()).isEqualTo("camp_1");
        assertThat(squad.terms().budgetMicro()).isEqualTo(2_500_000_000L);
        assertThat(squad.terms().period().ends()).isNull();
        assertThat(squad.terms().audience()).isNull();
    }

    @Test
    void adHasItsReviewWithReasonsInWhateverForm() {
        Standing refused =
                AdObjects.ad(
                        Json.node(
                                "{'id':'ad_1','ad_squad_id':'adsq_1','creative_id':'cre_1','name':'Film','status':'ACTIVE','review_status':'REJECTED','review_status_reasons':['Text too small',{'reason':'No brand'},7,null]}"));

        assertThat(Objects.requireNonNull(refused).terms().review()).isEqualTo("REJECTED");
        assertThat(refused.terms().reasons()).containsExactly("Text too small", "No brand", "7");
        assertThat(Objects.requireNonNull(refused.terms().creative()).key()).isEqualTo("cre_1");
        assertThat(Objects.requireNonNull(AdObjects.ad(Json.node("{'id':'x'}"))).terms().name())
                .as("an ad without a name is called by its id")
                .isEqualTo("x");
    }

    @Test
    void creativeSaysWhereItLeads() {
        Standing web =
                AdObjects.creative(
                        Json.node(
                                "{'id':'cre_1','headline':'Öppet hus','web_view_properties':{'url':'https://www.orebro.se/'}}"));

        assertThat(Objects.requireNonNull(Objects.requireNonNull(web).terms().creative()).link())
                .isEqualTo("https://www.orebro.se/");
    }

    @Test
    void audienceIsToldInPlainSwedish() {
        Audience young =
                audience(
                        "{'demographics':[{'age_groups':['13-17','18-20'],'gender':'FEMALE','languages':['sv']}],'geos':[{'country_code':'se','region_id':['2118']}],'interests':[{'category_id':'SLC_117','name':'musik'}],'regulated_content':false}");

        assertThat(young.shown())
                .isEqualTo("13–20 år, kvinnor, Örebro län, svenska, intresserade av musik");
        assertThat(audience("{'demographics':[{'min_age':18,'max_age':'49'}]}").shown())
                .isEqualTo("18–49 år");
        assertThat(audience("{'demographics':[{'min_age':'35'}]}").shown()).isEqualTo("35+ år");
        assertThat(audience("{'demographics':[{'max_age':24}]}").shown()).isEqualTo("13–24 år");
        assertThat(audience("{'geos':[{'country_code':'se'},{'country_code':'NO'}]}").shown())
                .isEqualTo("alla åldrar, Sverige, Norge");
        assertThat(audience("{'geos':{'country_code':'se','region_id':'99'}}").shown())
                .isEqualTo("alla åldrar, region 99 i Sverige");
    }

    @Test
    void whatNobodyHasWordsForIsNamedAndNotPassedOver() {
        Audience odd =
                audience(
                        "{'demographics':[{'age_groups':['20-29','new-group']}],'segments':[{'segment_id':['1','2']}],'devices':[{'os_type':'iOS'}],'enable_targeting_expansion':true,'connections':[],'x':null}");

        assertThat(odd.shown())
                .isEqualTo(
                        "20–29, new-group år, 2 egna målgrupper, även utvalda efter devices, även utvalda efter enable_targeting_expansion");
        assertThat(odd.lists()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'demographics':'alla','geos':7,'interests':null,'segments':{}}",
                "{'demographics':[null,'x',7,[]],'geos':[null,{}],'interests':[[]]}",
                "{}"
            })
    void nothingThatIsWrittenInTargetingStopsTheReading(String targeting) {
        assertThat(audience(targeting).shown()).isEqualTo("alla åldrar");
    }

    @Test
    void whatHasNoIdIsNothingAndLargeIdsAreKeptAsTheyAre() {
        assertThat(AdObjects.campaign(Json.node("{'name':'utan'}"))).isNull();
        assertThat(AdObjects.ad(Json.node("{'id':{'a':1}}"))).isNull();
        assertThat(
                        Objects.requireNonNull(AdObjects.ad(Json.node("{'id':90071992547409931}")))
                                .key())
                .isEqualTo("90071992547409931");
    }

    @Test
    void statusesUnknownToUsAreKeptAsTheyAre() {
        Standing ad =
                AdObjects.ad(
                        Json.node("{'id':'a','status':'DREAMING','review_status':'LOOKED_AT'}"));

        assertThat(Objects.requireNonNull(ad).terms().status()).isEqualTo("DREAMING");
        assertThat(ad.terms().review()).isEqualTo("LOOKED_AT");
    }

    @Test
    void accountHasItsOwnClockAndCurrency() {
        assertThat(
                        AdObjects.account(
                                Json.node(
                                        "{'name':'Acme','currency':'USD','timezone':'America/New_York'}"),
                                "x"))
                .isEqualTo(new AdAccount("Acme", "USD", ZoneId.of("America/New_York")));
        assertThat(AdObjects.account(Json.node("{'timezone':'Mars/Olympus'}"), "x"))
                .isEqualTo(new AdAccount("x", "SEK", ZoneId.of("Europe/Stockholm")));
    }

    @Test
    void partThatFailedIsCountedAndTheRestIsRead() {
        Reply reply =
                Json.reply(
                        "{'request_status':'SUCCESS','ads':[{'sub_request_status':'SUCCESS','ad':{'id':'1'}},{'sub_request_status':'ERROR','sub_request_error_reason':'x'},{'sub_request_status':'SUCCESS'},{'ad':{'id':'2'}},null]}");

        Reply.Parts parts = reply.parts("ads", "ad");

        assertThat(parts.whole()).hasSize(2);
        assertThat(parts.failed()).isEqualTo(3);
        assertThat(reply.refused()).isFalse();
        assertThat(Json.reply("{'request_status':'ERROR'}").refused()).isTrue();
        assertThat(Json.reply("{}").refused()).as("no envelope is no answer").isTrue();
        assertThatThrownBy(() -> Json.reply("{'ads':{}}").parts("ads", "ad"))
                .isInstanceOf(PlatformTrouble.class);
    }

    @Test
    void nextPageIsOnlyWhereTheFirstWas() {
        String base = "https://adsapi.snapchat.com/v1/";

        assertThat(MarketingApi.leadsOn(base, base + "ads/1?cursor=a&limit=50")).isNotNull();
        for (String elsewhere :
                List.of(
                        "http://adsapi.snapchat.com/v1/ads",
                        "https://adsapi.snapchat.com:8443/v1/ads",
                        "https://adsapi.snapchat.com.evil.example/v1/ads",
                        "https://adsapi.snapchat.com@evil.example/v1/ads",
                        "https://evil.example/v1/ads",
                        "https://adsapi.snapchat.com/v1/../v2/ads",
                        "http://169.254.169.254/v1/",
                        "/v1/ads",
                        "ads",
                        "not an address",
                        "")) {
            assertThat(MarketingApi.leadsOn(base, elsewhere)).as(elsewhere).isNull();
        }
    }
}

package se.uppsikt.accounts;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Every address that belongs to one account, and how the rights matrix asks for it. */
final class RightsMatrixAddresses {
    /**
     * How each address is asked for; it is the rights that are to answer, not the form's faults.
     */
    static final Map<String, String> ASKED = new TreeMap<>();

    /** Here what is asked for is missing for whoever has the right to ask. */
    static final Set<String> MISSING_IS_REACHED =
            Set.of(
                    "GET /arkiv/{id:[0-9a-f-]{36}}/paket",
                    "GET /diarium/handling/{id}/original/{original}",
                    "GET /inkorg/{id}/bild/{picture:[0-9a-f-]{36}}",
                    "POST /inkorg/uppsikt/jour/{handle}/{duty}/ta-bort",
                    "POST /konton/{handle}/redaktorer",
                    "POST /konton/{handle}/redaktorer/{person}/slutar",
                    "POST /konton/{handle}/turer/{turn}/aterkalla",
                    "POST /konton/{handle}/turer/{turn}/tagen",
                    "POST /moderering/{id}/polisunderlag",
                    "POST /plattformar/{handle}/for-hand/{command}");

    /** Addresses with a variable that is no account's. */
    static final Set<String> NO_ACCOUNTS =
            Set.of(
                    "GET /behorighet/{person}",
                    "POST /behorighet/{person}",
                    "POST /behorighet/{person}/folj-grupperna",
                    // the directory's, by a token of its own; DirectoryTellsOfPeopleTest
                    "POST /behorighet/katalog/nycklar/{token}/dra-in",
                    "GET /scim/v2/Groups/{id}",
                    "PUT /scim/v2/Groups/{id}",
                    "PATCH /scim/v2/Groups/{id}",
                    "DELETE /scim/v2/Groups/{id}",
                    "GET /scim/v2/Users/{id}",
                    "PUT /scim/v2/Users/{id}",
                    "PATCH /scim/v2/Users/{id}",
                    "DELETE /scim/v2/Users/{id}",
                    "GET /scim/v2/ResourceTypes/{name}",
                    "GET /scim/v2/Schemas/{name}",
                    // of a draft, for those who write for its accounts; DraftIsWrittenTest
                    "GET /publicering/{id:[0-9a-f-]{36}}",
                    "POST /publicering/{id:[0-9a-f-]{36}}",
                    "GET /publicering/{id:[0-9a-f-]{36}}/kommentarer",
                    "POST /publicering/{id:[0-9a-f-]{36}}/kommentarer",
                    "GET /publicering/{id:[0-9a-f-]{36}}/resultat",
                    // nothing of an account that one does not write for
                    "GET /publicering/kommande/{handle}",
                    "GET /publicering/{id:[0-9a-f-]{36}}/sprak",
                    "POST /publicering/{id:[0-9a-f-]{36}}/bild",
                    "POST /publicering/{id:[0-9a-f-]{36}}/kopia",
                    "POST /publicering/{id:[0-9a-f-]{36}}/flytta",
                    "POST /publicering/{id:[0-9a-f-]{36}}/godkann",
                    "POST /publicering/{id:[0-9a-f-]{36}}/kasta",
                    "POST /publicering/{id:[0-9a-f-]{36}}/klart",
                    "POST /publicering/{id:[0-9a-f-]{36}}/slapp-fram",
                    "POST /publicering/{id:[0-9a-f-]{36}}/ta-tillbaka",
                    "POST /publicering/{id:[0-9a-f-]{36}}/tillbaka",
                    "POST /publicering/{id:[0-9a-f-]{36}}/utfall/{account:[0-9a-f-]{36}}/for-hand",
                    "POST /publicering/{id:[0-9a-f-]{36}}/utfall/{account:[0-9a-f-]{36}}/ge-upp",
                    "POST /publicering/{id:[0-9a-f-]{36}}/utfall/{account:[0-9a-f-]{36}}/hittat",
                    "POST /publicering/{id:[0-9a-f-]{36}}/utfall/{account:[0-9a-f-]{36}}/skicka",
                    "POST /publicering/{id:[0-9a-f-]{36}}/utfall/{account:[0-9a-f-]{36}}/stoppa",
                    // of whoever has the address; CalendarIsSubscribedToTest
                    "GET /kalender/{secret}.ics",
                    "GET /publicering/{id:[0-9a-f-]{36}}/tvillingar",
                    "POST /publicering/{id:[0-9a-f-]{36}}/tvillingar",
                    // of a pair, for those who write for either account; TwinIsAskedForTest
                    "GET /publicering/tvillingar/{twin:[0-9a-f-]{36}}",
                    "POST /publicering/tvillingar/{twin:[0-9a-f-]{36}}/skriv",
                    "POST /publicering/tvillingar/{twin:[0-9a-f-]{36}}/{word}",
                    // of a person; no account
                    "POST /publicering/sprakrad/{rule}/av",
                    "POST /publicering/sprakrad/{rule}/pa",
                    // one's own list; ListIsTakenInTest
                    "GET /behorighet/organisation/csv/{id:[0-9a-f-]{36}}",
                    "POST /behorighet/organisation/csv/{id:[0-9a-f-]{36}}/kasta",
                    "POST /behorighet/organisation/csv/{id:[0-9a-f-]{36}}/ta-in",
                    // a unit of the organisation; OrganisationIsEnteredTest
                    "GET /behorighet/organisation/namnd/{committee}",
                    "POST /behorighet/organisation/namnd/{committee}",
                    "POST /behorighet/organisation/namnd/{committee}/stang",
                    "GET /behorighet/organisation/verksamhet/{area}",
                    "POST /behorighet/organisation/verksamhet/{area}",
                    "POST /behorighet/organisation/verksamhet/{area}/stang",
                    "POST /behorighet/sessioner/person/{person}/avsluta",
                    "POST /behorighet/sessioner/{session}/avsluta",
                    "GET /konton/ruta/{person}",
                    // of a platform, not of an account; LinkedInLeftUnreadTest
                    "GET /plattformar/bevarande/{platform:[a-z]+}",
                    "POST /plattformar/bevarande/{platform:[a-z]+}",
                    "GET /plattformar/nycklar/{platform:[a-z]+}",
                    "POST /plattformar/nycklar/{platform:[a-z]+}",
                    // one's own attempt; ConnectedBySigningInTest
                    "GET /plattformar/anslutning/{state}",
                    "POST /plattformar/anslutning/{state}",
                    "GET /riktlinjer/version/{number}",
                    // an ad that was read; AdsAreReadFromSnapchatTest
                    "GET /annonser/{id:[0-9a-f-]{36}}",
                    // an order, of a unit; AdIsOrderedTest
                    "GET /annonser/bestallningar/{id:[0-9a-f-]{36}}",
                    "POST /annonser/bestallningar/{id:[0-9a-f-]{36}}",
                    "POST /annonser/bestallningar/{id:[0-9a-f-]{36}}/ta-tillbaka",
                    "POST /annonser/bestallningar/{id:[0-9a-f-]{36}}/stall-in",
                    "POST /annonser/bestallningar/{id:[0-9a-f-]{36}}/utvardera",
                    "POST /annonser/bestallningar/{id:[0-9a-f-]{36}}/koppla",
                    "POST /annonser/bestallningar/{id:[0-9a-f-]{36}}/koppla-bort",
                    "POST /annonser/bestallningar/{id:[0-9a-f-]{36}}/godkann",
                    "POST /annonser/bestallningar/{id:[0-9a-f-]{36}}/nej",
                    // a person's own; SavedViewIsOnesOwnTest
                    "POST /inkorg/vyer/{view}/ta-bort",
                    // an order of a person's own; OrderToSortManyTest
                    "GET /inkorg/manga/{sorting:[0-9a-f-]{36}}",
                    "POST /inkorg/manga/{sorting:[0-9a-f-]{36}}/stoppa",
                    "POST /inkorg/manga/{sorting:[0-9a-f-]{36}}/fortsatt",
                    // a picture that everybody may see; judging it needs one, see PicturesTest
                    "GET /konton/{handle}/bilder/{id}",
                    "POST /konton/{handle}/bilder/{id}/vapen",
                    // of whoever has the reference; AskingWithoutNameTest
                    "GET /begar-handling/{reference}",
                    "GET /begar-handling/{reference}/fil/{release}/{place}",
                    "POST /begar-handling/{reference}/{word}",
                    // a committee's; MunicipalRegisterGetsWhatIsEnteredTest
                    "POST /diarium/overlamning/mottagare/{committee}",
                    "POST /diarium/overlamning/mottagare/{committee}/prov",
                    // a request is no account's, and what belongs to it is shown to whoever reads
                    // it; WhatIsAskedForIsHeldTest and WhatIsMaskedIsGoneTest
                    "POST /diarium/utlamnande/{id:[0-9a-f-]{36}}/alla",
                    "POST /diarium/utlamnande/{id:[0-9a-f-]{36}}/maska/resten",
                    "POST /diarium/utlamnande/{id:[0-9a-f-]{36}}/maska/{document:[0-9a-f-]{36}}",
                    "POST /diarium/utlamnande/{id:[0-9a-f-]{36}}/provning/{word}",
                    "POST /diarium/utlamnande/{id:[0-9a-f-]{36}}/traffar",
                    "POST /diarium/utlamnande/{id:[0-9a-f-]{36}}/ur/{document}",
                    "POST /diarium/utlamnande/{id:[0-9a-f-]{36}}/{word}",
                    "GET /diarium/utlamnande/{id:[0-9a-f-]{36}}",
                    "GET /diarium/utlamnande/{id:[0-9a-f-]{36}}/maska",
                    "GET /diarium/utlamnande/{id:[0-9a-f-]{36}}/maska/{document:[0-9a-f-]{36}}",
                    "GET /diarium/utlamnande/{id:[0-9a-f-]{36}}/maska/{document:[0-9a-f-]{36}}/bild/{print:[0-9a-f]{64}}",
                    "GET /diarium/utlamnande/{id:[0-9a-f-]{36}}/provning",
                    "GET /diarium/utlamnande/{id:[0-9a-f-]{36}}/provning/fil/{place}",
                    "GET /diarium/utlamnande/{id:[0-9a-f-]{36}}/sok",
                    // of several accounts at once; TwoPersonsDisposeTest
                    "POST /arkiv/gallring/beslut/{authority:[0-9a-f-]{36}}/upphor",
                    // of the accounts that a crisis concerns; SituationIsSeenTest
                    "GET /kris/lagesbild/tema/{key}",
                    "POST /kris/lagesbild/rykten/{rumour}/bort",
                    "POST /kris/lagesbild/teman/{theme}/bort",
                    "POST /arkiv/gallring/kris/{period:[0-9a-f-]{36}}/slut",
                    "GET /arkiv/gallring/{id:[0-9a-f-]{36}}",
                    "GET /arkiv/gallring/{id:[0-9a-f-]{36}}/hinder",
                    "GET /arkiv/gallring/{id:[0-9a-f-]{36}}/protokoll.csv",
                    "GET /arkiv/gallring/{id:[0-9a-f-]{36}}/protokoll.pdf",
                    "POST /arkiv/gallring/{id:[0-9a-f-]{36}}/{word}",
                    // as a request for records; PersonalDataIsAskedForTest
                    "POST /diarium/dataskydd/{id:[0-9a-f-]{36}}/svara",
                    "POST /diarium/dataskydd/{id:[0-9a-f-]{36}}/traffar",
                    "POST /diarium/dataskydd/{id:[0-9a-f-]{36}}/ur/{document}",
                    "POST /diarium/dataskydd/{id:[0-9a-f-]{36}}/{word}",
                    "GET /diarium/dataskydd/{id:[0-9a-f-]{36}}",
                    "GET /diarium/dataskydd/{id:[0-9a-f-]{36}}/svar.pdf",
                    // a unit's pictures, of no account; MediaIsHandedInOnceTest
                    "POST /publicering/media/delar/{upload:[0-9a-f-]{36}}",
                    "POST /publicering/media/delar/{upload:[0-9a-f-]{36}}/kasta",
                    "POST /publicering/media/delar/{upload:[0-9a-f-]{36}}/klar",
                    "GET /publicering/media/{asset:[0-9a-f-]{36}}",
                    "POST /publicering/media/{asset:[0-9a-f-]{36}}",
                    "GET /publicering/media/{asset:[0-9a-f-]{36}}/fil",
                    "POST /publicering/media/{asset:[0-9a-f-]{36}}/kasta",
                    "GET /publicering/media/{asset:[0-9a-f-]{36}}/liten",
                    "GET /publicering/media/{asset:[0-9a-f-]{36}}/original",
                    "GET /publicering/media/{asset:[0-9a-f-]{36}}/undertexter",
                    "POST /publicering/media/{asset:[0-9a-f-]{36}}/undertexter",
                    // of whoever writes for all its accounts; FormatStandsInTheCalendarTest
                    "GET /publicering/format/{format:[0-9a-f-]{36}}",
                    "POST /publicering/format/{format:[0-9a-f-]{36}}",
                    "POST /publicering/format/{format:[0-9a-f-]{36}}/skriv",
                    "POST /publicering/format/{format:[0-9a-f-]{36}}/hoppa-over",
                    "POST /publicering/format/{format:[0-9a-f-]{36}}/ta-med",
                    "POST /publicering/format/{format:[0-9a-f-]{36}}/kasta",
                    // of whoever works with the draft, or is let in; ContestIsHeldTest
                    "GET /publicering/{id:[0-9a-f-]{36}}/tavling",
                    "POST /publicering/{id:[0-9a-f-]{36}}/tavling",
                    "POST /publicering/{id:[0-9a-f-]{36}}/tavling/uppgifter",
                    "POST /publicering/{id:[0-9a-f-]{36}}/tavling/ingen",
                    "GET /publicering/tavlingar/{id:[0-9a-f-]{36}}/lotter.txt",
                    "POST /publicering/tavlingar/{id:[0-9a-f-]{36}}/lotta",
                    "POST /publicering/tavlingar/{id:[0-9a-f-]{36}}/vinnare",
                    "POST /publicering/tavlingar/{id:[0-9a-f-]{36}}/besked",
                    "POST /publicering/tavlingar/{id:[0-9a-f-]{36}}/kastat",
                    "GET /publicering/tavlingar/{id:[0-9a-f-]{36}}",
                    // a hash; MediaAreKeptByContentTest asks by account
                    "GET /media/{hash:[0-9a-f]{64}}",
                    // a picture; ConsentsAreKeptTest
                    "GET /publicering/samtycken/bild/{asset:[0-9a-f-]{36}}",
                    "POST /publicering/samtycken/bild/{asset:[0-9a-f-]{36}}");

    static {
        String none = "00000000-0000-7000-8000-000000000000";
        ask("GET /konton/{handle}", "/konton/{handle}");
        ask("POST /konton/{handle}/status", "/konton/{handle}/status?till=SUBMITTED");
        ask("POST /konton/{handle}/bekrafta", "/konton/{handle}/bekrafta");
        ask("GET /konton/{handle}/ansokan", "/konton/{handle}/ansokan");
        ask("POST /konton/{handle}/ansokan", "/konton/{handle}/ansokan?version=99&gor=spara");
        ask(
                "POST /konton/{handle}/ansokan/svar",
                "/konton/{handle}/ansokan/svar?version=99&svar=godkann");
        ask(
                "POST /konton/{handle}/ansokan/aterkalla",
                "/konton/{handle}/ansokan/aterkalla?version=99");
        ask("POST /konton/{handle}/ansokan/ta-upp", "/konton/{handle}/ansokan/ta-upp?version=99");
        ask("POST /konton/{handle}/plattformen", "/konton/{handle}/plattformen?id=1&adress=x");
        ask(
                "POST /konton/{handle}/redaktorer",
                "/konton/{handle}/redaktorer?kontakt=x&person=" + none);
        ask(
                "POST /konton/{handle}/redaktorer/{person}/slutar",
                "/konton/{handle}/redaktorer/" + none + "/slutar");
        ask("GET /konton/{handle}/bilder", "/konton/{handle}/bilder");
        ask("POST /konton/{handle}/bilder", "/konton/{handle}/bilder?plats=PROFILE&beskrivning=x");
        ask("GET /konton/{handle}/turer", "/konton/{handle}/turer");
        ask("POST /konton/{handle}/turer", "/konton/{handle}/turer?slag=stafett");
        ask(
                "POST /konton/{handle}/turer/{turn}/aterkalla",
                "/konton/{handle}/turer/" + none + "/aterkalla");
        ask(
                "POST /konton/{handle}/turer/{turn}/tagen",
                "/konton/{handle}/turer/" + none + "/tagen");
        ask("POST /konton/{handle}/marke", "/konton/{handle}/marke?marke=x");
        ask("GET /plattformar/{handle}", "/plattformar/{handle}");
        ask("GET /plattformar/{handle}/anslut", "/plattformar/{handle}/anslut");
        ask("GET /plattformar/{handle}/anslut/vidare", "/plattformar/{handle}/anslut/vidare");
        ask("GET /plattformar/{handle}/statistik", "/plattformar/{handle}/statistik");
        ask("GET /plattformar/{handle}/statistik.csv", "/plattformar/{handle}/statistik.csv");
        ask("POST /plattformar/{handle}/koppla-fran", "/plattformar/{handle}/koppla-fran");
        ask("POST /plattformar/{handle}/nyckel", "/plattformar/{handle}/nyckel?nyckel=x");
        ask("POST /plattformar/{handle}/hamta", "/plattformar/{handle}/hamta");
        ask("POST /plattformar/{handle}/prenumerera", "/plattformar/{handle}/prenumerera");
        ask("POST /plattformar/{handle}/prov", "/plattformar/{handle}/prov");
        ask(
                "POST /plattformar/{handle}/for-hand/{command}",
                "/plattformar/{handle}/for-hand/" + none + "?bevis=x");
        String people = "/publicering/samtycken/";
        String person = people + "{participant:[0-9a-f-]{36}}";
        String basis = people + "grunder/{basis:[0-9a-f-]{36}}/";
        String task = "/publicering/ta-ner/{task:[0-9a-f-]{36}}";
        ask("GET " + person, people + "{participant}");
        ask("POST " + person, people + "{participant}?namn=");
        ask("GET " + person + "/grund", people + "{participant}/grund");
        ask("POST " + person + "/grund", people + "{participant}/grund?grund=x");
        ask("POST " + basis + "vardnadshavare", people + "grunder/{basis}/vardnadshavare?dag=x");
        ask("GET " + basis + "aterkalla", people + "grunder/{basis}/aterkalla");
        ask("POST " + basis + "aterkalla", people + "grunder/{basis}/aterkalla?dag=x");
        ask("GET " + task, "/publicering/ta-ner/{task}");
        ask("POST " + task + "/{word}", "/publicering/ta-ner/{task}/kvar?motiv=");
        ask("GET /inkorg/overlamning/{handle}", "/inkorg/overlamning/{handle}");
        ask("GET /inkorg/svarsbank/{answer}", "/inkorg/svarsbank/{answer}");
        ask("POST /inkorg/svarsbank/{answer}", "/inkorg/svarsbank/{answer}?version=99");
        ask(
                "POST /inkorg/svarsbank/{answer}/bekrafta",
                "/inkorg/svarsbank/{answer}/bekrafta?version=99");
        ask(
                "POST /inkorg/svarsbank/{answer}/dra-in",
                "/inkorg/svarsbank/{answer}/dra-in?version=99");
        ask("GET /inkorg/uppsikt/konto/{handle}", "/inkorg/uppsikt/konto/{handle}");
        ask(
                "POST /inkorg/uppsikt/jour/{handle}/{duty}/ta-bort",
                "/inkorg/uppsikt/jour/{handle}/" + none + "/ta-bort");
        ask("POST /inkorg/uppsikt/konto/{handle}/sett", "/inkorg/uppsikt/konto/{handle}/sett");
        ask("GET /inkorg/{id}/lamna-over", "/inkorg/{item}/lamna-over");
        ask("POST /inkorg/{id}/lamna-over", "/inkorg/{item}/lamna-over?till=");
        ask("GET /inkorg/lamnat/{assignment:[0-9a-f-]{36}}", "/inkorg/lamnat/{assignment}");
        ask(
                "POST /inkorg/lamnat/{assignment:[0-9a-f-]{36}}/{act}",
                "/inkorg/lamnat/{assignment}/foresla?text=");
        ask("GET /inkorg/{id}", "/inkorg/{item}");
        ask("GET /inkorg/{id}/tidigare", "/inkorg/{item}/tidigare");
        ask("GET /inkorg/{id}/bild/{picture:[0-9a-f-]{36}}", "/inkorg/{item}/bild/" + none);
        ask("POST /inkorg/{id}/bild", "/inkorg/{item}/bild");
        ask("POST /inkorg/{id}/svara", "/inkorg/{item}/svara?visa=1&text=x");
        ask("POST /inkorg/{id}/{act}", "/inkorg/{item}/klar?version=99&once=x");
        ask(
                "POST /inkorg/{id}/{act:gilla|angra-gilla|sluta-gilla}",
                "/inkorg/{item}/gilla?version=99&once=x");
        ask(
                "GET /moderering/blockeringar/{block:[0-9a-f-]{36}}",
                "/moderering/blockeringar/{block}");
        ask(
                "POST /moderering/blockeringar/{block:[0-9a-f-]{36}}/{word}",
                "/moderering/blockeringar/{block}/hav");
        ask(
                "POST /moderering/blockeringar/tradar/{thread}/{word}",
                "/moderering/blockeringar/tradar/{thread}/oppna");
        ask("GET /moderering/{id}/blockera", "/moderering/{item}/blockera");
        ask("POST /moderering/{id}/blockera", "/moderering/{item}/blockera");
        ask("GET /moderering/{id}/stang-kommentarerna", "/moderering/{item}/stang-kommentarerna");
        ask("POST /moderering/{id}/stang-kommentarerna", "/moderering/{item}/stang-kommentarerna");
        ask("GET /moderering/{id}/ruta", "/moderering/{item}/ruta");
        ask("POST /moderering/{id}/polisunderlag", "/moderering/{item}/polisunderlag");
        ask("POST /moderering/{id}/{word}", "/moderering/{item}/dolj");
        ask("POST /moderering/{id}/havning", "/moderering/{item}/havning");
        ask("POST /moderering/{id}/havning/{word}", "/moderering/{item}/havning/bifall");
        ask("GET /diarium/handling/{id}", "/diarium/handling/{item}");
        ask(
                "GET /diarium/handling/{id}/original/{original}",
                "/diarium/handling/{item}/original/0");
        ask("GET /diarium/utlamnande/handling/{document}", "/diarium/utlamnande/handling/{item}");
        ask("POST /diarium/utlamnande/handling/{document}", "/diarium/utlamnande/handling/{item}");
        ask("GET /diarium/{entry}", "/diarium/{entry}");
        ask("GET /diarium/{id}/ruta", "/diarium/{item}/ruta");
        ask("POST /diarium/{id}/bedomning", "/diarium/{item}/bedomning?beslut=TO_BE_REGISTERED");
        ask("POST /diarium/{id}/rattelse", "/diarium/{item}/rattelse?arendemening=x");
        ask("POST /diarium/{id}/diariefor", "/diarium/{item}/diariefor?arendemening=x");
        ask("POST /diarium/{id}/sekretess", "/diarium/{item}/sekretess?sekretess=true");
        ask("POST /diarium/{id}/visning", "/diarium/{item}/visning?visning=SUBJECT");
        ask("POST /diarium/{id}/bevara", "/diarium/{item}/bevara?bevara=true");
        ask("POST /diarium/{id}/kontroll", "/diarium/{item}/kontroll");
        ask(
                "POST /diarium/overlamning/{id:[0-9a-f-]{36}}/{act:nummer|igen|stoppa|lamna}",
                "/diarium/overlamning/{item}/igen");
        ask("GET /arkiv/{id:[0-9a-f-]{36}}", "/arkiv/{package}");
        ask("GET /arkiv/{id:[0-9a-f-]{36}}/lage", "/arkiv/{package}/lage");
        ask("GET /arkiv/{id:[0-9a-f-]{36}}/paket", "/arkiv/{package}/paket");
        ask("POST /arkiv/{id:[0-9a-f-]{36}}/stopp", "/arkiv/{package}/stopp");
        ask("POST /arkiv/{id:[0-9a-f-]{36}}/igen", "/arkiv/{package}/igen");
        ask("POST /arkiv/{id:[0-9a-f-]{36}}/kvitto", "/arkiv/{package}/kvitto?beteckning=x");
        ask("POST /arkiv/{id:[0-9a-f-]{36}}/ta-bort-filen", "/arkiv/{package}/ta-bort-filen");
        ask("GET /arkiv/import/{id}", "/arkiv/import/{import}");
        ask("GET /arkiv/import/{id}/lage", "/arkiv/import/{import}/lage");
        ask("GET /arkiv/import/{id}/rapport.csv", "/arkiv/import/{import}/rapport.csv");
        ask("POST /arkiv/import/{id}/stoppa", "/arkiv/import/{import}/stoppa");
        ask("POST /arkiv/import/{id}/fortsatt", "/arkiv/import/{import}/fortsatt");
    }

    private RightsMatrixAddresses() {}

    private static void ask(String route, String address) {
        ASKED.put(route, address);
    }
}

package se.uppsikt.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import se.uppsikt.base.shared.DataFile;
import se.uppsikt.base.shared.FaultyDataFile;

/** What a profile says to people is checked: in words, in colours, in days off. */
class ProfileWordsTest extends ProfileStory {
    @Test
    void everyGroundHasASentenceToWhoeverWroteAndSaysWhetherItAsks() {
        String without =
                orebro.replaceFirst("    till-den-som-skrev: Det var reklam .*\n", "")
                        .replaceFirst("(id: spam\n(?:    .*\n)*?)    fråga-om-åsikt: ja\n", "$1");
        assertThat(faults(without))
                .extracting(FaultyDataFile.Fault::sentence)
                .containsExactly(
                        "grunder[15].till-den-som-skrev saknas; väntade en text",
                        "grunder[17].fråga-om-åsikt: saknas; väntade ja eller nej");
    }

    @Test
    void sentenceThatConfirmsSecrecyOrClaimsACrimeIsRefused() {
        String open =
                "Vi kan inte ta upp det här öppet. Ring oss så hjälper vi dig på ett annat sätt.";
        assertThat(
                        faults(
                                orebro.replaceFirst(open, "Det var hemligt. Skriv gärna igen.")
                                        .replaceFirst(
                                                "Vi läste det som att någon kan bli rädd",
                                                "Det är olaga hot om någon blir rädd")))
                .extracting(FaultyDataFile.Fault::sentence)
                .containsExactly(
                        "grunder[1].till-den-som-skrev: får inte påstå ett brott; ta bort ”olaga”",
                        "grunder[12].till-den-som-skrev: får inte bekräfta att något är hemligt; ta bort ”hemlig”",
                        "grunder[12].till-den-som-skrev: får inte be om att det skrivs igen; ta bort ”skriv gärna”");
    }

    @Test
    void noticeTellsWhyAndHowToObject() {
        assertThat(
                        faults(
                                orebro.replace("{skäl} Tycker", "{grund} Tycker")
                                        .replace("    {telefon}, så prövar", "    oss, så prövar")))
                .extracting(FaultyDataFile.Fault::sentence)
                .containsExactly(
                        "moderering.besked: {grund} går inte att fylla i; här kan stå: {datum}, {länk}, {skäl}, {telefon}, {åtgärd}",
                        "moderering.besked: {skäl} ska stå med (M6)",
                        "moderering.besked: {telefon} ska stå med (M6)");
    }

    @Test
    void referralsLeadToAPageForPoliticiansAndOfferNoMailForSecrets() {
        assertThat(
                        faults(
                                orebro.replace(
                                                "https://orebro.tromanpublik.se",
                                                "https://www.orebro.se")
                                        .replace(
                                                "känsligt här eller i mejl",
                                                "känsligt till a@b.se")))
                .extracting(FaultyDataFile.Fault::sentence)
                .containsExactly(
                        "hänvisningar.sekretess: ingen e-postadress här; det som kan vara hemligt skrivs inte i mejl",
                        "hänvisningar.politikerlänk: är webbplatsens första sida; skriv sidan där politikerna finns");
    }

    @Test
    void signatureThatLeavesOutTheMunicipalityIsRefused() {
        assertThat(faults(orebro.replace("\"/{kommun}\"", "/{namn}")))
                .extracting(FaultyDataFile.Fault::sentence)
                .containsExactly(
                        "underskrift.utan-namn: {namn} går inte att fylla i; här kan stå: {kommun}",
                        "underskrift.utan-namn: {kommun} ska stå med (S4)");
    }

    @Test
    void daysOffAreOnlyThoseThatAreKnown() {
        String closed =
                orebro.replace(
                        "  stängt-klämdagar: nej",
                        "  stängt-klämdagar: ja\n  stängt-halvdagar: [skärtorsdagen, luciadagen]");
        assertThat(faults(closed))
                .extracting(FaultyDataFile.Fault::sentence)
                .containsExactly(
                        "kalender.stängt-halvdagar: väntade en lista med något av: trettondagsafton,"
                                + " skärtorsdagen, valborgsmässoafton, allhelgonaafton,"
                                + " dagen-före-julafton, fann ”luciadagen”");
        String one = closed.replace(", luciadagen", "");
        assertThat(
                        ProfileReader.read(new DataFile("prov.yaml", one), new GuidelineVersion(1))
                                .guideline()
                                .answerTimes()
                                .calendar())
                .isEqualTo(new WorkingDays(true, Set.of(HalfDay.MAUNDY_THURSDAY)));
    }

    @Test
    void languagesOfTranslationsAreWordsAndSignLanguageIsNotOne() {
        String list = "[engelska, arabiska, lättläst svenska]";
        assertThat(
                        faults(
                                orebro.replace(list, "[Engelska, teckenspråk]")
                                        .replace(
                                                "  översättningar-arbetsdagar: 10",
                                                "  översättningar-arbetsdagar: 0")))
                .extracting(FaultyDataFile.Fault::sentence)
                .containsExactly(
                        "publicering.översättningar: väntade språk med små bokstäver, som engelska; teckenspråk har en rad för sig, fann ”Engelska”",
                        "publicering.översättningar: väntade språk med små bokstäver, som engelska; teckenspråk har en rad för sig, fann ”teckenspråk”",
                        "publicering.översättningar-arbetsdagar: väntade ett heltal mellan 1 och 60, fann ”0”");
        assertThat(faults(orebro.replace(list, "[finska, finska]")))
                .extracting(FaultyDataFile.Fault::sentence)
                .containsExactly("publicering.översättningar: samma språk står två gånger");
    }

    @Test
    void aMunicipalityMayTranslateNothing() {
        String none = orebro.replaceAll("(?m)^  översättningar.*\n", "");
        assertThat(
                        ProfileReader.read(new DataFile("prov.yaml", none), new GuidelineVersion(1))
                                .publishing()
                                .languages())
                .isEmpty();
    }

    @Test
    void colourThatCannotBeReadIsRefused() {
        assertThat(
                        faults(
                                orebro.replace("\"#0b5566\"", "\"#9acd32\"")
                                        .replace("\"#86c7d3\"", "blå")))
                .extracting(FaultyDataFile.Fault::sentence)
                .containsExactly(
                        "utseende.accent-ljus: #9acd32 går inte att läsa mot sidan: kontrasten är 1,6 och ska vara minst 4,5. Välj en mörkare färg",
                        "utseende.accent-mörk: väntade en färg som #0b5566, fann ”blå”");
    }

    @Test
    void profileWithoutColourGetsTheHousesOwn() {
        String plain = orebro.replaceAll("(?m)^utseende:\n(  accent.*\n)+", "");
        assertThat(
                        ProfileReader.read(
                                        new DataFile("prov.yaml", plain), new GuidelineVersion(1))
                                .accent())
                .isEqualTo(Accent.HOUSE);
    }
}

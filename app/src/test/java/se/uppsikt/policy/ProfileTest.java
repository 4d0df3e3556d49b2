package se.uppsikt.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.uppsikt.base.shared.DataFile;
import se.uppsikt.base.shared.FaultyDataFile;
import se.uppsikt.base.shared.StartProblem;

/** A profile is taken whole or refused with every fault at once. */
class ProfileTest extends ProfileStory {
    @Test
    void shippedProfileSaysWhatTheGuidelineSays() {
        Guideline guideline = ProfileReader.read(shipped(), new GuidelineVersion(1)).guideline();
        assertThat(guideline.answerTimes())
                .isEqualTo(new Guideline.AnswerTimes(Duration.ofHours(24), 3, List.of(50, 80)));
        assertThat(guideline.municipality().organisationNumber()).isEqualTo("2120001967");
        assertThat(guideline.archiving()).isEqualTo(new Guideline.Archiving("SM", "1748", 12));
        assertThat(guideline.rules()).hasSizeGreaterThanOrEqualTo(25);
    }

    @Test
    void lawOnNoticeBoardsDecidesWhatMustBeRemoved() {
        List<Ground> grounds =
                ProfileReader.read(shipped(), new GuidelineVersion(1)).guideline().grounds();
        assertThat(grounds)
                .allSatisfy(
                        ground ->
                                assertThat(ground.legalBasis().contains("BBS-lagen 5 §"))
                                        .isEqualTo(ground.mustBeRemoved()));
        assertThat(grounds)
                .filteredOn(Ground::secondPerson)
                .extracting(Ground::id)
                .containsExactly("politisk-diskussion", "ovidkommande");
        assertThat(grounds)
                .extracting(Ground::legalBasis)
                .noneMatch(basis -> basis.startsWith("Kommunens eget val"));
        assertThat(grounds)
                .filteredOn(ground -> !ground.secondPerson())
                .as("a guideline alone is no law (RF 2 kap. 20 §)")
                .noneMatch(ground -> ground.legalBasis().startsWith("Riktlinjerna"));
        assertThat(grounds)
                .filteredOn(Ground::neverCopied)
                .extracting(Ground::id)
                .containsExactly("overgrepp-mot-barn");
    }

    @Test
    void everyFaultIsToldAtOnceWithItsLine() {
        String faulty =
                orebro.replace("arbetsdagar: 3 ", "arbetsdagar: tre ")
                        .replace("212000-1967", "212000-1968")
                        .replace("serie: SM", "series: SM")
                        .replace("{telefon}, så hjälper", "{e-post}, så hjälper")
                        .replaceFirst("slag: tidsfrist", "slag: frist")
                        .replace("id: terrorism", "id: olaga-hot");
        assertThat(faults(faulty))
                .extracting(FaultyDataFile.Fault::line, FaultyDataFile.Fault::sentence)
                .containsExactly(
                        fault(
                                faulty,
                                "organisationsnummer",
                                "kommun.organisationsnummer: kontrollsiffran stämmer inte"),
                        fault(
                                faulty,
                                "arbetsdagar: tre",
                                "svarstider.arbetsdagar: väntade ett heltal mellan 1 och 30, fann ”tre”"),
                        fault(
                                faulty,
                                "sekretess: >",
                                "hänvisningar.sekretess: {e-post} går inte att fylla i; här kan stå: {telefon}"),
                        fault(
                                faulty,
                                "series: SM",
                                "arkiv.serie saknas; väntade en till åtta versaler som SM"),
                        fault(
                                faulty,
                                "series: SM",
                                "arkiv.series känns inte igen; här kan stå: gallringsbeslut, månader, serie"),
                        fault(
                                faulty,
                                "namn: Offentlig uppmaning till terrorism",
                                -1,
                                "grunder[2].id: grunden ”olaga-hot” finns redan"),
                        fault(
                                faulty,
                                "slag: frist",
                                "regler[29].slag: väntade något av: spärr, tidsfrist, larm, redovisning, människor, fann ”frist”"));
    }

    @Test
    void aProfileMayNotPromiseWhatNothingKeepsNorLeaveOutWhatIsKept() {
        String m6 = orebro.substring(orebro.indexOf("  - id: M6"), orebro.indexOf("  - id: M7"));
        String m2 = orebro.substring(orebro.indexOf("  - id: M2"), orebro.indexOf("  - id: M3"));
        assertThat(
                        faults(
                                orebro.replace(m6, m6.replace("slag: människor", "slag: larm"))
                                        .replace(m2, "")
                                        .replace("{arkiv.månader}", "{arkiv.manader}")))
                .extracting(FaultyDataFile.Fault::sentence)
                .satisfiesExactlyInAnyOrder(
                        fault ->
                                assertThat(fault)
                                        .endsWith(
                                                "slag: väntade människor, för inget i programmet upprätthåller M6"),
                        fault ->
                                assertThat(fault)
                                        .isEqualTo(
                                                "regler: väntade varje regel som programmet upprätthåller, men här saknas M2"),
                        fault ->
                                assertThat(fault)
                                        .contains("lydelse: {arkiv.manader} finns inte i filen"));
    }

    @Test
    void aFileThatIsNotThereIsToldInPlainSwedish() {
        assertThatThrownBy(() -> DataFile.at("/finns/inte/profil.yaml"))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("Filen profil.yaml finns inte");
    }

    @Test
    void brokenIndentationIsToldInPlainSwedish() {
        assertThat(faults("kommun:\n  namn: Örebro\n telefon: 1\n"))
                .singleElement()
                .satisfies(
                        fault -> {
                            assertThat(fault.line()).isEqualTo(3);
                            assertThat(fault.sentence()).contains("kontrollera indrag");
                        });
    }

    @Test
    void valuesOfTheMunicipalityAreRead() {
        Guideline.Municipality municipality = municipality(orebro);
        assertThat(municipality.units())
                .isEqualTo(new Guideline.Units("Servicecenter", "Kommunikationsavdelningen"));
        assertThat(municipality.signatures().named()).isEqualTo("/{förnamn}, {titel}, {kommun}");
        assertThat(
                        municipality(orebro.replace("\"/{kommun}\"", "Vänligen, {kommun}"))
                                .signatures()
                                .unnamed())
                .isEqualTo("Vänligen, {kommun}");
    }

    @Test
    void aProfileFromBeforeTheyWereAskedForIsStillRead() {
        String old =
                orebro.replaceAll("  (servicecenter|kommunikation): .*\n", "")
                        .replaceAll("(?m)^underskrift:\n(  .*\n)+", "")
                        .replaceAll("(?m)^kalender:\n(  .*\n)+", "");
        DataFile file = new DataFile("prov.yaml", old);
        Guideline guideline = ProfileReader.read(file, new GuidelineVersion(1)).guideline();
        file.refuseFaults();
        assertThat(guideline.answerTimes().calendar()).isEqualTo(WorkingDays.ALL);
        assertThat(guideline.municipality().signatures()).isEqualTo(Guideline.Signatures.USUAL);
    }

    /** As the database has it: what the program has learnt to ask for since is no fault of it. */
    @Test
    void aStoredVersionFromBeforeGroundsHadSentencesIsShownRight() {
        String old =
                orebro.replaceAll("    (till-den-som-skrev|fråga-om-åsikt): .*\n", "")
                        .replaceAll("(?m)^öppenhet:\n(  .*\n)+", "")
                        .replaceAll("(?m)^  aktörer:\n(    .*\n)+", "")
                        .replaceAll("  politikerlänk: .*\n", "")
                        .replace("{skäl}", "Skälet är: {grund}. Skriv gärna igen.")
                        .replace(
                                "på {telefon}, så hjälper", "eller skriv till {e-post}, så hjälper")
                        .replaceAll("(?m)^husregler: >\n(  .*\n)+", "husregler: Ring {telefon}.\n");
        Profile read = ProfileReader.read(new DataFile("version 1", old), new GuidelineVersion(1));
        Guideline guideline = read.guideline();

        assertThat(guideline.moderation().notice())
                .contains("{skäl}", "Tycker du att vi har fel? Ring {telefon}")
                .doesNotContain("{grund}", "Skriv gärna igen");
        assertThat(guideline.referrals().secrecy())
                .contains("{telefon}")
                .doesNotContain("{e-post}");
        assertThat(guideline.referrals().politicians()).isNull();
        assertThat(guideline.referrals().actors()).isEmpty();
        assertThat(guideline.grounds()).extracting(Ground::toTheAuthor).containsOnly("");
        assertThat(guideline.ground("krankning").orElseThrow().asksForOpinion()).isTrue();
        assertThat(guideline.ground("politisk-diskussion").orElseThrow().asksForOpinion())
                .isFalse();
        assertThat(read.openness().fill(read.houseRules())).isEqualTo("Ring {telefon}.");
    }

    @Test
    void emptyFileIsRefused() {
        assertThat(faults("")).hasSize(1);
    }

    @Test
    void sameWordTwiceIsRefused() {
        assertThat(faults(orebro.replace("  serie: SM", "  serie: SM\n  serie: SO")))
                .extracting(FaultyDataFile.Fault::sentence)
                .containsExactly("arkiv.serie står två gånger");
    }
}

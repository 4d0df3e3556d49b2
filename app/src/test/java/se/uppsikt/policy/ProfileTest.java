package se.uppsikt.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import se.uppsikt.base.shared.DataFile;
import se.uppsikt.base.shared.FaultyDataFile;
import se.uppsikt.base.shared.StartProblem;

/** A profile is taken whole or refused with every fault at once. */
class ProfileTest {
    private final String orebro = shipped().content();

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
                        .replace("{e-post}", "{epost}")
                        .replace("slag: tidsfrist", "slag: frist")
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
                                "hänvisningar.sekretess: {epost} går inte att fylla i; här kan stå: {e-post}, {telefon}"),
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
                                "namn: Offentlig uppmaning till terroristbrott",
                                -1,
                                "grunder[2].id: grunden ”olaga-hot” finns redan"),
                        fault(
                                faulty,
                                "slag: frist",
                                "regler[33].slag: väntade något av: spärr, tidsfrist, larm, redovisning, människor, fann ”frist”"));
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
                orebro.replaceAll("  (servicecenter|kommunikation|politikerlänk): .*\n", "")
                        .replaceAll("(?m)^underskrift:\n(  .*\n)+", "")
                        .replaceAll("(?m)^kalender:\n(  .*\n)+", "");
        DataFile file = new DataFile("prov.yaml", old);
        Guideline guideline = ProfileReader.read(file, new GuidelineVersion(1)).guideline();
        file.refuseFaults();
        assertThat(guideline.answerTimes().calendar()).isEqualTo(WorkingDays.ALL);
        assertThat(guideline.municipality().signatures()).isEqualTo(Guideline.Signatures.USUAL);
        assertThat(guideline.referrals().politicians()).isNull();
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

    private static Guideline.Municipality municipality(String profile) {
        return ProfileReader.read(new DataFile("prov.yaml", profile), new GuidelineVersion(1))
                .guideline()
                .municipality();
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

    private static Tuple fault(String file, String at, String sentence) {
        return fault(file, at, 0, sentence);
    }

    private static Tuple fault(String file, String at, int further, String sentence) {
        long line = file.substring(0, file.indexOf(at)).lines().count();
        boolean atStart = file.charAt(file.indexOf(at) - 1) == '\n';
        return Tuple.tuple((int) line + (atStart ? 1 : 0) + further, sentence);
    }

    private static List<FaultyDataFile.Fault> faults(String content) {
        DataFile file = new DataFile("prov.yaml", content);
        ProfileReader.read(file, new GuidelineVersion(1));
        FaultyDataFile refusal = catchThrowableOfType(FaultyDataFile.class, file::refuseFaults);
        assertThat(refusal).hasMessageStartingWith("Filen prov.yaml går inte att använda.");
        return refusal.faults();
    }

    private static DataFile shipped() {
        return DataFile.of(new ClassPathResource("profiles/orebro.yaml"));
    }
}

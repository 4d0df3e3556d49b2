package se.uppsikt.policy;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Service;
import se.uppsikt.base.shared.DataFile;
import se.uppsikt.base.shared.DataSection;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.SwedishTime;

/** The door of the guideline. It opens when the profile is read. */
@Enforces(
        value = "R1",
        how = "En ny version skriver aldrig över en gammal, och varje beslut minns sin.")
@Enforces(value = "R3", how = "Texten till kontots profil fylls i ur de här reglerna.")
@Service
@DependsOn("se.uppsikt.policy.GuidelineLoading")
public class Policy {
    private final GuidelineRows rows;
    private final InstantSource time;

    /** Versions never change, so one that has been read stays read. */
    private final Map<Integer, Profile> read = new ConcurrentHashMap<>();

    /**
     * What is asked of ads (N1).
     *
     * @param secondAbove above how many kronor somebody else must approve it too
     * @param snapchatFrom the youngest that may be shown anything on Snapchat
     * @param snapchatUntil the oldest
     */
    public record Advertising(int secondAbove, int snapchatFrom, int snapchatUntil) {
        /** For versions from before any ad was ordered here. */
        static final Advertising USUAL = new Advertising(50_000, 13, 25);

        static Advertising read(DataSection root) {
            if (!root.has("annonsering")) {
                return USUAL;
            }
            DataSection section = root.section("annonsering");
            int from = section.whole("snapchat-från-år", 13, 100);
            return new Advertising(
                    section.whole("två-godkänner-över-kronor", 0, 100_000_000),
                    from,
                    section.whole("snapchat-till-år", from, 120));
        }
    }

    Policy(GuidelineRows rows, InstantSource time) {
        this.rows = rows;
        this.time = time;
    }

    /** The guideline in force now. */
    public Guideline current() {
        return profile(numberInForce()).guideline();
    }

    /**
     * The guideline as it was in a version.
     *
     * @throws NotFound when there is no such version
     */
    public Guideline at(GuidelineVersion version) {
        return profile(version.number()).guideline();
    }

    /**
     * The house rules that an account shows in its profile, filled in (R3; BBS-lagen 3 §).
     *
     * @param account the account's name
     * @param committee the name of the authority that answers for it
     */
    public String houseRules(String account, String committee) {
        Profile profile = profile(numberInForce());
        Guideline.Municipality municipality = profile.guideline().municipality();
        int workingDays = profile.guideline().answerTimes().workingDays();
        return profile.openness()
                .fill(profile.houseRules())
                .replace("{konto}", account)
                .replace("{nämnd}", committee)
                .replace("{kommun}", municipality.name())
                .replace("{telefon}", municipality.serviceCentrePhone())
                .replace("{länk}", municipality.houseRules())
                .replace("{arbetsdagar}", Integer.toString(workingDays));
    }

    /** What is done with personal data (H11). */
    public List<Processing> processings() {
        return profile(numberInForce()).processings();
    }

    /** The address of the data protection officer; empty when the guideline has none. */
    public String dataProtectionOfficer() {
        return profile(numberInForce()).openness().dataProtectionOfficer();
    }

    /** What is asked of what goes out. */
    public Guideline.Publishing publishing() {
        return profile(numberInForce()).publishing();
    }

    /** What is asked of ads. */
    public Advertising advertising() {
        return profile(numberInForce()).advertising();
    }

    /** The organisation's colour. */
    Accent accent() {
        return profile(numberInForce()).accent();
    }

    private int numberInForce() {
        return rows.numberInForce(SwedishTime.day(time.instant()))
                .orElseThrow(() -> new IllegalStateException("no guideline is in force"));
    }

    private Profile profile(int number) {
        return read.computeIfAbsent(number, this::readStored);
    }

    /**
     * A stored version was whole when it was taken. What the program has learnt to ask for since
     * then is no fault of it, so none is looked for.
     */
    private Profile readStored(int number) {
        String content =
                rows.content(number).orElseThrow(() -> new NotFound("guideline version " + number));
        return ProfileReader.read(
                new DataFile("version " + number, content), new GuidelineVersion(number));
    }
}

package se.uppsikt.accounts;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;
import se.uppsikt.shared.Opened;

/**
 * Gives the demo's accounts their editors, and lets a school apply for an account, the way its
 * people would do it themselves. Done once, so that what is tried out afterwards stays; and whole
 * or not at all, so that a start that is cut off can be made again.
 */
@Component
@ConditionalOnProperty(name = "uppsikt.demo", havingValue = "true")
class DemoApplications {
    private static final String CONTACT = "019-21 10 00";
    private static final NewAccounts.Wish WISH =
            new NewAccounts.Wish(
                    "Karolinska gymnasiet",
                    Platform.INSTAGRAM,
                    "https://www.instagram.com/karolinskagymnasiet",
                    Account.Kind.SERVICE_AREA);
    private static final String SCHOOL = "facebook-karolinskagymnasiet";
    private static final Map<Point, String> ANSWERS =
            Map.of(
                    Point.PROFILE_TEXT,
                    "Karolinska gymnasiet är en skola i Örebro kommun. Kommunens alla konton:"
                            + " https://www.orebro.se/socialamedier",
                    Point.AUDIENCE,
                    "Elever i årskurs nio som ska välja gymnasium, och deras vårdnadshavare.",
                    Point.PURPOSE,
                    "Visa hur en dag på skolan är. De vi vill nå finns på Instagram, inte på"
                            + " Facebook.",
                    Point.LANGUAGES,
                    "Svenska, och engelska inför öppet hus.",
                    Point.UPKEEP,
                    "Två lärare delar på bevakningen. På loven tar rektor över.",
                    Point.EVALUATION,
                    "Vi frågar de nya eleverna varje höst vad de såg.",
                    Point.FREQUENCY,
                    "Två inlägg i veckan under terminerna.",
                    Point.MARKETING,
                    "Vi berättar om kontot på öppet hus. Inga annonser.");

    private final Access access;
    private final Accounts accounts;
    private final NewAccounts newAccounts;
    private final Applications applications;
    private final Editors editors;

    DemoApplications(
            Access access,
            Accounts accounts,
            NewAccounts newAccounts,
            Applications applications,
            Editors editors) {
        this.access = access;
        this.accounts = accounts;
        this.newAccounts = newAccounts;
        this.applications = applications;
        this.editors = editors;
    }

    @EventListener(Opened.class)
    @Transactional
    public void play() {
        String handle = HandleRules.handle(WISH.platform(), WISH.name());
        boolean otherMunicipality = accounts.byHandle(SCHOOL).isEmpty();
        if (otherMunicipality || accounts.byHandle(handle).isPresent()) {
            return;
        }
        staff("facebook-orebrokommun", "Anna Berg", "David Lund");
        staff("instagram-orebrokommun", "Anna Berg", "David Lund");
        staff("facebook-orebrokommunteckensprak", "Anna Berg", "David Lund");
        staff("instagram-tborebro", "David Lund");
        staff("facebook-orebrostadsbibliotek", "Karin Holm", "Johan Alm");
        staff(SCHOOL, "Leila Amiri", "Erik Sand");
        apply();
    }

    /** The first one adds the others. */
    private void staff(String handle, String... names) {
        Account account = accounts.byHandle(handle).orElseThrow();
        for (String name : names) {
            editors.add(person(names[0]), account, person(name).id(), CONTACT);
        }
    }

    private void apply() {
        Employee principal = person("Leila Amiri");
        Account account = newAccounts.begin(principal, WISH);
        staff(account.handle(), "Leila Amiri", "Erik Sand");
        Map<Point, String> answers = new EnumMap<>(ANSWERS);
        answers.putAll(Plan.of(account.name(), account.address()).answers());
        for (Point point : Point.values()) {
            if (point.kind() == Point.Kind.CHECKLIST) {
                answers.put(point, Plan.TICKED);
            }
        }
        int version = applications.of(account).version();
        int saved = applications.save(principal, account.id(), version, new Plan(answers));
        applications.submit(principal, account.id(), saved);
    }

    private Employee person(String name) {
        return access.employees().values().stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody in the demo is " + name));
    }
}

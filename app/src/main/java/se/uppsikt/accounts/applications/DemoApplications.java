package se.uppsikt.accounts.applications;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.accounts.DemoStory;
import se.uppsikt.base.shared.Opened;

/**
 * Gives the demo's accounts their editors, and lets a school apply for an account, the way its
 * people would do it themselves. Done once, so that what is tried out afterwards stays; and whole
 * or not at all, so that a start that is cut off can be made again.
 */
@Component
@ConditionalOnProperty(name = "uppsikt.demo", havingValue = "true")
class DemoApplications {
    private static final Map<String, ChecklistPoint> PLAN =
            Map.of(
                    "profiltext", ChecklistPoint.PROFILE_TEXT,
                    "målgrupp", ChecklistPoint.AUDIENCE,
                    "syfte", ChecklistPoint.PURPOSE,
                    "språk", ChecklistPoint.LANGUAGES,
                    "skötsel", ChecklistPoint.UPKEEP,
                    "utvärdering", ChecklistPoint.EVALUATION,
                    "hur-ofta", ChecklistPoint.FREQUENCY,
                    "spridning", ChecklistPoint.MARKETING);

    private final DemoStory.Source source;
    private final Accounts accounts;
    private final NewAccounts newAccounts;
    private final Applications applications;
    private final Editors editors;

    DemoApplications(
            DemoStory.Source source,
            Accounts accounts,
            NewAccounts newAccounts,
            Applications applications,
            Editors editors) {
        this.source = source;
        this.accounts = accounts;
        this.newAccounts = newAccounts;
        this.applications = applications;
        this.editors = editors;
    }

    @EventListener(Opened.class)
    @Transactional
    public void play() {
        DemoStory story = source.story();
        DemoStory.Wanted wanted = story.wanted();
        if (wanted == null || accounts.byHandle(wanted.staff().handle()).isPresent()) {
            return;
        }
        story.staff().forEach(this::add);
        apply(wanted);
    }

    private void add(DemoStory.Staff staff) {
        Account account = accounts.byHandle(staff.handle()).orElseThrow();
        for (Employee person : staff.people()) {
            editors.add(staff.people().getFirst(), account, person.id(), staff.contact());
        }
    }

    private void apply(DemoStory.Wanted wanted) {
        Employee applicant = wanted.staff().people().getFirst();
        Account account =
                newAccounts.begin(
                        applicant,
                        new NewAccounts.Wish(
                                wanted.name(),
                                wanted.platform(),
                                wanted.address(),
                                Account.Kind.SERVICE_AREA));
        add(wanted.staff());
        Map<ChecklistPoint, String> answers = new EnumMap<>(ChecklistPoint.class);
        PLAN.forEach((word, point) -> answers.put(point, wanted.plan().get(word)));
        answers.putAll(Plan.of(account.name(), account.address()).answers());
        for (ChecklistPoint point : ChecklistPoint.values()) {
            if (point.kind() == ChecklistPoint.Kind.CHECKLIST) {
                answers.put(point, Plan.TICKED);
            }
        }
        int version = applications.of(account).version();
        int saved = applications.save(applicant, account.id(), version, new Plan(answers));
        applications.submit(applicant, account.id(), saved);
    }
}

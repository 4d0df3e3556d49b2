package se.uppsikt.accounts;

import static java.util.function.Function.identity;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;
import se.uppsikt.access.ServiceArea;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.base.shared.DataFile;
import se.uppsikt.base.shared.DataSection;

/**
 * What has happened when the demo begins, as the file of its accounts tells it.
 *
 * @param hosts of the relay, this week and the ones that follow
 * @param wanted an account that somebody has applied for; null when nothing has happened
 */
public record DemoStory(
        List<Staff> staff,
        List<ServiceAreaId> hosts,
        List<OnDuty> onDuty,
        @Nullable Wanted wanted) {
    private static final DemoStory NOTHING = new DemoStory(List.of(), List.of(), List.of(), null);
    private static final Map<String, Platform> PLATFORMS =
            Arrays.stream(Platform.values()).collect(Collectors.toMap(Platform::shown, identity()));
    private static final List<String> PLAN =
            List.of(
                    "profiltext",
                    "målgrupp",
                    "syfte",
                    "språk",
                    "skötsel",
                    "utvärdering",
                    "hur-ofta",
                    "spridning");

    /** Whether this is a demo, and where its accounts are told. */
    @Component
    public record Source(
            @Value("${uppsikt.demo:false}") boolean demo,
            @Value("${uppsikt.accounts}") String place,
            Access access) {
        /** What has happened when it begins. */
        public DemoStory story() {
            return DemoStory.read(DataFile.at(place), access);
        }
    }

    /**
     * The editors of an account; the first one adds the others.
     *
     * @param contact how they are reached
     */
    public record Staff(String handle, String contact, List<Employee> people) {}

    /**
     * Who is alarmed for an account.
     *
     * @param owner who answers for it
     * @param mail where an alarm goes
     * @param people on duty, a week each
     */
    public record OnDuty(String handle, Employee owner, String mail, List<Employee> people) {}

    /**
     * An application.
     *
     * @param plan what its plan says, by the file's word for each point
     */
    public record Wanted(
            String name,
            Platform platform,
            String address,
            Staff staff,
            Map<String, String> plan) {}

    /** Whatever is wrong becomes a fault of the file. */
    static DemoStory read(DataFile file, Access access) {
        if (!file.root().has("berättelse")) {
            return NOTHING;
        }
        DataSection section = file.root().section("berättelse");
        Map<String, Employee> people =
                access.employees().values().stream()
                        .collect(Collectors.toMap(Employee::name, identity(), (a, b) -> a));
        Map<String, ServiceAreaId> areas =
                access.serviceAreas().values().stream()
                        .collect(Collectors.toMap(ServiceArea::name, ServiceArea::id));
        return new DemoStory(
                section.sections("redaktörer").stream()
                        .map(each -> staff(each, each.text("konto"), people))
                        .toList(),
                section.has("stafett") ? section.listOf("stafett", areas) : List.of(),
                section.has("jour") ? onDuty(section.sections("jour"), people) : List.of(),
                wanted(section.section("ansökan"), people));
    }

    private static Staff staff(DataSection section, String handle, Map<String, Employee> people) {
        return new Staff(handle, section.text("kontakt"), section.listOf("personer", people));
    }

    private static List<OnDuty> onDuty(List<DataSection> sections, Map<String, Employee> people) {
        return sections.stream()
                .map(
                        each ->
                                new OnDuty(
                                        each.text("konto"),
                                        each.listOf("ansvarig", people).getFirst(),
                                        each.text("e-post"),
                                        each.listOf("personer", people)))
                .toList();
    }

    private static Wanted wanted(DataSection section, Map<String, Employee> people) {
        String name = section.text("namn");
        Platform platform = section.oneOf("plattform", PLATFORMS, Platform.FACEBOOK);
        DataSection plan = section.section("plan");
        Map<String, String> answers = new LinkedHashMap<>();
        PLAN.forEach(word -> answers.put(word, plan.text(word)));
        return new Wanted(
                name,
                platform,
                section.address("adress").toString(),
                staff(section, HandleRules.handle(platform, name), people),
                answers);
    }
}

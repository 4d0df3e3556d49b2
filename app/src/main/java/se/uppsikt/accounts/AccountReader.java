package se.uppsikt.accounts;

import static java.util.function.Function.identity;

import java.net.URI;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.uppsikt.access.Committee;
import se.uppsikt.access.CommitteeId;
import se.uppsikt.access.ServiceArea;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.base.shared.DataFile;
import se.uppsikt.base.shared.DataSection;
import se.uppsikt.base.shared.TimeIds;

/** Reads a file of accounts; whatever is wrong becomes a fault of the file. */
final class AccountReader {
    private static final Pattern HANDLE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern PLATFORM_ID = Pattern.compile("\\S{1,100}");
    private static final Map<String, Account.Kind> KINDS =
            Map.of(
                    "officiellt", Account.Kind.OFFICIAL,
                    "centralt", Account.Kind.CENTRAL,
                    "verksamhet", Account.Kind.SERVICE_AREA);
    private static final Map<String, Platform> PLATFORMS =
            Arrays.stream(Platform.values()).collect(Collectors.toMap(Platform::shown, identity()));

    private final TimeIds ids;
    private final Map<String, CommitteeId> committees;
    private final Map<String, ServiceAreaId> areas;

    private AccountReader(
            TimeIds ids, Collection<Committee> committees, Collection<ServiceArea> areas) {
        this.ids = ids;
        this.committees =
                committees.stream().collect(Collectors.toMap(Committee::code, Committee::id));
        this.areas = areas.stream().collect(Collectors.toMap(ServiceArea::name, ServiceArea::id));
    }

    static List<Account> read(
            DataFile file,
            TimeIds ids,
            Collection<Committee> committees,
            Collection<ServiceArea> areas) {
        AccountReader reader = new AccountReader(ids, committees, areas);
        return file.root().sections("konton").stream().map(reader::account).toList();
    }

    private Account account(DataSection section) {
        AccountId id = new AccountId(ids.next());
        Platform platform = section.oneOf("plattform", PLATFORMS, Platform.FACEBOOK);
        return new Account(
                id,
                section.oneOf("slag", KINDS, Account.Kind.SERVICE_AREA),
                platform,
                section.text("plattformens-id", PLATFORM_ID, "plattformens id för kontot"),
                handle(section),
                section.text("namn"),
                address(section, platform),
                section.oneOf("verksamhet", areas, new ServiceAreaId(id.value())),
                section.oneOf("nämnd", committees, new CommitteeId(id.value())),
                Account.Status.ACTIVE,
                "",
                section.yes("stafett"));
    }

    private static String handle(DataSection section) {
        String handle =
                section.text("handtag", HANDLE, "små bokstäver a–z, siffror och bindestreck");
        if (HandleRules.reserved(handle)) {
            section.fault("handtag", "väntade ett namn som ingen av Uppsikts egna sidor har");
        }
        return handle;
    }

    private static URI address(DataSection section, Platform platform) {
        URI address = section.address("adress");
        if (section.has("adress") && AddressRules.address(platform, address.toString()).isEmpty()) {
            section.fault("adress", "väntade en adress på " + platform.host());
        }
        return address;
    }
}

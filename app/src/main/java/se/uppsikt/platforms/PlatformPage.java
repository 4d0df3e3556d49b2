package se.uppsikt.platforms;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.access.Role;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;

/** The connections: how each one is, what is wrong, and the button that mends it (X7, X8). */
@Controller
class PlatformPage {
    private static final int LONGEST_TOKEN = 1_000;

    private final Accounts accounts;
    private final Desk desk;
    private final Connections connections;
    private final ConnectionJobs jobs;

    PlatformPage(Accounts accounts, Desk desk, Connections connections, ConnectionJobs jobs) {
        this.accounts = accounts;
        this.desk = desk;
        this.connections = connections;
        this.jobs = jobs;
    }

    /** What the pages read. */
    @Component
    record Desk(
            ConnectionRows connections,
            Adapters adapters,
            List<ConnectionPart> parts,
            List<DeliveryEndpoint> endpoints,
            InstantSource time) {
        boolean speaks(Account account) {
            return adapters.counterpart(account.platform()).isPresent();
        }

        /** All that a person does there in the place of Uppsikt, in the order of the deeds. */
        Map<Command.Deed, String> byHand(Platform platform) {
            Map<Command.Deed, String> all = new LinkedHashMap<>();
            for (Command.Deed deed : Command.Deed.values()) {
                if (isBegun(deed)) {
                    adapters.unable(platform, deed).ifPresent(why -> all.put(deed, why));
                }
            }
            return all;
        }

        /** What is only taken back goes where the deed itself goes. */
        private static boolean isBegun(Command.Deed deed) {
            return switch (deed) {
                case ANSWER, PRIVATE_ANSWER, HIDE, REMOVE, BLOCK, CLOSE_COMMENTS, LIKE -> true;
                case UNHIDE, UNBLOCK, OPEN_COMMENTS, UNLIKE -> false;
            };
        }

        /** Whether the platform tells by itself of what happens; some are only asked. */
        boolean delivers(Account account) {
            return adapters.of(account.platform())
                    .map(Adapter::webhookSource)
                    .filter(source -> endpoints.stream().anyMatch(e -> e.source().equals(source)))
                    .isPresent();
        }
    }

    @GetMapping("/plattformar")
    ModelAndView all(Employee me) {
        Map<AccountId, Connection> connected =
                desk.connections().all().stream()
                        .collect(Collectors.toMap(Connection::account, Function.identity()));
        List<Account> all = accounts.all();
        Map<AccountId, Set<Permission>> mine = accounts.permissions(me, all);
        List<ConnectionView> views =
                all.stream()
                        .filter(account -> may(mine, account, Permission.READ))
                        .map(
                                account ->
                                        new ConnectionView(
                                                account,
                                                connected.get(account.id()),
                                                desk.speaks(account),
                                                may(mine, account, Permission.CONNECT),
                                                desk.time().instant()))
                        .toList();
        Map<String, Object> model = new HashMap<>();
        model.put("views", views);
        desk.parts().forEach(part -> model.putAll(part.onList()));
        model.put("mayMend", views.stream().anyMatch(ConnectionView::mayConnect));
        model.put("mayKeepKeys", me.roles().contains(Role.ADMINISTRATOR));
        return new ModelAndView("platforms/connections", model);
    }

    private static boolean may(
            Map<AccountId, Set<Permission>> mine, Account account, Permission permission) {
        return mine.getOrDefault(account.id(), Set.of()).contains(permission);
    }

    @GetMapping("/plattformar/{handle}")
    ModelAndView one(@PathVariable String handle, Employee me) {
        Account account = find(handle);
        accounts.require(me, Permission.READ, account.id());
        Map<String, Object> model = new HashMap<>();
        desk.parts().forEach(part -> model.putAll(part.onOne(account.id())));
        model.put(
                "view",
                new ConnectionView(
                        account,
                        desk.connections().connection(account.id()).orElse(null),
                        desk.speaks(account),
                        accounts.may(me, Permission.CONNECT, account.id()),
                        desk.time().instant()));
        desk.adapters()
                .of(account.platform())
                .ifPresent(adapter -> model.put("key", adapter.handKey()));
        model.put("byHand", desk.byHand(account.platform()));
        model.put("delivers", desk.delivers(account));
        model.put("hindrances", connections.hindrances(account));
        model.put("may", accounts.may(me, Permission.MODERATE, account.id()));
        return new ModelAndView("platforms/connection", model);
    }

    @PostMapping("/plattformar/{handle}/nyckel")
    String renewToken(@PathVariable String handle, @RequestParam String nyckel, Employee me) {
        Account account = find(handle);
        accounts.require(me, Permission.CONNECT, account.id());
        String token = nyckel.strip();
        if (!token.matches("[!-~]{8," + LONGEST_TOKEN + "}")) {
            throw new Refused(
                    Objection.of(
                            "X7",
                            "Det där är ingen nyckel. Kopiera hela nyckeln från plattformen.",
                            "Tillbaka",
                            "/plattformar/" + handle));
        }
        connections.connect(me, account, new Secret(token));
        return "redirect:/plattformar/" + handle;
    }

    @PostMapping("/plattformar/{handle}/koppla-fran")
    String disconnect(@PathVariable String handle, Employee me) {
        AccountId account = find(handle).id();
        accounts.require(me, Permission.CONNECT, account);
        connections.disconnect(me, account);
        return "redirect:/plattformar/" + handle;
    }

    @PostMapping("/plattformar/{handle}/hamta")
    String poll(@PathVariable String handle, Employee me) {
        Account account = find(handle);
        accounts.require(me, Permission.CONNECT, account.id());
        if (account.platform().conversation()) {
            jobs.poll(account.id());
        } else {
            jobs.readAds(account.id());
        }
        return "redirect:/plattformar/" + handle;
    }

    @PostMapping("/plattformar/{handle}/prenumerera")
    String subscribe(@PathVariable String handle, Employee me) {
        AccountId account = find(handle).id();
        accounts.require(me, Permission.CONNECT, account);
        jobs.connect(account);
        return "redirect:/plattformar/" + handle;
    }

    private Account find(String handle) {
        return accounts.byHandle(handle).orElseThrow(() -> new NotFound("account " + handle));
    }
}

package se.uppsikt.platforms.commands;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.platforms.CommandId;
import se.uppsikt.platforms.ConnectionPart;
import se.uppsikt.records.readers.Readers;

/** What waits at a connection, and what a person has done by hand in its place (X8). */
@Controller
class OpenCommands implements ConnectionPart {
    private final Accounts accounts;
    private final Readers readers;
    private final CommandRows commands;
    private final Platforms platforms;

    OpenCommands(Accounts accounts, CommandRows commands, Platforms platforms, Readers readers) {
        this.accounts = accounts;
        this.readers = readers;
        this.commands = commands;
        this.platforms = platforms;
    }

    @Override
    public Map<String, Object> onOne(AccountId account) {
        return Map.of("open", commands.open(account).stream().map(OpenCommand::of).toList());
    }

    @PostMapping("/plattformar/{handle}/for-hand/{command}")
    String doneByHand(
            @PathVariable String handle,
            @PathVariable UUID command,
            @RequestParam String bevis,
            Employee me) {
        Account account =
                accounts.byHandle(handle).orElseThrow(() -> new NotFound("account " + handle));
        accounts.require(me, Permission.MODERATE, account.id());
        CommandRows.Held held =
                commands.held(new CommandId(command))
                        .filter(found -> found.command().account().equals(account.id()))
                        .orElseThrow(() -> new NotFound("command " + command));
        readers.readable(me, held.command().about());
        platforms.doneByHand(me, held.command().id(), bevis);
        return "redirect:/plattformar/" + handle;
    }
}

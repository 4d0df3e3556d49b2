package se.uppsikt.platforms.statistics;

import se.uppsikt.access.signin.Visitor;
import se.uppsikt.accounts.Account;

/** The page of an account's figures, as people who may or may not read it see it. */
public final class FiguresPage {
    private final int port;
    private final String address;

    public FiguresPage(int port, Account account) {
        this.port = port;
        this.address = "/plattformar/" + account.handle() + "/statistik";
    }

    /** As the communicator sees it. */
    public String shown() {
        return visitor("anna.berg").see(address).body();
    }

    public String table(String which) {
        return visitor("anna.berg").see(address + ".csv?tabell=" + which).body();
    }

    /** What somebody of another committee is answered. */
    public int toAStranger() {
        return visitor("erik.sand").see(address).statusCode();
    }

    private Visitor visitor(String name) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(name, "uppsikt");
        return visitor;
    }
}

package se.uppsikt.base.secrets;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import se.uppsikt.base.secrets.SealedRows.Sealed;
import se.uppsikt.base.shared.StartProblem;
import se.uppsikt.base.shared.WithPages;

/**
 * Whether the key here is the one that the database is sealed with. A node with a key of its own
 * could open nothing that the others have sealed, nor they what it seals, so it does not start; and
 * where something is sealed already no key is made.
 */
@Component
class KeyProof implements SmartInitializingSingleton {
    /** Puts back a database that brings its own proof, before its key is there. */
    private static final String INTO_NOTHING = "aterstall";

    private final SecretKeys keys;
    private final SecretCipher cipher;
    private final KeyProofRows proof;
    private final List<SealedRows> sealed;
    private final Starting starting;

    KeyProof(
            SecretKeys keys,
            SecretCipher cipher,
            KeyProofRows proof,
            List<SealedRows> sealed,
            Starting starting) {
        this.keys = keys;
        this.cipher = cipher;
        this.proof = proof;
        this.sealed = List.copyOf(sealed);
        this.starting = starting;
    }

    /**
     * The start.
     *
     * @param command what the process was started to do instead of showing pages, if anything
     */
    @Component("keyProofStarting")
    record Starting(
            TransactionOperations transaction,
            @Value("${" + WithPages.COMMAND + ":}") String command) {}

    /** When all else is there: a start that is refused leaves no key behind. */
    @Override
    public void afterSingletonsInstantiated() {
        if (!starting.command().equals(INTO_NOTHING)) {
            starting.transaction().executeWithoutResult(_ -> prove());
        }
    }

    /** One node at a time, so that of two first starts only one makes the key. */
    private void prove() {
        proof.holdOthersOff();
        Optional<Sealed> kept =
                proof.any().or(() -> sealed.stream().flatMap(one -> one.any().stream()).findAny());
        if (kept.filter(one -> !opens(one)).isPresent()) {
            throw new StartProblem(keys.there() ? otherKey() : noKey(), null);
        }
        if (proof.any().isEmpty()) {
            proof.put();
        }
    }

    private boolean opens(Sealed one) {
        if (!keys.there()) {
            return false;
        }
        try {
            cipher.open(one.bytes(), one.place());
            return true;
        } catch (IllegalStateException otherKey) {
            return false;
        }
    }

    private String noKey() {
        return "Databasen används redan av Uppsikt, och dess hemligheter är förseglade med en nyckel som inte finns här. "
                + mend();
    }

    private String otherKey() {
        return "Databasens hemligheter är förseglade med en annan nyckel än den som finns här. "
                + mend();
    }

    private String mend() {
        return (keys.given()
                        ? "Ge samma nyckel i uppsikt.key som där Uppsikt redan kör."
                        : "Kopiera filen nyckel från datamappen där Uppsikt redan kör, eller från säkerhetskopian av den, till "
                                + keys.file()
                                + " – eller ge samma nyckel överallt med uppsikt.key (UPPSIKT_KEY).")
                + " Ingenting har ändrats.";
    }
}

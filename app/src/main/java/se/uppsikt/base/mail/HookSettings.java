package se.uppsikt.base.mail;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.uppsikt.base.shared.StartProblem;

/**
 * Where text messages are handed over.
 *
 * @param address empty when there is no such gateway
 * @param secret what both sides sign with
 * @param demo whether the address may be on this very machine
 */
@Component
record HookSettings(
        @Value("${uppsikt.hook.address:}") String address,
        @Value("${uppsikt.hook.secret:}") String secret,
        @Value("${uppsikt.demo:false}") boolean demo) {
    HookSettings {
        if (!address.isBlank()) {
            HookRules.wrong(address, secret, demo)
                    .ifPresent(
                            wrong -> {
                                throw new StartProblem(wrong, null);
                            });
        }
    }

    boolean ready() {
        return !address.isBlank();
    }

    @Override
    public String toString() {
        return "HookSettings[" + ready() + "]";
    }
}

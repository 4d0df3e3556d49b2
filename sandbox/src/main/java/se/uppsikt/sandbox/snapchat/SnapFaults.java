package se.uppsikt.sandbox.snapchat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.uppsikt.sandbox.base.Choosable;
import se.uppsikt.sandbox.base.Failures;
import se.uppsikt.sandbox.base.Failures.Calls;
import se.uppsikt.sandbox.base.Failures.Outcome;
import se.uppsikt.sandbox.base.Failures.Planned;

/** What goes wrong with the ads of Snapchat on purpose. */
public final class SnapFaults {
    private final Failures<Failure> failures = new Failures<>();
    private boolean dead;
    private boolean versionRetired;

    /** How a call fails. */
    public enum Failure implements Choosable {
        UNAUTHORIZED("nyckeln godtas inte"),
        NO_ROLE("rollen räcker inte"),
        TOO_MANY("för många anrop"),
        SERVER_ERROR("serverfel"),
        SILENCE("inget svar"),
        HALF_ANSWER("ett halvt svar"),
        HTML_PAGE("en webbsida i stället för svar"),
        PARTIAL("en del av svaret saknas"),
        LEADS_ELSEWHERE("nästa sida pekar på en annan dator");

        private final String swedish;

        Failure(String swedish) {
            this.swedish = swedish;
        }

        @Override
        public String swedish() {
            return swedish;
        }
    }

    public void failCalls(Failure failure, Calls calls) {
        failures.plan(failure, Outcome.NOT_CARRIED_OUT, calls);
    }

    /** No key opens anything, and none is renewed, until somebody lets the app in anew. */
    public synchronized void killTokens(boolean kill) {
        dead = kill;
    }

    /** The version of the API that is called is there no more. */
    public synchronized void retireVersion(boolean retired) {
        versionRetired = retired;
    }

    public synchronized void clear() {
        failures.clear();
        dead = false;
        versionRetired = false;
    }

    synchronized boolean versionRetired() {
        return versionRetired;
    }

    synchronized boolean dead() {
        return dead;
    }

    Optional<Planned<Failure>> take(String method, String path) {
        return failures.take(method, path);
    }

    synchronized List<String> told() {
        List<String> told = new ArrayList<>();
        failures.waiting().forEach(one -> told.add(one.told(one.failure().swedish())));
        if (dead) {
            told.add("Ingen nyckel gäller, och ingen förnyas.");
        }
        if (versionRetired) {
            told.add("Versionen av gränssnittet finns inte längre.");
        }
        return told;
    }
}

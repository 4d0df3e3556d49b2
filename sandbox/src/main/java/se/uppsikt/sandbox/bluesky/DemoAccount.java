package se.uppsikt.sandbox.bluesky;

import java.util.Arrays;
import java.util.Optional;

/** The account of a made-up municipality. Its id and password are known to the product's demo. */
public enum DemoAccount {
    MUNICIPALITY(
            "did:plc:sandladanskommunkontoaaa",
            "bjorkvika.bsky.social",
            "Björkvika kommun",
            "sand-lada-appl-osen");

    private final String did;
    private final String handle;
    private final String title;
    private final String password;

    DemoAccount(String did, String handle, String title, String password) {
        this.did = did;
        this.handle = handle;
        this.title = title;
        this.password = password;
    }

    public String did() {
        return did;
    }

    public String handle() {
        return handle;
    }

    public String title() {
        return title;
    }

    /** An app password, as somebody has made it in the account's settings. */
    public String password() {
        return password;
    }

    static Optional<DemoAccount> withHandle(String handle) {
        return Arrays.stream(values()).filter(each -> each.handle.equals(handle)).findFirst();
    }
}

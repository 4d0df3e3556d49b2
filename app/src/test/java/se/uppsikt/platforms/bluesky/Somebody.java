package se.uppsikt.platforms.bluesky;

/**
 * Somebody on the network, signed in.
 *
 * @param access what opens their repository
 */
record Somebody(String did, String access) {
    static final Somebody NOBODY = new Somebody("", "");
}

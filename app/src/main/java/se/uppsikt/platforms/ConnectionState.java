package se.uppsikt.platforms;

/** How a connection is. */
public enum ConnectionState {
    NEW("Ansluts"),
    LIVE("Ansluten"),
    TOKEN_DEAD("Nyckeln gäller inte");

    private final String swedish;

    ConnectionState(String swedish) {
        this.swedish = swedish;
    }

    public String swedish() {
        return swedish;
    }
}

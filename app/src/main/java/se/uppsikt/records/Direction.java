package se.uppsikt.records;

/** Whether the record came in or was drawn up by the municipality; TF 2 kap. 9–10 §§. */
public enum Direction {
    RECEIVED("inkommen"),
    DRAWN_UP("upprättad");

    private final String swedish;

    Direction(String swedish) {
        this.swedish = swedish;
    }

    public String swedish() {
        return swedish;
    }
}

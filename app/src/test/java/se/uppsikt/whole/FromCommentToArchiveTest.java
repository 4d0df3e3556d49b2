package se.uppsikt.whole;

/** The main job in the demo municipality. */
class FromCommentToArchiveTest extends LawfulWay {
    FromCommentToArchiveTest() {
        super(Stage.open(), Town.OREBRO);
    }
}

package se.uppsikt.whole;

import se.uppsikt.BrowserTest;

/** The main job in the demo municipality. */
@BrowserTest
class FromCommentToArchiveTest extends LawfulWay {
    FromCommentToArchiveTest() {
        super(Stage.open(), Town.OREBRO);
    }
}

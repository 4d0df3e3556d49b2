package se.uppsikt.inbox;

import java.util.Map;
import se.uppsikt.records.Fact;
import se.uppsikt.records.Facts.Answering;

/** What has become of an item because of what stands on the platform, or no longer stands there. */
sealed interface ItemOnPlatformEvent extends ItemEvent {
    /**
     * Somebody has answered it in the platform's own app. The deed is dated when the answer was
     * written, however late Uppsikt heard of it.
     *
     * @param platform the platform's own name
     */
    record AnsweredOnPlatform(Circumstances of, String platform, Map<String, String> particulars)
            implements ItemOnPlatformEvent {
        @Override
        public String event() {
            return "answered-on-platform";
        }

        @Override
        public String sentence() {
            return "Besvarad direkt på " + platform;
        }

        @Override
        public Fact fact() {
            return new Fact.AnsweringBecame(Answering.ANSWERED_ON_PLATFORM);
        }
    }

    /** The answer that was written in the platform's own app can be read there no more. */
    record AnswerOnPlatformGone(Circumstances of, String platform, Map<String, String> particulars)
            implements ItemOnPlatformEvent {
        @Override
        public String event() {
            return "answer-on-platform-gone";
        }

        @Override
        public String sentence() {
            return "Svaret direkt på " + platform + " syns inte längre; väntar på svar igen";
        }

        @Override
        public Fact fact() {
            return new Fact.AnsweringBecame(Answering.NEW);
        }
    }

    /** It was closed because it was gone from the platform, and waits after all. */
    record WaitsAgain(Circumstances of, String sentence) implements ItemOnPlatformEvent {
        @Override
        public String event() {
            return "item-waits-again";
        }

        @Override
        public Fact fact() {
            return new Fact.AnsweringBecame(Answering.NEW);
        }
    }
}

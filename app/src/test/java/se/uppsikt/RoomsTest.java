package se.uppsikt;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The walls of the house. Rooms lie two levels deep and any room may use an inner one it declares,
 * which is why this is asked here and not of the module library, whose inner modules are closed to
 * all but their parent (decision 0020).
 */
class RoomsTest {
    /** The words of the menu, in English, and one place for what all stand on. */
    private static final Set<String> FIRST_LEVEL =
            Set.of(
                    "access",
                    "policy",
                    "accounts",
                    "records",
                    "platforms",
                    "publishing",
                    "moderation",
                    "inbox",
                    "advertising",
                    "crisis",
                    "archive",
                    "insight",
                    "operation",
                    "base");

    @Test
    void firstLevelIsTheWordsOfTheMenuAndBase() {
        Set<String> seen = new TreeSet<>();
        for (String room : Rooms.uses().keySet()) {
            seen.add(room.split("\\.")[0]);
            assertThat(room.split("\\.")).as(room).hasSizeLessThanOrEqualTo(2);
        }
        assertThat(seen).isEqualTo(new TreeSet<>(FIRST_LEVEL));
    }

    @Test
    void everyRoomUsesWhatItsManualSaysNoMoreAndNoLess() {
        assertThat(Rooms.uses()).isEqualTo(Rooms.declared());
    }

    @Test
    void noRoomLeansOnOneThatLeansOnIt() {
        slices().assignedFrom(new ByRoom()).should().beFreeOfCycles().check(Rooms.PRODUCT);
    }

    @Test
    void nobodyLeansOnAnAdapterOrOnTheReports() {
        Rooms.uses()
                .forEach(
                        (room, used) ->
                                assertThat(used)
                                        .as(room)
                                        .doesNotContain(
                                                "platforms.facebook",
                                                "platforms.instagram",
                                                "platforms.linkedin",
                                                "platforms.metafigures",
                                                "platforms.snapchat",
                                                "platforms.youtube",
                                                "insight",
                                                "operation"));
    }

    private static final class ByRoom implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return type.getPackageName().startsWith("se.uppsikt.")
                    ? SliceIdentifier.of(Rooms.room(type))
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "the rooms of the house";
        }
    }
}

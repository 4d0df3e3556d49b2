package se.uppsikt.base.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.FileStore;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.FileStoreAttributeView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.uppsikt.base.shared.StartProblem;

/** A disk that is nearly full stops the start before the database has begun to write. */
class FullDiskAtStartTest {
    private static final Path HOME = Path.of("/data/uppsikt");

    @Test
    void startIsRefusedWithWhatIsFreeWhatIsNeededAndWhatToDo() {
        assertThatThrownBy(() -> EmbeddedServer.requireRoom(HOME, new Disk(299L << 20)))
                .isInstanceOf(StartProblem.class)
                .hasMessageContainingAll(
                        "Disken är full",
                        "299 MB ledigt vid " + HOME,
                        "minst 300 MB",
                        "--uppsikt.data=");
    }

    @Test
    void withRoomItStarts() {
        assertThatCode(() -> EmbeddedServer.requireRoom(HOME, new Disk(300L << 20)))
                .doesNotThrowAnyException();
    }

    /** A disk with so much room left. */
    private static final class Disk extends FileStore {
        private final long room;

        Disk(long room) {
            this.room = room;
        }

        @Override
        public long getUsableSpace() {
            return room;
        }

        @Override
        public long getUnallocatedSpace() {
            return room;
        }

        @Override
        public long getTotalSpace() {
            return 1L << 40;
        }

        @Override
        public String name() {
            return "disk";
        }

        @Override
        public String type() {
            return "prov";
        }

        @Override
        public boolean isReadOnly() {
            return false;
        }

        @Override
        public boolean supportsFileAttributeView(Class<? extends FileAttributeView> type) {
            return false;
        }

        @Override
        public boolean supportsFileAttributeView(String name) {
            return false;
        }

        @Override
        public <V extends FileStoreAttributeView> @Nullable V getFileStoreAttributeView(
                Class<V> type) {
            return null;
        }

        @Override
        public Object getAttribute(String attribute) {
            throw new UnsupportedOperationException(attribute);
        }
    }
}

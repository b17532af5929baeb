package rosukh.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rosukh.app.StartRefused;

class DataFolderTest {

    @TempDir Path data;

    @Test
    void belongs_to_one_process_at_a_time() {
        try (DataFolder taken = DataFolder.take(data)) {
            assertThat(taken.path()).isEqualTo(data.toAbsolutePath());
            assertThatThrownBy(() -> DataFolder.take(data))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("is in use by another Rosukh (process ")
                    .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
        }
        DataFolder.take(data).close();
    }

    @Test
    void that_cannot_be_made_is_refused_with_a_remedy() throws IOException {
        Path file = Files.createFile(data.resolve("file"));
        assertThatThrownBy(() -> DataFolder.take(file.resolve("below")))
                .isInstanceOf(StartRefused.class)
                .extracting(refused -> ((StartRefused) refused).remedy())
                .asString()
                .contains("rosukh.data");
    }
}

package rosukh.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;
import rosukh.app.RosukhProperties;
import rosukh.app.StartRefused;
import rosukh.vault.KeyFile;
import rosukh.vault.KeyMissing;

class KeyChoiceTest {

    @TempDir private Path data;

    @Test
    void in_the_demo_is_a_file_of_the_data_folder_that_outlives_a_restart() {
        KeyFile made = choose("demo", null);
        assertThat(choose("demo", null).primary()).isEqualTo(made.primary());
        assertThat(data.resolve("keys").resolve("evidence.json")).exists();
    }

    @Test
    void outside_the_demo_is_nothing_unless_it_is_said() {
        assertThatThrownBy(() -> choose("production", null).primary())
                .isInstanceOf(KeyMissing.class);
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void is_the_file_that_is_named_in_the_demo_too() throws Exception {
        Path file = data.resolve("elsewhere.json");
        KeyFile keys = KeyFile.generate();
        keys.create(file);
        for (String profile : new String[] {"demo", "production"})
            assertThat(choose(profile, file).primary()).isEqualTo(keys.primary());
    }

    @Test
    void that_cannot_be_read_stops_the_start_and_makes_no_other_key() throws Exception {
        Path absent = data.resolve("absent.json");
        assertThatThrownBy(() -> choose("production", absent))
                .isInstanceOfSatisfying(
                        StartRefused.class,
                        refused -> assertThat(refused.remedy()).contains("rosukh keys new"))
                .hasMessageContaining(absent.toString());
        assertThat(absent).doesNotExist();
        choose("demo", null);
        Path made = data.resolve("keys").resolve("evidence.json");
        Files.writeString(made, "damaged");
        assertThatThrownBy(() -> choose("demo", null)).isInstanceOf(StartRefused.class);
        assertThat(made).hasContent("damaged");
    }

    private KeyFile choose(String profile, Path keyFile) {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles(profile);
        RosukhProperties properties =
                new RosukhProperties(data, null, keyFile, RosukhProperties.Role.ALL);
        return new KeyChoice().keyFile(environment, properties);
    }
}

package rosukh.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What an installation decides.
///
/// @param data folder of everything that must survive a restart and is not in an external database
/// @param archive folder that old commits were moved to by `rosukh store archive`; null for none
/// @param keyFile keys that files of cases are encrypted by; null for none, and uploads are refused
/// @param role which side of the product this process runs
@ConfigurationProperties("rosukh")
public record RosukhProperties(
        @DefaultValue("./data") Path data,
        @Nullable Path archive,
        @Nullable Path keyFile,
        @DefaultValue("all") Role role) {

    /// The sides of the product.
    public enum Role {
        COMMAND,
        QUERY,
        ALL;

        public boolean commands() {
            return this != QUERY;
        }

        public boolean queries() {
            return this != COMMAND;
        }
    }
}

package rosukh.app.transparency;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the log is published.
///
/// @param enabled false: it is neither published nor shown
/// @param origin name of the log for the key that the demo makes by itself
/// @param keyFile keys that sign it, made by `rosukh log key`; null: the demo makes one
/// @param stateFile what was signed last; it must not be restored together with the database; null:
///   beside the key file, with `.signed` after its name
/// @param checkpointInterval how long an event waits for a checkpoint at most
/// @param policyFile whom readers trust (c2sp.org/tlog-policy); its witnesses that have an address
///   are asked to cosign; null for none
/// @param timestampUrls authorities that stamp checkpoints (RFC 3161); none by default
/// @param timestampEvery how long a checkpoint waits for a stamp if one before it has it
/// @param limit files of the log a minute for each client address; then 429
@ConfigurationProperties("rosukh.log")
record LogProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("rosukh.demo/log") String origin,
        @Nullable Path keyFile,
        @Nullable Path stateFile,
        @DefaultValue("10s") Duration checkpointInterval,
        @Nullable Path policyFile,
        @DefaultValue List<String> timestampUrls,
        @DefaultValue("0s") Duration timestampEvery,
        @DefaultValue("3000") int limit) {

    LogProperties {
        timestampUrls = List.copyOf(timestampUrls);
    }
}

package rosukh.app.checks;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the log is checked by itself.
///
/// @param cron when, in the time of the machine; `-` for never
/// @param whole whether from the first event, and not only what came since the last valid check
/// @param policyFile whom to trust (c2sp.org/tlog-policy); null for the log's own keys
@ConfigurationProperties("rosukh.log-check")
record LogCheckProperties(
        @DefaultValue("0 30 2 * * *") String cron,
        @DefaultValue("true") boolean whole,
        @Nullable Path policyFile) {}

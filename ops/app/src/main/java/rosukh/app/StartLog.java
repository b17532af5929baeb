package rosukh.app;

import java.time.Duration;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import rosukh.app.database.Database;
import rosukh.app.watch.Watch;

/// Says in five lines what runs, on which database, at which position, where to look and where the
/// data lies.
@Component
class StartLog {

    private static final Logger LOG = LoggerFactory.getLogger("rosukh");

    private final RosukhProperties properties;
    private final Database database;
    private final Watch watch;
    private final ConfigurableEnvironment environment;

    StartLog(
            RosukhProperties properties,
            Database database,
            Watch watch,
            ConfigurableEnvironment environment) {
        this.properties = properties;
        this.database = database;
        this.watch = watch;
        this.environment = environment;
    }

    @EventListener
    void onReady(ApplicationReadyEvent ready) {
        Duration taken = ready.getTimeTaken();
        LOG.info(
                "Rosukh {} runs as {} {}on Java {}, ready after {} s",
                version(),
                properties.role().name().toLowerCase(Locale.ROOT),
                demo() ? "with demo identities " : "",
                Runtime.version().feature(),
                taken == null
                        ? "?"
                        : String.format(Locale.ROOT, "%.1f", taken.toMillis() / 1000.0));
        LOG.info("Database: {}", database.kind().description());
        LOG.info("Position: {}", watch.summary());
        LOG.info("Look at {}", places());
        LOG.info("Data: {}", properties.data().toAbsolutePath().normalize());
    }

    private boolean demo() {
        return environment.acceptsProfiles(Profiles.of("demo"));
    }

    private static String version() {
        String version = StartLog.class.getPackage().getImplementationVersion();
        return version == null ? "(built from source)" : version;
    }

    private String places() {
        String base = "http://localhost:" + environment.getProperty("local.server.port", "8080");
        String docs = demo() ? ", API at " + base + "/swagger-ui.html" : "";
        String login = demo() ? " (the login page lists the demo accounts)" : "";
        return properties.role().queries() ? base + login + docs : base + "/api/v1" + docs;
    }
}

package rosukh.bench;

import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// What was measured on.
final class Machine {

    private Machine() {}

    static String facts(MongoClient client, @Nullable DataSource postgres) {
        Table table = new Table("fact", "value");
        table.row("day", day());
        table.row("processor", first("/proc/cpuinfo", "model name"));
        table.row("cores", String.valueOf(Runtime.getRuntime().availableProcessors()));
        table.row("memory", first("/proc/meminfo", "MemTotal"));
        table.row("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        table.row("Java", Runtime.version().toString());
        table.row("heap", Runtime.getRuntime().maxMemory() / (1024 * 1024) + " MB");
        table.row("load before", load());
        table.row("MongoDB server", server(client));
        if (postgres != null) table.row("PostgreSQL", postgres(postgres));
        return table.toString();
    }

    /// What differs from section to section: when it was measured, and what else the machine did.
    static String now() {
        return "Measured on %s, load before: %s".formatted(day(), load());
    }

    private static String day() {
        return LocalDate.now(ZoneOffset.UTC).toString();
    }

    /// The load average of the last minute.
    private static String load() {
        return Table.number(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static String first(String file, String field) {
        Path path = Path.of(file);
        if (!Files.exists(path)) return "unknown";
        try {
            List<String> lines = Files.readAllLines(path);
            return lines.stream()
                    .filter(line -> line.startsWith(field))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String server(MongoClient client) {
        Document info = client.getDatabase("admin").runCommand(new Document("buildInfo", 1));
        Object ferret = info.get("ferretdb");
        String version = info.getString("version");
        return ferret instanceof Document details
                ? "FerretDB " + details.get("version") + " (speaks as MongoDB " + version + ")"
                : version;
    }

    private static String postgres(DataSource source) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "SELECT current_setting('server_version'), current_setting('fsync'),"
                                        + " current_setting('synchronous_commit')")) {
            row.next();
            return "%s, fsync %s, synchronous_commit %s"
                    .formatted(row.getString(1), row.getString(2), row.getString(3));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}

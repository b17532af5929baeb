package rosukh.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// One app with demo data for all tests that do not kill it, handed in as a [RunningApp].
final class DemoApp implements ParameterResolver {

    private static final Path FOLDER = Path.of("target", "demo-app");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningApp.class;
    }

    @Override
    public RunningApp resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(DemoApp.class))
                .computeIfAbsent("app", key -> start(), RunningApp.class);
    }

    private static RunningApp start() {
        try {
            Files.createDirectories(FOLDER);
            Path data = Files.createTempDirectory(FOLDER, "data").toAbsolutePath();
            RunningApp app = RunningApp.start(data);
            System.out.printf(
                    "demo app ready after %d ms on %s%n", app.startTime().toMillis(), app.url());
            return app;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

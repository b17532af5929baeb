package rosukh.eventstore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A server to test against.
public interface TestServer extends AutoCloseable {

    String uri();

    Durability durability();

    @Override
    void close();

    /// The embedded server on a fresh folder.
    static TestServer embedded() {
        EmbeddedServer server = EmbeddedServer.start(freshFolder());
        return new TestServer() {
            @Override
            public String uri() {
                return server.uri();
            }

            @Override
            public Durability durability() {
                return server;
            }

            @Override
            public void close() {
                server.close();
            }
        };
    }

    /// A server that runs already.
    static TestServer external(String uri) {
        return new TestServer() {
            @Override
            public String uri() {
                return uri;
            }

            @Override
            public Durability durability() {
                return Durability.ofServer();
            }

            @Override
            public void close() {}
        };
    }

    static Path freshFolder() {
        try {
            Path target = Files.createDirectories(Path.of("target"));
            return Files.createTempDirectory(target, "embedded");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

package rosukh.eventstore;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;

/// What every server must hold. Extend it and say which server. Each part carries its name as a
/// tag, for whoever wants to run only some of them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class EventStoreContract {

    private TestServer server;

    /// The server to test; asked once for all tests.
    protected abstract TestServer startServer();

    @BeforeAll
    void start() {
        server = startServer();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    /// The server under test.
    final TestServer server() {
        return server;
    }

    @Nested
    @Tag("many_writers")
    class many_writers extends ManyWritersContract {
        @Override
        TestServer server() {
            return server;
        }
    }

    @Nested
    @Tag("a_unit_of_work")
    class a_unit_of_work extends UnitOfWorkContract {
        @Override
        TestServer server() {
            return server;
        }
    }

    @Nested
    @Tag("duplicates")
    class duplicates extends DuplicatesContract {
        @Override
        TestServer server() {
            return server;
        }
    }

    @Nested
    @Tag("reading")
    class reading extends ReadingContract {
        @Override
        TestServer server() {
            return server;
        }
    }

    @Nested
    @Tag("faults")
    class faults extends FaultsContract {
        @Override
        TestServer server() {
            return server;
        }
    }

    @Nested
    @Tag("tailing")
    class tailing extends TailContract {
        @Override
        TestServer server() {
            return server;
        }
    }

    @Nested
    @Tag("tokens")
    class tokens extends TokenStoreContract {
        @Override
        TestServer server() {
            return server;
        }
    }

    @Nested
    @Tag("conditions")
    class conditions extends ConditionsContract {
        @Override
        TestServer server() {
            return server;
        }
    }

    @Nested
    @Tag("the_doctor")
    class the_doctor extends DoctorContract {
        @Override
        TestServer server() {
            return server;
        }
    }

    @Nested
    @Tag("upcasting")
    class upcasting extends UpcastingContract {
        @Override
        TestServer server() {
            return server;
        }
    }

    @Nested
    @Tag("processors")
    class processors extends ProcessorsContract {
        @Override
        TestServer server() {
            return server;
        }
    }

    @Nested
    @Tag("archived_commits")
    class archived_commits extends ArchiveContract {
        @Override
        TestServer server() {
            return server;
        }
    }

    @Nested
    @Tag("dead_letters")
    class dead_letters extends DeadLettersContract {
        @Override
        TestServer server() {
            return server;
        }
    }
}

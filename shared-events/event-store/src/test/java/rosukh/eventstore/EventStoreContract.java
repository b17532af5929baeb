package rosukh.eventstore;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;

/// What every server must hold. Extend it and say which server.
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
    class many_writers extends ManyWritersContract {
        @Override
        TestServer server() {
            return server;
        }
    }

    @Nested
    class a_unit_of_work extends UnitOfWorkContract {
        @Override
        TestServer server() {
            return server;
        }
    }

    @Nested
    class duplicates extends DuplicatesContract {
        @Override
        TestServer server() {
            return server;
        }
    }

    @Nested
    class reading extends ReadingContract {
        @Override
        TestServer server() {
            return server;
        }
    }

    @Nested
    class faults extends FaultsContract {
        @Override
        TestServer server() {
            return server;
        }
    }

    @Nested
    class tailing extends TailContract {
        @Override
        TestServer server() {
            return server;
        }
    }

    @Nested
    class tokens extends TokenStoreContract {
        @Override
        TestServer server() {
            return server;
        }
    }

    @Nested
    class conditions extends ConditionsContract {
        @Override
        TestServer server() {
            return server;
        }
    }

    @Nested
    class the_doctor extends DoctorContract {
        @Override
        TestServer server() {
            return server;
        }
    }

    @Nested
    class upcasting extends UpcastingContract {
        @Override
        TestServer server() {
            return server;
        }
    }

    @Nested
    class processors extends ProcessorsContract {
        @Override
        TestServer server() {
            return server;
        }
    }

    @Nested
    class archived_commits extends ArchiveContract {
        @Override
        TestServer server() {
            return server;
        }
    }

    @Nested
    class dead_letters extends DeadLettersContract {
        @Override
        TestServer server() {
            return server;
        }
    }
}

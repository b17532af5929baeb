package rosukh.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import org.junit.jupiter.api.Test;

/// How the log talks to its server, whatever a URI says.
class StoreSettingsTest {

    private static final String URI =
            "mongodb://host:1/kb?w=1&journal=false&readConcernLevel=local&retryWrites=true";

    @Test
    void of_a_log_write_and_read_with_majority_and_never_retry() {
        MongoClientSettings settings = StoreClient.settings(URI);
        assertThat(settings.getWriteConcern()).isEqualTo(WriteConcern.MAJORITY.withJournal(true));
        assertThat(settings.getReadConcern()).isEqualTo(ReadConcern.MAJORITY);
        assertThat(settings.getRetryWrites()).isFalse();
        assertThat(StoreClient.database(URI)).isEqualTo("kb");
        assertThat(StoreClient.database("mongodb://host:1/")).isEqualTo("rosukh");
    }
}

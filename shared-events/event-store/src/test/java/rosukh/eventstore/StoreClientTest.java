package rosukh.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StoreClientTest {

    @Test
    void waits_for_a_silent_server_as_long_as_the_uri_says_and_never_for_ever() {
        assertThat(silence("mongodb://host/db")).isEqualTo(30_000);
        assertThat(silence("mongodb://host/db?socketTimeoutMS=700")).isEqualTo(700);
    }

    @Test
    void reads_and_writes_with_majority_whatever_the_uri_says() {
        MongoClientSettings settings =
                StoreClient.settings(
                        "mongodb://host/db?w=1&readConcernLevel=local&retryWrites=true");
        assertThat(settings.getWriteConcern()).isEqualTo(WriteConcern.MAJORITY.withJournal(true));
        assertThat(settings.getReadConcern()).isEqualTo(ReadConcern.MAJORITY);
        assertThat(settings.getRetryWrites()).isFalse();
    }

    private static int silence(String uri) {
        return StoreClient.settings(uri).getSocketSettings().getReadTimeout(TimeUnit.MILLISECONDS);
    }
}

package rosukh.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The cases of Axon's own tests of its JDBC and MongoDB token stores, and those of fencing.
abstract class TokenStoreContract extends LogTest {

    private MongoDatabase database;
    private MongoTokenStore store;
    private MongoTokenStore other;

    @BeforeEach
    void openStores() {
        database = log.database();
        store = store("here", Duration.ofSeconds(10));
        other = store("elsewhere", Duration.ofSeconds(10));
    }

    private MongoTokenStore store(String node, Duration claimTimeout) {
        return MongoTokenStore.builder()
                .database(database)
                .serializer(LogFixture.SERIALIZER)
                .nodeId(node)
                .claimTimeout(claimTimeout)
                .build();
    }

    @Test
    void a_token_is_claimed_updated_and_read_back() {
        store.initializeTokenSegments("p", 1);
        assertThat(store.fetchToken("p", 0)).isNull();
        store.storeToken(token(1), "p", 0);
        assertThat(store.fetchToken("p", 0)).isEqualTo(token(1));
        store.storeToken(token(1), "p", 0);
        store.storeToken(null, "p", 0);
        assertThat(store.fetchToken("p", 0)).isNull();
    }

    @Test
    void every_kind_of_token_is_read_back_equal() {
        store.initializeTokenSegments("p", 1);
        List<TrackingToken> tokens =
                List.of(
                        token(Long.MAX_VALUE),
                        ReplayToken.createReplayToken(token(9), token(3)),
                        ReplayToken.createReplayToken(token(9), null, "why"),
                        MergedTrackingToken.merged(token(3), token(7)),
                        ReplayToken.createReplayToken(
                                token(9), MergedTrackingToken.merged(token(3), token(7))));
        for (TrackingToken token : tokens) {
            store.storeToken(token, "p", 0);
            assertThat(store.fetchToken("p", 0)).isEqualTo(token);
        }
    }

    @Test
    void a_position_is_kept_as_a_plain_number() {
        store.initializeTokenSegments("p", 1, token(41));
        Document document =
                database.getCollection("tokens").find(new Document("_id", "p#0")).first();
        assertThat(document).containsEntry("position", 41L).containsEntry("token", null);
    }

    @Test
    void any_node_reads_how_far_a_processor_came_and_who_has_it() {
        store.initializeTokenSegments("p", 2);
        store.initializeTokenSegments("q", 1);
        assertThat(other.reached())
                .containsOnlyKeys("p", "q")
                .containsEntry("q", new ProcessorPositions.Reached(-1, null));
        store.storeToken(token(41), "p", 0);
        store.storeToken(ReplayToken.createReplayToken(token(9), token(3)), "p", 1);
        assertThat(other.reached()).containsEntry("p", new ProcessorPositions.Reached(3, "here"));
        store.releaseClaim("p", 1);
        assertThat(other.reached()).containsEntry("p", new ProcessorPositions.Reached(3, null));
    }

    @Test
    void what_a_node_tells_counts_while_it_has_the_lease() {
        store.initializeTokenSegments("p", 1, token(41));
        store.initializeTokenSegments("q", 1);
        store.tell(Map.of("p", 99L, "q", 99L));
        store.fetchToken("p", 0);
        assertThat(other.reached()).containsEntry("p", new ProcessorPositions.Reached(99, "here"));
        store.releaseClaim("p", 0);
        other.fetchToken("p", 0);
        assertThat(store.reached())
                .containsEntry("p", new ProcessorPositions.Reached(41, "elsewhere"))
                .containsEntry("q", new ProcessorPositions.Reached(-1, null));
    }

    @Test
    void segments_are_initialized_once() {
        store.initializeTokenSegments("p", 7, token(10));
        assertThat(store.fetchSegments("p")).containsExactly(0, 1, 2, 3, 4, 5, 6);
        for (int segment : store.fetchSegments("p"))
            assertThat(store.fetchToken("p", segment)).isEqualTo(token(10));
        assertThatThrownBy(() -> other.initializeTokenSegments("p", 7))
                .isInstanceOf(UnableToClaimTokenException.class);
        assertThat(store.fetchSegments("q")).isEmpty();
    }

    @Test
    void of_many_nodes_one_initializes() throws Exception {
        AtomicInteger won = new AtomicInteger();
        inParallel(
                WRITERS,
                node -> {
                    try {
                        store("node-" + node, Duration.ofSeconds(10))
                                .initializeTokenSegments("p", 4);
                        won.incrementAndGet();
                    } catch (UnableToClaimTokenException expected) {
                        // another node was faster
                    }
                    return null;
                });
        assertThat(won).hasValue(1);
        assertThat(store.fetchSegments("p")).containsExactly(0, 1, 2, 3);
    }

    @Test
    void a_single_segment_is_initialized_explicitly() {
        assertThat(store.requiresExplicitSegmentInitialization()).isTrue();
        assertThatThrownBy(() -> store.fetchToken("p", 1))
                .isInstanceOf(UnableToClaimTokenException.class);
        assertThatThrownBy(() -> store.storeToken(token(1), "p", 1))
                .isInstanceOf(UnableToClaimTokenException.class);
        store.initializeSegment(token(5), "p", 1);
        store.initializeSegment(null, "p", 2);
        assertThat(store.fetchToken("p", 1)).isEqualTo(token(5));
        assertThat(store.fetchToken("p", 2)).isNull();
        assertThatThrownBy(() -> store.initializeSegment(null, "p", 1))
                .isInstanceOf(UnableToInitializeTokenException.class);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, true", "1, 0, true", "4, 1, true", "2, 0, false"})
    void a_segment_that_was_split_or_merged_is_refused(int existing, int asked, boolean ofTwo) {
        store.initializeTokenSegments("p", existing);
        Segment segment =
                ofTwo ? Segment.computeSegment(asked, 0, 1) : Segment.computeSegment(asked, 0);
        assertThatThrownBy(() -> store.fetchToken("p", segment))
                .isInstanceOf(UnableToClaimTokenException.class);
    }

    @Test
    void an_existing_segment_is_fetched_by_its_mask() {
        store.initializeTokenSegments("p", 2);
        assertThat(store.fetchToken("p", Segment.computeSegment(1, 0, 1))).isNull();
        store.initializeTokenSegments("q", 1);
        assertThat(store.fetchToken("q", Segment.computeSegment(0, 0))).isNull();
    }

    @Test
    void a_claimed_token_is_nobody_elses() {
        store.initializeTokenSegments("p", 1);
        store.fetchToken("p", 0);
        store.extendClaim("p", 0);
        assertThatThrownBy(() -> other.fetchToken("p", 0))
                .isInstanceOf(UnableToClaimTokenException.class)
                .hasMessageContaining("here");
        assertThatThrownBy(() -> other.storeToken(token(1), "p", 0))
                .isInstanceOf(UnableToClaimTokenException.class);
        assertThatThrownBy(() -> other.extendClaim("p", 0))
                .isInstanceOf(UnableToClaimTokenException.class);
        assertThatThrownBy(() -> other.deleteToken("p", 0))
                .isInstanceOf(UnableToClaimTokenException.class);
        other.releaseClaim("p", 0);
        store.storeToken(token(1), "p", 0);
    }

    @Test
    void a_released_token_is_free_and_its_former_owner_cannot_extend_it() {
        store.initializeTokenSegments("p", 1);
        store.fetchToken("p", 0);
        store.releaseClaim("p", 0);
        assertThatThrownBy(() -> store.extendClaim("p", 0))
                .isInstanceOf(UnableToClaimTokenException.class);
        assertThat(other.fetchToken("p", 0)).isNull();
    }

    @Test
    void a_forgotten_token_is_taken_over_and_its_former_owner_is_fenced_off() {
        MongoTokenStore stealing = store("stealing", Duration.ofSeconds(-5));
        store.initializeTokenSegments("p", 1);
        store.fetchToken("p", 0);
        assertThat(stealing.fetchToken("p", 0)).isNull();
        assertThatThrownBy(() -> store.storeToken(token(0), "p", 0))
                .isInstanceOf(UnableToClaimTokenException.class);
        store.releaseClaim("p", 0);
        stealing.storeToken(token(1), "p", 0);
    }

    @Test
    void a_former_owner_stays_fenced_off_when_its_successor_has_given_the_token_back() {
        MongoTokenStore successor = store("successor", Duration.ofSeconds(-5));
        store.initializeTokenSegments("p", 1);
        store.fetchToken("p", 0);
        successor.fetchToken("p", 0);
        successor.storeToken(token(500), "p", 0);
        successor.releaseClaim("p", 0);
        assertThatThrownBy(() -> store.storeToken(token(101), "p", 0))
                .isInstanceOf(UnableToClaimTokenException.class);
        assertThat(store.fetchToken("p", 0)).isEqualTo(token(500));
        store.storeToken(token(501), "p", 0);
    }

    @Test
    void an_earlier_process_of_the_same_node_is_fenced_off() {
        MongoTokenStore later = store("here", Duration.ofSeconds(10));
        store.initializeTokenSegments("p", 1);
        store.fetchToken("p", 0);
        assertThat(later.fetchToken("p", 0)).isNull();
        assertThatThrownBy(() -> store.storeToken(token(1), "p", 0))
                .isInstanceOf(UnableToClaimTokenException.class);
        assertThatThrownBy(() -> store.extendClaim("p", 0))
                .isInstanceOf(UnableToClaimTokenException.class);
    }

    @Test
    void of_many_nodes_one_claims() throws Exception {
        store.initializeTokenSegments("p", 1);
        AtomicInteger won = new AtomicInteger();
        inParallel(
                WRITERS,
                node -> {
                    try {
                        store("node-" + node, Duration.ofSeconds(10)).fetchToken("p", 0);
                        won.incrementAndGet();
                    } catch (UnableToClaimTokenException expected) {
                        // another node was faster
                    }
                    return null;
                });
        assertThat(won).hasValue(1);
    }

    @Test
    void only_its_owner_deletes_a_token() {
        store.initializeTokenSegments("p", 2);
        store.fetchToken("p", 0);
        store.fetchToken("p", 1);
        store.deleteToken("p", 1);
        assertThat(store.fetchSegments("p")).containsExactly(0);
        store.releaseClaim("p", 0);
        assertThatThrownBy(() -> store.deleteToken("p", 0))
                .isInstanceOf(UnableToClaimTokenException.class);
    }

    @Test
    void available_segments_are_those_a_node_may_claim() {
        store.initializeTokenSegments("p", 2);
        store.initializeTokenSegments("q", 2);
        store.fetchToken("p", 0);
        store.fetchToken("p", 1);
        store.fetchToken("q", 1);
        assertThat(other.fetchAvailableSegments("p")).isEmpty();
        assertThat(store.fetchAvailableSegments("p")).hasSize(2);
        assertThat(other.fetchAvailableSegments("q"))
                .containsExactly(Segment.computeSegment(0, 0, 1));
        store.releaseClaim("p", 0);
        assertThat(other.fetchAvailableSegments("p")).hasSize(1);
        assertThat(other.fetchAvailableSegments("none")).isEmpty();
    }

    @Test
    void the_store_has_one_name_for_all_nodes() throws Exception {
        String name = store.retrieveStorageIdentifier().orElseThrow();
        inParallel(
                4,
                node -> {
                    assertThat(other.retrieveStorageIdentifier()).contains(name);
                    return null;
                });
    }

    private static TrackingToken token(long position) {
        return new GlobalSequenceTrackingToken(position);
    }
}

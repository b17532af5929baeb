package rosukh.query.kernel.past;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rosukh.query.harness.Facts.opened;
import static rosukh.query.harness.Facts.registered;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.List;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.serialization.json.JacksonSerializer;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rosukh.eventstore.MongoTokenStore;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;
import rosukh.query.kernel.ViewStores;

/// Software that knows other views has them filled from the beginning.
@ViewTest
class RefillTest {

    private static final String GROUP = "certification.pipeline";
    private static final String OTHER = "firms.register";

    @Autowired Log log;
    @Autowired MongoDatabase database;
    @Autowired ViewStores stores;
    @Autowired Projectors projectors;
    private TokenStore tokens;
    private String view;

    @BeforeEach
    void views_that_were_filled() {
        log.clear();
        log.append(registered("f-1", "10100000001", "Sepehr"), opened("f-1", "KRM-P01"));
        database.getCollection("tokens").drop();
        database.getCollection(Refill.COLLECTION).drop();
        tokens = node("one");
        projectors.groups().forEach(this::reached);
        view = projectors.viewsOf(GROUP).iterator().next();
        for (String group : projectors.groups())
            database.getCollection(Refill.COLLECTION)
                    .insertOne(
                            new Document("_id", group)
                                    .append("views", List.copyOf(projectors.viewsOf(group))));
    }

    private void reached(String group) {
        tokens.initializeTokenSegments(group, 1, new GlobalSequenceTrackingToken(2));
    }

    private MongoTokenStore node(String name) {
        return MongoTokenStore.builder()
                .database(database)
                .serializer(JacksonSerializer.defaultSerializer())
                .nodeId(name)
                .build();
    }

    private Refill refill(TokenStore by) {
        return new Refill(database, stores, by, projectors, Duration.ZERO);
    }

    private void filledAs(String group, String... views) {
        database.getCollection(Refill.COLLECTION)
                .updateOne(Filters.eq("_id", group), Updates.set("views", List.of(views)));
    }

    private long documents(String collection) {
        return database.getCollection(collection).countDocuments();
    }

    @Test
    void leaves_everything_where_nothing_changed() {
        refill(tokens).settle();
        assertThat(documents(view)).isEqualTo(1);
        assertThat(tokens.fetchSegments(GROUP)).hasSize(1);
        assertThat(tokens.fetchSegments(Refill.LEASE)).isEmpty();
    }

    @Test
    void empties_all_views_of_a_group_that_filled_others_and_lets_it_begin() {
        filledAs(GROUP, "certification_pipeline_v1");
        database.getCollection("certification_pipeline_v1").insertOne(new Document("_id", "x"));
        database.getCollection("past_ab_certification_pipeline_v1").insertOne(new Document());
        refill(tokens).settle();
        assertThat(documents(view)).isZero();
        assertThat(tokens.fetchSegments(GROUP)).isEmpty();
        assertThat(tokens.fetchSegments(OTHER)).hasSize(1);
        assertThat(documents(projectors.viewsOf(OTHER).iterator().next())).isEqualTo(1);
        assertThat(database.listCollectionNames())
                .contains("past_ab_certification_pipeline_v1")
                .doesNotContain("certification_pipeline_v1");
        reached(GROUP);
        refill(tokens).settle();
        assertThat(tokens.fetchSegments(GROUP)).as("once").hasSize(1);
    }

    @Test
    void knows_nothing_of_data_of_software_that_did_not_say_so() {
        database.getCollection(Refill.COLLECTION).drop();
        refill(tokens).settle();
        assertThat(documents(view)).isZero();
        assertThat(tokens.fetchSegments(GROUP)).isEmpty();
    }

    @Test
    void begins_again_where_it_was_cut_short() {
        filledAs(GROUP, "certification_pipeline_v1");
        // The tokens are gone, and it was not said yet that the views are others.
        tokens.fetchToken(GROUP, 0);
        tokens.deleteToken(GROUP, 0);
        refill(tokens).settle();
        assertThat(documents(view)).isZero();
        refill(tokens).settle();
        assertThat(database.getCollection(Refill.COLLECTION).find(Filters.eq("_id", GROUP)).first())
                .isEqualTo(
                        new Document("_id", GROUP)
                                .append("views", List.copyOf(projectors.viewsOf(GROUP))));
    }

    @Test
    void takes_nothing_from_a_node_that_still_fills_other_views() {
        filledAs(GROUP, "certification_pipeline_v1");
        node("old").fetchToken(GROUP, 0);
        assertThatThrownBy(() -> refill(tokens).settle())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(GROUP);
        assertThat(documents(view)).isEqualTo(1);
        assertThat(tokens.fetchSegments(GROUP)).hasSize(1);
    }

    @Test
    void leaves_it_to_the_node_that_began_with_it() {
        filledAs(GROUP, "certification_pipeline_v1");
        TokenStore first = node("first");
        first.initializeTokenSegments(Refill.LEASE, 1);
        first.fetchToken(Refill.LEASE, 0);
        assertThatThrownBy(() -> refill(tokens).settle()).isInstanceOf(IllegalStateException.class);
        assertThat(documents(view)).isEqualTo(1);
        first.releaseClaim(Refill.LEASE, 0);
        refill(tokens).settle();
        assertThat(documents(view)).isZero();
    }
}

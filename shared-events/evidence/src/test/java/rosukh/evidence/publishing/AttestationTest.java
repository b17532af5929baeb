package rosukh.evidence.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rosukh.eventstore.LogFixture;
import rosukh.eventstore.TestServer;
import rosukh.evidence.publishing.LogStopped.Reason;
import rosukh.evidence.publishing.Standing.State;
import rosukh.log.Hash;
import rosukh.log.Policy;
import rosukh.log.SignedNote;

/// What witnesses add to a checkpoint, and what of them may stop or must not stop the log.
class AttestationTest {

    @TempDir Path folder;

    private TestServer server;
    private LogFixture fixture;
    private StubWitness witness;
    private Node node;
    private Policy policy;
    private Attestation attestation;

    @BeforeEach
    void start() throws Exception {
        server = TestServer.embedded();
        fixture = new LogFixture(server);
        witness = new StubWitness(PublishingContract.VKEY);
        policy = Policy.parse(witness.policy());
        node = Node.of(fixture.database(), folder).on(fixture.engine());
        attestation =
                new Attestation(
                        node.publishing,
                        node.publisher,
                        policy.witnesses(),
                        List.of(),
                        Duration.ZERO);
    }

    @AfterEach
    void stop() throws Exception {
        witness.close();
        fixture.close();
        server.close();
    }

    private SignedNote latest() {
        return SignedNote.parse(node.log.latest().orElseThrow().note());
    }

    private void publishAndAsk(String stream, int events) throws Exception {
        node.append(stream, events);
        node.step();
        attestation.step();
    }

    @Test
    void a_cosignature_is_added_and_the_signature_of_the_log_stays_as_it_was() throws Exception {
        node.append("one", 5);
        node.step();
        SignedNote alone = latest();
        attestation.step();
        assertThat(policy.witnessed(alone)).isFalse();
        assertThat(policy.witnessed(latest())).isTrue();
        assertThat(latest().signatures().getFirst()).isEqualTo(alone.signatures().getFirst());
        assertThat(node.memory.read().orElseThrow().note()).isEqualTo(latest().toString());
        attestation.step();
        assertThat(witness.answered).containsExactly(200);
    }

    @Test
    void each_tree_is_proved_from_the_one_the_witness_saw_last() throws Exception {
        publishAndAsk("one", 5);
        publishAndAsk("two", 300);
        publishAndAsk("three", 7);
        assertThat(witness.answered).containsExactly(200, 200, 200);
        assertThat(witness.size).isEqualTo(312);
    }

    @Test
    void after_a_restart_the_witness_says_what_it_saw() throws Exception {
        publishAndAsk("one", 5);
        attestation =
                new Attestation(
                        node.publishing,
                        node.publisher,
                        policy.witnesses(),
                        List.of(),
                        Duration.ZERO);
        publishAndAsk("two", 5);
        assertThat(witness.answered).containsExactly(200, 409, 200);
        assertThat(policy.witnessed(latest())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 500, 422})
    void a_witness_that_does_not_cosign_stops_nothing_and_is_not_pestered(int status)
            throws Exception {
        witness.always = status;
        publishAndAsk("one", 5);
        publishAndAsk("two", 5);
        assertThat(witness.answered).containsExactly(status);
        assertThat(node.step().state()).isEqualTo(State.PUBLISHING);
        assertThat(attestation.attempts("W").failed()).isEqualTo(1);
        assertThat(attestation.attempts("W").because()).contains(String.valueOf(status));
        assertThat(node.latest().size()).isEqualTo(10);
    }

    @Test
    void a_witness_that_is_away_stops_nothing() throws Exception {
        witness.close();
        publishAndAsk("one", 5);
        assertThat(node.step().state()).isEqualTo(State.PUBLISHING);
        assertThat(attestation.attempts("W").because()).contains("cannot be reached");
    }

    @Test
    void a_signature_by_another_key_is_not_added() throws Exception {
        StubWitness other = new StubWitness(PublishingContract.VKEY);
        Policy.Witness mistaken = new Policy.Witness("W", witness.key(), other.url());
        attestation =
                new Attestation(
                        node.publishing,
                        node.publisher,
                        List.of(mistaken),
                        List.of(),
                        Duration.ZERO);
        publishAndAsk("one", 5);
        other.close();
        assertThat(latest().signatures()).hasSize(1);
        assertThat(attestation.attempts("W").because()).contains("not by the key");
    }

    @Test
    void a_witness_that_saw_more_than_the_database_has_stops_signing() throws Exception {
        witness.size = 50;
        publishAndAsk("one", 5);
        assertThat(node.publisher.standing().state()).isEqualTo(State.STOPPED);
        assertThat(node.publisher.standing().stopped().reason())
                .isEqualTo(Reason.WITNESS_CONTRADICTS);
        assertThat(node.publisher.standing().because()).contains("W has seen 50 leaves");
        node.append("more", 60);
        assertThat(node.step().state()).isEqualTo(State.STOPPED);
    }

    @Test
    void a_witness_that_saw_another_beginning_stops_signing() throws Exception {
        witness.size = 3;
        witness.root = Hash.leaf(new byte[0]);
        publishAndAsk("one", 5);
        assertThat(witness.answered).containsExactly(409, 422);
        assertThat(node.publisher.standing().stopped().reason())
                .isEqualTo(Reason.WITNESS_CONTRADICTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://witness.example", "witness.example", "http:///x"})
    void an_address_that_cannot_be_asked_is_refused_at_the_start(String url) {
        assertThatThrownBy(() -> new WitnessClient(new Policy.Witness("W", witness.key(), url)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

package rosukh.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HoldersUpToHeadTest {

    private static final Commit LAST =
            new Commit(7, "last", Instant.EPOCH, Instant.EPOCH, List.of("e:last"), List.of());

    private static final List<String> MANY =
            IntStream.range(0, 2_500).mapToObj(number -> "t:a#" + number).toList();

    private final List<Collection<String>> looks = new ArrayList<>();

    @Test
    void every_look_also_asks_for_the_end_of_the_log() {
        HoldersUpToHead holders = new HoldersUpToHead(shows(Integer.MAX_VALUE), this::head);
        assertThat(holders.apply(MANY)).containsOnlyKeys("t:a#2000");
        assertThat(looks)
                .hasSize(3)
                .allSatisfy(look -> assertThat(look).contains("e:last").hasSizeLessThan(1_001));
        assertThat(looks.stream().mapToInt(Collection::size).sum()).isEqualTo(2_503);
    }

    @Test
    void one_look_that_does_not_show_it_makes_the_answer_void() {
        HoldersUpToHead holders = new HoldersUpToHead(shows(2), this::head);
        assertThatThrownBy(() -> holders.apply(MANY)).isInstanceOf(StoreUnavailable.class);
    }

    @Test
    void an_empty_log_has_no_end_to_see() {
        assertThat(new HoldersUpToHead(shows(0), () -> Head.EMPTY).apply(List.of("t:a#0")))
                .isEmpty();
    }

    private Head head() {
        return Head.after(LAST);
    }

    /// A store that shows its end in the first looks only.
    private CommitStore shows(int first) {
        return new CommitStore() {
            @Override
            public void insert(List<Commit> batch) {
                throw new AssertionError("only asked");
            }

            @Override
            public Map<String, Commit> holders(Collection<String> keys) {
                looks.add(keys);
                Map<String, Commit> found = new HashMap<>();
                if (keys.contains("t:a#2000")) found.put("t:a#2000", LAST);
                if (keys.contains("e:last") && looks.size() <= first) found.put("e:last", LAST);
                return found;
            }
        };
    }
}

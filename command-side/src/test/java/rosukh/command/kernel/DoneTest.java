package rosukh.command.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DoneTest {

    @Test
    void is_named_as_it_is_read_where_its_stream_is_called_otherwise() {
        Done done = new Done("replay:r-1", 0, 7);
        assertThat(done.without("replay:")).isEqualTo(new Done("r-1", 0, 7));
        assertThat(done.without("batch:")).isEqualTo(done);
    }
}

package rosukh.events.zones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ResourcesTest {

    @Test
    void nothing_is_more_than_a_part_of_it_allows() {
        Resources zone = new Resources(100, 50, 10);
        assertThat(new Resources(100, 50, 10).within(zone)).isTrue();
        assertThat(new Resources(101, 50, 10).within(zone)).isFalse();
        assertThat(new Resources(100, 51, 10).within(zone)).isFalse();
        assertThat(new Resources(100, 50, 11).within(zone)).isFalse();
        assertThat(zone.minus(new Resources(0, 51, 0)).possible()).isFalse();
        assertThat(zone.plus(zone).minus(zone)).isEqualTo(zone);
    }

    @Test
    void an_impossible_sum_fails_loudly() {
        Resources vast = new Resources(Long.MAX_VALUE, 0, 0);
        assertThatThrownBy(() -> vast.plus(vast)).isInstanceOf(ArithmeticException.class);
    }
}

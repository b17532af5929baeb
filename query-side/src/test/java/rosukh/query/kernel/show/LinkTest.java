package rosukh.query.kernel.show;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinkTest {

    final Link here =
            Link.of("/firms", "q=%D9%81%D9%88%D9%84%D8%A7%D8%AF&stage=A&stage=B&after=x&lang=en");

    @Test
    void momentary_choices_are_not_carried_on() {
        assertThat(here.toString())
                .isEqualTo("/firms?q=%D9%81%D9%88%D9%84%D8%A7%D8%AF&stage=A&stage=B&after=x");
    }

    @Test
    void a_changed_filter_starts_at_the_first_page() {
        assertThat(here.with("q", "a b").toString()).isEqualTo("/firms?q=a+b&stage=A&stage=B");
        assertThat(here.without("stage").without("q").toString()).isEqualTo("/firms");
        assertThat(here.after("y").first("after")).isEqualTo("y");
    }

    @Test
    void a_broken_query_is_read_as_far_as_it_goes() {
        assertThat(Link.of("/firms", "%zz=1&=2&q=%zz&ok=1&&").toString()).isEqualTo("/firms?ok=1");
    }
}

package rosukh.app.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.filter.ForwardedHeaderFilter;

class LocalRequestTest {

    @Test
    void comes_from_this_machine() {
        assertThat(LocalRequest.is(from("127.0.0.1"))).isTrue();
        assertThat(LocalRequest.is(from("::1"))).isTrue();
        assertThat(LocalRequest.is(new HttpServletRequestWrapper(from("127.0.0.1")))).isTrue();
        assertThat(LocalRequest.is(from("10.0.0.7"))).isFalse();
        assertThat(LocalRequest.is(from("localhost"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.7, X-Forwarded-For, 127.0.0.1",
        "127.0.0.1, X-Forwarded-For, 127.0.0.1",
        "127.0.0.1, X-Forwarded-Proto, https",
        "127.0.0.1, Forwarded, for=127.0.0.1"
    })
    void is_not_made_local_by_what_a_proxy_was_told(String address, String header, String value)
            throws Exception {
        MockHttpServletRequest received = from(address);
        received.addHeader(header, value);
        assertThat(LocalRequest.is(received)).isFalse();
        MockFilterChain chain = new MockFilterChain();
        new ForwardedHeaderFilter().doFilter(received, new MockHttpServletResponse(), chain);
        assertThat(LocalRequest.is((HttpServletRequest) chain.getRequest())).isFalse();
    }

    private static MockHttpServletRequest from(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return request;
    }
}

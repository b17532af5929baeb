package rosukh.app.identity;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.List;

/// Tells a request from this machine itself, for example a scraper beside the process. What a proxy
/// on this machine passes on is not local. Judged by what the container received: a filter that
/// believes `X-Forwarded-For` would let the client choose where it comes from.
final class LocalRequest {

    private static final List<String> MARKS_OF_A_PROXY =
            List.of(
                    "Forwarded",
                    "X-Forwarded-For",
                    "X-Forwarded-Host",
                    "X-Forwarded-Port",
                    "X-Forwarded-Proto",
                    "X-Real-IP",
                    "Via");

    private LocalRequest() {}

    static boolean is(HttpServletRequest request) {
        HttpServletRequest received = received(request);
        return loopback(received.getRemoteAddr())
                && MARKS_OF_A_PROXY.stream().allMatch(mark -> received.getHeader(mark) == null);
    }

    private static HttpServletRequest received(HttpServletRequest request) {
        ServletRequest inner = request;
        while (inner instanceof ServletRequestWrapper wrapper) inner = wrapper.getRequest();
        return (HttpServletRequest) inner;
    }

    private static boolean loopback(String address) {
        try {
            return InetAddress.ofLiteral(address).isLoopbackAddress();
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}

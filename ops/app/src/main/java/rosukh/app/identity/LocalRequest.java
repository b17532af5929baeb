package rosukh.app.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.List;

/// Tells a request from this machine itself, for example a scraper beside the process. What a proxy
/// on this machine passes on is not local.
final class LocalRequest {

    private static final List<String> MARKS_OF_A_PROXY =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via");

    private LocalRequest() {}

    static boolean is(HttpServletRequest request) {
        return loopback(request.getRemoteAddr())
                && MARKS_OF_A_PROXY.stream().allMatch(mark -> request.getHeader(mark) == null);
    }

    private static boolean loopback(String address) {
        try {
            return InetAddress.ofLiteral(address).isLoopbackAddress();
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}

package rosukh.app.identity;

import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.web.util.pattern.PathPattern;

/// One line of the table of endpoints: what may be asked, and by whom.
record Endpoint(HttpMethod method, PathPattern path, Access access, List<String> roles) {

    /// Who gets through.
    enum Access {
        /// Everybody, signed in or not.
        PUBLIC,
        /// Everybody in the demo, nobody elsewhere.
        DEMO,
        /// The roles named.
        ROLES,
        /// The roles named, and whoever asks from this machine itself.
        ROLES_OR_LOCAL
    }

    boolean ofApi() {
        String pattern = path.getPatternString();
        return pattern.startsWith("/api/") || pattern.startsWith("/actuator");
    }
}

package rosukh.query.audit.recomputed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Names the code that computes: the version of the product, and a hash of the classes that
/// evaluate schemes, which is the same for as long as they are.
@Component
class CodeVersion {

    private static final String RULES = "classpath*:rosukh/events/rules/*.class";

    private final Code code;

    CodeVersion(ObjectProvider<BuildProperties> build) {
        BuildProperties properties = build.getIfAvailable();
        String version = properties == null ? null : properties.getVersion();
        code = new Code(version == null ? "unreleased" : version, rules());
    }

    /// What computed something.
    ///
    /// @param version of the product; `unreleased` where it was not built as a release
    /// @param rulesSha256 over the classes of the rules in the order of their names
    public record Code(String version, String rulesSha256) {}

    Code code() {
        return code;
    }

    private static String rules() {
        try {
            Resource[] classes = new PathMatchingResourcePatternResolver().getResources(RULES);
            if (classes.length == 0) throw new IllegalStateException("no rules on the class path");
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Arrays.sort(classes, Comparator.comparing(Resource::getFilename));
            for (Resource each : classes) digest.update(each.getContentAsByteArray());
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}

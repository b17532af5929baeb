package rosukh.query.audit.bundles;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Packs bundles of the published log.
public interface LogBundles {

    /// A bundle that can be packed.
    ///
    /// @param name of its folder, and of the zip without its ending
    record Ready(String name, Packing packing) {}

    /// Writes a bundle as a zip.
    interface Packing {

        void writeTo(OutputStream out) throws IOException;
    }

    /// Whether this installation publishes its log.
    boolean on();

    /// Whether the log has an event of this case.
    boolean knows(String caseId);

    /// A bundle up to the latest checkpoint.
    ///
    /// @param caseId whose payloads it holds; null for all
    /// @return empty if nothing was signed yet, or there is nothing to pack
    Optional<Ready> ready(@Nullable String caseId);
}

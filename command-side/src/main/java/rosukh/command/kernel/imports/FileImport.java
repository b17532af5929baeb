package rosukh.command.kernel.imports;

import java.io.IOException;
import java.nio.file.Path;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.Refused;

/// Enters what a file on disk says, or tells what is wrong with it.
@FunctionalInterface
public interface FileImport {

    /// Enters all of the file, or nothing if anything is wrong.
    ///
    /// @param dryRun only looks, and stores nothing
    /// @throws Refused if nothing of the file may be looked at, for example while another import is
    ///   running
    ImportReport run(Path file, boolean dryRun, Occasion occasion) throws IOException;
}

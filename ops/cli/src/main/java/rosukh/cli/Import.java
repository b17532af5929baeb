package rosukh.cli;

import picocli.CommandLine.Command;

/// Groups the imports.
@Command(
        name = "import",
        description = "Import a file; nothing of it is kept unless every row is good.",
        subcommands = ImportFirms.class)
final class Import {}

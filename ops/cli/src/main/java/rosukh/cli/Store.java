package rosukh.cli;

import picocli.CommandLine.Command;

/// Groups what is done to the event log itself, past the API.
@Command(
        name = "store",
        description = "Look after the event log itself.",
        subcommands = {StoreCheck.class, StoreVerify.class, StoreArchive.class})
final class Store {}

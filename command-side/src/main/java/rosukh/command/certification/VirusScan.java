package rosukh.command.certification;

import org.jspecify.annotations.Nullable;

/// Looks for malware in files while they are received.
interface VirusScan {

    /// Where no scanner is set up: nothing is looked at, and files are marked so.
    VirusScan NONE = () -> Scanning.NOTHING;

    /// Begins to look at one file.
    ///
    /// @throws rosukh.command.kernel.Refused `EVIDENCE_SCAN_UNAVAILABLE` if the scanner does not
    ///   answer; so do the methods of what is returned
    Scanning begin();

    /// One file on its way past the scanner.
    interface Scanning extends AutoCloseable {

        /// Looks at nothing.
        Scanning NOTHING =
                new Scanning() {
                    @Override
                    public void see(byte[] bytes, int length) {}

                    @Override
                    public @Nullable String passed() {
                        return null;
                    }

                    @Override
                    public void close() {}
                };

        /// The next bytes of the file.
        void see(byte[] bytes, int length);

        /// Asked after the last byte.
        ///
        /// @return which scanner found nothing, with the version of its signatures; null if the
        ///   file was not scanned
        /// @throws rosukh.command.kernel.Refused `EVIDENCE_INFECTED` if it found something
        @Nullable String passed();

        /// Gives the file up, or ends after the verdict.
        @Override
        void close();
    }
}

package rosukh.evidence.check;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import rosukh.log.Malformed;

/// Text of files, without guessing.
public final class Texts {

    private Texts() {}

    /// The text of some bytes.
    ///
    /// @throws Malformed if they are no UTF-8
    public static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException not) {
            throw new Malformed("no UTF-8");
        }
    }
}

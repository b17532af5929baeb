/// Keeps files encrypted at rest. Each file has a data key of its own, which lies wrapped by a
/// key-encryption key in a collection beside the files; the key-encryption key lies in a file
/// elsewhere. To destroy a data key is to erase its file, also from every backup of the content.
/// Knows no capability.
@NullMarked
package rosukh.vault;

import org.jspecify.annotations.NullMarked;

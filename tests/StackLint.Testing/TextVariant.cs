namespace StackLint.Testing;

/// <summary>A way to write a text in bytes. A rule must say the same of each.</summary>
internal enum TextVariant
{
    /// <summary>LF, no byte-order mark.</summary>
    Plain,

    /// <summary>Each line end CR LF.</summary>
    CrLf,

    /// <summary>A byte-order mark first.</summary>
    ByteOrderMark,
}

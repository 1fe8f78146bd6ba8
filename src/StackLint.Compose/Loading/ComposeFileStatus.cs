namespace StackLint.Compose.Loading;

/// <summary>What became of a file that a project names.</summary>
public enum ComposeFileStatus
{
    Read,

    /// <summary>Nothing stands there.</summary>
    Missing,

    /// <summary>It lies outside the roots, is no regular file, is too large or cannot be decoded: not read on purpose.</summary>
    Refused,

    /// <summary>The system would not let it be read.</summary>
    Unreadable,
}

namespace StackLint.Compose.Loading;

/// <summary>What stands at a path.</summary>
public enum ComposePathKind
{
    Nothing,

    /// <summary>A regular file.</summary>
    File,

    Folder,

    /// <summary>A device, a pipe, a socket.</summary>
    Other,
}
